package io.crosswalk.core.store;

import io.crosswalk.core.asset.Gap;
import io.crosswalk.core.match.KnownAsset;
import io.crosswalk.core.match.Member;
import io.crosswalk.core.reconcile.RowOutcome;
import io.crosswalk.core.reconcile.UnitOutcome;
import io.crosswalk.core.reconcile.Worklist.Applied;
import io.crosswalk.core.reconcile.Worklist.Decided;
import io.crosswalk.core.reconcile.Worklist.Parting;
import io.crosswalk.core.reconcile.Worklist.StoredObservation;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * One transaction that writes what whole components imply: assets, names, matches, lot holdings, discrepancies, marks
 * and audit. Only what differs is written, in bulk.
 */
final class Applying {

    /** A unit whose asset has to be written. */
    record Write(long id, UnitOutcome unit) {
    }

    private final Connection connection;
    private final Applied applied;
    private final List<Write> inserts = new ArrayList<>();
    private final List<Write> updates = new ArrayList<>();
    private final Map<Long, Long> absorbed = new LinkedHashMap<>();
    private final Set<Long> parted = new HashSet<>();
    private final Set<Long> renamed = new HashSet<>();
    private final List<AuditTrail.Entry> entries = new ArrayList<>();
    private final Set<Long> marked = new HashSet<>();
    private final Set<Long> markedNew = new HashSet<>();
    private final List<Member> telling = new ArrayList<>(0);
    private final Tally tally = new Tally();
    private final MatchRows matches;
    private long gone;

    Applying(Connection connection, Applied applied) {
        this.connection = connection;
        this.applied = applied;
        this.matches = new MatchRows(connection, applied, tally);
    }

    void apply() throws SQLException {
        Deque<Long> ids = newIds();
        for (Decided decided : applied.decided()) {
            collect(decided, ids);
        }
        writeAssets();
        matches.write();
        new LifeEventRows(connection).append(telling);
        new Vocabulary(connection).learn(inserts.stream().map(Write::unit).toList(), updates.stream().map(Write::unit).toList());
        new DiscrepancyRows(connection, applied).write();
        writeMarks();
        new AuditTrail(connection).append(applied.run(), applied.now(), entries);
        tally.add(Tally.CHANGE + "created", inserts.size());
        tally.add(Tally.CHANGE + "updated", updates.size());
        tally.add(Tally.CHANGE + "joined", absorbed.size());
        tally.add(Tally.CHANGE + "gone", gone);
        tally.write(connection);
    }

