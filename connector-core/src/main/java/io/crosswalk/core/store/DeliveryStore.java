package io.crosswalk.core.store;

import io.crosswalk.core.feed.Deliveries;
import io.crosswalk.core.feed.Rejection;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** The delivery log on PostgreSQL: staging with COPY, acceptance set-based. */
public final class DeliveryStore implements Deliveries {

    private static final String LOGGED = "select d.id, d.run_id, f.name, d.name, d.sha256, d.mode, d.state, d.error, d.spool, d.header,"
            + " d.read_rows, d.rejected_rows, d.unchanged_rows, d.held_rows, d.created_rows, d.updated_rows, d.seconds"
            + " from delivery d join feed f on f.id = d.feed_id ";

    /** The setting that holds when a feed was confirmed last; its number follows. */
    static final String CONFIRMED = "feed.confirmed.";

    private final Database database;

    public DeliveryStore(Database database) {
        this.database = database;
    }

    @Override
    public int feed(String name, String source, boolean target) {
        return database.sql(connection -> Sql.number(connection,
                "insert into feed(name, source, target) values (?, ?, ?) on conflict (name) do update set source = excluded.source,"
                        + " target = excluded.target returning id", name, source, target)).intValue();
    }

    @Override
    public boolean counts(int feed, String sha256, String meaning, boolean full) {
        String sql = full
                ? "select count(*) from (select sha256, meaning from delivery where feed_id = ? and state = 'accepted' and mode <> 'replay'"
                        + " order by id desc limit 1) latest where sha256 = ? and meaning = ?"
                : "select count(*) from delivery where feed_id = ? and sha256 = ? and meaning = ? and state = 'accepted'";
        return database.sql(connection -> Sql.number(connection, sql, feed, sha256, meaning)) > 0;
    }

    @Override
    public void confirm(int feed, Instant now) {
        database.sql(connection -> Sql.run(connection, "insert into setting values (?, ?) on conflict (name) do update set value = excluded.value",
                CONFIRMED + feed, now.toString()));
    }

