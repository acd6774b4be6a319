package io.crosswalk.core.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crosswalk.core.asset.Register.AssetView;
import io.crosswalk.core.audit.Retention;
import io.crosswalk.core.identifier.Kind;
import io.crosswalk.core.report.RunReport;
import io.crosswalk.core.report.RunReport.DeliverySection;
import io.crosswalk.core.report.RunReport.DeliverySection.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayIT {

    private static final String HEADER = "serial,manufacturer,assetTag,location,lot";
    private static final String[] EVERYTHING = {"serial", "manufacturer", "assetTag", "location", "lot"};

    @TempDir
    Path home;

    private NightKit kit;
    private final MemoryTarget itam = new MemoryTarget();

    @BeforeEach
    void open() {
        kit = new NightKit(home);
        kit.crosswalk("organisation: { name: Contoso, tagPattern: \"CT-[0-9]{6}\" }\n"
                + "nightly: { feeds: [ erp, ship ], targets: [ itam ] }\nauthority: { assetTag: [ erp ] }\n");
        kit.feed("erp", "full", "serial", "manufacturer", "assetTag", "location");
        kit.feed("ship", "delta", "serial", "manufacturer", "assetTag", "location");
        kit.target("itam", itam, "{ create: true }");
    }

    @AfterEach
    void close() {
        kit.close();
    }

    private RunReport replay(RunReport run) {
        kit.await();
        return kit.connector().replay(run.run(), Optional.empty(), Optional.empty(), Progress.NONE);
    }

    private Optional<String> value(String serial, String field) {
        List<AssetView> found = kit.register().lookup(Optional.of(Kind.SERIAL), serial);
        assertThat(found).as(serial).hasSize(1);
        return Optional.ofNullable(found.get(0).values().get(field)).map(it -> it.value());
    }

    private static void addsUp(DeliverySection it) {
        assertThat(it.read()).isEqualTo(it.created() + it.updated() + it.unchanged() + it.held() + it.rejected());
    }

    @Test
    void readsAnOldDeliveryUnderTheMappingOfToday() {
        kit.deliver("erp", "1.csv", HEADER, "SN0001A,Dell,CT-000001,Bonn,L1", "SN0002B,Dell,CT-000002,Bonn,L2");
        RunReport first = kit.night();
        assertThat(value("SN0001A", "lot")).isEmpty();

        kit.feed("erp", "full", EVERYTHING);
        RunReport replayed = replay(first);

        assertThat(value("SN0001A", "lot")).contains("L1");
        assertThat(value("SN0002B", "lot")).contains("L2");
        assertThat(replayed.feeds()).extracting("feed").containsExactly("erp");
        DeliverySection it = replayed.feeds().get(0).deliveries().get(0);
        assertThat(it.sha256()).isEqualTo(first.feeds().get(0).deliveries().get(0).sha256());
        assertThat(it.updated()).isEqualTo(2);
        addsUp(it);
        assertThat(replayed.targets().get(0).updated()).isEqualTo(2);
        assertThat(kit.connector().rebuild(true, Progress.NONE)).isEmpty();
    }

    @Test
    void leavesWhatANewerDeliverySaid() {
        kit.deliver("erp", "1.csv", HEADER, "SN0001A,Dell,CT-000001,Bonn,L1", "SN0002B,Dell,CT-000002,Bonn,L2", "SN0003C,Dell,CT-000003,Bonn,L3");
        RunReport first = kit.night();
        kit.deliver("erp", "2.csv", HEADER, "SN0001A,Dell,CT-000001,Bonn,L1", "SN0002B,Dell,CT-000002,Rom,L9");
        kit.night();

        kit.feed("erp", "full", EVERYTHING);
        RunReport replayed = replay(first);

        assertThat(value("SN0001A", "lot")).contains("L1");
        assertThat(value("SN0002B", "lot")).isEmpty();
        assertThat(value("SN0002B", "location")).contains("Rom");
        assertThat(value("SN0003C", "lot")).as("gone since the newer delivery, and gone it stays").isEmpty();
        DeliverySection it = replayed.feeds().get(0).deliveries().get(0);
        assertThat(it.updated()).isEqualTo(1);
        addsUp(it);
        assertThat(kit.connector().rebuild(true, Progress.NONE)).isEmpty();
    }

    @Test
    void changesNothingWhenNothingChanged() {
        kit.deliver("erp", "1.csv", HEADER, "SN0001A,Dell,CT-000001,Bonn,L1");
        kit.deliver("ship", "1.csv", HEADER, "SN0001A,Dell,CT-000001,Bonn,L1", "SN0005E,Dell,CT-000005,Bonn,L1");
        RunReport first = kit.night();
        List<String> before = kit.picture();
        itam.writes();

        RunReport replayed = replay(first);

        assertThat(kit.picture()).isEqualTo(before);
        assertThat(itam.writes()).isEmpty();
        assertThat(replayed.feeds()).hasSize(2);
        replayed.feeds().forEach(feed -> assertThat(feed.deliveries().get(0).unchanged()).isEqualTo(feed.deliveries().get(0).read()));
        assertThat(replay(replayed).feeds()).hasSize(2);
        RunReport next = kit.night();
        assertThat(next.feeds().get(0).deliveries()).extracting("state").containsExactly(State.SKIPPED);
    }

    @Test
    void acceptsARefusedDeliveryOnceTheMappingIsRight() {
        kit.put("config/feeds/ship.yaml", "apiVersion: crosswalk/v1\nkind: Feed\nmetadata: { id: ship, source: ship }\nfrom: { type: file, path: "
                + home.resolve("in/ship")
                + ", files: { include: \".*\" } }\nformat: { type: csv }\nmode: { kind: delta, maxRejectPercent: 5 }\n"
                + "map:\n  serial: { from: serial }\n  manufacturer: { from: manufacturer }\n  shipDate: { from: lot, type: date, pattern: dd.MM.yyyy }\n");
        kit.deliver("ship", "1.csv", HEADER, "SN0001A,Dell,,Bonn,L1", "SN0002B,Dell,,Bonn,L2");
        RunReport first = kit.night();
        assertThat(first.feeds().get(1).deliveries().get(0).state()).isEqualTo(State.REFUSED);

        kit.feed("ship", "delta", EVERYTHING);
        RunReport replayed = replay(first);

        assertThat(replayed.feeds().get(0).deliveries().get(0).created()).isEqualTo(2);
        assertThat(value("SN0001A", "lot")).contains("L1");
    }

    @Test
    void saysWhatIsNotThere() throws IOException {
        kit.deliver("erp", "1.csv", HEADER, "SN0001A,Dell,CT-000001,Bonn,L1");
        RunReport run = kit.night();
        kit.await();
        NightlyConnector connector = kit.connector();

        assertThatThrownBy(() -> connector.replay("2020-01-01T00-00-00Z-1", Optional.empty(), Optional.empty(), Progress.NONE))
                .isInstanceOf(UnknownRun.class).hasMessageContaining("2020-01-01T00-00-00Z-1");
        assertThatThrownBy(() -> connector.replay(run.run(), Optional.of("nobody"), Optional.empty(), Progress.NONE))
                .isInstanceOf(UnknownRun.class).hasMessageContaining("nobody");
        assertThatThrownBy(() -> connector.replay(run.run(), Optional.empty(), Optional.of("00ff"), Progress.NONE))
                .isInstanceOf(UnknownRun.class).hasMessageContaining("00ff");
        try (Stream<Path> files = Files.walk(home.resolve("data/spool"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
        assertThatThrownBy(() -> connector.replay(run.run(), Optional.empty(), Optional.empty(), Progress.NONE))
                .isInstanceOf(UnknownRun.class).hasMessageContaining("gone");
    }

    @Test
    void keepsCompressedWhatWasWorkedOffAndNothingOfWhatWasSkipped() throws IOException {
        kit.deliver("erp", "1.csv", HEADER, "SN0001A,Dell,CT-000001,Bonn,L1");
        kit.night();
        kit.put("data/spool/erp/left-by-a-killed-run.delivery", "half");
        kit.night();
        kit.await();

        try (Stream<Path> files = Files.list(home.resolve("data/spool/erp"))) {
            assertThat(files.map(file -> file.getFileName().toString()).toList()).hasSize(1).allMatch(name -> name.endsWith(".gz"));
        }
    }

    @Test
    void forgetsWhatIsBothOldAndCrowded() throws Exception {
        kit.night();
        try (Connection connection = kit.source().getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("insert into run(id, started_at, finished_at, phase, request) values ('old', '2026-01-01', '2026-01-01', 'ended', 'x')");
            statement.execute("insert into delivery(run_id, feed_id, name, sha256, meaning, mode, state, spool, bytes, settled_run)"
                    + " select 'old', f.id, n::text, repeat('0', 64), 'x', 'full', 'accepted', 'erp/' || n || '.delivery', 1, 'old'"
                    + " from feed f, generate_series(1, 40) n where f.name = 'erp'");
        }
        for (int i = 1; i <= 40; i++) {
            kit.put("data/spool/erp/" + i + ".delivery", "x");
        }
        kit.deliver("erp", "1.csv", HEADER, "SN0001A,Dell,CT-000001,Bonn,L1");
        kit.night();
        kit.await();

        try (Stream<Path> files = Files.list(home.resolve("data/spool/erp"))) {
            assertThat(files.map(file -> file.getFileName().toString()).toList()).hasSize(Retention.NEWEST_KEPT).contains("40.delivery.gz")
                    .doesNotContain("1.delivery.gz");
        }
        assertThatThrownBy(() -> kit.connector().replay("no-such-run", Optional.empty(), Optional.empty(), Progress.NONE)).isInstanceOf(UnknownRun.class);
    }
}
