package io.crosswalk.core.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.crosswalk.core.delivery.PushOrder;
import io.crosswalk.core.delivery.PushResult;
import io.crosswalk.core.delivery.TargetRow.State;
import io.crosswalk.core.identifier.CanonicalField;
import io.crosswalk.core.report.RunReport;
import io.crosswalk.core.report.RunReport.TargetSection;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PushIT extends NightCase {

    private static TargetSection only(RunReport report) {
        TargetSection section = report.targets().get(0);
        assertThat(section.planned()).isEqualTo(section.created() + section.updated() + section.refused() + section.deferred());
        return section;
    }

    private static String[] units(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> String.format("SN%05dX,Dell,CT-%06d", i, i)).toArray(String[]::new);
    }

    @Test
    void createsWhatThePolicyAllowsOnce() {
        erp("1.csv", units(1, 4));
        assertThat(only(kit.night()).created()).isEqualTo(3);
        assertThat(kit.number("select count(*) from receipt where action = 'create'")).isEqualTo(3);

        assertThat(only(kit.night()).planned()).isZero();
        assertThat(itam.size()).isEqualTo(3);
    }

    @Test
    void createsNothingWhereThePolicyForbidsIt() {
        kit.edit("config/targets/itam.yaml", "create: true", "create: false");
        erp("1.csv", units(1, 4));

        assertThat(only(kit.night()).planned()).isZero();
        assertThat(itam.size()).isZero();
    }

    @Test
    void createsOnlyFromTheSourcesOfThePolicy() {
        kit.edit("config/targets/itam.yaml", "create: true", "create: true, createFrom: [ acme ]");
        erp("1.csv", units(1, 4)).acme("1.csv", "SN00009X,Dell,CT-000009");

        assertThat(only(kit.night()).created()).isEqualTo(1);
        assertThat(itam.row(1).values()).containsEntry(CanonicalField.ASSET_TAG, "CT-000009");
    }

    @Test
    void coinsNoTags() {
        erp("1.csv", "SN0001A,Dell,");

        assertThat(only(kit.night()).planned()).isZero();
        assertThat(itam.size()).isZero();
    }

    @Test
    void sendsOnlyWhatChanged() {
        erp("1.csv", "SN0001A,Dell,CT-000001,Latitude,Bonn,L1");
        kit.night();
        itam.writes();

        erp("2.csv", "SN0001A,Dell,CT-000001,Latitude,Kiel,L1");
        kit.night();

        assertThat(itam.writes()).containsExactly("update 1 {LOCATION=Kiel}");
    }

    @Test
    void neverWritesToWhatIsArchivedDeletedOrThereTwice() {
        itam.add(State.ARCHIVED, "serial", "SN0001A", "manufacturer", "Dell", "assetTag", "CT-000001");
        itam.add(State.DELETED, "serial", "SN0002B", "manufacturer", "Dell", "assetTag", "CT-000002");
        itam.add("serial", "SN0003C", "manufacturer", "Dell");
        itam.add("serial", "SN0003C", "manufacturer", "Dell");
        erp("1.csv", "SN0001A,Dell,CT-000001,,Bonn", "SN0002B,Dell,CT-000002,,Bonn", "SN0003C,Dell,CT-000003,,Bonn");

        RunReport report = kit.night();

        assertThat(itam.writes()).isEmpty();
        assertThat(count(report, "TARGET_ARCHIVED")).as("archived and deleted").isEqualTo(2);
        assertThat(count(report, "TARGET_DUPLICATE")).isEqualTo(1);
        verified();
    }

    @Test
    void sendsNothingOfADisputedAssetUntilTheDisputeEnds() {
        itam.add("serial", "SN0001A", "manufacturer", "Dell", "assetTag", "CT-000001");
        erp("1.csv", "SN0002B,Dell,CT-000001,,Bonn");
        acme("1.csv", "SN0001A,Dell,,L1");
        kit.night();
        assertThat(itam.writes()).isEmpty();

        erp("2.csv", "SN0002B,Dell,CT-000002,,Bonn");
        kit.night();

        assertThat(itam.row(1).values()).containsEntry(CanonicalField.LOT, "L1");
        assertThat(itam.row(2).values()).containsEntry(CanonicalField.SERIAL, "SN0002B");
        verified();
    }

    @Test
    void stopsBeforeAMassChangeUntilAPersonAcceptsIt() {
        kit.edit("config/targets/itam.yaml", "create: true", "create: true, maxChangePercent: 20");
        erp("1.csv", units(1, 62));

        RunReport guarded = kit.night();

        assertThat(only(guarded).deferred()).isEqualTo(61);
        assertThat(only(guarded).error()).contains("--accept itam");
        assertThat(itam.size()).isZero();
        assertThat(guarded.exitCode()).isEqualTo(1);

        RunReport accepted = kit.run(new RunRequest(List.of(), true, false, Set.of("itam")));

        assertThat(only(accepted).created()).isEqualTo(61);
        assertThat(only(accepted).error()).isNull();
    }

    @Test
    void alwaysAllowsFiftyChanges() {
        kit.edit("config/targets/itam.yaml", "create: true", "create: true, maxChangePercent: 1");
        erp("1.csv", units(1, 51));

        assertThat(only(kit.night()).created()).isEqualTo(50);
    }

    @Test
    void sendsWhatWasRefusedAgainOnlyWhenSomethingAboutItChanged() {
        itam.answer(order -> new PushResult.Refused("no such location"));
        erp("1.csv", "SN0001A,Dell,CT-000001,,Bonn");
        RunReport refused = kit.night();
        assertThat(only(refused).refused()).isEqualTo(1);
        assertThat(refused.exitCode()).isEqualTo(1);
        itam.answer(order -> null);

        assertThat(only(kit.touchEverything().night()).planned()).as("nothing changed").isZero();
        assertThat(itam.size()).isZero();

        erp("2.csv", "SN0001A,Dell,CT-000001,,Kiel");
        assertThat(only(kit.night()).created()).isEqualTo(1);
    }

    @Test
    void sendsWhatWasDeferredInTheNextNight() {
        itam.answer(order -> new PushResult.Deferred("429"));
        erp("1.csv", "SN0001A,Dell,CT-000001,,Bonn");
        RunReport deferred = kit.night();
        assertThat(only(deferred).deferred()).isEqualTo(1);
        assertThat(deferred.exitCode()).as("not yet a night old").isZero();

        itam.answer(order -> null);
        assertThat(only(kit.night()).created()).isEqualTo(1);
    }

    @Test
    void learnsThatTheTargetHasTheAssetAlready() {
        erp("1.csv", "SN0001A,Dell,CT-000001,,Bonn");
        itam.answer(order -> {
            itam.put(7, State.ACTIVE, "serial", "SN0001A", "manufacturer", "Dell", "assetTag", "CT-000001", "location", "Berlin");
            return order instanceof PushOrder.Create ? new PushResult.Exists(itam.row(7)) : null;
        });

        assertThat(only(kit.night()).created()).isZero();
        itam.answer(order -> null);
        kit.night();

        assertThat(itam.size()).isEqualTo(1);
        assertThat(itam.row(7).values()).containsEntry(CanonicalField.LOCATION, "Bonn");
    }

    @Test
    void sendsNothingToATargetThatCouldNotBeRead() {
        erp("1.csv", units(1, 4));
        itam.breaks(true);

        RunReport report = kit.night();

        assertThat(itam.size()).isZero();
        assertThat(report.exitCode()).isEqualTo(3);
        assertThat(report.register().assets()).isEqualTo(3);

        itam.breaks(false);
        assertThat(only(kit.night()).created()).isEqualTo(3);
    }
}
