package io.crosswalk.core.match.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.crosswalk.core.config.Configuration;
import io.crosswalk.core.discrepancy.Code;
import io.crosswalk.core.identifier.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MatchRuleTest {

    private static JsonNode schema() throws IOException {
        try (InputStream schema = Configuration.class.getResourceAsStream("schema/feed.schema.json")) {
            return new ObjectMapper().readTree(schema).get("$defs");
        }
    }

    private static List<String> words(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
    }

    @Test
    void theSchemaOfFeedsKnowsEveryRule() throws IOException {
        assertThat(words(schema().at("/matchRule/enum"))).isEqualTo(Arrays.stream(MatchRule.values()).map(MatchRule::word).toList());
    }

    @Test
    void theSchemaOfFeedsSaysWhichCannotBeSwitchedOffAndWhy() throws IOException {
        Map<String, String> fixed = new HashMap<>();
        schema().at("/fixedMatchRule/oneOf").forEach(rule -> fixed.put(rule.get("const").asText(), rule.get("description").asText()));
        Map<String, String> expected = new HashMap<>();
        Arrays.stream(MatchRule.values()).forEach(rule -> rule.fixed().ifPresent(why -> expected.put(rule.word(), why)));

        assertThat(fixed).isEqualTo(expected);
    }

    @Test
    void numbersAreOfOneRuleEachAndFitIntoOneNumber() {
        assertThat(MatchRule.values()).extracting(MatchRule::number).doesNotHaveDuplicates().allMatch(number -> number >= 0 && number < 63);
    }

    @ParameterizedTest
    @EnumSource(MatchRule.class)
    void isFoundAgainByItsNumberAndItsWord(MatchRule rule) {
        assertThat(MatchRule.ofBits(rule.bit())).containsExactly(rule);
        assertThat(MatchRule.of(rule.word())).contains(rule);
    }

    @Test
    void numbersThatNoRuleHasAreNoRule() {
        assertThat(MatchRule.ofBits(1L << 62)).isEmpty();
        assertThat(MatchRule.of("same-colour")).isEmpty();
    }

    @Test
    void keepsTheNumbersThatAreStored() {
        assertThat(MatchRule.ofBits(0b1011)).containsExactly(MatchRule.SAME_RECORD, MatchRule.SAME_MAKER_AND_SERIAL, MatchRule.SAME_ASSET_TAG);
        assertThat(MatchRule.ofBits(1L << 32 | 1L << 42)).containsExactly(MatchRule.ANOTHER_SERIAL, MatchRule.UNITS_DISAGREE);
    }

    @Test
    void everyQuestionOfIdentityIsRaisedBySomeRule() {
        assertThat(Arrays.stream(MatchRule.values()).flatMap(rule -> rule.codes().stream())).contains(Code.DUP_SERIAL, Code.DUP_TAG, Code.DUP_IMEI,
                Code.KEYS_DISAGREE, Code.MAKER_MISMATCH, Code.MODEL_MISMATCH, Code.NEAR_MATCH, Code.ORPHAN_SERIAL, Code.ORPHAN_TAG, Code.MISSING_SERIAL,
                Code.SHARED_VALUE, Code.RETAG, Code.QTY_NE_SERIALS, Code.TARGET_DUPLICATE);
    }

    @Test
    void theIssuerDecidesByWhichRuleANameLeads() {
        assertThat(MatchRule.leading(Kind.SERIAL, "DELL", "8X2KQ33", false)).isEqualTo(MatchRule.SAME_MAKER_AND_SERIAL);
        assertThat(MatchRule.leading(Kind.SERIAL, "gtin:09521234543213", "8X2KQ33", false)).isEqualTo(MatchRule.SAME_GTIN_AND_SERIAL);
        assertThat(MatchRule.leading(Kind.SERIAL, "", "8X2KQ33", false)).isEqualTo(MatchRule.SERIAL_AND_ANOTHER_WORD);
        assertThat(MatchRule.leading(Kind.IMEI, "", "49015420323751", true)).isEqualTo(MatchRule.SAME_SECOND_IMEI);
        assertThat(MatchRule.leading(null, "erp", "4711", false)).isEqualTo(MatchRule.SAME_RECORD);
    }

    @Test
    void contradictionOutweighsDoubtAndDoubtAgreement() {
        assertThat(Outcome.of(Set.of())).isEqualTo(Outcome.UNKNOWN);
        assertThat(Outcome.of(Set.of(MatchRule.SERIAL_WITHOUT_ISSUER))).isEqualTo(Outcome.UNKNOWN);
        assertThat(Outcome.of(Set.of(MatchRule.SAME_ASSET_TAG))).isEqualTo(Outcome.SAME);
        assertThat(Outcome.of(Set.of(MatchRule.SAME_ASSET_TAG, MatchRule.SERIAL_ALONE))).isEqualTo(Outcome.AMBIGUOUS);
        assertThat(Outcome.of(Set.of(MatchRule.SAME_ASSET_TAG, MatchRule.SERIAL_ALONE, MatchRule.ANOTHER_SERIAL))).isEqualTo(Outcome.CONTRADICTED);
    }
}
