package io.crosswalk.core.store;

import io.crosswalk.core.asset.Gap;
import io.crosswalk.core.discrepancy.Finding;
import io.crosswalk.core.fault.TransientFault;
import io.crosswalk.core.report.ReportJson;
import io.crosswalk.core.report.RunLog;
import io.crosswalk.core.report.RunReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;

/** The log of runs on PostgreSQL; the lock is a session's advisory lock, so that it ends with its process. */
public final class RunStore implements RunLog {

    private static final System.Logger LOG = System.getLogger(RunStore.class.getName());
    private static final long LOCK = 0x43524F5353L;
    private static final int PATIENCE_SECONDS = 10;
    private static final DateTimeFormatter ID = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH-mm-ss'Z'").withZone(ZoneOffset.UTC);

    private final Database database;
    private final DataSource source;
    private volatile Connection holding;

    public RunStore(Database database, DataSource source) {
        this.database = database;
        this.source = source;
    }

    @Override
    public Optional<Lock> lock(String holder) {
        try {
            Connection connection = source.getConnection();
            boolean mine = false;
            try (PreparedStatement attempt = Sql.prepare(connection, "select pg_try_advisory_lock(?)", LOCK); ResultSet row = attempt.executeQuery()) {
                mine = row.next() && row.getBoolean(1);
            } finally {
                if (!mine) {
                    connection.close();
                }
            }
            if (!mine) {
                return Optional.empty();
            }
            named(connection, holder);
            holding = connection;
            return Optional.of(() -> release(connection));
        } catch (SQLException e) {
            throw new TransientFault("the database cannot be reached (" + e.getSQLState() + "); check that it runs", e);
        }
    }

    private void named(Connection connection, String holder) {
        try {
            setting("run.holder", holder);
        } catch (RuntimeException e) {
            release(connection);
            throw e;
        }
    }

    private void release(Connection connection) {
        holding = null;
        try (connection) {
            Sql.run(connection, "select pg_advisory_unlock(?)", LOCK);
        } catch (SQLException e) {
            LOG.log(System.Logger.Level.WARNING, "the run's lock could not be given back; it has ended with its connection", e);
        }
    }

    @Override
    public String holder() {
        return setting("run.holder").orElse("another run");
    }

    @Override
    public String begin(Instant now, String request) {
        return database.sql(connection -> {
            String base = ID.format(now);
            long number = 1 + Sql.number(connection, "select count(*) from run where id like ?", base + "-%");
            String id = base + "-" + number;
            Sql.run(connection, "insert into run(id, started_at, phase, request) values (?, ?, 'intake', ?)", id, now, request);
            Sql.run(connection, "delete from tally where name like 'released:%'");
            return id;
        });
    }

    @Override
    public void phase(String run, String phase) {
        requireLock();
        database.sql(connection -> Sql.run(connection, "update run set phase = ? where id = ?", phase, run));
    }

