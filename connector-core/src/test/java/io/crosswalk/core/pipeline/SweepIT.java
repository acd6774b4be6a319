package io.crosswalk.core.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crosswalk.core.report.RunReport;
import io.crosswalk.core.report.RunReport.Outcome;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SweepIT extends NightCase {

    private static final String[] TROUBLES = {"SN0001A,Dell,CT-000001,,,L1", "SN0002B,Dell,CT-000001", "SN0003C,Dell,CT-000003,,,L1,,,no",
        "SN0004D,Dell,CT-000004", "SN0004D,HP,CT-000005", "8C920EA#BH5,HP,CT-000006", "490154203237518,Apple,CT-000007", "LOT77A,Dell,CT-000008,,,LOT77A",
        "CT-000009,Dell,CT-000009", "SN0010J,Dell,CT-000010,,,,3", "N/A,Dell,", "SN0012L,Dell,"};

    private RunReport trouble() {
        kit.edit("config/targets/itam.yaml", "create: true", "create: false");
        itam.add("serial", "SN0O12L", "manufacturer", "Dell", "assetTag", "CT-000012");
        erp("1.csv", TROUBLES);
        acme("1.csv", "SN0003C,Dell,,L2");
        return kit.night();
    }

    @Test
    void findsNothingThatANightHasNotFound() {
        RunReport night = trouble();
        List<String> picture = kit.picture();

        RunReport sweep = kit.sweep();

        assertThat(night.discrepancies().byCode()).hasSizeGreaterThan(12).containsKeys("NEAR_MATCH", "LOT_MISMATCH", "DUP_SERIAL_OTHER_MAKER");
        assertThat(sweep.discrepancies().byCode()).isEqualTo(night.discrepancies().byCode());
        assertThat(sweep.discrepancies().fresh()).isZero();
        assertThat(kit.picture()).isEqualTo(picture);
        verified();
    }

    @Test
    void findsAgainWhateverWasLost() {
        RunReport night = trouble();
        List<String> picture = kit.picture();
        kit.tamper("delete from discrepancy");

        RunReport sweep = kit.sweep();

        assertThat(sweep.discrepancies().byCode()).isEqualTo(night.discrepancies().byCode());
        assertThat(kit.picture()).isEqualTo(picture);
        assertThat(sweep.outcome()).isEqualTo(Outcome.ATTENTION);
        assertThat(sweep.exitCode()).isEqualTo(1);
    }

    @Test
    void closesWhatHasNoCauseAndOpensItAgainWithItsHistory() {
        trouble();
        long open = kit.number("select count(*) from discrepancy where open");
        kit.tamper("update discrepancy set open = false, closed_run = 'x', closed_at = now() where code = 'DUP_TAG'");
        kit.tamper("insert into discrepancy(identity_hash, code, severity, keys, link, evidence, origin, open, opened_run, opened_at, seen_run)"
                + " values (gen_random_uuid(), 'DUP_IMEI', 'task', '{}', 1, 'nobody says so', 'decide', true, 'y', now(), 'y')");

        kit.sweep();

        assertThat(kit.number("select count(*) from discrepancy where open")).isEqualTo(open);
        assertThat(tasks("DUP_IMEI")).isEmpty();
        assertThat(kit.number("select times_opened from discrepancy where code = 'DUP_TAG'")).isEqualTo(2);
        long task = kit.number("select id from discrepancy where code = 'DUP_TAG'");
        assertThat(kit.connector().stewardship().task(task).orElseThrow().earlier()).singleElement()
                .satisfies(it -> assertThat(it.closedRun()).isEqualTo("x")).satisfies(it -> assertThat(it.openedRun()).isNotBlank());
        assertThat(kit.number("select count(*) from audit_entry where after ="
                + " '{\"discrepancies\":{\"opened\":0,\"openedAgain\":1,\"closed\":1}}'")).isEqualTo(1);
    }

    @Test
    void changesNothingTheSecondTime() {
        trouble();
        kit.tamper("delete from discrepancy");
        kit.sweep();
        List<String> picture = kit.picture();
        long audited = kit.number("select count(*) from audit_transaction");

        RunReport second = kit.sweep();

        assertThat(kit.picture()).isEqualTo(picture);
        assertThat(second.discrepancies().fresh()).isZero();
        assertThat(second.outcome()).isEqualTo(Outcome.OK);
        assertThat(kit.number("select count(*) from audit_transaction")).isEqualTo(audited);
        assertThat(kit.number("select max(times_opened) from discrepancy")).isEqualTo(1);
    }

    @Test
    void leavesAReportLikeAnyOtherRun() {
        trouble();
        itam.writes();

        RunReport sweep = kit.sweep();

        assertThat(kit.connector().runs(1)).containsExactly(sweep);
        assertThat(sweep.feeds()).isEmpty();
        assertThat(sweep.targets()).isEmpty();
        assertThat(home.resolve("data/reports/" + sweep.run() + "/index.html")).exists();
        assertThat(itam.writes()).isEmpty();
    }

    @Test
    void countsAnewWhatWasMiscounted() {
        RunReport night = trouble();
        kit.tamper("update tally set n = n + 7");

        RunReport sweep = kit.sweep();

        assertThat(sweep.register()).isEqualTo(night.register());
        assertThat(sweep.discrepancies().byCode()).isEqualTo(night.discrepancies().byCode());
    }

    @Test
    void decidesAnewWhatIsNotWhatItsSourcesImply() {
        RunReport night = trouble();
        kit.tamper("update asset set gaps = 31, state = 1");

        RunReport sweep = kit.sweep();

        assertThat(kit.sweep().discrepancies().byCode()).isEqualTo(night.discrepancies().byCode());
        assertThat(sweep.register().assets()).isEqualTo(night.register().assets());
        verified();
    }

    @Test
    void sweepsARegisterThatIsEmpty() {
        RunReport sweep = kit.sweep();

        assertThat(sweep.outcome()).isEqualTo(Outcome.OK);
        assertThat(sweep.register().assets()).isZero();
    }

    @Test
    void goesByTheConfigurationOfToday() {
        erp("1.csv", "SN0001A,Dell,CT-000001", "SN0001A,HP,CT-000002");
        assertThat(count(kit.night(), "DUP_SERIAL_OTHER_MAKER")).isEqualTo(1);
        kit.edit("config/crosswalk.yaml", "authority:", "quality: { severities: { DUP_SERIAL_OTHER_MAKER: task } }\nauthority:");

        assertThat(kit.sweep().exitCode()).isZero();
        assertThat(tasks("DUP_SERIAL_OTHER_MAKER")).singleElement().satisfies(it -> assertThat(it.severity()).isEqualTo("task"));
    }

    @Test
    void waitsForItsTurn() {
        trouble();
        kit.beforeFetch(feed -> assertThatThrownBy(() -> kit.connector().sweep(Progress.NONE)).isInstanceOf(RunRefused.class)
                .hasMessageContaining("another run"));

        assertThat(kit.night().outcome()).isNotEqualTo(Outcome.FAILED);
    }


    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void agreesWithTwoDirtyNightsHoweverTheirRowsCame(long seed) {
        DirtyNight first = DirtyNight.drawn(seed, 5);
        DirtyNight second = first.later(seed + 1000);
        List<List<String>> pictures = Stream.of(0L, seed).map(order -> {
            MemoryTarget target = new MemoryTarget();
            try (NightKit dirty = new NightKit(home.resolve("order-" + order))) {
                java.util.Random shuffle = order == 0 ? null : new java.util.Random(order);
                DirtyNight.configure(dirty, target, "{ create: false }", shuffle);
                first.deliver(dirty, target, "1.csv", shuffle);
                dirty.night();
                second.deliver(dirty, target, "2.csv", shuffle);
                dirty.night();
                List<String> before = dirty.picture();
                dirty.batches(3).sweep();
                assertThat(dirty.picture()).as("seed %d%n%s%n%s", seed, first, second).isEqualTo(before);
                dirty.tamper("delete from discrepancy");
                dirty.sweep();
                assertThat(dirty.picture()).as("found again, seed %d%n%s%n%s", seed, first, second).isEqualTo(before);
                return NightKit.withoutTimes(before);
            }
        }).toList();

        assertThat(pictures.get(1)).isEqualTo(pictures.get(0));
    }
}
