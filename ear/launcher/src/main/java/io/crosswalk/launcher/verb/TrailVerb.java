package io.crosswalk.launcher.verb;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Who changed what, when, on whose word, and whether that is all of it. */
@Command(name = "trail", description = "Who changed what, when, on whose word, and whether that is all of it.",
        subcommands = {TrailShow.class, TrailVerify.class})
final class TrailVerb implements Runnable {

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private Crosswalk options;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "show or verify?");
    }

    Crosswalk options() {
        return options;
    }
}
