package io.crosswalk.core.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.crosswalk.core.report.ReportJson;
import io.crosswalk.core.report.RunReport;
import io.crosswalk.core.report.RunReport.DeliverySection;
import io.crosswalk.core.report.RunReport.DeliverySection.State;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A night whose data folder lies on a small tmpfs, mounted in a namespace that nobody else sees. */
class FullDiskIT {

    private static final int ROWS = 4_000;

    @TempDir
    Path home;

    /** How a mount namespace is had here: as root, or as an ordinary user who becomes root in it. */
    private static Optional<List<String>> namespace() throws IOException, InterruptedException {
        for (List<String> way : List.of(List.of("unshare", "-m"), List.of("unshare", "-rm"))) {
            List<String> attempt = new ArrayList<>(way);
            attempt.addAll(List.of("sh", "-c", "mount -t tmpfs -o size=64k tmpfs /tmp"));
            try {
                if (new ProcessBuilder(attempt).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0) {
                    return Optional.of(way);
                }
            } catch (IOException noSuchCommand) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private List<RunReport> nights(NightKit kit, String size) throws IOException, InterruptedException {
        Optional<List<String>> namespace = namespace();
        assumeTrue(namespace.isPresent(), "this machine permits no mount namespace, neither to this user nor to root");
        Files.createDirectories(home.resolve("data"));
        List<String> command = new ArrayList<>(namespace.get());
        command.addAll(List.of("sh", "-c", "mount -t tmpfs -o size=" + size + " tmpfs \"$1/data\" && exec \"$3\" -Xmx256m -cp \"$4\" "
                + FullDiskNights.class.getName()
                + " \"$1\" \"$2\"", "sh", home.toString(), kit.url(), Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))));
        Path complaints = home.resolve("complaints.txt");
        Process process = new ProcessBuilder(command).redirectError(complaints.toFile()).start();
        List<String> said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        assertThat(process.waitFor()).as(() -> said + read(complaints)).isZero();
        assertThat(said).hasSize(3).element(1).isEqualTo("room 0");
        assertThat(said.get(0)).as("exit code of the first night").startsWith("3 ");
        return List.of(ReportJson.read(said.get(0).substring(2)), ReportJson.read(said.get(2).substring(2)));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static void addUp(RunReport report) {
        report.feeds().forEach(feed -> feed.deliveries().forEach(it -> assertThat(it.read()).as(it.name())
                .isEqualTo(it.created() + it.updated() + it.unchanged() + it.held() + it.rejected())));
    }

    private void deliver(NightKit kit, String date) {
        String[] rows = new String[ROWS + 1];
        rows[0] = "serial,manufacturer,shipDate";
        for (int i = 1; i <= ROWS; i++) {
            rows[i] = "SN%06dX,Dell,%s".formatted(i, i % 2 == 0 ? "2026-01-31" : date);
        }
        kit.crosswalk("nightly: { feeds: [ erp, other ] }\n");
        kit.feed("other", "delta", "serial", "manufacturer");
        kit.put("config/feeds/erp.yaml", "apiVersion: crosswalk/v1\nkind: Feed\nmetadata: { id: erp, source: erp }\nfrom: { type: file, path: "
                + home.resolve("in/erp")
                + ", files: { include: \".*\" } }\nformat: { type: csv }\nmode: { kind: full, maxRejectPercent: 60 }\n"
                + "map:\n  serial: { from: serial }\n  manufacturer: { from: manufacturer }\n  shipDate: { from: shipDate, type: date, pattern:"
                + " yyyy-MM-dd }\n");
        kit.deliver("erp", "1.csv", rows);
        kit.deliver("other", "1.csv", "serial,manufacturer", "SN900001X,Dell");
    }

    @Test
    void failsWithWhatToDoWhenADeliveryDoesNotFit() throws Exception {
        try (NightKit kit = new NightKit(home)) {
            deliver(kit, "2026-02-28");

            List<RunReport> nights = nights(kit, "40k");

            assertThat(nights.get(0).feeds().get(0).error()).contains("spool", "check space and permissions");
            assertThat(nights.get(0).register().assets()).as("what fits was taken all the same").isLessThanOrEqualTo(1);
            addUp(nights.get(0));
            assertThat(nights.get(1).feeds().get(0).deliveries()).singleElement().matches(it -> it.state() == State.ACCEPTED && it.created() == ROWS);
            assertThat(nights.get(1).register().assets()).isEqualTo(ROWS + 1);
            assertThat(kit.connector().rebuild(true, Progress.NONE)).isEmpty();
        }
    }

    @Test
    void takesNoHalfOfADeliveryWhoseRejectedRowsDoNotFit() throws Exception {
        try (NightKit kit = new NightKit(home)) {
            deliver(kit, "31.02.2026");

            List<RunReport> nights = nights(kit, "200k");

            RunReport full = nights.get(0);
            assertThat(full.feeds().get(0).error()).contains("spool", "check space and permissions");
            assertThat(full.feeds().get(0).deliveries()).allMatch(it -> it.state() == State.REFUSED && it.read() == 0);
            assertThat(full.register().assets()).isLessThanOrEqualTo(1);
            addUp(full);
            DeliverySection second = nights.get(1).feeds().get(0).deliveries().get(0);
            assertThat(second.state()).isEqualTo(State.ACCEPTED);
            assertThat(second.created()).isEqualTo(ROWS / 2);
            assertThat(second.rejected()).isEqualTo(ROWS / 2);
            assertThat(kit.connector().rebuild(true, Progress.NONE)).isEmpty();
        }
    }
}
