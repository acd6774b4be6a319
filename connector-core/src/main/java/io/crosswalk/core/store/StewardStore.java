package io.crosswalk.core.store;

import io.crosswalk.core.match.Choice;
import io.crosswalk.core.match.Rulings;
import io.crosswalk.core.steward.RulingBook;
import io.crosswalk.core.steward.RulingEntry;
import io.crosswalk.core.steward.Task;
import io.crosswalk.core.steward.TaskFile;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tasks and rulings on PostgreSQL. */
public final class StewardStore implements RulingBook {

    private static final String DECIDES = Arrays.stream(Choice.values()).filter(Choice::decides).map(it -> "'" + it.word() + "'")
            .collect(Collectors.joining(", ", "(", ")"));
    private static final String TASKS = "select * from (select d.id, d.code, d.severity, d.keys, d.evidence, d.opened_run, d.opened_at, d.open, d.times_opened,"
            + " (select a.assignee from ruling a where a.discrepancy_id = d.id and a.choice = 'assign' order by a.id desc limit 1) assignee,"
            + " (select r.choice || case when r.asked and s.id is null then ' (awaits approval)' else '' end from ruling r left join ruling s on"
            + " s.settles = r.id where r.discrepancy_id = d.id and (r.asked and s.id is null or coalesce(s.id, r.id) > ?) and r.choice in " + DECIDES
            + " and coalesce(s.choice, 'approve') = 'approve' and not exists (select 1 from ruling u left join ruling v on v.settles = u.id where u.undoes"
            + " = r.id and (not u.asked or v.choice = 'approve')) order by r.id desc limit 1) decided from discrepancy d) t ";

    private final Database database;

    public StewardStore(Database database) {
        this.database = database;
    }

    @Override
    public Rulings inForce() {
        return RulingRows.rulings(entries(Long.MAX_VALUE), carriedOutUpTo());
    }

    @Override
    public Rulings carriedOut() {
        long upTo = carriedOutUpTo();
        return RulingRows.rulings(entries(upTo), upTo);
    }

    private List<RulingEntry> entries(long upTo) {
        return database.entities(manager -> manager.createQuery("select r from RulingEntry r where r.id <= :upTo order by r.id", RulingEntry.class)
                .setParameter("upTo", upTo).getResultList());
    }

    @Override
    public List<RulingEntry> everything() {
        return entries(Long.MAX_VALUE);
    }

    @Override
    public List<RulingEntry> locks() {
        return database.entities(manager -> manager.createQuery("select r from RulingEntry r where r.choice = 'lock' and not exists"
                + " (select u from RulingEntry u where u.undoes = r.id) order by r.id", RulingEntry.class).getResultList());
    }

    @Override
    public long append(LockDraft draft, String by, Instant at) {
        return database.sql(connection -> LockRows.append(connection, draft, by, at));
    }

    @Override
    public long carriedOutUpTo() {
        return database.sql(RulingRows::carriedOutUpTo);
    }

    @Override
    public List<RulingEntry> history(long task) {
        return database.entities(manager -> manager.createQuery("select r from RulingEntry r where r.discrepancyId = :task order by r.id", RulingEntry.class)
                .setParameter("task", task).getResultList());
    }

    @Override
    public List<TaskFile.Episode> earlier(long task) {
        return database.sql(connection -> {
            List<TaskFile.Episode> episodes = new ArrayList<>();
            try (PreparedStatement query = Sql.prepare(connection, "select e.\"openedRun\", e.\"openedAt\", e.\"closedRun\", e.\"closedAt\" from discrepancy d,"
                    + " rows from (jsonb_to_recordset(d.earlier) as (\"openedRun\" text, \"openedAt\" timestamptz, \"closedRun\" text,"
                    + " \"closedAt\" timestamptz)) with ordinality e where d.id = ? order by e.ordinality", task); ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    episodes.add(new TaskFile.Episode(row.getString(1), Sql.instant(row, 2).toString(), row.getString(3),
                            Sql.instant(row, 4).toString()));
                }
            }
            return episodes;
        });
    }

    @Override
    public List<Task> tasks(Task.Filter filter, int limit, long after) {
        StringBuilder where = new StringBuilder("where open and id > ?");
        List<Object> arguments = new ArrayList<>(List.of(after));
        if (!filter.all()) {
            where.append(" and decided is null").append(filter.code() == null ? " and severity = 'task'" : "");
        }
        add(where, arguments, " and code = ?", filter.code());
        add(where, arguments, " and exists (select 1 from unnest(keys) k where strpos(lower(k), lower(?)) > 0)", filter.key());
        add(where, arguments, " and assignee = ?", filter.assignee());
        arguments.add(limit);
        return database.sql(connection -> tasks(connection, where + " order by id limit ?", arguments));
    }

    private static void add(StringBuilder where, List<Object> arguments, String condition, String value) {
        if (value != null) {
            where.append(condition);
            arguments.add(value);
        }
    }

    @Override
    public Optional<Task> task(long id) {
        return database.sql(connection -> tasks(connection, "where id = ?", List.of(id))).stream().findFirst();
    }

    private static List<Task> tasks(Connection connection, String where, List<Object> arguments) throws SQLException {
        List<Object> all = new ArrayList<>(List.of(RulingRows.carriedOutUpTo(connection)));
        all.addAll(arguments);
        List<Task> tasks = new ArrayList<>();
        try (PreparedStatement query = Sql.prepare(connection, TASKS + where, all.toArray()); ResultSet row = query.executeQuery()) {
            while (row.next()) {
                tasks.add(new Task(row.getLong(1), row.getString(2), row.getString(3), Arrays.asList((String[]) row.getArray(4).getArray()), row.getString(5),
                        row.getString(6), Sql.instant(row, 7).toString(), row.getBoolean(8), row.getInt(9), row.getString(10), row.getString(11)));
            }
        }
        return tasks;
    }

    @Override
    public long link(long task) {
        return database.sql(connection -> Sql.number(connection, "select link from discrepancy where id = ?", task));
    }

    @Override
    public List<Long> append(List<Draft> drafts, String by, Instant at) {
        return database.sql(connection -> RulingRows.append(connection, drafts, by, at));
    }
}
