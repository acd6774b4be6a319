package io.crosswalk.launcher.verb;

import io.crosswalk.launcher.server.CrosswalkServer;
import io.crosswalk.launcher.server.Job;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Computes the register anew from what is stored. */
@Command(name = "rebuild", description = "Computes the register anew from the stored source records and decisions.")
final class Rebuild implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private Crosswalk options;

    @Option(names = "--verify", description = "only compare; exit 4 on a difference")
    private boolean verify;

    @Override
    public Integer call() {
        Night night = new Night(options);
        try (CrosswalkServer server = night.server(spec)) {
            Job job = night.work(server, "/rebuild", Map.of("verifyOnly", verify));
            return job.isRefused() || job.message() != null ? night.tell(job) : tell(job);
        }
    }

    private int tell(Job job) {
        Output output = options.output();
        if (output.isJson()) {
            output.document(Map.of("verifyOnly", verify, "differences", job.differences()));
        }
        job.differences().forEach(output::say);
        output.say(job.differences().isEmpty() ? "The register is what its records and decisions say."
                : job.differences().size() + " differences" + (verify ? "; run 'rebuild' to repair them" : " repaired"));
        return verify && !job.differences().isEmpty() ? ExitCode.FAULT : job.exitCode();
    }
}
