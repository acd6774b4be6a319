package io.crosswalk.core.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.crosswalk.core.report.RunReport;
import io.crosswalk.core.report.RunReport.DeliverySection;
import io.crosswalk.core.report.RunReport.Outcome;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed at any instant loses no accepted row and repeats no effect. */
class KillIT {

    private static final long SEED = 20_261_120;
    private static final int KILLED = 128 + 9;
    private static final int ERP = 600;
    private static final List<String> WHEN = List.of("intake", "intake", "intake", "decide", "intake", "decide", "decide", "push", "push", "intake",
            "push", "push", "push");

    @TempDir
    Path mortal;

    @TempDir
    Path immortal;

    @Test
    void endsWhereAnUndisturbedNightEnds() throws Exception {
        MemoryTarget untroubled = target();
        List<String> expected;
        Map<String, String> books;
        try (NightKit kit = kit(immortal).batches(100); TargetPeer peer = new TargetPeer(untroubled)) {
            kit.opens("itam", () -> new TargetPeer.Caller(peer.port()));
            kit.connector().run(new RunRequest(List.of(), true, false, java.util.Set.of("itam")), Progress.NONE);
            expected = kit.picture();
            books = books(kit);
        }
        MemoryTarget written = target();
        try (NightKit kit = kit(mortal); TargetPeer peer = new TargetPeer(written)) {
            Random random = new Random(SEED);
            int killed = 0;
            for (String phase : WHEN) {
                killed += live(kit, peer, Optional.of(phase), random.nextInt(400)) ? 0 : 1;
            }
            assertThat(live(kit, peer, Optional.empty(), 0)).as("a night nobody kills ends").isTrue();

            assertThat(killed).as("nights that were killed").isGreaterThanOrEqualTo(10);
            assertThat(written.picture()).isEqualTo(untroubled.picture());
            assertThat(written.writes()).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(untroubled.writes());
            assertThat(kit.picture()).isEqualTo(expected);
            assertThat(books(kit)).as("every accepted delivery is accounted for once").isEqualTo(books);
            List<RunReport> runs = kit.connector().runs(100);
            assertThat(runs).hasSizeGreaterThan(killed);
            assertThat(runs.stream().filter(it -> it.error() != null)).isNotEmpty().allMatch(it -> it.outcome() == Outcome.FAILED);
            assertThat(kit.connector().rebuild(true, Progress.NONE)).isEmpty();
        }
    }

    /** Lets a night live; gives whether it came to its end before it was killed. */
    private boolean live(NightKit kit, TargetPeer peer, Optional<String> killIn, int millis) throws IOException, InterruptedException {
        Path complaints = mortal.resolve("complaints.txt");
        Process night = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")), MortalNight.class.getName(), mortal.toString(),
                        kit.url(),
                String.valueOf(peer.port())).redirectError(complaints.toFile()).start();
        List<String> said = new ArrayList<>();
        try (BufferedReader out = new BufferedReader(new InputStreamReader(night.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                said.add(line);
                if (killIn.filter(line::equals).isPresent()) {
                    LockSupport.parkNanos(millis * 1_000_000L);
                    night.destroyForcibly();
                    break;
                }
            }
        }
        night.waitFor();
        boolean ended = said.stream().anyMatch(line -> line.startsWith("ended"));
        String why = ended ? "" : Files.readString(complaints);
        assertThat(ended || night.exitValue() == KILLED).as(() -> "the night died of itself: " + why).isTrue();
        return ended;
    }

    private static NightKit kit(Path home) {
        NightKit kit = new NightKit(home);
        kit.crosswalk("organisation: { name: Contoso, tagPattern: \"CT-[0-9]{6}\" }\n"
                + "nightly: { feeds: [ erp, acme, ship, itam ], targets: [ itam ] }\n"
                + "authority: { assetTag: [ erp, itam ], location: [ erp, itam ], lot: [ acme, erp ] }\n");
        kit.feed("erp", "full", "serial", "manufacturer", "assetTag", "model", "location");
        kit.feed("acme", "delta", "serial", "manufacturer", "lot");
        kit.feed("ship", "delta", "serial", "manufacturer", "purchaseOrder");
        kit.target("itam", new MemoryTarget(), "{ create: true }");
        List<String> erp = new ArrayList<>(List.of("serial,manufacturer,assetTag,model,location"));
        List<String> acme = new ArrayList<>(List.of("serial,manufacturer,lot"));
        List<String> ship = new ArrayList<>(List.of("serial,manufacturer,purchaseOrder"));
        for (int i = 0; i < ERP; i++) {
            int tag = i < 90 && i % 15 == 8 ? i - 1 : i; // two units with one tag, of which no other source speaks, are held
            erp.add("%s,Dell,CT-%06d,Latitude,Room %d".formatted(serial(i), tag, i % 40));
            if (i % 2 == 0) {
                acme.add("%s,DELL,L%d".formatted(serial(i + 90), i % 30));
            }
            if (i % 3 == 0) {
                ship.add("%s,Dell Inc.,PO-%d".formatted(serial(i), i % 17));
            }
        }
        kit.deliver("erp", "1.csv", erp.toArray(String[]::new));
        kit.deliver("acme", "1.csv", acme.toArray(String[]::new));
        return kit.deliver("ship", "1.csv", ship.toArray(String[]::new));
    }

    private static String serial(int i) {
        return "SN%05dX".formatted(i);
    }

    private static MemoryTarget target() {
        MemoryTarget target = new MemoryTarget();
        for (int i = 0; i < 120; i++) {
            target.add("serial", serial(i * 5), "manufacturer", "Dell", "assetTag", "CT-%06d".formatted(i * 5), "location", "Cellar");
        }
        return target;
    }

    /** What the reports of all runs say about deliveries that count; no two of them about the same one. */
    private static Map<String, String> books(NightKit kit) {
        Map<String, String> books = new TreeMap<>();
        kit.connector().runs(100).forEach(run -> run.feeds().stream().filter(feed -> !feed.feed().equals("itam")).forEach(feed -> feed.deliveries().stream()
                .filter(it -> it.state() == DeliverySection.State.ACCEPTED).forEach(it -> {
                    String figures = "%d read, %d created, %d updated, %d unchanged, %d held, %d rejected".formatted(it.read(), it.created(), it.updated(),
                            it.unchanged(), it.held(), it.rejected());
                    assertThat(books.put(feed.feed() + " " + it.sha256(), figures)).as("told twice").isNull();
                })));
        return books;
    }
}
