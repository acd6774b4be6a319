package io.crosswalk.launcher.verb;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Audits by scan. */
@Command(name = "stocktake", description = "Audits by scan: what the register expects at a place against what people find there.",
        subcommands = {StocktakeStart.class, StocktakeList.class, StocktakeShow.class, StocktakeScan.class, StocktakeClose.class})
final class StocktakeVerb implements Runnable {

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private Crosswalk options;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "start, list, show, scan or close?");
    }

    Crosswalk options() {
        return options;
    }

    /** Who does it: as given, else the user of this machine. */
    static String who(String by) {
        return by == null || by.isBlank() ? System.getProperty("user.name", "unknown") : by.strip();
    }
}
