package io.crosswalk.routes.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crosswalk.core.config.FeedConfig;
import io.crosswalk.core.config.FeedConfig.Afterwards;
import io.crosswalk.core.fault.Check;
import io.crosswalk.core.fault.PermanentFault;
import io.crosswalk.core.feed.Arrival;
import io.crosswalk.routes.http.ManualTime;
import io.crosswalk.routes.http.Sleeper;
import io.crosswalk.routes.pipeline.IntakeContext;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalFolderIT {

    private static IntakeContext intake;

    private final ManualTime time = new ManualTime();

    @TempDir
    private Path root;
    private Path in;
    private Path spool;

    @BeforeAll
    static void startTheRoutes() {
        intake = IntakeContext.start();
    }

    @AfterAll
    static void stopTheRoutes() {
        intake.close();
    }

    @BeforeEach
    void makeTheFolder() throws IOException {
        in = Files.createDirectory(root.resolve("in with space+%41#1"));
        spool = root.resolve("spool");
    }

    @Test
    void bringsFinishedFilesThatMatchAsAWholeOldestFirst() throws Exception {
        put("b.csv", "one", 30);
        put("a.csv", "two", 20);
        put("c.csv", "three", 20);
        put("c.csv.part", "x", 5);
        put("d.CSV", "x", 5);
        put("e.csv.bak", "x", 5);
        put(".f.csv", "x", 5);
        Files.createDirectory(in.resolve("g.csv"));

        List<Arrival> arrivals = fetch(Feeds.file(in).feed());

        assertThat(arrivals).extracting(Arrival::name).containsExactly("b.csv", "a.csv", "c.csv");
        assertThat(arrivals.get(0).file()).hasParent(spool).hasContent("one");
        assertThat(arrivals.get(0).sha256()).isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest("one".getBytes())));
        assertThat(arrivals.get(0).bytes()).isEqualTo(3);
        assertThat(Files.list(in)).hasSize(8);
    }

    @Test
    void waitsForTheMarkerByNameOrByStem() throws IOException {
        put("a.csv", "one", 20);
        put("a.csv.ok", "", 20);
        put("b.csv", "two", 20);
        put("b.done", "", 20);

        assertThat(fetch(Feeds.file(in).with(Feeds.CSV, "{name}.ok", Afterwards.KEEP).feed())).extracting(Arrival::name).containsExactly("a.csv");
        assertThat(fetch(Feeds.file(in).with(Feeds.CSV, "{stem}.done", Afterwards.KEEP).feed())).extracting(Arrival::name).containsExactly("b.csv");
        assertThat(Files.list(in)).hasSize(4);
    }

    @Test
    void takesTheStemUpToTheLastDot() throws IOException {
        put("a.csv.gz", "one", 20);
        put("a.csv.done", "", 20);
        put("b.csv.gz", "two", 20);
        put("b.done", "", 20);
        FeedConfig feed = Feeds.file(in).with(".*\\.gz", "{stem}.done", Afterwards.ARCHIVE).feed();

        List<Arrival> arrivals = fetch(feed);
        assertThat(arrivals).extracting(Arrival::name).containsExactly("a.csv.gz");

        transports().settle(feed, arrivals.get(0), true);
        assertThat(in.resolve("archive/a.csv.done")).exists();
    }

    @Test
    void bringsTheSameFileInEveryFetchUntilItIsSettled() throws IOException {
        put("a.csv", "one", 20);
        FeedConfig feed = Feeds.file(in).feed();

        assertThat(fetch(feed).get(0).sha256()).isEqualTo(fetch(feed).get(0).sha256());
        put("a.csv", "new", 20);
        assertThat(fetch(feed)).singleElement().satisfies(a -> assertThat(a.file()).hasContent("new"));
    }

    @Test
    void givesAFileThatWasJustWrittenTimeToRest() throws IOException {
        put("a.csv", "one", 0);
        put("old.csv", "one", 60);
        put("future.csv", "one", -3600);

        assertThat(fetch(Feeds.file(in).feed())).hasSize(3);

        assertThat(time.slept()).isEqualTo(LocalFolder.QUIET);
    }

    @Test
    void leavesAFileThatGrowsWhileItIsReadForTheNextRun() throws IOException {
        put("a.csv", "one", 1);
        put("b.csv", "two", 60);
        Sleeper growing = pause -> {
            try {
                Files.writeString(in.resolve("a.csv"), "more", StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
        Transports transports = new Transports(intake.camel(), intake.pickups(), time, growing, Duration.ZERO, PageLimits.standard());

        assertThat(transports.fetch(Feeds.file(in).feed(), spool)).extracting(Arrival::name).containsExactly("b.csv");
        assertThat(Files.list(spool)).hasSize(1);

        put("a.csv", "one\nmore\n", 60);
        assertThat(transports.fetch(Feeds.file(in).feed(), spool)).extracting(Arrival::name).containsExactlyInAnyOrder("a.csv", "b.csv");
    }

    @Test
    void namesTheFolderThatIsMissing() {
        FeedConfig feed = Feeds.file(root.resolve("nowhere")).feed();

        assertThatThrownBy(() -> fetch(feed)).isInstanceOf(PermanentFault.class).hasMessageContaining(root.resolve("nowhere").toString());
        assertThat(transports().check(feed)).extracting(Check::state).containsExactly(Check.State.FAILED, Check.State.SKIPPED);
        assertThat(root.resolve("nowhere")).doesNotExist();
    }

    @Test
    void refusesALinkThatLeadsOutAndFollowsOneThatStays() throws IOException {
        Files.writeString(root.resolve("secret.csv"), "secret");
        Files.createSymbolicLink(in.resolve("out.csv"), root.resolve("secret.csv"));
        put("a.csv", "one", 20);
        Files.createSymbolicLink(in.resolve("stays.csv"), in.resolve("a.csv"));
        List<RuntimeException> troubles = new ArrayList<>();

        assertThat(transports().fetch(Feeds.file(in).feed(), spool, troubles::add)).extracting(Arrival::name).containsExactlyInAnyOrder("a.csv", "stays.csv");
        assertThat(troubles).singleElement().satisfies(t -> assertThat(t).hasMessageContaining("leads out"));
    }

    @Test
    void goesOnBesideANameThatIsNotSafe() throws IOException {
        put("a\nb.csv", "one", 20);
        put("c.csv", "two", 20);
        FeedConfig feed = Feeds.file(in).with("(?s).*", null, Afterwards.KEEP).feed();

        assertThat(fetch(feed)).extracting(Arrival::name).containsExactly("c.csv");
        assertThat(transports().check(feed)).last().satisfies(c -> assertThat(c.state()).isEqualTo(Check.State.FAILED));
    }

    @Test
    void archivesDeletesOrKeepsOnlyWhenSettled() throws IOException {
        FeedConfig archive = Feeds.file(in).with(Feeds.CSV, "{name}.ok", Afterwards.ARCHIVE).feed();
        put("a.csv", "one", 20);
        put("a.csv.ok", "", 20);
        Arrival first = fetch(archive).get(0);
        assertThat(in.resolve("a.csv")).exists();

        transports().settle(archive, first, false);
        assertThat(in.resolve("a.csv")).exists();

        transports().settle(archive, first, true);
        transports().settle(archive, first, true);
        assertThat(in.resolve("archive/a.csv")).hasContent("one");
        assertThat(Files.list(in)).singleElement().isEqualTo(in.resolve("archive"));

        put("a.csv", "two", 20);
        put("a.csv.ok", "", 20);
        transports().settle(archive, fetch(archive).get(0), true);
        assertThat(in.resolve("archive/a.csv")).hasContent("one");
        assertThat(Files.list(in.resolve("archive"))).hasSize(4);
    }

    @Test
    void neverSettlesAwayWhatCameUnderTheSameNameSince() throws IOException {
        FeedConfig feed = Feeds.file(in).with(Feeds.CSV, null, Afterwards.DELETE).feed();
        put("a.csv", "one", 20);
        Arrival arrival = fetch(feed).get(0);
        put("a.csv", "two", 10);

        transports().settle(feed, arrival, true);
        assertThat(in.resolve("a.csv")).hasContent("two");

        transports().settle(feed, fetch(feed).get(0), true);
        assertThat(in.resolve("a.csv")).doesNotExist();
    }

    @Test
    void settlesNothingUnderANameThatLeadsOut() throws IOException {
        Path outside = Files.writeString(root.resolve("keep.csv"), "x");
        FeedConfig feed = Feeds.file(in).with(Feeds.CSV, null, Afterwards.DELETE).feed();
        Receipt forged = new Receipt("../keep.csv", 1, Files.getLastModifiedTime(outside).toMillis());
        Arrival arrival = new Arrival("x", spool, 1, "0".repeat(64), Instant.EPOCH, forged.asMap());

        assertThatThrownBy(() -> transports().settle(feed, arrival, true)).isInstanceOf(PermanentFault.class);
        assertThat(outside).exists();
    }

    @Test
    void spoolsALargeFileWithoutHoldingIt() throws IOException {
        long size = 200L << 20;
        try (RandomAccessFile large = new RandomAccessFile(in.resolve("large.bin").toFile(), "rw")) {
            large.setLength(size);
        }
        Files.setLastModifiedTime(in.resolve("large.bin"), FileTime.from(time.instant().minusSeconds(60)));

        long before = Allocation.bytes();
        Arrival arrival = fetch(Feeds.file(in).feed()).get(0);

        assertThat(arrival.bytes()).isEqualTo(size);
        assertThat(Allocation.bytes() - before).isLessThan(16L << 20);
    }

    @Test
    void checksWithoutChangingAnything() throws IOException {
        put("a.csv", "one", 20);
        put("b.csv", "one", 20);
        put("b.csv.ok", "", 20);

        List<Check> checks = transports().check(Feeds.file(in).with(Feeds.CSV, "{name}.ok", Afterwards.ARCHIVE).feed());

        assertThat(checks).extracting(Check::name).containsExactly("folder", "list");
        assertThat(checks).allSatisfy(c -> assertThat(c.state()).isEqualTo(Check.State.OK)).last()
                .satisfies(c -> assertThat(c.detail()).isEqualTo("1 delivery waits"));
        assertThat(Files.list(in)).hasSize(3);
    }

    @Test
    void saysWhichPatternOrTypeIsWrong() {
        FeedConfig pattern = Feeds.file(in).with("(", null, Afterwards.KEEP).feed();
        assertThatThrownBy(() -> fetch(pattern)).isInstanceOf(PermanentFault.class).hasMessageContaining("files.include");

        FeedConfig.From from = new FeedConfig.From("pigeon", null, null, null, null, null, null, null, null, List.of(), null, null, null, null,
                java.util.Map.of());
        assertThatThrownBy(() -> fetch(new Feeds(from).feed())).isInstanceOf(PermanentFault.class).hasMessageContaining("pigeon");
        assertThat(transports().check(new Feeds(from).feed())).singleElement().satisfies(c -> assertThat(c.state()).isEqualTo(Check.State.FAILED));
    }

    private List<Arrival> fetch(FeedConfig feed) {
        return transports().fetch(feed, spool);
    }

    private Transports transports() {
        Clock clock = time;
        return new Transports(intake.camel(), intake.pickups(), clock, time, Duration.ZERO, PageLimits.standard());
    }

    private void put(String name, String content, int ageSeconds) throws IOException {
        Files.writeString(in.resolve(name), content);
        Files.setLastModifiedTime(in.resolve(name), FileTime.from(time.instant().minusSeconds(ageSeconds)));
    }
}
