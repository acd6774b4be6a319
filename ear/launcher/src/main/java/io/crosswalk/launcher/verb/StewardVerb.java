package io.crosswalk.launcher.verb;

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

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private Crosswalk options;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "list, show, decide, lock or unlock?");
    }

    /** Who decides: as given, else the user of this machine. */
    static String who(String given) {
        return given == null || given.isBlank() ? System.getProperty("user.name", "unknown") : given.strip();
    }

    Crosswalk options() {
        return options;
    }
}
