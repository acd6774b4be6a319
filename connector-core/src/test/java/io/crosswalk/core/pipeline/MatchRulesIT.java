package io.crosswalk.core.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.crosswalk.core.asset.Register.EvidenceView;
import io.crosswalk.core.asset.Register.RuleView;
import io.crosswalk.core.steward.TaskFile;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which rules fired is kept with every row and shown; a feed that switches one off is heard without it, also in what it said before. */
class MatchRulesIT extends NightCase {

    private static final String ON = "mode: { kind: full";

    @BeforeEach
    void createNothing() {
        kit.edit("config/targets/itam.yaml", "create: true", "create: false");
    }

    @AfterEach
    void isTheSameWhenComputedAnewAndAgain() {
        verified();
        List<String> picture = kit.picture();
        kit.touchEverything().night();
        assertThat(kit.picture()).isEqualTo(picture);
        verified();
    }

    private void switchOff(String rules) {
        kit.edit("config/feeds/erp.yaml", ON, "match: { off: [ " + rules + " ] }\n" + ON);
    }

    private void switchOn(String rules) {
        kit.edit("config/feeds/erp.yaml", "match: { off: [ " + rules + " ] }\n", "");
    }

    private EvidenceView evidence(String serial, String feed) {
        return serial(serial).evidence().stream().filter(it -> it.feed().equals(feed)).findFirst().orElseThrow();
    }

    @Test
    void saysByWhichRulesEachRowIsAboutTheAsset() {
        erp("1.csv", "SN0001A,Dell,CT-000001,,Bonn", "SN0002B,Dell,CT-000002,,Bonn");
        acme("1.csv", "sn-0001a,Dell Inc.,CT-000001", "SN0002B,,,,bonn");
        kit.night();

        assertThat(evidence("SN0001A", "erp").outcome()).isEqualTo("unknown");
        assertThat(evidence("SN0001A", "erp").rules()).as("the first to name the unit").isEmpty();
        assertThat(evidence("SN0001A", "acme").outcome()).isEqualTo("same");
        assertThat(evidence("SN0001A", "acme").rules()).containsExactly(
                new RuleView("same-maker-and-serial", 95, "the same maker and serial: serial SN0001A (DELL)"),
                new RuleView("same-asset-tag", 90, "the same asset tag while its interval is open: asset tag CT-000001"));
        assertThat(evidence("SN0002B", "acme").rules()).extracting(RuleView::rule).containsExactly("serial-and-another-word", "same-location");
    }

    @Test
    void saysWhatSpeaksForAndAgainstAHeldRow() {
        itam.add("serial", "SN0001A", "manufacturer", "Dell", "assetTag", "CT-000001");
        erp("1.csv", "SN0002B,HP,CT-000001,,Bonn");
        kit.night();

        TaskFile file = kit.connector().stewardship().task(tasks("KEYS_DISAGREE").get(0).id()).orElseThrow();

        assertThat(file.rows()).singleElement().satisfies(row -> {
            assertThat(row.evidence()).extracting(TaskFile.Reason::rule).containsExactly("same-asset-tag", "another-serial", "another-maker");
            assertThat(row.evidence()).allSatisfy(reason -> assertThat(reason.assetId()).isEqualTo(tag("CT-000001").assetId()));
            assertThat(row.evidence().get(1).sentence()).contains("SN0001A", "SN0002B");
        });
    }

    @Test
    void leadsNowhereByARuleThatIsOffAndJoinsOnceItIsOn() {
        switchOff("same-maker-and-serial");
        itam.add("serial", "SN0001A", "manufacturer", "Dell");
        erp("1.csv", "SN0001A,Dell,CT-000001");
        kit.night();
        assertThat(assets()).hasSize(2);
        assertThat(open(tag("CT-000001"), "serial")).as("not a name in the hands of the ERP").isEmpty();
        verified();

        switchOn("same-maker-and-serial");
        kit.night();

        assertThat(assets()).as("what was said before is heard anew").hasSize(1);
    }

    @Test
    void letsGoWhatOnlyARuleThatIsOffHadJoined() {
        itam.add("serial", "SN0001A", "manufacturer", "Dell");
        erp("1.csv", "SN0001A,Dell,CT-000001");
        kit.night();
        assertThat(assets()).hasSize(1);

        switchOff("same-maker-and-serial");
        kit.night();

        assertThat(assets()).hasSize(2);
    }

    @Test
    void holdsNoRowOfAFeedWhoseModelsSayNothing() {
        itam.add("serial", "SN0001A", "manufacturer", "Dell", "model", "Latitude 5440");
        erp("1.csv", "SN0001A,Dell,,PowerEdge");
        assertThat(last(kit.night(), "erp").held()).isEqualTo(1);

        switchOff("another-product");
        kit.night();

        assertThat(assets()).hasSize(1);
        assertThat(tasks("MODEL_MISMATCH")).isEmpty();
    }
}
