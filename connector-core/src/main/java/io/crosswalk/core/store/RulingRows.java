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
        for (RulingEntry entry : entries) {
            last = entry.id();
            if (entry.choice().decides()) {
                decided.put(entry.id(), entry);
                kept.add(entry);
            } else if (entry.choice() == Choice.UNDO) {
                RulingEntry taken = decided.get(entry.undoes());
                kept.remove(taken);
                if (entry.id() > before && taken.id() <= before) {
                    undone.add(ruling(taken));
                }
            }
            if (entry.id() > before) {
                fresh.addAll(entry.links());
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
            long newest = Sql.number(connection, "select coalesce(max(id), 0) from ruling where discrepancy_id = ?", draft.task().id());
            if (newest != draft.newest()) {
                throw RulingRefused.conflict("Somebody else has just said something about discrepancy " + draft.task().id() + "; look at it again.");
            }
            long number = append(connection, draft, by, at);
            numbers.add(number);
            entries.add(new AuditTrail.Entry(draft.asset() == 0 ? null : Long.valueOf(draft.asset()), AuditAction.RULED, null, null, trail(draft, number)));
            if (draft.choice() == Choice.DISMISS) { // what a push found no Decide would ever close
                Sql.run(connection, "update discrepancy set open = false, closed_run = 'steward', closed_at = ? where id = ? and open and origin = 'push'", at,
                        draft.task().id());
            }
        }
        new AuditTrail(connection).append(by, null, at, entries);
        return numbers;
    }

    private static long append(Connection connection, Draft draft, String by, Instant at) throws SQLException {
        return Sql.number(connection, "insert into ruling(discrepancy_id, code, keys, evidence, choice, terms, links, reason, comment, assignee, undoes,"
                + " ruled_by, ruled_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id", draft.task().id(), draft.task().code(),
                draft.task().keys().toArray(String[]::new), draft.task().evidence(), draft.choice().word(), TermsDocument.write(draft.terms()),
                DecisionStore.longs(draft.links()), draft.decision().reason(), draft.decision().comment(), draft.decision().assignee(), draft.undoes(), by, at);
    }

    private static String trail(Draft draft, long number) {
        return "ruling " + number + ": " + draft.choice().word() + (draft.undoes() == null ? "" : " of ruling " + draft.undoes()) + " on "
                + draft.task().code() + " " + draft.task().keys() + (draft.decision().reason() == null ? "" : " because " + draft.decision().reason());
    }
}
