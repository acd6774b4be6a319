package io.crosswalk.launcher.verb;

import io.crosswalk.core.steward.RulingRefused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** What waits for a person, and what a person decides. */
@Command(name = "steward", description = "What waits for a person, and what a person decides; the next run carries it out.",
        subcommands = {StewardList.class, StewardShow.class, StewardDecide.class, StewardLock.class,
                StewardUnlock.class})
final class StewardVerb implements Runnable {

    private static final int LONGEST_NAME = 60;

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private Crosswalk options;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "list, show, decide, lock or unlock?");
    }

    /** The user of this machine. */
    static String user() {
        return System.getProperty("user.name", "unknown");
    }

    /**
     * Who decides. Nobody can be held to a name that somebody else typed: who typed it is written beside it.
     *
     * @throws RulingRefused where the name is too long to be one
     */
    static String who(String given) {
        String name = given == null ? "" : given.strip();
        if (name.length() > LONGEST_NAME) {
            throw RulingRefused.invalid("--by has at most " + LONGEST_NAME + " characters.");
        }
        return name.isEmpty() || name.equals(user()) ? user() : name + " (by " + user() + ")";
    }

    Crosswalk options() {
        return options;
    }
}
