package io.crosswalk.core.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.crosswalk.core.asset.Register.LosingView;
import io.crosswalk.core.delivery.TargetRow.State;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlansIT extends NightCase {

    @BeforeEach
    void feedsThatNamePlans() {
        kit.edit("config/crosswalk.yaml", "feeds: [ itam, erp, acme ]", "feeds: [ itam, erp, acme, cmms ]");
        for (String feed : List.of("acme", "cmms")) {
            kit.feed(feed, "delta", "serial", "manufacturer", "assetTag", "maintenancePlan", "contract", "labelPosition");
            kit.edit("config/feeds/" + feed + ".yaml", "maintenancePlan: { from: maintenancePlan }",
                    "maintenancePlan: { from: maintenancePlan, transforms: [ \"split:;\" ] }");
        }
    }

    @AfterEach
    void isTheSameWhenComputedAnew() {
        verified();
    }

    private void says(String feed, String name, String row) {
        kit.deliver(feed, name, "serial,manufacturer,assetTag,maintenancePlan,contract,labelPosition", row);
    }

    @Test
    void keepsAllPlansThatAnybodyNamesAndWhoNamedThem() {
        says("acme", "1.csv", "SN0001A,Dell,,P-1;P-2,C-9,");
        says("cmms", "1.csv", "SN0001A,Dell,CT-000001,P-3;P-2,,under the lid");
        kit.night();

        assertThat(serial("SN0001A").values().get("maintenancePlan").value()).isEqualTo("P-1\nP-2\nP-3");
        assertThat(serial("SN0001A").values().get("maintenancePlan").losing()).extracting(LosingView::value, LosingView::source)
                .containsExactly(Tuple.tuple("P-1\nP-2", "acme"), Tuple.tuple("P-3\nP-2", "cmms"));
        assertThat(serial("SN0001A").values().get("contract").value()).isEqualTo("C-9");
        assertThat(serial("SN0001A").values().get("labelPosition").value()).isEqualTo("under the lid");
        List<String> before = kit.picture();
        kit.touchEverything().night();
        assertThat(kit.picture()).isEqualTo(before);
    }

    @Test
    void losesNoPlanWhenTwoAssetsTurnOutToBeOneAndTheTagChanges() {
        says("acme", "1.csv", "SN0001A,Dell,,P-1,C-1,");
        says("cmms", "1.csv", ",,CT-000001,P-2,C-2,");
        kit.night();
        assertThat(assets()).hasSize(2);

        itam.add("serial", "SN0001A", "manufacturer", "Dell", "assetTag", "CT-000001");
        kit.night();
        itam.put(1, State.ACTIVE, "serial", "SN0001A", "manufacturer", "Dell", "assetTag", "CT-000002");
        kit.night();

        assertThat(assets()).singleElement().satisfies(it -> {
            assertThat(it.values().get("maintenancePlan").value()).isEqualTo("P-1\nP-2");
            assertThat(it.values().get("contract").value()).isEqualTo("C-1\nC-2");
        });
    }

    @Test
    void keepsAPlanThatASourceIsSilentAboutAndDropsOneThatItReplaces() {
        says("acme", "1.csv", "SN0001A,Dell,,P-1,,");
        kit.night();
        says("acme", "2.csv", "SN0001A,Dell,,,,");
        kit.night();
        assertThat(serial("SN0001A").values().get("maintenancePlan").value()).isEqualTo("P-1");

        says("acme", "3.csv", "SN0001A,Dell,,P-7,,");
        kit.night();
        assertThat(serial("SN0001A").values().get("maintenancePlan").value()).isEqualTo("P-7");
    }
}
