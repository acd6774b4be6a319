package io.crosswalk.core.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crosswalk.core.asset.Register.AssetView;
import io.crosswalk.core.match.Choice;
import io.crosswalk.core.steward.Decision;
import io.crosswalk.core.steward.RulingRefused;
import io.crosswalk.core.steward.Stewardship;
import io.crosswalk.core.steward.Stewardship.Awaiting;
import io.crosswalk.core.steward.Stewardship.Ruled;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What changes an identifier of a critical asset is not in force before somebody else has approved it. */
class ApprovalIT extends NightCase {

    private static final Decision APPROVE = Decision.of(Choice.APPROVE, "seen");
    private static final Decision REJECT = Decision.of(Choice.REJECT, "no");

    @BeforeEach
    void twoAssetsOfWhichOneIsCritical() {
        kit.edit("config/targets/itam.yaml", "create: true", "create: false");
        kit.edit("config/crosswalk.yaml", "organisation:", "approval: { critical: { location: \"Vault.*\" } }\norganisation:");
        erp("1.csv", "SN0001A,Dell,CT-000001,,Vault 7", "SN0002B,Dell,CT-000002,,Bonn", "SN0003C,Dell,CT-000003,,Bonn");
        kit.night();
    }

    private Stewardship stewards() {
        return kit.connector().stewardship();
    }

    private Ruled merge(AssetView asset, AssetView into) {
        return stewards().decideAbout(asset.assetId(), new Decision(Choice.MERGE, null, null, null, into.assetId(), null, "one unit", null, null), "ada");
    }

    @Test
    void holdsNothingBeforeSomebodyElseApproves() {
        List<String> before = kit.picture();
        Ruled asked = merge(serial("SN0002B"), serial("SN0001A"));
        assertThat(asked.awaitsApproval()).isTrue();
        assertThat(merge(serial("SN0002B"), serial("SN0001A"))).satisfies(again -> {
            assertThat(again.repeated()).isTrue();
            assertThat(again.ruling()).isEqualTo(asked.ruling());
        });
        kit.night();
        verified();
        assertThat(kit.picture()).as("asked for is not in force").isEqualTo(before);
        assertThat(stewards().awaiting(10, 0)).extracting(Awaiting::by).containsExactly("ada");
        assertThatThrownBy(() -> merge(serial("SN0003C"), serial("SN0001A"))).hasMessageContaining("second person");

        assertThatThrownBy(() -> stewards().settle(asked.ruling(), APPROVE, "ada")).hasMessageContaining("another person");
        assertThatThrownBy(() -> stewards().settle(asked.ruling(), APPROVE, "bob (by ada)")).hasMessageContaining("another person");
        assertThatThrownBy(() -> stewards().settle(4711, APPROVE, "bob")).hasMessageContaining("no ruling 4711");
        assertThatThrownBy(() -> stewards().settle(asked.ruling(), Decision.of(Choice.UNDO, null), "bob")).isInstanceOf(RulingRefused.class);
        stewards().settle(asked.ruling(), APPROVE, "bob");
        assertThatThrownBy(() -> stewards().settle(asked.ruling(), REJECT, "eve")).hasMessageContaining("settled by bob");
        assertThat(stewards().awaiting(10, 0)).isEmpty();
        kit.night();
        assertThat(assets()).hasSize(2);
        verified();

        Ruled undo = stewards().decideAbout(serial("SN0001A").assetId(), Decision.of(Choice.UNDO, null), "bob");
        assertThat(undo.awaitsApproval()).as("to undo it is a change as well").isTrue();
        kit.night();
        assertThat(assets()).hasSize(2);
        stewards().settle(undo.ruling(), APPROVE, "ada");
        kit.night();
        assertThat(kit.picture()).isEqualTo(before);
        verified();
        assertThat(kit.number("select count(*) from audit_entry where after like 'ruling %: approve of ruling %'")).isEqualTo(2);
        assertThat(kit.number("select count(*) from audit_entry where after like 'ruling %: merge, which a second person has to approve, on ASSET%'"))
                .isEqualTo(1);
    }

    @Test
    void endsWhatIsRejected() {
        Ruled asked = stewards().decideAbout(serial("SN0001A").assetId(), new Decision(Choice.RETAG, null, "CT-000009", null, null, null, null, null, null),
                "ada");

        stewards().settle(asked.ruling(), REJECT, "bob");
        kit.night();

        assertThat(open(serial("SN0001A"), "asset_tag")).containsExactly("CT-000001");
        Ruled again = stewards().decideAbout(serial("SN0001A").assetId(), new Decision(Choice.RETAG, null, "CT-000009", null, null, null, null, null, null),
                "ada");
        assertThat(again.repeated()).as("it may be asked for again").isFalse();
        assertThat(again.awaitsApproval()).isTrue();
    }

    @Test
    void asksNobodyWhereNothingIsCriticalAndEverybodyWhereAllIs() {
        assertThat(merge(serial("SN0003C"), serial("SN0002B")).awaitsApproval()).isFalse();
        kit.edit("config/crosswalk.yaml", "critical: { location: \"Vault.*\" }", "all: true");
        kit.night();

        assertThat(stewards().decideAbout(serial("SN0002B").assetId(), Decision.of(Choice.UNDO, null), "ada").awaitsApproval()).isTrue();
    }
}
