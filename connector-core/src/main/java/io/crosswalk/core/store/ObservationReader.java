package io.crosswalk.core.store;

import io.crosswalk.core.reconcile.Worklist.Age;
import io.crosswalk.core.reconcile.Worklist.StoredObservation;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads observations with what was decided about them. */
final class ObservationReader {

    private static final String COLUMNS = "select o.id, o.feed_id, o.key_hash, o.content_hash, o.standing, o.copies, o.closed_run is null,"
            + " o.changed_run, o.changed_at, o.doc, coalesce(m.asset_id, 0), m.status, m.settled_run, m.settled_content, m.earlier, r.sent, ";
    private static final String FROM = " from observation o left join observation_match m on m.observation_id = o.id"
            + " left join mirror r on o.native_id is not null and r.target_id = o.feed_id and r.native_id = o.native_id ";
    private static final String OBSERVATIONS = COLUMNS + "0, 0" + FROM;
    /** The same columns for rows that no run has decided about. */
    static final String UNDECIDED = "select o.id, o.feed_id, o.key_hash, o.content_hash, o.standing, o.copies, o.closed_run is null, o.changed_run,"
            + " o.changed_at, o.doc, 0::bigint, null::smallint, null::varchar, null::uuid, null::text, null::text, 0, 0 from observation o";
    private static final String AGED_OBSERVATIONS = COLUMNS + "coalesce(w.days, 0), coalesce(w.silent_days, 0)" + FROM
            + "left join aged_observation w on w.observation_id = o.id ";

    private final Connection connection;

    ObservationReader(Connection connection) {
        this.connection = connection;
    }

    Map<Long, StoredObservation> read(long[] ids) throws SQLException {
        Map<Long, StoredObservation> observed = new HashMap<>();
        String select = Ageing.any(connection) ? AGED_OBSERVATIONS : OBSERVATIONS;
        try (PreparedStatement query = Sql.prepare(connection, select + "where o.id = any(?)", ids);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                StoredObservation observation = observation(row);
                observed.put(observation.id(), observation);
            }
        }
        return observed;
    }

    /** In order of their ids. */
    List<StoredObservation> inOrder(long[] ids) throws SQLException {
        return read(ids).values().stream().sorted(Comparator.comparingLong(StoredObservation::id)).toList();
    }

    static StoredObservation observation(ResultSet row) throws SQLException {
        return new StoredObservation(row.getLong(1), row.getInt(2), row.getObject(3, UUID.class), row.getObject(4, UUID.class), row.getInt(5),
                row.getInt(6), row.getBoolean(7), row.getString(8), Sql.instant(row, 9), row.getString(10), row.getLong(11),
                row.getObject(12) != null, row.getInt(12) == Codes.HELD && !row.wasNull(), row.getString(13),
                row.getObject(14, UUID.class), row.getString(15), row.getString(16), age(row.getInt(17), row.getInt(18)));
    }

    private static Age age(int days, int silentDays) {
        return days == 0 && silentDays == 0 ? Age.FRESH : new Age(days, silentDays);
    }
}
