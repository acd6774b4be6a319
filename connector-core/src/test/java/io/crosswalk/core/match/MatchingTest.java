package io.crosswalk.core.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.crosswalk.core.asset.AssetValues;
import io.crosswalk.core.config.FeedConfig.OnMiss;
import io.crosswalk.core.discrepancy.Code;
import io.crosswalk.core.identifier.Kind;
import io.crosswalk.core.match.rule.MatchRule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MatchingTest {

    private static Matched match(Member... members) {
        return Matching.match(Said.component(List.of(members)));
    }

    private static Said erp() {
        return Said.by("erp", 1);
    }

    private static Said itam() {
        return Said.by("itam", 0);
    }

    private static List<Code> codes(Matched matched) {
        return matched.holds().stream().map(Hold::code).toList();
    }

    @Test
    void joinsTheSameSerialOfTheSameMaker() {
        Matched matched = match(itam().serial("SN1A").maker("Dell").row(), erp().serial("sn-1a").maker("Dell Inc.").row());

        assertThat(matched.units()).singleElement().satisfies(unit -> assertThat(unit.members()).hasSize(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"urn:epc:idpat:sgtin:4012345.098765.*", "urn:epc:class:lgtin:4012345.012345.998877", "urn:epc:id:sgln:0614141.12345.400"})
    void takesNoRadioTagOfAProductALotOrAPlaceForAUnit(String rfid) {
        Matched matched = match(itam().serial("SN1A").maker("Dell").with("rfid", rfid).row(),
                erp().serial("SN2B").maker("Dell").with("rfid", rfid).row());

        assertThat(matched.units()).hasSize(2);
        assertThat(matched.holds()).isEmpty();
    }

    @Test
    void joinsAUnitByItsRadioTagInAnyForm() {
        Matched matched = match(itam().tag("CT-000001").with("rfid", "urn:epc:id:sgtin:0614141.812345.6789").row(),
                erp().serial("SN2B").maker("Dell").with("rfid", "3074257BF7194E4000001A85").row());

        assertThat(matched.units()).hasSize(1);
    }

    @Test
    void keepsTheSameSerialOfTwoMakersApart() {
        assertThat(match(itam().serial("SN1A").maker("Dell").row(), erp().serial("SN1A").maker("HP").row()).units()).hasSize(2);
    }

    @Test
    void bridgesHalvesThatComplementEachOther() {
        Matched matched = match(itam().tag("CT-000001").row(), Said.by("acme", 0).serial("SN1A").maker("Dell").row(),
                erp().serial("SN1A").maker("Dell").tag("CT-000001").row());

        assertThat(matched.units()).hasSize(1);
        assertThat(matched.holds()).isEmpty();
    }

    @Test
    void bridgesNothingThatDisagrees() {
        Matched matched = match(itam().serial("SN1A").maker("Dell").tag("CT-000001").row(), itam().serial("SN2B").maker("Dell").tag("CT-000002").row(),
                erp().serial("SN1A").maker("Dell").tag("CT-000002").row());

        assertThat(matched.units()).hasSize(2);
        assertThat(codes(matched)).containsExactly(Code.KEYS_DISAGREE);
        assertThat(matched.units()).allSatisfy(unit -> assertThat(unit.disputes()).hasSize(1));
    }

    @Test
    void holdsBothOfOneRankThatDisagreeAlsoWhenOneIsKnownToAnother() {
        Matched matched = match(itam().serial("SN1A").maker("Dell").row(), erp().serial("SN1A").maker("Dell").tag("CT-000001").row(),
                erp().serial("SN2B").maker("Dell").tag("CT-000001").row());

        assertThat(codes(matched)).containsExactly(Code.DUP_TAG, Code.DUP_TAG);
    }

    @Test
    void holdsBothOfOneRankThatBringOneNameToTwoUnits() {
        Matched matched = match(itam().serial("SN1A").maker("Dell").tag("CT-000001").row(),
                itam().serial("SN2B").maker("Dell").tag("CT-000002").row(), erp().tag("CT-000001").with("imei", "490154203237518").row(),
                erp().serial("SN2B").maker("Dell").with("imei", "490154203237518").row());

        assertThat(matched.units()).hasSize(2).allSatisfy(unit -> assertThat(unit.of(Kind.IMEI)).isEmpty());
        assertThat(codes(matched)).containsExactly(Code.DUP_IMEI, Code.DUP_IMEI);
    }

    @Test
    void holdsOnlyTheLowerRankWhereRanksDiffer() {
        Matched matched = match(itam().serial("SN1A").maker("Dell").tag("CT-000001").row(), erp().serial("SN2B").maker("Dell").tag("CT-000001").row());

        assertThat(matched.units()).hasSize(1);
        assertThat(codes(matched)).containsExactly(Code.KEYS_DISAGREE);
    }

    @Test
    void letsProductsContradictOnlyWhereBothGiveTheSameKindOfKey() {
        Member known = itam().serial("SN1A").maker("Dell").model("Latitude 5440").row();

        assertThat(match(known, erp().serial("SN1A").maker("Dell").model("PowerEdge").row()).holds()).hasSize(1);
        assertThat(match(known, erp().serial("SN1A").maker("Dell").model("latitude").row()).holds()).isEmpty();
        assertThat(match(known, erp().serial("SN1A").maker("Dell").with("sku", "AB-12345").row()).holds()).isEmpty();
    }

    @Test
    void needsACorroboratorForASerialWithoutItsMaker() {
        Member known = itam().serial("SN1A").maker("Dell").with("location", "Bonn").row();

        assertThat(codes(match(known, erp().serial("SN1A").row()))).containsExactly(Code.NEAR_MATCH);
        assertThat(match(known, erp().serial("SN1A").with("location", "bonn").row()).holds()).isEmpty();
    }

    @Test
    void followsOnMissWhereNobodyKnowsTheUnit() {
        assertThat(match(erp().serial("SN1A").maker("Dell").onMiss(OnMiss.REJECT).row()).rejects()).hasSize(1);
        assertThat(match(erp().serial("SN1A").maker("Dell").onMiss(OnMiss.HOLD).row()).holds()).singleElement()
                .satisfies(hold -> assertThat(hold.code()).isNull());
        assertThat(match(erp().serial("SN1A").maker("Dell").row()).units()).hasSize(1);
    }

    @Test
    void takesRowsWithoutUnitKeysForQuantities() {
        assertThat(match(erp().with("lot", "L1").with("quantity", "5").row()).holdings()).hasSize(1);
        assertThat(codes(match(erp().serial("N/A").with("lot", "L1").row()))).containsExactly(Code.MISSING_SERIAL);
    }

    @Test
    void remembersTheSerialThatANewBoardReplaced() {
        Matched matched = match(itam().serial("SN1A").maker("Dell").tag("CT-000001").row(),
                erp().serial("SN2B").maker("Dell").tag("CT-000001").with("event", "board-replaced").row());

        assertThat(matched.units()).singleElement().satisfies(unit -> assertThat(unit.former()).extracting(StrongKey::key).containsExactly("SN1A"));
    }

    private static Matched anew(Member... settled) {
        KnownAsset asset = new KnownAsset(7, List.of(), AssetValues.NONE, "provisional", 0);
        return Matching.match(new Component(List.of(asset), List.of(settled), Set.of(), "itam", Component.Past.RETOLD));
    }

    @Test
    void namesAnAssetAnewByWhatWasSettledOnIt() {
        Matched matched = anew(itam().serial("SN1A").maker("Dell").settledOn(7), erp().serial("SN1A").maker("Dell").tag("CT-000001").settledOn(7));

        assertThat(matched.units()).singleElement().satisfies(unit -> {
            assertThat(unit.asset().id()).isEqualTo(7);
            assertThat(unit.keys()).extracting(StrongKey::key).containsExactlyInAnyOrder("SN1A", "CT-000001");
        });
    }

    @Test
    void setsApartAnewWhatNoNameLeadsToItsAsset() {
        Matched matched = anew(itam().serial("SN1A").maker("Dell").settledOn(7), erp().serial("SN2B").maker("Dell").tag("CT-000001").settledOn(7));

        assertThat(matched.units()).hasSize(2);
        assertThat(matched.units().get(0).members()).extracting(Member::source).containsExactly("itam");
        assertThat(matched.units().get(1).asset()).isNull();
        assertThat(matched.units().get(1).members()).extracting(Member::source).containsExactly("erp");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void isBlindToTheOrderOfItsRows(long seed) {
        Random random = new Random(seed);
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            int rank = random.nextInt(3);
            Said said = Said.by(List.of("itam", "erp", "acme").get(rank), rank).serial("SN" + random.nextInt(12) + "A").with("owner", "row " + i);
            if (random.nextInt(5) > 0) {
                said.maker(random.nextInt(4) > 0 ? "Dell" : "HP");
            }
            if (random.nextBoolean()) {
                said.tag("CT-00000" + random.nextInt(9));
            }
            members.add(said.row());
        }
        Set<String> expected = picture(Matching.match(Said.component(members)));

        for (int i = 0; i < 50; i++) {
            Collections.shuffle(members, random);
            assertThat(picture(Matching.match(Said.component(members)))).isEqualTo(expected);
        }
    }

    private static Set<String> picture(Matched matched) {
        Set<String> picture = new TreeSet<>();
        matched.units().forEach(unit -> picture.add("unit " + new TreeSet<>(unit.keys().stream().map(StrongKey::words).toList()) + " of "
                + unit.members().stream().map(member -> member.keyHash().toString()).sorted().collect(Collectors.joining(" "))
                + " disputed by " + unit.disputes().stream().map(Hold::evidence).sorted().toList()));
        matched.holds().forEach(hold -> picture.add(hold.code() + " " + hold.member().keyHash() + " " + hold.evidence()));
        return picture;
    }

    private static Set<MatchRule> fired(Matched matched, Member member) {
        return MatchRule.ofBits(matched.evidence().getOrDefault(member.id(), 0L));
    }

    @Test
    void keepsByWhichRulesARowJoined() {
        Member first = itam().serial("SN1A").maker("Dell").tag("CT-000001").with("imei", "490154203237518").row();
        Member second = erp().serial("SN1A").maker("Dell").tag("CT-000001").with("imei2", "490154203237518").row();
        Matched matched = match(first, second);

        assertThat(fired(matched, first)).as("nobody knew it before").isEmpty();
        assertThat(fired(matched, second)).containsExactly(MatchRule.SAME_MAKER_AND_SERIAL, MatchRule.SAME_ASSET_TAG, MatchRule.SAME_SECOND_IMEI);
    }

    @Test
    void keepsWhichWordMadeALoneSerialBelievable() {
        Member known = itam().serial("SN1A").maker("Dell").with("location", "Bonn").with("name", "nb-1").row();
        Member loose = erp().serial("SN1A").with("location", "bonn").with("name", "NB 1").row();

        assertThat(fired(match(known, loose), loose)).containsExactly(MatchRule.SERIAL_AND_ANOTHER_WORD, MatchRule.SAME_HOST_NAME, MatchRule.SAME_LOCATION);
    }

    @Test
    void keepsEveryRuleForAndAgainstAHeldRow() {
        Member known = itam().serial("SN1A").maker("Dell").tag("CT-000001").with("imei", "490154203237518").row();
        Member held = erp().serial("SN2B").maker("HP").tag("CT-000001").with("imei", "356938035643809").row();

        assertThat(fired(match(known, held), held)).containsExactly(MatchRule.SAME_ASSET_TAG, MatchRule.ANOTHER_SERIAL, MatchRule.ANOTHER_MAKER,
                MatchRule.ANOTHER_IMEI);
    }

    @Test
    void leadsNowhereByARuleThatItsFeedHasSwitchedOff() {
        Member known = itam().serial("SN1A").maker("Dell").tag("CT-000001").row();
        Member other = erp().serial("SN1A").maker("Dell").tag("CT-000002").without(MatchRule.SAME_MAKER_AND_SERIAL).row();

        assertThat(match(known, other).units()).hasSize(2);
        assertThat(match(known, erp().serial("SN1A").maker("Dell").tag("CT-000002").row()).units()).as("with the rule").hasSize(1);
    }

    @Test
    void holdsARowAllOfWhoseNamesAreSwitchedOff() {
        Member row = erp().with("imei", "490154203237518").with("sku", "A1").without(MatchRule.SAME_IMEI).row();

        assertThat(codes(match(row))).containsExactly(Code.ORPHAN_SERIAL);
        assertThat(fired(match(row), row)).containsExactly(MatchRule.SWITCHED_OFF);
    }

    @Test
    void tellsTheSecondImeiFromTheFirstWhenOneIsSwitchedOff() {
        Member known = itam().tag("CT-000001").with("imei", "490154203237518").row();

        assertThat(match(known, erp().with("imei2", "490154203237518").tag("CT-000002").without(MatchRule.SAME_SECOND_IMEI).row()).units()).hasSize(2);
        assertThat(match(known, erp().with("imei", "490154203237518").tag("CT-000002").without(MatchRule.SAME_SECOND_IMEI).row()).units()).hasSize(1);
    }

    @Test
    void overlooksAContradictionThatItsFeedHasSwitchedOff() {
        Member known = itam().serial("SN1A").maker("Dell").model("Latitude").row();
        Member other = erp().serial("SN1A").maker("Dell").model("PowerEdge").without(MatchRule.ANOTHER_PRODUCT).row();

        assertThat(match(known, other).holds()).isEmpty();
    }

    @Test
    void countsNoCorroboratorThatEitherFeedHasSwitchedOff() {
        Member known = itam().serial("SN1A").maker("Dell").with("location", "Bonn").row();
        Member deaf = itam().serial("SN1A").maker("Dell").with("location", "Bonn").without(MatchRule.SAME_LOCATION).row();

        assertThat(codes(match(known, erp().serial("SN1A").with("location", "Bonn").without(MatchRule.SAME_LOCATION).row()))).containsExactly(Code.NEAR_MATCH);
        assertThat(codes(match(deaf, erp().serial("SN1A").with("location", "Bonn").row()))).containsExactly(Code.NEAR_MATCH);
    }

    @Test
    void believesNoWordThatOnlyRepeatsTheSerial() {
        Member known = itam().serial("CZC0479793").maker("HP").tag("CZC0479793").with("lot", "CZC0479793").row();

        assertThat(codes(match(known, erp().serial("CZC0479793").tag("CZC0479793").with("lot", "CZC0479793").row()))).containsExactly(Code.NEAR_MATCH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"356938035643800", "000000000000000"})
    void holdsARowWhoseOnlyNameCannotBeUsed(String imei) {
        assertThat(codes(match(erp().with("imei", imei).with("sku", "A1").row()))).containsExactly(Code.MISSING_SERIAL);
    }
}
