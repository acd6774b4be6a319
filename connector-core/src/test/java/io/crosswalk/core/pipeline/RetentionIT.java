package io.crosswalk.core.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crosswalk.core.audit.AuditAction;
import io.crosswalk.core.audit.Retention.Kind;
import io.crosswalk.core.audit.Trail;
import io.crosswalk.core.audit.Trail.Deed;
import io.crosswalk.core.audit.Trail.Fault;
import io.crosswalk.core.audit.Trail.Question;
import io.crosswalk.core.audit.Trail.Verification;
import io.crosswalk.core.report.RunReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RetentionIT extends NightCase {

    private NightKit keeping(String days) {
        return kit.edit("config/crosswalk.yaml", "authority:", "retention: { " + days + " }\nauthority:");
    }

    private List<Trail.Line> retired() {
        return kit.connector().trail().lines(new Question(null, null, null), 100, Optional.empty()).stream()
                .filter(it -> it.action().equals("retired")).toList();
    }

    private Verification verification() {
        return kit.connector().trail().verify(Optional.empty());
    }

    @Test
    void keepsEverythingUnlessItIsTold() {
        erp("1.csv", "SN0001A,Dell,CT-000001", "SN0002B,Dell,CT-000001", "bad\"row");
        kit.night();
        kit.later(Duration.ofDays(4000)).night();

        assertThat(retired()).isEmpty();
        assertThat(verification().whole()).isTrue();
        assertThat(verification().purgedTo()).isZero();
    }

    @Test
    void takesEntriesOfTheTrailAwayAndTheChainStaysWhole() {
        erp("1.csv", "SN0001A,Dell,CT-000001", "SN0002B,Dell,CT-000002");
        kit.night();
        String noted = kit.connector().trail().head();
        keeping("auditDays: 30").later(Duration.ofDays(40));
        erp("2.csv", "SN0001A,Dell,CT-000001,,Bonn", "SN0002B,Dell,CT-000002");
        long before = kit.number("select count(*) from audit_entry");

        kit.night();

        assertThat(retired()).singleElement().satisfies(it -> {
            assertThat(it.user()).isEqualTo(Trail.ENGINE);
            assertThat(it.run()).isNotNull();
            assertThat(it.before()).isEqualTo("{\"audit\":" + before + "}");
        });
        assertThat(verification().fault()).isNull();
        assertThat(verification().purgedTo()).isPositive();
        assertThat(kit.connector().trail().verify(Optional.of(noted)).whole()).as("a head from before").isTrue();
        long left = kit.number("select count(*) from audit_transaction");
        kit.night();
        assertThat(kit.number("select count(*) from audit_transaction")).as("nothing more to take").isEqualTo(left);
        verified();
    }

    @Test
    void leavesNoHoleForThoseWhoDeleteByThemselves() {
        erp("1.csv", "SN0001A,Dell,CT-000001", "SN0002B,Dell,CT-000002");
        kit.night();
        keeping("auditDays: 30").later(Duration.ofDays(40)).night();
        long purgedTo = verification().purgedTo();

        assertThatThrownBy(() -> kit.tamper("delete from audit_entry where transaction_id > " + purgedTo)).hasStackTraceContaining("only ever appended");
        assertThatThrownBy(() -> kit.tamper("delete from audit_transaction where id <= " + purgedTo)).hasStackTraceContaining("only ever appended");
        assertThatThrownBy(() -> kit.tamper("insert into audit_transaction select id + 1, null, 'eve', at + interval '1 day', 0, id, digest, link, digest"
                + " from audit_transaction order by id desc limit 1")).hasStackTraceContaining("younger than 30 days");
        assertThatThrownBy(() -> kit.tamper("set session_replication_role = replica; delete from audit_entry")).hasStackTraceContaining("only ever appended");
        assertThat(verification().whole()).isTrue();

        kit.tamper("alter table audit_entry disable trigger all; insert into audit_entry values (" + purgedTo + ", 0, 1, 0, null, null, null)");
        assertThat(verification().fault().kind()).isEqualTo(Fault.Kind.EXTRA_ENTRY);
    }

    @Test
    void findsAPurgeOfWhatWasTooYoung() {
        erp("1.csv", "SN0001A,Dell,CT-000001");
        kit.night();
        kit.connector().trail().note(new Deed("eve", Instant.parse("2026-11-22T03:00:00Z"), null, AuditAction.RETIRED, null, "{}", null));
        kit.tamper("alter table audit_transaction disable trigger all; alter table audit_entry disable trigger all");
        long last = kit.number("select max(id) from audit_transaction");
        kit.tamper("delete from audit_entry where transaction_id < " + last + "; update audit_transaction set purges_to = " + (last - 1) + ", link = '"
                + io.crosswalk.core.store.ForgedLink.of(kit, last, last - 1) + "' where id = " + last);

        assertThat(verification().fault().kind()).isEqualTo(Fault.Kind.WRONG_PURGE);
    }

    @Test
    void takesRejectionsButThoseOfTheNewestDelivery() {
        erp("1.csv", "SN0001A,Dell,CT-000001", "x,y,z,1,2,3,4,5,6,7,8,9");
        kit.night();
        keeping("rejectionsDays: 1").later(Duration.ofDays(3));
        assertThat(kit.night().exitCode()).isZero();
        assertThat(kit.number("select count(*) from rejection")).as("the newest delivery").isEqualTo(1);
        erp("2.csv", "SN0001A,Dell,CT-000001", "SN0002B,Dell,CT-000002");
        kit.night();

        assertThat(kit.number("select count(*) from rejection")).isZero();
        assertThat(retired()).extracting(Trail.Line::before).containsExactly("{\"rejections\":1}");
    }

    @Test
    void takesReceiptsButTheNewestOfEachAsset() {
        erp("1.csv", "SN0001A,Dell,CT-000001,,Bonn", "SN0002B,Dell,CT-000002,,Bonn");
        kit.night();
        erp("2.csv", "SN0001A,Dell,CT-000001,,Köln", "SN0002B,Dell,CT-000002,,Bonn");
        kit.night();
        assertThat(kit.number("select count(*) from receipt")).isEqualTo(3);

        keeping("receiptsDays: 1").later(Duration.ofDays(9)).night();

        assertThat(kit.number("select count(*) from receipt")).isEqualTo(2);
        assertThat(kit.number("select count(distinct asset_id) from receipt")).isEqualTo(2);
        kit.night();
        assertThat(itam.writes().size()).as("nothing is sent again").isEqualTo(3);
    }

    @Test
    void takesClosedDiscrepanciesThatNobodyHasSpokenOf() {
        erp("1.csv", "SN0001A,Dell,CT-000001", "SN0002B,Dell,CT-000001");
        kit.night();
        erp("2.csv", "SN0001A,Dell,CT-000001", "SN0002B,Dell,CT-000002");
        kit.night();
        kit.tamper("insert into discrepancy(identity_hash, code, severity, keys, link, evidence, origin, open, opened_run, opened_at, closed_at, seen_run)"
                + " values (gen_random_uuid(), 'DUP_IMEI', 'task', '{}', 1, 'ruled', 'push', false, 'y', '2026-11-20', '2026-11-20', 'y')");
        kit.tamper("insert into ruling(discrepancy_id, code, keys, evidence, choice, terms, links, ruled_by, ruled_at) select id, code, keys, evidence,"
                + " 'comment', '{}', '{}', 'ada', now() from discrepancy where evidence = 'ruled'");
        long open = kit.number("select count(*) from discrepancy where open");

        keeping("closedDiscrepanciesDays: 1").later(Duration.ofDays(9)).night();

        assertThat(kit.number("select count(*) from discrepancy where not open")).isEqualTo(1);
        assertThat(kit.number("select count(*) from discrepancy where evidence = 'ruled'")).isEqualTo(1);
        assertThat(kit.number("select count(*) from discrepancy where open")).isEqualTo(open);
        verified();
    }

    @Test
    void takesOldReportsWithTheirFoldersButTheThirtyNewest() throws IOException {
        RunReport first = kit.night();
        Path folder = home.resolve("data/reports");
        kit.tamper("insert into run(id, started_at, finished_at, phase, request, report, exit_code) select '2020-01-01T00-00-' || lpad(n::text, 2, '0')"
                + " || 'Z-1', '2020-01-01', '2020-01-01', 'ended', 'x', (select report from run limit 1), 0 from generate_series(10, 45) n");
        for (int i = 10; i <= 45; i++) {
            kit.put("data/reports/2020-01-01T00-00-" + i + "Z-1/rejects/erp-1.csv", "x");
        }
        kit.put("outside/kept.txt", "x");
        Files.createSymbolicLink(folder.resolve("2020-01-01T00-00-10Z-1/rejects/link"), home.resolve("outside"));

        keeping("reportsDays: 30").night();

        assertThat(kit.connector().runs(100)).hasSize(30).extracting(RunReport::run).contains(first.run());
        assertThat(folder.resolve("2020-01-01T00-00-10Z-1")).doesNotExist();
        assertThat(folder.resolve("2020-01-01T00-00-45Z-1")).exists();
        assertThat(folder.resolve(first.run())).exists();
        assertThat(home.resolve("outside/kept.txt")).as("links are not followed").exists();
    }

    @Test
    void keepsDeliveriesWithRowsThatAreStillHeld() throws IOException {
        erp("1.csv", "SN0001A,Dell,CT-000001");
        acme("0.csv", "SN0001A,Dell,CT-000001", "SN0002B,Dell,CT-000001");
        kit.night();
        kit.tamper("insert into delivery(run_id, feed_id, name, sha256, meaning, mode, state, spool, bytes, settled_run) select run_id, feed_id, n::text,"
                + " repeat('0', 64), 'x', 'delta', 'accepted', 'acme/' || n || '.delivery', 1, run_id from delivery, generate_series(1, 40) n"
                + " where name = '0.csv'");
        keeping("deliveriesDays: 1").later(Duration.ofDays(9));

        assertThat(kit.retire("ops", true)).as("only counted").isEqualTo(Map.of(Kind.DELIVERIES, 10L));
        assertThat(kit.number("select count(*) from delivery where spool is not null and name <> '0.csv'")).isGreaterThanOrEqualTo(40);
        assertThat(kit.retire("ops", false)).isEqualTo(Map.of(Kind.DELIVERIES, 10L));

        assertThat(kit.number("select count(*) from delivery where name = '0.csv' and spool is not null")).isEqualTo(1);
        assertThat(retired()).singleElement().satisfies(it -> {
            assertThat(it.user()).isEqualTo("ops");
            assertThat(it.run()).isNull();
        });
        assertThat(kit.retire("ops", false)).isEqualTo(Map.of(Kind.DELIVERIES, 0L));
        assertThat(retired()).as("nothing is no news").hasSize(1);
    }

    @Test
    void waitsForItsTurn() {
        erp("1.csv", "SN0001A,Dell,CT-000001");
        kit.beforeFetch(feed -> assertThatThrownBy(() -> kit.retire("ops", false)).isInstanceOf(RunRefused.class));

        assertThat(kit.night().outcome()).isNotEqualTo(RunReport.Outcome.FAILED);
    }
}
