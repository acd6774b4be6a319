package io.crosswalk.launcher.verb;

import io.crosswalk.launcher.server.CrosswalkServer;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Looks over the whole register for discrepancies. */
@Command(name = "sweep", description = "Looks over the whole register for discrepancies, near matches among them: opens, opens again and closes them."
        + " Reads no feed and writes to no target.")
final class Sweep implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private Crosswalk options;

    @Override
    public Integer call() {
        Night night = new Night(options);
        try (CrosswalkServer server = night.server(spec)) {
            return night.tell(night.work(server, "/sweep", Map.of()));
        }
    }
}