    /** A lock that went down with its connection protects nobody: the run stops before another one meets it. */
    private void requireLock() {
        try {
            Connection connection = holding;
            if (connection != null && !connection.isValid(PATIENCE_SECONDS)) {
                throw new TransientFault("the database cannot be reached any more over the connection that holds the run's lock; check that it runs and"
                        + " that nothing closes idle connections", null);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void end(String run, Instant now, RunReport report) {
        database.sql(connection -> Sql.run(connection, "update run set phase = 'ended', finished_at = ?, report = ?, exit_code = ? where id = ?", now,
                ReportJson.write(report), report.exitCode(), run));
    }

    @Override
    public List<Interrupted> interrupted() {
        return database.sql(connection -> {
            List<Interrupted> found = new ArrayList<>();
            try (PreparedStatement query = connection.prepareStatement("select id, started_at, phase from run where finished_at is null order by"
                    + " started_at, id");
                    ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    found.add(new Interrupted(row.getString(1), Sql.instant(row, 2), row.getString(3)));
                }
            }
            return found;
        });
    }

    private static List<String> strings(Connection connection, String sql, Object... arguments) throws SQLException {
        List<String> found = new ArrayList<>();
        try (PreparedStatement query = Sql.prepare(connection, sql, arguments); ResultSet row = query.executeQuery()) {
            while (row.next()) {
                found.add(row.getString(1));
            }
        }
        return found;
    }

    @Override
    public void abandon(String run, Instant now) {
        database.sql(connection -> {
            Sql.run(connection, "update delivery set state = 'refused', error = 'the run was interrupted before this delivery was accepted'"
                    + " where run_id = ? and state = 'open'", run);
            return Sql.run(connection, "update run set phase = 'interrupted', finished_at = ? where id = ?", now, run);
        });
    }

    @Override
    public List<RunReport> newest(int limit) {
        return database.sql(connection -> reports(connection, "select report, exit_code from run where report is not null order by id desc limit ?", limit));
    }

    @Override
    public Optional<RunReport> find(String run) {
        return database.sql(connection -> reports(connection, "select report, exit_code from run where report is not null and id = ?", run)).stream()
                .findFirst();
    }

    private static List<RunReport> reports(Connection connection, String sql, Object argument) throws SQLException {
        List<RunReport> found = new ArrayList<>();
        try (PreparedStatement query = Sql.prepare(connection, sql, argument); ResultSet row = query.executeQuery()) {
            while (row.next()) {
                found.add(ReportJson.read(row.getString(1)).endedWith(row.getInt(2)));
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException("a stored report cannot be read", e);
        }
    }

    private static Map<String, Long> tallies(Connection connection) throws SQLException {
        Map<String, Long> tallies = new TreeMap<>();
        try (PreparedStatement query = connection.prepareStatement("select name, n from tally"); ResultSet row = query.executeQuery()) {
            while (row.next()) {
                tallies.put(row.getString(1), row.getLong(2));
            }
        }
        return tallies;
    }

    @Override
    public RunReport.RegisterTotals register() {
        return database.sql(connection -> {
            Map<String, Long> tallies = tallies(connection);
            Map<String, Long> identifiers = new LinkedHashMap<>();
            for (String kind : List.of("serial", "asset_tag", "lot", "imei", "meid", "eid", "vin", "uuid")) {
                identifiers.put(kind, tallies.getOrDefault("identifier:" + kind, 0L));
            }
            identifiers.put("lot", Sql.number(connection, "select count(*) from lot"));
            return new RunReport.RegisterTotals(tallies.getOrDefault("assets", 0L), identifiers, new RunReport.CrossReferences(
                    tallies.getOrDefault("state:confirmed", 0L), tallies.getOrDefault("state:provisional", 0L), tallies.getOrDefault("state:disputed", 0L)));
        });
    }

    @Override
    public RunReport.DiscrepancyTotals discrepancies(String run, Map<String, String> severities) {
        return database.sql(connection -> {
            Map<String, Long> byCode = new TreeMap<>();
            long fresh = Sql.number(connection, "select count(*) from discrepancy where open and opened_run = ?", run);
            long tasks = Sql.number(connection, "select count(*) from discrepancy where open and severity = 'task'");
            try (PreparedStatement query = connection.prepareStatement("select code, count(*) from discrepancy where open group by code");
                    ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    byCode.put(row.getString(1), row.getLong(2));
                }
            }
            Map<String, Long> tallies = tallies(connection);
            for (Gap gap : Gap.values()) {
                long count = tallies.getOrDefault("gap:" + gap.code(), 0L);
                if (count > 0) {
                    byCode.merge(gap.code().name(), count, Long::sum);
                }
                if (severities.getOrDefault(gap.code().name(), "info").equals("task")) {
                    tasks += count;
                }
            }
            return new RunReport.DiscrepancyTotals(byCode.values().stream().mapToLong(Long::longValue).sum(), fresh, tasks, byCode);
        });
    }

    @Override
    public long newTasks(String run, Map<String, String> severities) {
        return database.sql(connection -> Sql.number(connection, "select count(*) from discrepancy where open and severity = 'task' and opened_run = ?", run)
                + newGaps(connection, severities));
    }

    /** How many more gaps there are than at the end of the last run, of those that are tasks by configuration. */
    private static long newGaps(Connection connection, Map<String, String> severities) throws SQLException {
        Map<String, Long> tallies = tallies(connection);
        long more = 0;
        for (Gap gap : Gap.values()) {
            boolean task = severities.getOrDefault(gap.code().name(), "info").equals("task");
            long now = task ? tallies.getOrDefault("gap:" + gap.code(), 0L) : 0;
            more += Math.max(0, now - tallies.getOrDefault("told:" + gap.code(), 0L));
            if (now != tallies.getOrDefault("told:" + gap.code(), 0L)) {
                Sql.run(connection, "insert into tally values (?, ?) on conflict (name) do update set n = excluded.n", "told:" + gap.code(), now);
            }
        }
        return more;
    }

    @Override
    public RegisterChanges changes() {
        return database.sql(connection -> {
            Map<String, Long> tallies = tallies(connection);
            long created = tallies.getOrDefault(Tally.CHANGE + "created", 0L);
            long joined = tallies.getOrDefault(Tally.CHANGE + "joined", 0L);
            return new RegisterChanges(tallies.getOrDefault("assets", 0L) - created + joined, created,
                    tallies.getOrDefault(Tally.CHANGE + "updated", 0L), joined, tallies.getOrDefault(Tally.CHANGE + "gone", 0L));
        });
    }

    @Override
    public void toldTargets() {
        database.sql(connection -> Sql.run(connection, "delete from tally where name like '" + Tally.CHANGE + "%'"));
    }

    @Override
    public void open(Finding finding, String origin, String run, Instant now, Map<String, String> severities) {
        database.sql(connection -> {
            if (!RulingRows.dismissed(connection, finding, origin)) {
                DiscrepancyRows.write(connection, List.of(finding), origin, run, now, severities);
            }
            return null;
        });
    }

    @Override
    public Optional<String> setting(String name) {
        return database.sql(connection -> strings(connection, "select value from setting where name = ?", name)).stream().findFirst();
    }

    @Override
    public void setting(String name, String value) {
        database.sql(connection -> Sql.run(connection, "insert into setting values (?, ?) on conflict (name) do update set value = excluded.value", name,
                value));
    }

    @Override
    public void markAll(int target, String run, Instant now) {
        database.sql(connection ->
                Sql.run(connection, "insert into push_mark(target_id, asset_id, since_run, since_at, state) select ?, id, ?, ?, 'dirty' from asset"
                + " where joined_into is null on conflict (target_id, asset_id) do update set state = 'dirty'", target, run, now));
    }
}
