package io.crosswalk.core.store;

import io.crosswalk.core.audit.AuditAction;
import io.crosswalk.core.discrepancy.Finding;
import io.crosswalk.core.match.Choice;
import io.crosswalk.core.match.Ruling;
import io.crosswalk.core.match.Rulings;
import io.crosswalk.core.steward.RulingBook.Draft;
import io.crosswalk.core.steward.RulingEntry;
import io.crosswalk.core.steward.RulingRefused;
import io.crosswalk.core.steward.TermsDocument;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rows of the table of rulings: appended, and read as the value that Decide takes. */
final class RulingRows {

    private static final String CARRIED_OUT = "ruling.carried-out";
    /** Who waits longer than this for another steward, or for a night's own audit entries, is told to come back. */
    private static final String PATIENCE = "set local lock_timeout = '10s'";

    private RulingRows() {
    }

    /** What all entries up to one say together; what is younger than {@code before} is fresh. */
    static Rulings rulings(List<RulingEntry> entries, long before) {
        Map<Long, RulingEntry> decided = new HashMap<>();
        List<Ruling> undone = new ArrayList<>();
        Set<Long> fresh = new HashSet<>();
        List<RulingEntry> kept = new ArrayList<>();
        long last = 0;
        Map<Long, RulingEntry> asked = new HashMap<>();
        Map<Long, Long> since = new HashMap<>();
        for (RulingEntry entry : entries) {
            last = entry.id();
            RulingEntry ruled = entry;
            if (entry.asked()) {
                asked.put(entry.id(), entry);
                continue;
            }
            if (entry.choice() == Choice.APPROVE) {
                ruled = asked.remove(entry.settles());
            }
            since.put(ruled.id(), entry.id());
            if (ruled.choice().decides()) {
                decided.put(ruled.id(), ruled);
                kept.add(ruled);
            } else if (ruled.choice() == Choice.UNDO) {
                RulingEntry taken = decided.get(ruled.undoes());
                kept.remove(taken);
                if (entry.id() > before && since.get(taken.id()) <= before) {
                    undone.add(ruling(taken));
                }
            }
            if (entry.id() > before) {
                fresh.addAll(ruled.links());
            }
        }
        return new Rulings(last, kept.stream().map(RulingRows::ruling).toList(), fresh, undone);
    }

    private static Ruling ruling(RulingEntry entry) {
        return new Ruling(entry.choice(), entry.question(), entry.evidence(), entry.terms(), entry.links());
    }

    static long carriedOutUpTo(Connection connection) throws SQLException {
        return Sql.number(connection, "select value::bigint from setting where name = ?", CARRIED_OUT);
    }

    /** Decide is through with these. */
    static void carriedOut(Connection connection, Rulings rulings) throws SQLException {
        if (!rulings.isEmpty()) {
            Sql.run(connection, "insert into setting values (?, ?) on conflict (name) do update set value = excluded.value"
                    + " where setting.value <> excluded.value", CARRIED_OUT, String.valueOf(rulings.upTo()));
        }
    }

    /** Whether a person has dismissed exactly this, for findings outside of Decide. */
    static boolean dismissed(Connection connection, Finding finding, String origin) throws SQLException {
        return Sql.number(connection, "select count(*) from ruling r join discrepancy d on d.id = r.discrepancy_id where d.identity_hash = ? and r.choice = ?"
                + " and r.evidence = ? and not exists (select 1 from ruling u where u.undoes = r.id)", DiscrepancyRows.hash(finding, origin),
                Choice.DISMISS.word(), finding.evidence()) > 0;
    }

    /** From here on nobody else writes one down until this transaction is over. */
    static void lock(Connection connection) throws SQLException {
        Sql.run(connection, PATIENCE);
        Sql.run(connection, "lock table ruling in exclusive mode");
    }

    /** Numbers ascend in the order of the commits: whoever has read up to one has missed none before it. */
    static List<Long> append(Connection connection, List<Draft> drafts, String by, Instant at) throws SQLException {
        lock(connection);
        List<Long> numbers = new ArrayList<>(drafts.size());
        List<AuditTrail.Entry> entries = new ArrayList<>(drafts.size());
        for (Draft draft : drafts) {
            if (newest(connection, draft) != draft.newest()) {
                throw RulingRefused.conflict("Somebody else has just said something about " + draft.task().words() + "; look at it again.");
            }
            long number = append(connection, draft, by, at);
            numbers.add(number);
            entries.add(new AuditTrail.Entry(draft.asset() == 0 ? null : Long.valueOf(draft.asset()), AuditAction.RULED, null, null, trail(draft, number)));
            if (draft.choice() == Choice.DISMISS) { // what a push found no Decide would ever close
                Sql.run(connection, "update discrepancy set open = false, closed_run = 'steward', closed_at = ? where id = ? and open and origin = 'push'", at,
                        draft.task().id());
            }
        }
        markWhatMayBeTold(connection, drafts, at);
        new AuditTrail(connection).append(by, null, at, entries);
        return numbers;
    }

    /** Nothing about the asset has changed, so no Decide would have the targets look at it. */
    private static void markWhatMayBeTold(Connection connection, List<Draft> drafts, Instant at) throws SQLException {
        List<Long> assets = drafts.stream().filter(draft -> draft.choice() == Choice.APPROVE || draft.choice() == Choice.RETAG && draft.terms().kept() == null)
                .map(Draft::asset).toList();
        if (!assets.isEmpty()) {
            Sql.run(connection, "insert into push_mark(target_id, asset_id, since_run, since_at, state) select distinct m.target_id, m.asset_id, 'steward',"
                    + " ?::timestamptz, 'dirty' from mirror m where m.asset_id = any(?) on conflict (target_id, asset_id) do update set state = 'dirty'", at,
                    Sql.longs(assets));
        }
    }

    private static long newest(Connection connection, Draft draft) throws SQLException {
        return draft.task().id() == 0
                ? Sql.number(connection, "select coalesce(max(id), 0) from ruling where links && ?", Sql.longs(draft.links()))
                : Sql.number(connection, "select coalesce(max(id), 0) from ruling where discrepancy_id = ?", draft.task().id());
    }

    private static long append(Connection connection, Draft draft, String by, Instant at) throws SQLException {
        return Sql.number(connection, "insert into ruling(discrepancy_id, code, keys, evidence, choice, terms, links, reason, comment, assignee, undoes,"
                + " asked, settles, ruled_by, ruled_at) values (nullif(?, 0), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id", draft.task().id(),
                draft.task().code(),
                draft.task().keys().toArray(String[]::new), draft.task().evidence(), draft.choice().word(), TermsDocument.write(draft.terms()),
                Sql.longs(draft.links()), draft.decision().reason(), draft.decision().comment(), draft.decision().assignee(), draft.undoes(),
                draft.asked(), draft.settles(), by, at);
    }

    private static String trail(Draft draft, long number) {
        return "ruling " + number + ": " + draft.choice().word() + (draft.undoes() == null ? "" : " of ruling " + draft.undoes())
                + (draft.settles() == null ? "" : " of ruling " + draft.settles()) + (draft.asked() ? ", which a second person has to approve," : "") + " on "
                + draft.task().code() + " " + draft.task().keys() + (draft.decision().reason() == null ? "" : " because " + draft.decision().reason());
    }
}
