package io.crosswalk.core.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crosswalk.core.audit.AuditAction;
import io.crosswalk.core.audit.Trail;
import io.crosswalk.core.audit.Trail.Deed;
import io.crosswalk.core.audit.Trail.Fault;
import io.crosswalk.core.audit.Trail.Line;
import io.crosswalk.core.audit.Trail.Question;
import io.crosswalk.core.audit.Trail.Verification;
import io.crosswalk.core.report.RunReport;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrailIT extends NightCase {

    private static final Question ANYTHING = new Question(null, null, null);
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00.123456789Z");

    private Trail trail() {
        return kit.connector().trail();
    }

    private Verification verified(String known) {
        return trail().verify(Optional.ofNullable(known));
    }

    private List<Line> lines(Question question) {
        return trail().lines(question, 100, Optional.empty());
    }

    /** Three transactions: two nights, and a person. */
    private void history() {
        erp("1.csv", "SN0001A,Dell,CT-000001,,Bonn", "SN0002B,Dell,CT-000002,,Bonn", "SN0003C,Dell,CT-000003,,Bonn");
        kit.run(new RunRequest(List.of(), false, false, Set.of()));
        erp("2.csv", "SN0001A,Dell,CT-000001,,Köln", "SN0002B,Dell,CT-000009,,Bonn", "SN0003C,Dell,CT-000003,,Bonn");
        kit.run(new RunRequest(List.of(), false, false, Set.of()));
        trail().note(new Deed("ada", NOON, null, AuditAction.RULED, null, "was", "is"));
    }

    /** As the owner of the tables who takes the guards away first. */
    private void tamper(String sql) {
        kit.tamper("alter table audit_transaction disable trigger all; alter table audit_entry disable trigger all; " + sql);
    }

    @Test
    void saysWhoChangedWhatOnWhoseWord() {
        erp("1.csv", "SN0001A,Dell,CT-000001,,Bonn");
        RunReport first = kit.night();
        erp("2.csv", "SN0001A,Dell,CT-000001,,Berlin");
        acme("1.csv", "SN0001A,Dell,,L7");
        RunReport second = kit.night();
        long asset = serial("SN0001A").assetId();

        assertThat(lines(new Question(asset, first.run(), null))).filteredOn(it -> it.action().equals("created")).singleElement().satisfies(it -> {
            assertThat(it.source()).isEqualTo("erp");
            assertThat(it.user()).isEqualTo(Trail.ENGINE);
            assertThat(it.before()).isNull();
        });
        List<Line> changes = lines(new Question(asset, second.run(), "engine"));
        assertThat(changes).anySatisfy(it -> {
            assertThat(it.source()).isEqualTo("erp");
            assertThat(it.before()).contains("\"location\":\"Bonn\"");
            assertThat(it.after()).contains("\"location\":\"Berlin\"").doesNotContain("lot");
        }).anySatisfy(it -> {
            assertThat(it.source()).isEqualTo("acme");
            assertThat(it.before()).isNull();
            assertThat(it.after()).contains("\"lot\":\"L7\"");
        });
    }

    @Test
    void namesTheTagThatWasGivenUpBesideTheOneThatCame() {
        erp("1.csv", "SN0001A,Dell,CT-000001");
        kit.edit("config/crosswalk.yaml", "assetTag: [ itam, erp ]", "assetTag: [ erp, itam ]");
        kit.night();
        erp("2.csv", "SN0001A,Dell,CT-000002");
        RunReport second = kit.night();

        assertThat(lines(new Question(null, second.run(), null))).anySatisfy(it -> {
            assertThat(it.source()).isEqualTo("erp");
            assertThat(it.before()).contains("\"identifiers\":[\"asset tag CT-000001\"]");
            assertThat(it.after()).contains("asset tag CT-000002");
        });
    }

    @Test
    void isWholeWhateverWasWritten() {
        history();
        trail().note(new Deed("o'brien\u0000", NOON, "r", AuditAction.RULED, 7L, "a\u0000b|\n\"", "\uD83D\uDE00 \u0000"));
        trail().note(new Deed("", Instant.EPOCH, null, AuditAction.RULED, null, null, ""));

        Verification all = verified(null);

        assertThat(all.fault()).isNull();
        assertThat(all.whole()).isTrue();
        assertThat(all.transactions()).isEqualTo(kit.number("select count(*) from audit_transaction"));
        assertThat(all.entries()).isEqualTo(kit.number("select count(*) from audit_entry"));
        assertThat(all.purgedTo()).isZero();
    }

    @Test
    void isWholeWhileItIsEmpty() {
        assertThat(verified(null)).isEqualTo(new Verification(true, 0, 0, 0, Trail.START, null));
        assertThat(verified(Trail.START).whole()).isTrue();
        assertThat(lines(ANYTHING)).isEmpty();
    }

    @Test
    void provesThatAHeadNotedEarlierIsStillPartOfIt() {
        history();
        String noted = verified(null).head();
        trail().note(new Deed("ada", NOON, null, AuditAction.RULED, null, null, "more"));

        assertThat(verified(noted).whole()).isTrue();
        assertThat(verified(noted).head()).isNotEqualTo(noted);
        assertThat(verified("f".repeat(64)).fault().kind()).isEqualTo(Fault.Kind.UNKNOWN_HEAD);
        tamper("delete from audit_entry where transaction_id >= 3; delete from audit_transaction where id >= 3");
        assertThat(verified(null).whole()).as("what was cut off at the end is known by the head alone").isTrue();
        assertThat(verified(noted).fault().kind()).isEqualTo(Fault.Kind.UNKNOWN_HEAD);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "update audit_entry set after = 'other' where transaction_id = 2 and seq = 0 | CHANGED_ENTRY | 2",
        "update audit_entry set source = 'acme' where transaction_id = 1 and seq = 1 | CHANGED_ENTRY | 1",
        "update audit_entry set asset_id = asset_id + 1 where transaction_id = 1 and seq = 1 | CHANGED_ENTRY | 1",
        "update audit_entry set before = after, after = before where transaction_id = 3 | CHANGED_ENTRY | 3",
        "update audit_entry set before = 'wasi', after = 's' where transaction_id = 3 | CHANGED_ENTRY | 3",
        "update audit_entry set seq = 2 - seq where transaction_id = 1 and seq in (0, 2) | CHANGED_ENTRY | 1",
        "delete from audit_entry where transaction_id = 1 and seq = 1 | MISSING_ENTRY | 1",
        "delete from audit_entry where transaction_id = 1 and seq = 2 | MISSING_ENTRY | 1",
        "delete from audit_entry where transaction_id = 2 | MISSING_ENTRY | 2",
        "insert into audit_entry select * from audit_entry where transaction_id = 1 and seq = 1 | EXTRA_ENTRY | 1",
        "insert into audit_entry values (1, 3, 1, 0, null, null, null) | EXTRA_ENTRY | 1",
        "insert into audit_entry values (99, 0, 1, 0, null, null, null) | EXTRA_ENTRY | 99",
        "insert into audit_entry values (2, -7, 1, 0, null, null, null) | EXTRA_ENTRY | 2",
        "update audit_transaction set actor = 'eve' where id = 3 | CHANGED_TRANSACTION | 3",
        "update audit_transaction set at = at + interval '1 microsecond' where id = 2 | CHANGED_TRANSACTION | 2",
        "update audit_transaction set run_id = null where id = 1 | CHANGED_TRANSACTION | 1",
        "update audit_transaction set purges_to = 1 where id = 3; delete from audit_entry where transaction_id = 1 | CHANGED_TRANSACTION | 3",
        "delete from audit_transaction where id = 1; delete from audit_entry where transaction_id = 1 | GAP | 1",
        "delete from audit_transaction where id = 2; delete from audit_entry where transaction_id = 2 | GAP | 2",
        "update audit_transaction set previous = repeat('e', 64) where id = 2 | BROKEN_LINK | 2",
        "delete from audit_transaction where id = 2; update audit_transaction set id = 2 where id = 3 | BROKEN_LINK | 2"})
    void findsWhatWasDoneBehindItsBack(String sql, Fault.Kind kind, long transaction) {
        history();

        tamper(sql);

        Verification found = verified(null);
        assertThat(found.fault().kind()).isEqualTo(kind);
        assertThat(found.fault().transaction()).isEqualTo(transaction);
        assertThat(found.fault().message()).contains(String.valueOf(transaction)).doesNotContain("null");
        assertThat(found.whole()).isFalse();
    }

    @Test
    void findsTransactionsThatChangedPlaces() {
        history();

        tamper("update audit_transaction set id = -2 where id = 2; update audit_transaction set id = 2 where id = 3; update audit_transaction set id = 3"
                + " where id = -2; update audit_entry set transaction_id = 5 - transaction_id where transaction_id in (2, 3)");

        assertThat(verified(null).fault().kind()).isEqualTo(Fault.Kind.REORDER);
    }

    @Test
    void isDefendedByTheDatabaseItself() {
        history();

        for (String sql : List.of("update audit_entry set after = 'x'", "delete from audit_entry", "delete from audit_entry where transaction_id = 1",
                "truncate audit_entry", "update audit_transaction set actor = 'x'", "delete from audit_transaction", "truncate audit_transaction",
                "truncate audit_entry, audit_transaction", "update audit_entry set after = 'x' where false", "delete from audit_transaction where false",
                "set session_replication_role = replica; delete from audit_entry", "set session_replication_role = replica; truncate audit_entry",
                "set session_replication_role = replica; update audit_transaction set id = 9")) {
            assertThatThrownBy(() -> kit.tamper(sql)).as(sql).hasStackTraceContaining("the audit trail is only ever appended to");
        }
        assertThat(verified(null).whole()).isTrue();
    }

    @Test
    void growsAtItsEndOnly() {
        history();

        for (String forged : List.of("id, 'r', 'eve', at, 1, null, digest, previous, link from audit_transaction where id = 1",
                "id + 7, 'r', 'eve', at, 1, null, digest, link, digest from audit_transaction where id = 3",
                "id + 1, 'r', 'eve', at, 1, null, digest, repeat('0', 64), digest from audit_transaction where id = 3")) {
            assertThatThrownBy(() -> kit.tamper("insert into audit_transaction(id, run_id, actor, at, entries, purges_to, digest, previous, link) select "
                    + forged)).as(forged).hasStackTraceContaining("only grows at its end");
        }
    }

    @Test
    void readsOnFromAnyPlaceNewestFirst() {
        history();
        List<Line> all = lines(ANYTHING);

        List<Line> first = trail().lines(ANYTHING, 3, Optional.empty());
        List<Line> rest = trail().lines(ANYTHING, 100, Optional.of(Trail.Place.of(first.get(2).place())));

        assertThat(all.get(0)).satisfies(it -> {
            assertThat(it.user()).isEqualTo("ada");
            assertThat(it.run()).isNull();
            assertThat(it.assetId()).isNull();
            assertThat(it.action()).isEqualTo("ruled");
            assertThat(it.at()).isEqualTo("2026-11-20T12:00:00.123456Z");
        });
        assertThat(first).isEqualTo(all.subList(0, 3));
        assertThat(rest).isEqualTo(all.subList(3, all.size()));
        assertThat(lines(new Question(null, null, "ada"))).hasSize(1);
        assertThat(lines(new Question(null, null, "' or true --"))).isEmpty();
        assertThat(lines(new Question(-1L, null, null))).isEmpty();
    }
}
