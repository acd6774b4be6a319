package io.crosswalk.core.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.crosswalk.core.delivery.Outbox;
import io.crosswalk.core.delivery.TargetRow;
import io.crosswalk.core.feed.ObservationDocument;
import io.crosswalk.core.identifier.CanonicalField;
import io.crosswalk.core.match.KnownAsset;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Marks, mirror and receipts on PostgreSQL. */
public final class OutboxStore implements Outbox {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Database database;

    public OutboxStore(Database database) {
        this.database = database;
    }

    @Override
    public List<Marked> marked(int target, long after, int limit) {
        return database.sql(connection -> {
            Map<Long, String[]> marks = new LinkedHashMap<>();
            try (PreparedStatement query = Sql.prepare(connection,
                    "select asset_id, state, payload_hash from push_mark where target_id = ? and asset_id > ? order by asset_id limit ?",
                    target, after, limit); ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    marks.put(row.getLong(1), new String[] {row.getString(2), row.getString(3)});
                }
            }
            long[] ids = Sql.longs(List.copyOf(marks.keySet()));
            Map<Long, KnownAsset> assets = new AssetReader(connection).read(ids);
            Map<Long, List<TargetRow>> rows = rows(connection, target, ids);
            List<Marked> marked = new ArrayList<>(marks.size());
            marks.forEach((id, mark) -> marked.add(new Marked(assets.getOrDefault(id, gone(id)), mark[0], mark[1], rows.getOrDefault(id, List.of()))));
            return marked;
        });
    }

    private static KnownAsset gone(long id) {
        return new KnownAsset(id, List.of(), io.crosswalk.core.asset.AssetValues.NONE, "disputed", 0);
    }

    private static Map<Long, List<TargetRow>> rows(Connection connection, int target, long[] ids) throws SQLException {
        Map<Long, List<TargetRow>> rows = new HashMap<>();
        try (PreparedStatement query = Sql.prepare(connection,
                "select asset_id, native_id, standing, fields from mirror where target_id = ? and asset_id = any(?) and not gone order by native_id",
                target, ids); ResultSet row = query.executeQuery()) {
            while (row.next()) {
                rows.computeIfAbsent(row.getLong(1), id -> new ArrayList<>(1)).add(row(row.getString(2), row.getInt(3), row.getString(4)));
            }
        }
        return rows;
    }

    @Override
    public void clear(int target, List<Long> assets) {
        if (!assets.isEmpty()) {
            database.sql(connection -> Sql.run(connection, "delete from push_mark where target_id = ? and asset_id = any(?)", target,
                    Sql.longs(assets)));
        }
    }

    @Override
    public void sending(int target, long asset, Map<CanonicalField, String> what) {
        database.sql(connection -> Sql.run(connection, "update push_mark set state = 'sending', payload = ? where target_id = ? and asset_id = ?",
                text(words(what)), target, asset));
    }

    @Override
    public List<Unanswered> unanswered(int target) {
        return database.sql(connection -> {
            List<Unanswered> found = new ArrayList<>();
            try (PreparedStatement query = Sql.prepare(connection,
                    "select asset_id, payload from push_mark where target_id = ? and state = 'sending' and payload is not null",
                    target); ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    found.add(new Unanswered(row.getLong(1), fields(row.getString(2))));
                }
            }
            return found;
        });
    }

    private static Map<CanonicalField, String> fields(String text) {
        try {
            Map<CanonicalField, String> fields = new EnumMap<>(CanonicalField.class);
            JSON.readValue(text, new TypeReference<Map<String, String>>() { })
                    .forEach((word, value) -> CanonicalField.of(word).ifPresent(field -> fields.put(field, value)));
            return fields;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a payload cannot be read", e);
        }
    }

    @Override
    public List<TargetRow> rows(int target, long asset, String text) {
        return database.sql(connection -> {
            List<TargetRow> rows = new ArrayList<>(1);
            try (PreparedStatement query = Sql.prepare(connection, "select native_id, standing, fields from mirror where target_id = ? and not gone"
                    + " and (asset_id = ? or ? <> '' and position(? in fields) > 0) order by native_id", target, asset, text,
                    text); ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    rows.add(row(row.getString(1), row.getInt(2), row.getString(3)));
                }
            }
            return rows;
        });
    }

    private static TargetRow row(String nativeId, int standing, String fields) {
        return new TargetRow(nativeId, TargetRow.State.values()[standing], fields.isEmpty() ? Map.of() : ObservationDocument.read(fields).values());
    }

    @Override
    public boolean unsure(int target) {
        return database.sql(connection -> Sql.number(connection, "select count(*) from push_mark where target_id = ? and state = 'sending'", target)) > 0;
    }

    @Override
    public void done(Receipt receipt) {
        keep(receipt, "delete from push_mark where target_id = ? and asset_id = ?");
    }

    @Override
    public void found(Receipt receipt) {
        keep(receipt, "update push_mark set state = 'dirty' where target_id = ? and asset_id = ?");
    }

    private void keep(Receipt receipt, String mark) {
        database.sql(connection -> {
            String sent = text(words(receipt.sent()));
            Sql.run(connection, "insert into receipt(target_id, asset_id, native_id, run_id, at, action, result, sent, note)"
                    + " values (?, ?, ?, ?, ?, ?, 'done', ?, ?)",
                    receipt.target(), receipt.asset(), receipt.nativeId(), receipt.run(), receipt.at(), receipt.action(), sent, receipt.note());
            Sql.run(connection, "insert into mirror(target_id, native_id, standing, content_hash, asset_id, fields, sent)"
                    + " values (?, ?, 0, gen_random_uuid(), ?, '', ?) on conflict (target_id, native_id) do update"
                    + " set asset_id = excluded.asset_id, sent = (coalesce(mirror.sent, '{}')::jsonb || excluded.sent::jsonb)::text",
                    receipt.target(), receipt.nativeId(), receipt.asset(), sent);
            Sql.run(connection, mark, receipt.target(), receipt.asset());
            return null;
        });
    }

    private static Map<String, String> words(Map<CanonicalField, String> sent) {
        Map<String, String> words = new TreeMap<>();
        sent.forEach((field, value) -> words.put(field.word(), value));
        return words;
    }

    private static String text(Map<String, String> words) {
        try {
            return JSON.writeValueAsString(words);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void keep(int target, long asset, String state, String reason, String payloadHash) {
        database.sql(connection -> Sql.run(connection, "update push_mark set state = ?, reason = ?, payload_hash = ? where target_id = ? and asset_id = ?",
                state, reason,
                payloadHash, target, asset));
    }

    @Override
    public long rows(int target) {
        return database.sql(connection -> Sql.number(connection, "select count(*) from mirror where target_id = ? and not gone", target));
    }

    @Override
    public long deferredSince(int target, Instant instant) {
        return database.sql(connection -> Sql.number(connection, "select count(*) from push_mark where target_id = ? and state = 'deferred' and since_at < ?",
                target, instant));
    }
}
