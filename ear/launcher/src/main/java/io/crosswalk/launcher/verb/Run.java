package io.crosswalk.launcher.verb;

import io.crosswalk.core.fault.PermanentFault;
import io.crosswalk.launcher.server.CrosswalkServer;
import io.crosswalk.launcher.server.Job;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** One nightly run now, then stop. */
@Command(name = "run", description = "One nightly run now, then stop: all feeds in order, reconcile, push, report."
        + " A server that lives on the same data folder does the work.")
final class Run implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private Crosswalk options;

    @Option(names = "--feed", paramLabel = "ID", description = "only this feed (repeatable)")
    private List<String> feeds = new ArrayList<>();

    @Option(names = "--no-push", description = "write to no target")
    private boolean noPush;

    @Option(names = "--dry-run", description = "decide everything, write nothing")
    private boolean dryRun;

    @Option(names = "--accept", paramLabel = "TARGET", description = "lift the mass-change guard of this target once, or of the register itself"
            + " (register); repeatable")
    private List<String> accept = new ArrayList<>();

    @Option(names = "--report", paramLabel = "FILE", description = "write the report there as JSON")
    private Path report;

    @Override
    public Integer call() {
        Night night = new Night(options);
        try (CrosswalkServer server = night.server(spec)) {
            Job job = night.work(server, "/runs", Map.of("feeds", feeds, "push", !noPush, "dryRun", dryRun, "accept", accept));
            int exit = night.tell(job);
            keep(job);
            return exit;
        }
    }

    private void keep(Job job) {
        if (report == null || job.report() == null) {
            return;
        }
        try {
            Files.writeString(report, Output.text(job.report()));
        } catch (IOException e) {
            throw new PermanentFault("the run is done, but its report cannot be written to " + report + " ("
                    + e.getMessage() + "); it also lies under " + options.data().resolve("reports"), e);
        }
    }
}
