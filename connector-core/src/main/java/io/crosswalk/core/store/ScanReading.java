package io.crosswalk.core.store;

import io.crosswalk.core.config.StocktakeFeed;
import io.crosswalk.core.feed.Observation;
import io.crosswalk.core.feed.ObservationDocument;
import io.crosswalk.core.identifier.Manufacturers;
import io.crosswalk.core.match.Identity;
import io.crosswalk.core.stocktake.Scan;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Scans as they were written down; makers are told apart as they are today. */
final class ScanReading {

    private static final String COLUMNS = "select line, scan_key, content, at, scanned_by, location, legible, unread, label_position, note, doc, received_at"
            + " from stocktake_scan ";

    private final Connection connection;
    private final Manufacturers makers;

    ScanReading(Connection connection, Manufacturers makers) {
        this.connection = connection;
        this.makers = makers;
    }

    List<Scan> ofStocktake(long id) throws SQLException {
        return scans(COLUMNS + "where stocktake_id = ? order by id", id);
    }

    List<Scan> of(long[] ids) throws SQLException {
        return scans(COLUMNS + "where id = any(?) order by id", (Object) ids);
    }

    private List<Scan> scans(String sql, Object... arguments) throws SQLException {
        List<Scan> scans = new ArrayList<>();
        try (PreparedStatement query = Sql.prepare(connection, sql, arguments); ResultSet row = query.executeQuery()) {
            while (row.next()) {
                Observation said = ObservationDocument.read(row.getString(11));
                scans.add(new Scan(row.getLong(1), row.getString(2), row.getObject(3, UUID.class), Sql.instant(row, 4), row.getString(5),
                        row.getString(6), Optional.ofNullable((Boolean) row.getObject(7)), Optional.ofNullable(row.getString(8)),
                        Optional.ofNullable(row.getString(9)), Optional.ofNullable(row.getString(10)), said,
                        Identity.of(said, StocktakeFeed.ID, makers).strong(), Sql.instant(row, 12)));
            }
        }
        return scans;
    }
}
