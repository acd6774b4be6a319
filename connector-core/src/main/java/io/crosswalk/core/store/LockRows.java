package io.crosswalk.core.store;

import io.crosswalk.core.audit.AuditAction;
import io.crosswalk.core.match.Choice;
import io.crosswalk.core.match.Ruling;
import io.crosswalk.core.match.StrongKey;
import io.crosswalk.core.steward.RulingBook.LockDraft;
import io.crosswalk.core.steward.RulingRefused;
import io.crosswalk.core.steward.TermsDocument;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Locks among the rows of the table of rulings: they are about an asset, not about a discrepancy. */
final class LockRows {

    private static final String CODE = "LOCK";

    private LockRows() {
    }

    /** Gives the number of the newest; numbers ascend in the order of the commits. */
    static long append(Connection connection, LockDraft draft, String by, Instant at) throws SQLException {
        RulingRows.lock(connection);
        long number = 0;
        for (long undone : draft.undoes()) {
            if (Sql.number(connection, "select count(*) from ruling where undoes = ?", undone) > 0) {
                throw RulingRefused.conflict("Somebody else has just said something about " + draft.field() + " of asset " + draft.asset()
                        + "; look at it again.");
            }
            number = insert(connection, draft, Choice.UNDO, undone, by, at);
        }
        if (draft.lock() != null) {
            number = insert(connection, draft, Choice.LOCK, null, by, at);
        }
        new AuditTrail(connection).append(by, null, at, List.of(new AuditTrail.Entry(draft.asset(), AuditAction.RULED, null, null, trail(draft, number))));
        return number;
    }

    private static long insert(Connection connection, LockDraft draft, Choice choice, Long undone, String by, Instant at) throws SQLException {
        Ruling.Terms terms = choice == Choice.LOCK ? Ruling.Terms.lock(draft.names(), draft.lock()) : Ruling.Terms.NONE;
        return Sql.number(connection, "insert into ruling(code, keys, evidence, choice, terms, links, reason, undoes, ruled_by, ruled_at)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id", CODE, draft.names().stream().map(StrongKey::words).toArray(String[]::new),
                draft.field(), choice.word(), TermsDocument.write(terms), draft.names().stream().mapToLong(StrongKey::link).distinct().toArray(),
                draft.reason(), undone, by, at);
    }

    private static String trail(LockDraft draft, long number) {
        return "ruling " + number + ": " + (draft.lock() != null ? "lock " + draft.field() + " := " + draft.lock().text()
                : "unlock " + draft.field()) + (draft.reason() == null ? "" : " because " + draft.reason());
    }
}
