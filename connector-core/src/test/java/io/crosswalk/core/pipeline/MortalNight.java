package io.crosswalk.core.pipeline;

import io.crosswalk.core.report.RunReport;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** One night in a process of its own, which tells where it is and may be killed at any instant. */
final class MortalNight {

    private MortalNight() {
    }

    /** @param args the kit's folder, the database's address, the port of the target's peer */
    public static void main(String[] args) {
        PrintStream out = System.out;
        try (NightKit kit = new NightKit(Path.of(args[0]), args[1])) {
            kit.batches(100).opens("itam", () -> new TargetPeer.Caller(Integer.parseInt(args[2])));
            RunReport report = kit.connector().run(new RunRequest(List.of(), true, false, Set.of("itam")), (phase, of, done, total) -> out.println(phase));
            out.println("ended " + report.exitCode());
        }
    }
}
