package io.crosswalk.launcher.verb;

import io.crosswalk.core.discrepancy.Code;
import io.crosswalk.core.steward.Task;
import picocli.CommandLine.Option;

/** Which tasks a verb is about, by what they say. */
final class TaskChoice {

    @Option(names = "--code", paramLabel = "CODE", description = "only this code, for example NEAR_MATCH")
    private Code code;

    @Option(names = "--key", paramLabel = "TEXT", description = "only where one of the names contains this, in any case")
    private String key;

    @Option(names = "--assignee", paramLabel = "NAME", description = "only what this person has taken on")
    private String assignee;

    boolean isGiven() {
        return code != null || key != null || assignee != null;
    }

    Task.Filter filter(boolean all) {
        return new Task.Filter(code == null ? null : code.name(), key, assignee, all);
    }
}
