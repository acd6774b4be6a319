package io.crosswalk.core.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crosswalk.core.fault.TransientFault;
import io.crosswalk.core.report.RunReport;
import io.crosswalk.core.report.RunReport.DeliverySection;
import io.crosswalk.core.report.RunReport.Outcome;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A database that goes away in the middle of a night leaves nothing half done, and the next night is a good one. */
class LostDatabaseIT {

    private static final int ROWS = 12_000;

    @TempDir
    Path home;

    private NightKit kit;
    private final MemoryTarget itam = new MemoryTarget();

    @BeforeEach
    void open() {
        kit = new NightKit(home).batches(500);
        kit.crosswalk("nightly: { feeds: [ erp ], targets: [ itam ] }\nauthority: { assetTag: [ erp ] }\n");
        kit.feed("erp", "full", "serial", "manufacturer", "assetTag");
        kit.target("itam", itam, "{ create: true }");
        String[] rows = new String[ROWS + 1];
        rows[0] = "serial,manufacturer,assetTag";
        for (int i = 1; i <= ROWS; i++) {
            rows[i] = "SN%06dX,Dell,CT-%06d".formatted(i, i);
        }
        kit.deliver("erp", "1.csv", rows);
    }

    @AfterEach
    void close() {
        kit.close();
    }

    /** Ends every session of this database but the one that does it: an administrator, a restart, a failover. */
    private void endSessions() {
        sql("select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()");
    }

    private void sql(String text) {
        try (Connection connection = kit.source().getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(text);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private RunReport night(Progress progress) {
        return kit.connector().run(new RunRequest(List.of(), false, false, java.util.Set.of()), progress);
    }

    private Progress once(String phase, Runnable what) {
        AtomicBoolean done = new AtomicBoolean();
        return (now, of, n, total) -> {
            if (now.equals(phase) && n > 0 && !done.getAndSet(true)) {
                what.run();
            }
        };
    }

    private void aGoodNightFollows() {
        RunReport next = night(Progress.NONE);
        assertThat(next.outcome()).isEqualTo(Outcome.OK);
        assertThat(next.register().assets()).isEqualTo(ROWS);
        List<DeliverySection> accounted = kit.connector().runs(10).stream().flatMap(run -> run.feeds().stream())
                .filter(feed -> feed.feed().equals("erp")).flatMap(feed -> feed.deliveries().stream())
                .filter(it -> it.state() == DeliverySection.State.ACCEPTED).toList();
        assertThat(accounted).as("by the run that decided it, and by no other").singleElement().matches(it -> it.created() == ROWS && it.read() == ROWS);
        assertThat(kit.connector().rebuild(true, Progress.NONE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"intake", "decide"})
    void endsInAReportThatSaysWhatToDo(String phase) {
        RunReport broken = night(once(phase, this::endSessions));

        assertThat(broken.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(broken.exitCode()).isEqualTo(3);
        String said = broken.error() == null ? broken.feeds().get(0).error() : broken.error();
        assertThat(said).contains("the database cannot be reached", "check that it runs");
        assertThat(home.resolve("data/reports/" + broken.run() + "/report.json")).content().contains("the database cannot be reached");
        assertThat(kit.connector().run(broken.run())).isPresent();
        broken.feeds().forEach(feed -> feed.deliveries().forEach(it -> assertThat(it.read()).as(it.toString())
                .isEqualTo(it.created() + it.updated() + it.unchanged() + it.held() + it.rejected())));
        aGoodNightFollows();
    }

    @ParameterizedTest
    @ValueSource(strings = {"intake", "decide"})
    void saysWhatToDoWhenItStaysAway(String phase) {
        String name = name();
        assertThatThrownBy(() -> night(once(phase, () -> {
            admin("alter database " + name + " allow_connections false");
            endSessions(name);
        }))).isInstanceOf(TransientFault.class).hasMessageContaining("the database cannot be reached").hasMessageContaining("check that it runs");
        assertThatThrownBy(() -> night(Progress.NONE)).isInstanceOf(TransientFault.class).hasMessageContaining("the database cannot be reached");

        admin("alter database " + name + " allow_connections true");
        aGoodNightFollows();
        assertThat(kit.connector().runs(10)).anyMatch(run -> run.outcome() == Outcome.FAILED && run.error().contains("went on with what it had accepted"));
    }

    private String name() {
        try (Connection connection = kit.source().getConnection()) {
            return connection.getCatalog();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void endSessions(String name) {
        admin("select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name + "'");
    }

    private void admin(String text) {
        try (Connection connection = NightKit.admin().getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(text);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void callsAFaultOfOursByItsNameAndKeepsTheRest() {
        RunReport broken = night(once("decide", () -> {
            throw new IllegalStateException("a bug with a detail");
        }));

        assertThat(broken.exitCode()).isEqualTo(4);
        assertThat(broken.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(broken.error()).contains("a fault of the product", "IllegalStateException").doesNotContain("with a detail");
        assertThat(kit.connector().run(broken.run())).as("read again").contains(broken);
        assertThat(kit.connector().runs(1)).containsExactly(broken);
        aGoodNightFollows();
    }
}
