package io.crosswalk.core.store;

import io.crosswalk.core.audit.AuditAction;
import io.crosswalk.core.audit.Trail;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The audit trail on PostgreSQL. */
public final class TrailStore implements Trail {

    private static final String LINES = "select t.id, e.seq, t.at, t.actor, t.run_id, e.action, e.asset_id, e.source, e.before, e.after"
            + " from audit_entry e join audit_transaction t on t.id = e.transaction_id where true";

    private final Database database;

    public TrailStore(Database database) {
        this.database = database;
    }

    @Override
    public String note(Deed deed) {
        return database.sql(connection -> new AuditTrail(connection).note(deed));
    }

    @Override
    public List<Line> lines(Question question, int limit, Optional<Place> before) {
        StringBuilder sql = new StringBuilder(LINES);
        List<Object> arguments = new ArrayList<>();
        add(sql, arguments, " and e.asset_id = ?", question.asset());
        add(sql, arguments, " and t.run_id = ?", question.run());
        add(sql, arguments, " and t.actor = ?", question.user());
        before.ifPresent(place -> {
            sql.append(" and (e.transaction_id, e.seq) < (?, ?)");
            arguments.add(place.transaction());
            arguments.add(place.seq());
        });
        arguments.add(limit);
        sql.append(" order by e.transaction_id desc, e.seq desc limit ?");
        return database.sql(connection -> lines(connection, sql.toString(), arguments.toArray()));
    }

    private static void add(StringBuilder sql, List<Object> arguments, String condition, Object value) {
        if (value != null) {
            sql.append(condition);
            arguments.add(value);
        }
    }

    private static List<Line> lines(Connection connection, String sql, Object... arguments) throws SQLException {
        List<Line> lines = new ArrayList<>();
        try (PreparedStatement query = Sql.prepare(connection, sql, arguments); ResultSet row = query.executeQuery()) {
            while (row.next()) {
                lines.add(new Line(new Place(row.getLong(1), row.getInt(2)).toString(), Sql.instant(row, 3).toString(), row.getString(4),
                        row.getString(5), AuditAction.word(row.getInt(6)), row.getObject(7, Long.class), row.getString(8), row.getString(9),
                        row.getString(10)));
            }
        }
        return lines;
    }

    @Override
    public String head() {
        return database.sql(connection -> AuditTrail.last(connection).link());
    }

    @Override
    public Verification verify(Optional<String> known) {
        return database.sql(connection -> new TrailCheck(connection, known).verify());
    }
}
