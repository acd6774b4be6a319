package io.crosswalk.core.store;

import io.crosswalk.core.asset.Gap;
import io.crosswalk.core.identifier.Identifiers;
import io.crosswalk.core.identifier.Kind;
import io.crosswalk.core.identifier.Verdict;
import io.crosswalk.core.feed.Observation;
import io.crosswalk.core.feed.ObservationDocument;
import io.crosswalk.core.match.Identity;
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
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * One transaction that writes what whole components imply: assets, names, matches, lot holdings, discrepancies, marks
 * and audit. Only what differs is written, in bulk.
 */
final class Applying {

    /** A unit whose asset has to be written. */
    private record Write(long id, UnitOutcome unit) {
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
    /** Before the names of the tallies of what targets have not been told yet. */
    static final String CHANGE = "change:";

    private static final Gap[] GAPS = Gap.values();
    private static final Kind[] KINDS = Kind.values();

    private final Map<String, Long> tally = new TreeMap<>();
    private final long[] states = new long[Codes.STATES.size()];
    private final long[] gaps = new long[GAPS.length];
    private final long[] kinds = new long[KINDS.length];
    private long assets;
    private long gone;
    private final List<MatchRow> matches = new ArrayList<>();
    private final List<Long> matchesBefore = new ArrayList<>();
    private final List<Member> holdings = new ArrayList<>();
    private final List<Long> noHoldings = new ArrayList<>();
    private final List<Member> telling = new ArrayList<>(0);

    private record MatchRow(StoredObservation stored, Long asset, int status, String settledRun, java.util.UUID settledContent,
            String earlier, RowOutcome outcome, long rules) {
    }

    Applying(Connection connection, Applied applied) {
        this.connection = connection;
        this.applied = applied;
    }

    void apply() throws SQLException {
        Deque<Long> ids = newIds();
        for (Decided decided : applied.decided()) {
            collect(decided, ids);
        }
        writeAssets();
        writeMatches();
        new LifeEventRows(connection).append(telling);
        new Vocabulary(connection).learn(inserts.stream().map(Write::unit).toList(), updates.stream().map(Write::unit).toList());
        new DiscrepancyRows(connection, applied).write();
        writeMarks();
        new AuditTrail(connection).append(applied.run(), applied.now(), entries);
        writeTally();
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
            collect(stored, outcome, assetOf.get(stored.id()), counted.get(stored.id()), turn, rules, moved);
        }
    }

