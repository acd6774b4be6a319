package io.crosswalk.core.pipeline;

import io.crosswalk.core.report.ReportJson;
import io.crosswalk.core.report.RunReport;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;

/** Two nights in a mount namespace of their own: one on a disk that is too small, one after room was made. */
final class FullDiskNights {

    private FullDiskNights() {
    }

    /** @param args the kit's folder, the database's address */
    public static void main(String[] args) throws IOException, InterruptedException {
        PrintStream out = System.out;
        try (NightKit kit = new NightKit(Path.of(args[0]), args[1])) {
            kit.opens("itam", () -> {
                throw new IllegalStateException("no target here");
            });
            tell(out, kit.connector().run(RunRequest.NIGHTLY, Progress.NONE));
            kit.await();
            // by device and type: otherwise mount repeats options that only the real root may set
            int made = new ProcessBuilder("mount", "-t", "tmpfs", "-o", "remount,size=64m", "tmpfs", args[0] + "/data").inheritIO().start().waitFor();
            out.println("room " + made);
            tell(out, kit.connector().run(RunRequest.NIGHTLY, Progress.NONE));
        }
    }

    private static void tell(PrintStream out, RunReport report) {
        out.println(report.exitCode() + " " + ReportJson.write(report));
    }
}