    private Deque<Long> newIds() throws SQLException {
        int wanted = 0;
        for (Decided decided : applied.decided()) {
            for (UnitOutcome unit : decided.outcome().units()) {
                wanted += unit.before() == null ? 1 : 0;
            }
        }
        Deque<Long> ids = new ArrayDeque<>(wanted + 1);
        if (wanted > 0) {
            try (PreparedStatement query = Sql.prepare(connection, "select nextval('asset_id_seq') from generate_series(1, ?)", wanted);
                    ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getLong(1));
                }
            }
        }
        return ids;
    }

    private void collect(Decided decided, Deque<Long> ids) {
        Map<Long, Long> assetOf = new HashMap<>();
        for (UnitOutcome unit : decided.outcome().units()) {
            long id = unit.before() == null ? ids.poll() : unit.before().id();
            collect(unit, id, decided.parting());
            unit.members().forEach(member -> assetOf.put(member.id(), id));
        }
        Map<Long, Member> counted = new HashMap<>();
        decided.outcome().holdings().forEach(member -> counted.put(member.id(), member));
        for (StoredObservation stored : decided.before().observations()) {
            RowOutcome outcome = decided.outcome().rows().get(stored.id());
            int turn = decided.outcome().turns().getOrDefault(stored.id(), 0);
            long rules = decided.outcome().evidence().getOrDefault(stored.id(), 0L);
            boolean moved = decided.parting().moved().contains(stored.id());
            matches.add(stored, outcome, assetOf.get(stored.id()), counted.get(stored.id()), turn, rules, moved);
        }
    }

    private void collect(UnitOutcome unit, long id, Parting parting) {
        boolean heard = unit.members().stream().anyMatch(member -> member.target() && member.pending());
        if (unit.before() == null) {
            inserts.add(new Write(id, unit));
            entries.add(Changes.created(id, unit));
            markedNew.add(id);
            tally.count(unit.names(), unit.state(), unit.gaps(), 1);
        } else if (unit.changed() || parting.concerns(id)) {
            KnownAsset before = parting.stored().getOrDefault(id, unit.before());
            updates.add(new Write(id, parting.stored().containsKey(id) ? unit.after(before) : unit));
            gone += (Gap.GONE.in(unit.gaps()) ? 1 : 0) - (Gap.GONE.in(before.gaps()) ? 1 : 0);
            marked.add(id);
            if (parting.concerns(id)) {
                renamed.add(id);
            }
            if (parting.revived().contains(id)) {
                parted.add(id);
                entries.add(Changes.parted(id));
            } else {
                entries.addAll(Changes.of(id, unit.after(before)));
                tally.count(before.names(), before.state(), before.gaps(), -1);
            }
            tally.count(unit.names(), unit.state(), unit.gaps(), 1);
        } else if (heard) {
            marked.add(id);
        }
        for (Member member : unit.members()) {
            if (unit.isNews(member)) {
                telling.add(member);
                entries.add(Changes.told(id, member.event().get()));
            }
        }
        for (KnownAsset other : unit.absorbed()) {
            if (parting.revived().contains(other.id())) {
                continue; // it never was on its own again
            }
            absorbed.put(other.id(), id);
            entries.add(Changes.joined(other.id(), id, unit));
            KnownAsset before = parting.stored().getOrDefault(other.id(), other);
            tally.count(before.names(), before.state(), before.gaps(), -1);
        }
    }

    private void writeAssets() throws SQLException {
        if (!inserts.isEmpty()) {
            try (BinaryCopy copy = new BinaryCopy(connection, "asset(id, state, gaps, maker, product, lot_key, created_run, changed_run, changed_at, doc)",
                    10)) {
                for (Write write : inserts) {
                    UnitOutcome unit = write.unit();
                    copy.row().bigint(write.id()).smallint(Codes.of(Codes.STATES, unit.state())).smallint(unit.gaps()).text(unit.maker())
                            .text(unit.product()).text(unit.lotKey()).text(applied.run()).text(applied.run()).instant(applied.now())
                            .jsonb(AssetDocument.write(unit.values()));
                }
                copy.finish();
            }
        }
        if (!absorbed.isEmpty()) {
            new JoinedRows(connection).keep(absorbed);
        }
        if (!parted.isEmpty()) {
            new JoinedRows(connection).forget(parted);
            Sql.run(connection, "update asset set joined_into = null where id = any(?)", Sql.longs(List.copyOf(parted)));
        }
        if (!updates.isEmpty()) {
            update();
        }
        if (!absorbed.isEmpty()) {
            Sql.run(connection, "update asset a set joined_into = j.into_id from (select unnest(?) id, unnest(?) into_id) j where a.id = j.id",
                    Sql.longs(List.copyOf(absorbed.keySet())), Sql.longs(List.copyOf(absorbed.values())));
            Sql.run(connection, "update mirror m set asset_id = j.into_id from (select unnest(?) id, unnest(?) into_id) j where m.asset_id = j.id",
                    Sql.longs(List.copyOf(absorbed.keySet())), Sql.longs(List.copyOf(absorbed.values())));
            Sql.run(connection, "delete from push_mark where asset_id = any(?)", Sql.longs(List.copyOf(absorbed.keySet())));
        }
        new PastValues(connection, applied).write(updates.stream().map(write -> new PastValues.Change(write.id(), write.unit())).toList());
        writeNames();
    }

    private void update() throws SQLException {
        Sql.run(connection, "update asset a set state = u.state, gaps = u.gaps, maker = u.maker, product = u.product, lot_key = u.lot_key, changed_run = ?,"
                + " changed_at = ?, doc = u.doc::jsonb from unnest(?, ?, ?, ?, ?, ?, ?) u(id, state, gaps, maker, product, lot_key, doc) where a.id = u.id",
                applied.run(), applied.now(), numbers(Write::id), numbers(write -> Codes.of(Codes.STATES, write.unit().state())),
                numbers(write -> write.unit().gaps()), texts(UnitOutcome::maker), texts(UnitOutcome::product), texts(UnitOutcome::lotKey),
                texts(unit -> AssetDocument.write(unit.values())));
    }

    private long[] numbers(ToLongFunction<Write> of) {
        return updates.stream().mapToLong(of).toArray();
    }

    private String[] texts(Function<UnitOutcome, String> of) {
        return updates.stream().map(write -> of.apply(write.unit())).toArray(String[]::new);
    }

    private void writeNames() throws SQLException {
        List<Write> written = new ArrayList<>(inserts);
        List<Long> forget = new ArrayList<>(absorbed.keySet());
        for (Write write : updates) {
            if (renamed.contains(write.id()) || !write.unit().absorbed().isEmpty()
                    || !new HashSet<>(write.unit().before().names()).equals(new HashSet<>(write.unit().names()))) {
                written.add(write);
                forget.add(write.id());
            }
        }
        if (!forget.isEmpty()) {
            Sql.run(connection, "delete from identifier where asset_id = any(?)", Sql.longs(forget));
        }
        NameRows.write(connection, written);
    }

    private void writeMarks() throws SQLException {
        for (int target : applied.targets().values()) {
            if (!markedNew.isEmpty()) {
                try (BinaryCopy copy = new BinaryCopy(connection, "push_mark(target_id, asset_id, since_run, since_at, state)", 5)) {
                    for (long asset : markedNew) {
                        copy.row().smallint(target).bigint(asset).text(applied.run()).instant(applied.now()).text("dirty");
                    }
                    copy.finish();
                }
            }
            if (!marked.isEmpty()) {
                Sql.run(connection, "insert into push_mark(target_id, asset_id, since_run, since_at, state) select ?, unnest(?), ?, ?, 'dirty'"
                        + " on conflict (target_id, asset_id) do update set state = case when push_mark.state = 'refused' then 'refused' else 'dirty' end",
                        target, Sql.longs(List.copyOf(marked)), applied.run(), applied.now());
            }
        }
    }
}