    private void collect(UnitOutcome unit, long id, Parting parting) {
        boolean heard = unit.members().stream().anyMatch(member -> member.target() && member.pending());
        if (unit.before() == null) {
            inserts.add(new Write(id, unit));
            entries.add(Changes.created(id, unit));
            markedNew.add(id);
            count(unit.names(), unit.state(), unit.gaps(), 1);
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
                count(before.names(), before.state(), before.gaps(), -1);
            }
            count(unit.names(), unit.state(), unit.gaps(), 1);
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
            count(before.names(), before.state(), before.gaps(), -1);
        }
    }

    private void count(List<KnownAsset.Name> names, String state, int gaps, long sign) {
        assets += sign;
        states[Codes.of(Codes.STATES, state)] += sign;
        for (int i = 0; i < GAPS.length; i++) {
            this.gaps[i] += GAPS[i].in(gaps) ? sign : 0;
        }
        for (KnownAsset.Name name : names) {
            if (name.open() && name.role().equals("primary")) {
                kinds[name.key().kind().ordinal()] += sign;
            }
        }
    }

    private void writeTally() throws SQLException {
        tally.put("assets", assets);
        tally.put(CHANGE + "created", (long) inserts.size());
        tally.put(CHANGE + "updated", (long) updates.size());
        tally.put(CHANGE + "joined", (long) absorbed.size());
        tally.put(CHANGE + "gone", gone);
        for (int i = 0; i < states.length; i++) {
            tally.put("state:" + Codes.STATES.get(i), states[i]);
        }
        for (int i = 0; i < GAPS.length; i++) {
            tally.put("gap:" + GAPS[i].code(), gaps[i]);
        }
        for (int i = 0; i < KINDS.length; i++) {
            tally.put("identifier:" + KINDS[i].code(), kinds[i]);
        }
        for (Map.Entry<String, Long> delta : tally.entrySet()) {
            if (delta.getValue() != 0) {
                Sql.run(connection, "insert into tally values (?, ?) on conflict (name) do update set n = tally.n + excluded.n", delta.getKey(),
                        delta.getValue());
            }
        }
    }

    private void collect(StoredObservation stored, RowOutcome outcome, Long asset, Member holding, int turn, long rules, boolean moved) {
        if (outcome == null) {
            if (!stored.living() && stored.settledRun() != null && stored.assetId() == 0) {
                noHoldings.add(stored.id());
            }
            if (!stored.living() && stored.held()) {
                matches.add(new MatchRow(stored, stored.assetId() == 0 ? null : Long.valueOf(stored.assetId()), Codes.GONE, stored.settledRun(),
                        stored.settledContent(), stored.earlier(), RowOutcome.UNCHANGED, 0));
                matchesBefore.add(stored.id());
            }
            return;
        }
        int status = outcome == RowOutcome.HELD ? Codes.HELD : outcome == RowOutcome.REJECTED ? Codes.REJECTED
                : holding != null ? Codes.HOLDING : Codes.LINKED;
        boolean counts = status == Codes.LINKED || status == Codes.HOLDING;
        boolean current = stored.contentHash().equals(stored.settledContent());
        if (holding != null) {
            holdings.add(holding);
        } else if (stored.settledRun() != null && stored.assetId() == 0 && !stored.held()) {
            noHoldings.add(stored.id());
        }
        if (counts && current && !stored.held() && !moved && (asset == null ? stored.assetId() == 0 : asset == stored.assetId())) {
            return;
        }
        if (counts && stored.held()) {
            tally.merge("released:" + stored.feed(), 1L, Long::sum);
        }
        Long place = asset != null ? asset : stored.assetId() == 0 ? null : Long.valueOf(stored.assetId());
        matches.add(new MatchRow(stored, place, status, counts ? since(stored, turn) : stored.settledRun(),
                counts ? stored.contentHash() : stored.settledContent(), counts ? remembered(stored) : stored.earlier(), outcome, rules));
        if (stored.decided()) {
            matchesBefore.add(stored.id());
        }
    }

    /** Seniority stays with the run in which its names first counted, and with its turn there. */
    private String since(StoredObservation stored, int turn) {
        boolean sameNames = stored.earlier() == null || !saysMore(last(stored.earlier()), ObservationDocument.read(stored.doc()))
                && !saysMore(ObservationDocument.read(stored.doc()), last(stored.earlier()));
        if (stored.settledRun() != null && sameNames) {
            return stored.settledRun();
        }
        return turn == 0 ? applied.seniority() : applied.seniority() + "#" + turn;
    }

    private static Observation last(String earlier) {
        return document(earlier.substring(earlier.lastIndexOf('\n') + 1));
    }

    private static Observation document(String line) {
        return ObservationDocument.read(line.substring(line.indexOf('{')));
    }

    /** What those after it are silent about, and names that they do not give any more. */
    private static String remembered(StoredObservation stored) {
        if (stored.earlier() == null) {
            return null;
        }
        Deque<String> lines = new ArrayDeque<>();
        Observation next = ObservationDocument.read(stored.doc());
        List<String> earlier = Arrays.asList(stored.earlier().split("\n"));
        for (int i = earlier.size() - 1; i >= 0; i--) {
            Observation before = document(earlier.get(i));
            if (saysMore(before, next)) {
                lines.addFirst(earlier.get(i));
                next = before;
            }
        }
        return lines.isEmpty() ? null : String.join("\n", lines);
    }

    private static boolean saysMore(Observation earlier, Observation now) {
        return !now.values().keySet().containsAll(earlier.values().keySet()) || Identity.unitFields().stream().anyMatch(field ->
                earlier.usable(field).filter(was -> now.usable(field).filter(is -> is.key().equals(was.key())).isEmpty()).isPresent());
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
            Sql.run(connection, "update asset set joined_into = null where id = any(?)", DecisionStore.longs(List.copyOf(parted)));
        }
        if (!updates.isEmpty()) {
            update();
        }
        if (!absorbed.isEmpty()) {
            Sql.run(connection, "update asset a set joined_into = j.into_id from (select unnest(?) id, unnest(?) into_id) j where a.id = j.id",
                    DecisionStore.longs(List.copyOf(absorbed.keySet())), DecisionStore.longs(List.copyOf(absorbed.values())));
            Sql.run(connection, "update mirror m set asset_id = j.into_id from (select unnest(?) id, unnest(?) into_id) j where m.asset_id = j.id",
                    DecisionStore.longs(List.copyOf(absorbed.keySet())), DecisionStore.longs(List.copyOf(absorbed.values())));
            Sql.run(connection, "delete from push_mark where asset_id = any(?)", DecisionStore.longs(List.copyOf(absorbed.keySet())));
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
            Sql.run(connection, "delete from identifier where asset_id = any(?)", DecisionStore.longs(forget));
        }
        if (written.isEmpty()) {
            return;
        }
        try (BinaryCopy copy = new BinaryCopy(connection, "identifier(asset_id, kind, scope, key, narrower, role, link, fold, display, canonical, verdict,"
                + " sources, valid_from, valid_to)", 14)) {
            for (Write write : written) {
                for (KnownAsset.Name name : write.unit().names()) {
                    copy.row().bigint(write.id()).smallint(name.key().kind().ordinal()).text(name.key().scope()).text(name.key().key())
                            .text(name.key().narrower()).smallint(Codes.of(Codes.ROLES, name.role())).bigint(name.link()).bigint(fold(name))
                            .text(name.display()).text(name.canonical()).smallint(Verdict.valueOf(name.verdict()).ordinal())
                            .text(String.join(",", name.sources())).instant(name.from()).instant(name.until());
                }
            }
            copy.finish();
        }
    }

    /** The number under which serials that look alike meet. */
    private static Long fold(KnownAsset.Name name) {
        if (name.key().kind() != Kind.SERIAL || !name.open() || !name.role().equals("primary")) {
            return null;
        }
        return new io.crosswalk.core.match.StrongKey(Kind.SERIAL, "", Identifiers.confusableKey(name.key().key())).link();
    }

    private void writeMatches() throws SQLException {
        if (!matchesBefore.isEmpty()) {
            Sql.run(connection, "delete from observation_match where observation_id = any(?)", DecisionStore.longs(matchesBefore));
        }
        if (!matches.isEmpty()) {
            try (BinaryCopy copy = new BinaryCopy(connection, "observation_match(observation_id, feed_id, asset_id, status, settled_run, settled_content,"
                    + " earlier, outcome, outcome_run, rules)", 10)) {
                for (MatchRow row : matches) {
                    copy.row().bigint(row.stored().id()).smallint(row.stored().feed()).bigint(row.asset()).smallint(row.status()).text(row.settledRun())
                            .uuid(row.settledContent()).text(row.earlier()).smallint(row.outcome().ordinal()).text(applied.run())
                            .bigint(row.rules() == 0 ? null : Long.valueOf(row.rules()));
                }
                copy.finish();
            }
            linkMirror();
        }
        new HoldingRows(connection).write(holdings, noHoldings, applied);
    }

    /** A target's row knows which asset it is about. */
    private void linkMirror() throws SQLException {
        List<Long> rows = new ArrayList<>();
        for (MatchRow row : matches) {
            if (applied.targets().containsValue(row.stored().feed())) {
                rows.add(row.stored().id());
            }
        }
        if (!rows.isEmpty()) {
            Sql.run(connection, "update mirror r set asset_id = m.asset_id from observation_match m join observation o on o.id = m.observation_id"
                    + " where m.observation_id = any(?) and r.target_id = o.feed_id and r.native_id = o.native_id and r.asset_id is distinct from m.asset_id",
                    DecisionStore.longs(rows));
        }
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
                        target, DecisionStore.longs(List.copyOf(marked)), applied.run(), applied.now());
            }
        }
    }
}
