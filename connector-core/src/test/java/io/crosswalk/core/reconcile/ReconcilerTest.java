package io.crosswalk.core.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.crosswalk.core.asset.Gap;
import io.crosswalk.core.discrepancy.Code;
import io.crosswalk.core.discrepancy.Finding;
import io.crosswalk.core.identifier.CanonicalField;
import io.crosswalk.core.match.Member;
import io.crosswalk.core.match.Said;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReconcilerTest {

    private static final Policy POLICY = new Policy(Map.of("itam", 0, "erp", 1, "acme", 2),
            Map.of(CanonicalField.LOCATION, List.of("erp", "itam")), Set.of("itam"), "itam");

    private static ComponentOutcome reconcile(Member... members) {
        return new Reconciler(POLICY).reconcile(Said.component(List.of(members)), Instant.EPOCH);
    }

    private static Said said(String source) {
        return Said.by(source, POLICY.rank(source)).serial("SN1A").maker("Dell").tag("CT-000001");
    }

    private static UnitOutcome only(ComponentOutcome outcome) {
        assertThat(outcome.units()).hasSize(1);
        return outcome.units().get(0);
    }

    @Test
    void believesTheAuthorityOfAFieldAndKeepsWhatLost() {
        UnitOutcome unit = only(reconcile(said("itam").with("location", "Berlin").row(), said("erp").with("location", "Bonn").row()));

        assertThat(unit.values().value(CanonicalField.LOCATION)).contains("Bonn");
        assertThat(unit.values().field(CanonicalField.LOCATION).orElseThrow().losing()).extracting("value").containsExactly("Berlin");
    }

    @Test
    void believesTheRankWhereAFieldHasNoAuthority() {
        UnitOutcome unit = only(reconcile(said("erp").with("owner", "Ada").row(), said("acme").with("owner", "Bob").row()));

        assertThat(unit.values().value(CanonicalField.OWNER)).contains("Ada");
    }

    @Test
    void letsTheGoneYieldToTheLiving() {
        UnitOutcome unit = only(reconcile(said("erp").with("location", "Bonn").gone().settledOn(0), said("itam").with("location", "Berlin").row()));

        assertThat(unit.values().value(CanonicalField.LOCATION)).contains("Berlin");
    }

    @Test
    void confirmsALinkThatTwoSourcesState() {
        assertThat(only(reconcile(said("itam").row(), said("erp").row())).state()).isEqualTo("confirmed");
        assertThat(only(reconcile(said("itam").row())).state()).isEqualTo("provisional");
    }

    @Test
    void disputesAUnitThatAHeldRowQuestions() {
        ComponentOutcome outcome = reconcile(said("itam").row(), Said.by("erp", 1).serial("SN2B").maker("Dell").tag("CT-000001").row());

        assertThat(only(outcome).state()).isEqualTo("disputed");
        assertThat(outcome.findings()).extracting(Finding::code).contains(Code.KEYS_DISAGREE);
    }

    @Test
    void givesEveryRowOneOutcome() {
        Member first = said("itam").row();
        Member adds = said("erp").with("owner", "Ada").row();
        Member repeats = said("acme").row();

        Map<Long, RowOutcome> rows = reconcile(first, adds, repeats).rows();

        assertThat(rows).containsOnly(Map.entry(first.id(), RowOutcome.CREATED), Map.entry(adds.id(), RowOutcome.UPDATED),
                Map.entry(repeats.id(), RowOutcome.UNCHANGED));
    }

    @Test
    void namesWhatAUnitLacks() {
        UnitOutcome unit = only(reconcile(Said.by("erp", 1).serial("SN1A").maker("Dell").row()));

        assertThat(Gap.TAG.in(unit.gaps())).isTrue();
        assertThat(Gap.UNLINKED_SERIAL.in(unit.gaps())).isTrue();
        assertThat(Gap.SERIAL.in(unit.gaps())).isFalse();
    }

    @Test
    void findsLotsThatDiffer() {
        assertThat(reconcile(said("itam").with("lot", "L1").row(), said("erp").with("lot", "L2").row()).findings())
                .extracting(Finding::code).containsExactly(Code.LOT_MISMATCH);
        assertThat(reconcile(said("itam").with("lot", "L1").row(), said("erp").with("lot", "l1").row()).findings()).isEmpty();
    }
}