    @Override
    public Map<String, Instant> newest() {
        return database.sql(connection -> {
            Map<String, Instant> newest = new HashMap<>();
            try (PreparedStatement query = Sql.prepare(connection, "select f.name, greatest(max(d.accepted_at), max(s.value)::timestamptz) from feed f"
                    + " left join delivery d on d.feed_id = f.id and d.state = 'accepted' and d.mode <> 'echo' and d.replays is null"
                    + " left join setting s on s.name = ? || f.id where not f.target group by f.name", CONFIRMED); ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    if (row.getTimestamp(2) != null) {
                        newest.put(row.getString(1), Sql.instant(row, 2));
                    }
                }
            }
            return newest;
        });
    }

    @Override
    public long open(Opened delivery) {
        return database.sql(connection -> Sql.number(connection,
                "insert into delivery(run_id, feed_id, name, sha256, meaning, mode, state, spool, bytes, replays)"
                        + " values (?, ?, ?, ?, ?, ?, 'open', ?, ?, ?) returning id",
                delivery.run(), delivery.feed(), delivery.name(), delivery.sha256(), delivery.meaning(),
                delivery.mode(), delivery.spool(), delivery.bytes(), delivery.replays()));
    }

    @Override
    public void stage(Consumer<Stage> rows) {
        database.sql(connection -> {
            Sql.run(connection, "truncate stage, stage_recurrence");
            Recurrence recurrence = new Recurrence();
            try (BinaryCopy copy = new BinaryCopy(connection,
                    "stage(line, key_hash, other_hash, content_hash, standing, native_id, links, doc)", 8)) {
                rows.accept(row -> {
                    recurrence.add(row.keyHash());
                    add(copy, row);
                });
                copy.finish();
            }
            keep(connection, recurrence);
            return null;
        });
        database.sql(connection -> Sql.run(connection, "analyze stage"));
    }

    private static void keep(Connection connection, Recurrence recurrence) throws SQLException {
        if (recurrence.tooMany()) {
            Sql.run(connection, "insert into stage_recurrence select key_hash from stage group by key_hash having count(*) > 1");
        } else if (!recurrence.suspects().isEmpty()) {
            Sql.run(connection, "insert into stage_recurrence select distinct unnest(?)", (Object) recurrence.suspects().toArray(UUID[]::new));
        }
    }

    private static void add(BinaryCopy copy, Row row) {
        try {
            copy.row().bigint(row.line()).uuid(row.keyHash()).uuid(row.otherHash()).uuid(row.contentHash())
                    .smallint(row.standing()).text(row.nativeId()).bigints(row.links()).text(row.doc());
        } catch (SQLException e) {
            throw new StageFailed(e);
        }
    }

    /** The database went away while rows were spread out. */
    private static final class StageFailed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        StageFailed(SQLException cause) {
            super(cause);
        }
    }

    @Override
    public Optional<String> accept(long delivery, Terms terms) {
        return database.sql(connection -> new Accepting(connection, delivery, terms).accept());
    }

    @Override
    public void refuse(long delivery, String error, Counts counts) {
        database.sql(connection -> Sql.run(connection, "update delivery set state = 'refused', error = ?, read_rows = ?,"
                + " rejected_rows = ?, held_rows = ?, seconds = ?, header = ? where id = ? and state = 'open'", error, counts.read(),
                counts.rejected(), counts.read() - counts.rejected(), counts.seconds(), counts.header(), delivery));
    }

    @Override
    public void keep(long delivery, Iterable<Rejection> rejections) {
        database.sql(connection -> {
            try (BinaryCopy copy = new BinaryCopy(connection, "rejection(delivery_id, line, code, reason, raw)", 5)) {
                for (Rejection rejection : rejections) {
                    copy.row().bigint(delivery).bigint(rejection.line()).text(rejection.code()).text(rejection.reason())
                            .text(rejection.raw());
                }
                copy.finish();
            }
            return null;
        });
    }

    @Override
    public List<Rejection> rejections(long delivery, int skip, int limit) {
        return database.sql(connection -> {
            List<Rejection> found = new ArrayList<>();
            try (PreparedStatement query = Sql.prepare(connection, "select line, code, reason, raw from rejection where delivery_id = ?"
                    + " order by line, code, reason, raw offset ? limit ?", delivery, skip, limit); ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    found.add(new Rejection(row.getLong(1), row.getString(2), row.getString(3), row.getString(4)));
                }
            }
            return found;
        });
    }

    @Override
    public List<Logged> ofRun(String run) {
        return database.sql(connection -> logged(connection, LOGGED + "where d.settled_run = ? or d.run_id = ? and d.state = 'refused' order by d.id",
                run, run));
    }

    @Override
    public List<Logged> replayable(String run) {
        return database.sql(connection -> logged(connection, LOGGED + "where d.spool is not null and d.state <> 'open' and d.id in"
                + " (select coalesce(w.replays, w.id) from delivery w where w.run_id = ? or w.settled_run = ?) order by d.id", run, run));
    }

    @Override
    public List<String> spooled() {
        return database.sql(connection -> {
            List<String> found = new ArrayList<>();
            try (PreparedStatement query = connection.prepareStatement("select spool from delivery where spool is not null order by id");
                    ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    found.add(row.getString(1));
                }
            }
            return found;
        });
    }

    @Override
    public void unspool(List<Long> deliveries) {
        database.sql(connection -> Sql.run(connection, "update delivery set spool = null where id = any(?)", Sql.longs(deliveries)));
    }

    private static List<Logged> logged(Connection connection, String sql, Object... arguments) throws SQLException {
        List<Logged> found = new ArrayList<>();
        try (PreparedStatement query = Sql.prepare(connection, sql, arguments); ResultSet row = query.executeQuery()) {
            while (row.next()) {
                found.add(new Logged(row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5),
                        row.getString(6), row.getString(7), row.getString(8), row.getString(9), row.getString(10), row.getLong(11), row.getLong(12),
                        row.getLong(13), row.getLong(14), row.getLong(15), row.getLong(16), row.getDouble(17)));
            }
        }
        return found;
    }

    @Override
    public long[] unmatched(long delivery) {
        return database.sql(connection -> {
            List<Long> lines = new ArrayList<>();
            try (PreparedStatement query = Sql.prepare(connection, "select distinct o.line from observation o join observation_match m"
                    + " on m.observation_id = o.id where o.delivery_id = ? and m.status = ? and o.closed_run is null order by o.line", delivery,
                    Codes.REJECTED); ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    lines.add(row.getLong(1));
                }
            }
            return Sql.longs(lines);
        });
    }

    @Override
    public long held(String feed) {
        return database.sql(connection -> Sql.number(connection, "select count(*) from observation_match m join feed f on f.id = m.feed_id"
                + " join observation o on o.id = m.observation_id where f.name = ? and m.status = 1 and o.closed_run is null", feed));
    }

    @Override
    public void settle(String run) {
        database.sql(connection -> new Accounting(connection, run).settle());
    }

    @Override
    public Map<String, Long> released(String run) {
        return database.sql(connection -> {
            Map<String, Long> released = new HashMap<>();
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("select f.name, t.n from tally t join feed f on t.name = 'released:' || f.id")) {
                while (rows.next()) {
                    released.put(rows.getString(1), rows.getLong(2));
                }
            }
            return released;
        });
    }
}
