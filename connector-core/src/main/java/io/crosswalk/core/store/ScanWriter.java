package io.crosswalk.core.store;

import io.crosswalk.core.feed.ObservationDocument;
import io.crosswalk.core.feed.Rejection;
import io.crosswalk.core.identifier.Kind;
import io.crosswalk.core.match.StrongKey;
import io.crosswalk.core.stocktake.Scan;
import io.crosswalk.core.stocktake.ScanCode;
import io.crosswalk.core.stocktake.Stocktake;
import io.crosswalk.core.stocktake.StocktakeBook;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Writes scans down in bulk; one that is there already is counted, one that only borrows another's id is given back. */
final class ScanWriter implements StocktakeBook.Desk {

    private static final int PAGE = 1_000;

    private final Connection connection;
    private final Stocktake stocktake;
    private final List<Scan> page = new ArrayList<>(PAGE);
    private final List<Rejection> reused = new ArrayList<>();
    private long accepted;
    private long repeated;

    ScanWriter(Connection connection, Stocktake stocktake) {
        this.connection = connection;
        this.stocktake = stocktake;
    }

    @Override
    public Stocktake stocktake() {
        return stocktake;
    }

    @Override
    public void put(Scan scan) {
        page.add(scan);
        if (page.size() == PAGE) {
            turn();
        }
    }

    StocktakeBook.Tally end() {
        turn();
        return new StocktakeBook.Tally(accepted, repeated, List.copyOf(reused));
    }

    private void turn() {
        if (page.isEmpty()) {
            return;
        }
        try {
            Map<String, UUID> known = known();
            Map<String, Scan> fresh = new LinkedHashMap<>();
            for (Scan scan : page) {
                UUID before = known.putIfAbsent(scan.key(), scan.content());
                if (before == null) {
                    fresh.put(scan.key(), scan);
                } else if (before.equals(scan.content())) {
                    repeated++;
                } else {
                    reused.add(new Rejection(scan.line(), ScanCode.ID_USED_TWICE.code(), "another scan of this stocktake has this scanId and says something"
                            + " else; give each scan an id of its own", scan.words()));
                }
            }
            write(List.copyOf(fresh.values()));
            accepted += fresh.size();
            page.clear();
        } catch (SQLException e) {
            throw new IllegalStateException("scans of stocktake " + stocktake.id() + " cannot be written down", e);
        }
    }

    private Map<String, UUID> known() throws SQLException {
        Map<String, UUID> known = new HashMap<>();
        String[] keys = page.stream().map(Scan::key).toArray(String[]::new);
        try (PreparedStatement query = Sql.prepare(connection, "select scan_key, content from stocktake_scan where stocktake_id = ? and scan_key = any(?)",
                stocktake.id(), keys); ResultSet row = query.executeQuery()) {
            while (row.next()) {
                known.put(row.getString(1), row.getObject(2, UUID.class));
            }
        }
        return known;
    }

    private void write(List<Scan> scans) throws SQLException {
        List<Long> ids = StocktakeStore.numbers(connection, "select nextval(pg_get_serial_sequence('stocktake_scan', 'id')) from generate_series(1, ?)",
                scans.size());
        try (BinaryCopy rows = new BinaryCopy(connection, "stocktake_scan(id, stocktake_id, line, scan_key, content, at, scanned_by, location, legible, unread,"
                + " label_position, note, read_tag, doc, received_at, told)", 16)) {
            for (int i = 0; i < scans.size(); i++) {
                row(rows, ids.get(i), scans.get(i));
            }
            rows.finish();
        }
        try (BinaryCopy names = new BinaryCopy(connection, "stocktake_name(link, scan_id, weak)", 3)) {
            for (int i = 0; i < scans.size(); i++) {
                boolean better = !scans.get(i).makersNames().isEmpty();
                for (StrongKey name : scans.get(i).names()) {
                    names.row().bigint(name.link()).bigint(ids.get(i)).bool(better && name.kind() == Kind.ASSET_TAG);
                }
            }
            names.finish();
        }
    }

    private void row(BinaryCopy rows, Long id, Scan scan) throws SQLException {
        rows.row().bigint(id).bigint(stocktake.id()).bigint(scan.line()).text(scan.key()).uuid(scan.content()).instant(scan.at()).text(scan.by())
                .text(scan.location());
        if (scan.legible().isPresent()) {
            rows.bool(scan.legible().get());
        } else {
            rows.nothing();
        }
        rows.text(scan.unread().orElse(null)).text(scan.labelPosition().orElse(null)).text(scan.note().orElse(null)).bool(scan.readsTag())
                .text(ObservationDocument.write(scan.said())).instant(scan.receivedAt()).bool(scan.names().isEmpty());
    }
}
