package io.crosswalk.core.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.crosswalk.core.asset.Register.AssetView;
import io.crosswalk.core.identifier.Kind;
import io.crosswalk.core.report.RunReport;
import io.crosswalk.core.report.RunReport.DeliverySection;
import io.crosswalk.core.report.RunReport.Outcome;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NightIT {

    private static final String HEADER = "serial,manufacturer,assetTag,model,location,lot";

    @TempDir
    Path home;

    private NightKit kit;
    private final MemoryTarget itam = new MemoryTarget();

    @BeforeEach
    void open() {
        kit = new NightKit(home);
        kit.crosswalk("organisation: { name: Contoso, tagPattern: \"CT-[0-9]{6}\" }\n"
                + "nightly: { feeds: [ itam, erp, acme ], targets: [ itam ] }\n"
                + "authority: { identity: [ itam, erp, acme ], assetTag: [ itam, erp ], location: [ itam, erp ], lot: [ acme, erp ] }\n");
        kit.feed("erp", "full", "serial", "manufacturer", "assetTag", "model", "location", "lot");
        kit.feed("acme", "delta", "serial", "manufacturer", "lot");
        kit.target("itam", itam, "{ create: true }");
    }

    @AfterEach
    void close() {
        kit.close();
    }

    private static DeliverySection only(RunReport report, String feed) {
        return report.feeds().stream().filter(it -> it.feed().equals(feed)).findFirst().orElseThrow().deliveries().get(0);
    }

    private AssetView asset(Kind kind, String value) {
        List<AssetView> found = kit.register().lookup(Optional.of(kind), value);
        assertThat(found).as(value).hasSize(1);
        return found.get(0);
    }

    @Test
    void findsAUnitByItsExpressServiceCode() {
        kit.deliver("erp", "1.csv", HEADER, "5RFDP01,Dell,CT-000001,Latitude,Bonn,L1", "5RFDP02,Dell,CT-000002,Latitude,Bonn,L1");
        kit.night();

        assertThat(asset(Kind.SERIAL, "125-423-316-01").assetId()).isEqualTo(asset(Kind.SERIAL, "5RFDP01").assetId());
        assertThat(kit.register().lookup(Optional.empty(), "12542331601")).hasSize(1);
        assertThat(kit.register().lookup(Optional.empty(), "12542331609")).isEmpty();
    }

    @Test
    void bringsThreeSourcesTogetherAndTellsTheTarget() {
        itam.add("serial", "SN0001A", "manufacturer", "Dell Inc.", "assetTag", "CT-000001", "location", "Berlin");
        kit.deliver("erp", "1.csv", HEADER, "SN0001A,Dell,CT-000001,Latitude,Bonn,L1", "SN0002B,Dell,CT-000002,Latitude,Bonn,L1");
        kit.deliver("acme", "1.csv", "serial,manufacturer,lot", "SN0001A,DELL,L9", "SN0002B,DELL,L9", "SN0003C,DELL,L9");

        RunReport report = kit.night();

        assertThat(report.register().assets()).isEqualTo(3);
        assertThat(asset(Kind.SERIAL, "SN0001A").state()).isEqualTo("confirmed");
        assertThat(asset(Kind.SERIAL, "SN0001A").values().get("location").value()).isEqualTo("Berlin");
        assertThat(asset(Kind.SERIAL, "SN0001A").values().get("lot").value()).isEqualTo("L9");
        assertThat(report.targets().get(0).created()).isEqualTo(1);
        assertThat(report.targets().get(0).updated()).isEqualTo(1);
        assertThat(itam.size()).isEqualTo(2);
        for (String feed : List.of("itam", "erp", "acme")) {
            DeliverySection it = only(report, feed);
            assertThat(it.read()).as(feed).isEqualTo(it.created() + it.updated() + it.unchanged() + it.held() + it.rejected());
        }
    }

    @Test
    void theSameNightTwiceChangesAndPushesNothing() {
        bringsThreeSourcesTogetherAndTellsTheTarget();
        List<String> before = kit.picture();
        itam.writes();

        RunReport second = kit.night();

        assertThat(itam.writes()).isEmpty();
        assertThat(kit.picture()).isEqualTo(before);
        assertThat(only(second, "erp").state()).isEqualTo(DeliverySection.State.SKIPPED);
        DeliverySection target = only(second, "itam");
        assertThat(target.created() + target.updated()).isZero();
        assertThat(second.targets().get(0).planned()).isZero();
        assertThat(kit.connector().rebuild(true, Progress.NONE)).isEmpty();
    }

    @Test
    void holdsTwoRowsThatGiveOneTagToTwoUnits() {
        kit.deliver("erp", "1.csv", HEADER, "SN0001A,Dell,CT-000001,,,", "SN0002B,Dell,CT-000001,,,", "SN0003C,Dell,CT-000003,,,");

        RunReport report = kit.night();

        assertThat(only(report, "erp").held()).isEqualTo(2);
        assertThat(only(report, "erp").created()).isEqualTo(1);
        assertThat(report.discrepancies().byCode()).containsEntry("DUP_TAG", 1L);
        assertThat(report.outcome()).isEqualTo(Outcome.ATTENTION);
        assertThat(kit.connector().rebuild(true, Progress.NONE)).isEmpty();
    }

    @Test
    void joinsHalvesThatARowShowsToBeOne() {
        itam.add("assetTag", "CT-000007", "location", "Berlin");
        kit.deliver("acme", "1.csv", "serial,manufacturer,lot", "SN0007G,DELL,L9");
        kit.night();
        assertThat(kit.register().find(java.util.Map.of(), 10, 0)).hasSize(2);

        kit.deliver("erp", "1.csv", HEADER, "SN0007G,Dell,CT-000007,,,");
        RunReport report = kit.night();

        assertThat(only(report, "erp").updated()).isEqualTo(1);
        AssetView joined = asset(Kind.SERIAL, "SN0007G");
        assertThat(joined.identifiers()).extracting("display").contains("CT-000007", "SN0007G");
        assertThat(report.register().assets()).isEqualTo(1);
        assertThat(kit.connector().rebuild(true, Progress.NONE)).isEmpty();
    }

    @Test
    void holdsARowWhoseNamesLeadToTwoDifferentUnits() {
        itam.add("serial", "SN0001A", "manufacturer", "Dell", "assetTag", "CT-000001");
        itam.add("serial", "SN0002B", "manufacturer", "Dell", "assetTag", "CT-000002");
        kit.deliver("erp", "1.csv", HEADER, "SN0001A,Dell,CT-000002,,Bonn,");

        RunReport report = kit.night();

        assertThat(only(report, "erp").held()).isEqualTo(1);
        assertThat(report.discrepancies().byCode()).containsEntry("KEYS_DISAGREE", 1L);
        assertThat(asset(Kind.SERIAL, "SN0001A").state()).isEqualTo("disputed");
        assertThat(itam.writes()).isEmpty();
    }

    @Test
    void releasesAHeldRowWhenItsCauseIsGone() {
        holdsTwoRowsThatGiveOneTagToTwoUnits();

        kit.deliver("erp", "2.csv", HEADER, "SN0001A,Dell,CT-000001,,,", "SN0003C,Dell,CT-000003,,,");
        RunReport second = kit.night();

        assertThat(second.feeds().get(1).released()).isEqualTo(1);
        assertThat(second.discrepancies().byCode()).doesNotContainKey("DUP_TAG");
        assertThat(asset(Kind.ASSET_TAG, "CT-000001").values().get("serial").value()).isEqualTo("SN0001A");
        assertThat(kit.connector().rebuild(true, Progress.NONE)).isEmpty();
    }
}
