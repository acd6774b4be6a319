package io.crosswalk.routes.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crosswalk.core.config.FeedConfig;
import io.crosswalk.core.config.FeedConfig.Afterwards;
import io.crosswalk.core.fault.Check;
import io.crosswalk.core.fault.PermanentFault;
import io.crosswalk.core.fault.TransientFault;
import io.crosswalk.core.feed.Arrival;
import io.crosswalk.routes.http.Sleeper;
import io.crosswalk.routes.pipeline.IntakeContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FtpFolderIT {

    private static IntakeContext intake;

    @TempDir
    private Path folder;
    private FtpSite site;
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
    void startTheServer() throws Exception {
        site = new FtpSite(folder.resolve("home"));
        spool = folder.resolve("spool");
    }

    @AfterEach
    void stopTheServer() {
        site.close();
    }

    @Test
    void bringsWhatIsMarkedAsCompleteAndNothingElse() throws IOException {
        put("b.csv", "two");
        put("b.csv.ok", "");
        put("a.csv", "one");
        put("a.csv.ok", "");
        put("unmarked.csv", "half");
        put("a.txt", "not ours");
        put("a.csv.tmp", "x");

        List<Arrival> arrivals = transports().fetch(feed(), spool);

        assertThat(arrivals).extracting(Arrival::name).containsExactlyInAnyOrder("a.csv", "b.csv");
        assertThat(arrivals).allSatisfy(a -> assertThat(a.file()).hasParent(spool).exists());
        assertThat(Files.list(site.out())).hasSize(7);
        assertThat(Files.list(spool)).hasSize(2);
        assertThat(intake.camel().getRoutes()).isEmpty();
    }

    @Test
    void keepsEveryByteOfABinaryFile() throws IOException {
        byte[] bytes = new byte[300_000];
        new Random(7).nextBytes(bytes);
        Files.write(site.out().resolve("a.bin"), bytes);
        put("a.bin.ok", "");

        Arrival arrival = transports().fetch(feed(), spool).get(0);

        assertThat(arrival.file()).hasBinaryContent(bytes);
        assertThat(arrival.bytes()).isEqualTo(bytes.length);
        assertThat(arrival.sha256()).hasSize(64);
        assertThat(site.commands()).contains("TYPE I", "PASV").doesNotContain("TYPE A");
    }

    @Test
    void bringsTheSameNameAgainWithItsNewContent() throws IOException {
        put("a.csv", "one");
        put("a.csv.ok", "");
        Transports transports = transports();
        Arrival first = transports.fetch(feed(), spool).get(0);
        put("a.csv", "other");

        Arrival second = transports.fetch(feed(), spool).get(0);

        assertThat(second.sha256()).isNotEqualTo(first.sha256());
        assertThat(second.file()).hasContent("other").isNotEqualTo(first.file());
        assertThat(first.file()).hasContent("one");
    }

    @Test
    void takesAnEmptyFolderForNoDeliveriesAndAMissingOneForAFault() {
        assertThat(transports().fetch(feed(), spool)).isEmpty();

        FeedConfig missing = feeds("/nowhere").feed();
        assertThatThrownBy(() -> transports().fetch(missing, spool)).isInstanceOf(PermanentFault.class).hasMessageContaining("/nowhere");
        assertThat(site.out().resolveSibling("nowhere")).doesNotExist();
    }

    @Test
    void saysThatThePasswordIsWrongWithoutPrintingIt() throws IOException {
        FeedConfig feed = Feeds.ftp(site.port(), "/out", site.password("wr0ng-s3cret")).feed();

        assertThatThrownBy(() -> transports().fetch(feed, spool)).isInstanceOf(PermanentFault.class)
                .hasMessageContaining("refused the login of contoso").satisfies(fault -> assertThat(stackTrace(fault)).doesNotContain("s3cret"));
        assertThat(site.commands().stream().filter(c -> c.startsWith("PASS"))).hasSize(1);
    }

    @Test
    void takesADeadServerForAFaultAndNotForASilentNight() throws IOException {
        int port = site.port();
        site.close();
        FeedConfig feed = Feeds.ftp(port, "/out", site.password(FtpSite.PASSWORD)).feed();

        assertThatThrownBy(() -> transports().fetch(feed, spool)).isInstanceOf(TransientFault.class).hasMessageContaining("cannot be reached");
    }

    @Test
    void leavesAFileThatGrowsWithoutAMarkerForTheNextRun() throws Exception {
        put("a.csv", "one\n");
        FeedConfig feed = feeds("/out").with(Feeds.CSV, null, Afterwards.KEEP).feed();
        Thread writer = new Thread(() -> grow(site.out().resolve("a.csv")));
        writer.start();
        try {
            assertThat(transports().fetch(feed, spool)).isEmpty();
        } finally {
            writer.interrupt();
            writer.join();
        }
        assertThat(transports().fetch(feed, spool)).singleElement().satisfies(a -> assertThat(a.file()).hasSameBinaryContentAs(site.out().resolve("a.csv")));
    }

    @Test
    void goesOnAfterAFileThatCannotBeRead() throws IOException {
        put("a.csv", "one");
        put("a.csv.ok", "");
        put("b.csv", "two");
        put("b.csv.ok", "");
        List<RuntimeException> troubles = new java.util.ArrayList<>();
        try (HostileFtp hostile = new HostileFtp(List.of("poison.csv", "good.csv"), "poison.csv")) {
            FeedConfig feed = Feeds.ftp(hostile.port(), "/out", site.password("x")).with(Feeds.CSV, null, Afterwards.KEEP).feed();

            assertThat(transports().fetch(feed, spool, troubles::add)).extracting(Arrival::name).containsExactly("good.csv");
            assertThat(troubles).singleElement().isInstanceOf(PermanentFault.class);
            assertThat(hostile.commands().stream().filter(c -> c.startsWith("RETR") && c.endsWith("poison.csv"))).hasSize(1);
            assertThatThrownBy(() -> transports().fetch(feed, spool)).isInstanceOf(PermanentFault.class);
        }
    }

    @Test
    void neverTouchesANameThatLeadsOutOfTheFolder() throws IOException {
        List<String> names = List.of("x/../../outside/secret.csv", "..", "..\\win.csv", "good.csv", "/etc/passwd.csv", "a\u0001.csv");
        List<RuntimeException> troubles = new java.util.ArrayList<>();
        try (HostileFtp hostile = new HostileFtp(names, null)) {
            FeedConfig feed = Feeds.ftp(hostile.port(), "/out", site.password("x")).with(".*", null, Afterwards.DELETE).feed();

            assertThat(transports().fetch(feed, spool, troubles::add)).extracting(Arrival::name).containsExactly("good.csv");

            assertThat(hostile.commands()).filteredOn(c -> c.startsWith("RETR") || c.startsWith("DELE")).singleElement().asString().endsWith("good.csv");
            assertThat(troubles).hasSizeGreaterThanOrEqualTo(3).allSatisfy(t -> assertThat(t.getMessage()).doesNotContain("\u0001"));
            try (Stream<Path> all = Files.walk(folder)) {
                assertThat(all.filter(p -> p.toString().contains("secret.csv") || p.toString().contains("passwd"))).isEmpty();
            }
            assertThat(transports().check(feed)).last().satisfies(c -> assertThat(c.state()).isEqualTo(Check.State.FAILED));
        }
    }

    @Test
    void archivesOnlyWhenItIsSettledAndTheMarkerLeavesToo() throws IOException {
        put("a.csv", "one");
        put("a.csv.ok", "");
        FeedConfig feed = feeds("/out").with(Feeds.CSV, "{name}.ok", Afterwards.ARCHIVE).feed();
        Transports transports = transports();
        Arrival arrival = transports.fetch(feed, spool).get(0);
        assertThat(site.out().resolve("a.csv")).exists();

        transports.settle(feed, arrival, true);

        assertThat(site.out().resolve("archive/a.csv")).hasContent("one");
        assertThat(site.out().resolve("archive/a.csv.ok")).exists();
        assertThat(site.out().resolve("a.csv")).doesNotExist();
        assertThat(site.out().resolve("a.csv.ok")).doesNotExist();
        transports.settle(feed, arrival, true);

        put("a.csv", "two");
        put("a.csv.ok", "");
        transports.settle(feed, transports.fetch(feed, spool).get(0), true);
        assertThat(Files.list(site.out().resolve("archive"))).hasSize(4);
        assertThat(site.out().resolve("archive/a.csv")).hasContent("one");
    }

    @Test
    void deletesWhenAskedAndKeepsAfterAFailure() throws IOException {
        put("a.csv", "one");
        put("a.csv.ok", "");
        FeedConfig feed = feeds("/out").with(Feeds.CSV, "{name}.ok", Afterwards.DELETE).feed();
        Arrival arrival = transports().fetch(feed, spool).get(0);

        transports().settle(feed, arrival, false);
        assertThat(site.out().resolve("a.csv")).exists();

        transports().settle(feed, arrival, true);
        assertThat(Files.list(site.out())).isEmpty();
    }

    @Test
    void neverSettlesAwayWhatCameUnderTheSameNameSince() throws IOException {
        put("a.csv", "one");
        put("a.csv.ok", "");
        FeedConfig feed = feeds("/out").with(Feeds.CSV, "{name}.ok", Afterwards.DELETE).feed();
        Arrival arrival = transports().fetch(feed, spool).get(0);
        put("a.csv", "a newer delivery");

        transports().settle(feed, arrival, true);

        assertThat(site.out().resolve("a.csv")).hasContent("a newer delivery");
        assertThat(site.out().resolve("a.csv.ok")).exists();
    }

    @Test
    void checksStepByStepAndChangesNothing() throws IOException {
        put("a.csv", "one");
        put("a.csv.ok", "");
        put("b.csv", "two");

        assertThat(transports().check(feed())).extracting(Check::name).containsExactly("secret", "connection", "login", "folder", "list");
        assertThat(transports().check(feed())).allSatisfy(c -> assertThat(c.state()).isEqualTo(Check.State.OK)).last()
                .satisfies(c -> assertThat(c.detail()).isEqualTo("1 delivery waits"));
        assertThat(transports().check(Feeds.ftp(site.port(), "/out", site.password("wrong")).feed())).extracting(Check::state)
                .containsExactly(Check.State.OK, Check.State.OK, Check.State.FAILED, Check.State.SKIPPED, Check.State.SKIPPED);
        assertThat(transports().check(feeds("/nowhere").feed())).extracting(Check::state).containsExactly(Check.State.OK, Check.State.OK,
                Check.State.OK, Check.State.FAILED, Check.State.SKIPPED);
        assertThat(site.commands()).noneMatch(c -> c.matches("(STOR|DELE|RNFR|MKD|RETR).*"));
    }

    private Feeds feeds(String path) {
        try {
            return Feeds.ftp(site.port(), path, site.password(FtpSite.PASSWORD));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private FeedConfig feed() {
        return feeds("/out").feed();
    }

    private void put(String name, String content) throws IOException {
        Files.writeString(site.out().resolve(name), content);
    }

    private static Transports transports() {
        return new Transports(intake.camel(), intake.pickups(), Clock.systemUTC(), Sleeper.real(), Duration.ofMillis(400), PageLimits.standard());
    }

    private static void grow(Path file) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Files.writeString(file, "more\n", java.nio.file.StandardOpenOption.APPEND);
                Thread.sleep(50);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (java.nio.channels.ClosedByInterruptException e) {
            Thread.currentThread().interrupt(); // the interrupt came while writing
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String stackTrace(Throwable fault) {
        java.io.StringWriter text = new java.io.StringWriter();
        fault.printStackTrace(new java.io.PrintWriter(text));
        return text.toString();
    }
}
