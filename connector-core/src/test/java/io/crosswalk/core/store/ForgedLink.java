package io.crosswalk.core.store;

import io.crosswalk.core.pipeline.NightKit;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** What somebody who knows how links are made would write. */
public final class ForgedLink {

    private ForgedLink() {
    }

    /** The link that a transaction would have if it had taken entries away. */
    public static String of(NightKit kit, long transaction, long purgesTo) {
        try (Connection connection = kit.source().getConnection();
                PreparedStatement query = connection.prepareStatement("select previous, run_id, actor, at, entries, digest from audit_transaction"
                        + " where id = ?")) {
            query.setLong(1, transaction);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return AuditHash.link(row.getString(1), row.getString(2), row.getString(3), Sql.instant(row, 4), row.getInt(5), purgesTo,
                        row.getString(6));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
