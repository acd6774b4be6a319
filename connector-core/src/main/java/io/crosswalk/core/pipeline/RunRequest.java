package io.crosswalk.core.pipeline;

import java.util.List;
import java.util.Set;

/**
 * What a person or a schedule asks of one run.
 *
 * @param feeds only these (ids of feeds, or of targets to read); empty means all of {@code nightly.feeds}
 * @param push whether targets are written to
 * @param dryRun decide everything, write nothing
 * @param accept targets whose mass-change guard is lifted this once, or {@link #REGISTER} for the register's own
 */
public record RunRequest(List<String> feeds, boolean push, boolean dryRun, Set<String> accept) {

    /** What {@code accept} calls the guard of the register; no target has this id. */
    public static final String REGISTER = "register";

    public static final RunRequest NIGHTLY = new RunRequest(List.of(), true, false, Set.of());

    public RunRequest {
        feeds = List.copyOf(feeds);
        accept = Set.copyOf(accept);
    }
}
