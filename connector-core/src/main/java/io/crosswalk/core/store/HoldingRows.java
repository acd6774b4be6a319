package io.crosswalk.core.store;

import io.crosswalk.core.feed.ObservationDocument;
import io.crosswalk.core.identifier.CanonicalField;
import io.crosswalk.core.identifier.Identifier;
import io.crosswalk.core.match.Identity.Product;
import io.crosswalk.core.match.Member;
import io.crosswalk.core.reconcile.Worklist.Applied;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** Quantities of a lot or product at a place, known without unit identifiers. */
final class HoldingRows {

    private final Connection connection;

    HoldingRows(Connection connection) {
        this.connection = connection;
    }

    void write(List<Member> holdings, List<Long> gone, Applied applied) throws SQLException {
        if (!gone.isEmpty()) {
            Sql.run(connection, "delete from lot_holding where observation_id = any(?)", Sql.longs(gone));
        }
        if (holdings.isEmpty()) {
            return;
        }
        try (PreparedStatement upsert = connection.prepareStatement("insert into lot_holding(observation_id, feed_id, product, lot_key, location, quantity,"
                + " living, doc) select ?, feed_id, ?, ?, ?, ?, ?, ? from observation where id = ? on conflict (observation_id) do update"
                + " set product = excluded.product, lot_key = excluded.lot_key, location = excluded.location, quantity = excluded.quantity, living ="
                + " excluded.living, doc = excluded.doc")) {
            for (Member holding : holdings) {
                Map<Product, String> products = holding.identity().products();
                upsert.setLong(1, holding.id());
                upsert.setString(2, products.values().stream().findFirst().orElse(null));
                upsert.setString(3, holding.said().usable(CanonicalField.LOT).map(Identifier::key).orElse(null));
                upsert.setString(4, holding.said().value(CanonicalField.LOCATION).orElse(null));
                upsert.setBigDecimal(5, holding.said().value(CanonicalField.QUANTITY).map(BigDecimal::new).orElse(null));
                upsert.setBoolean(6, holding.living());
                upsert.setString(7, ObservationDocument.write(holding.said()));
                upsert.setLong(8, holding.id());
                upsert.addBatch();
            }
            upsert.executeBatch();
        }
    }
}
