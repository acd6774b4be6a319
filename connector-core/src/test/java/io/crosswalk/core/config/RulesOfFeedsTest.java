package io.crosswalk.core.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesOfFeedsTest {

    @TempDir
    private Path root;
    private ConfigFolder folder;

    @BeforeEach
    void startValid() {
        folder = new ConfigFolder(root);
    }

    private void match(String rules) {
        folder.feed("format:", "match: " + rules + "\nformat:");
    }

    @Test
    void feedsSwitchRulesOffByTheirWords() {
        match("{ off: [ same-uuid, same-location ] }");

        assertThat(folder.configuration().feeds().get("erp").rulesOff()).containsExactlyInAnyOrder("same-uuid", "same-location");
    }

    @Test
    void everyRuleCountsWhereNothingIsSaid() {
        assertThat(folder.configuration().feeds().get("erp").rulesOff()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{ off: [ same-uuids ] }|did you mean 'same-uuid'",
        "{ off: [ gut-feeling ] }|unknown value 'gut-feeling'",
        "{ off: same-uuid }|must be a list",
        "{ off: [ same-uuid, same-uuid ] }|names something twice",
        "{ of: [ same-uuid ] }|unknown key 'of'",
        "{ off: [ another-serial ] }|the rule 'another-serial' cannot be switched off",
        "{ off: [ same-uuid, same-record ] }|the rule 'same-record' cannot be switched off"})
    void refusesWhatIsNoRuleAndWhatAlwaysCounts(String rules, String fault) {
        match(rules);

        assertThat(folder.faults()).singleElement().asString().contains(fault);
    }

    @Test
    void decisionsAreTakenAgainAndDeliveriesAreNotReadAgain() {
        String decisions = ConfigurationDigest.reconcileDigest(folder.configuration());
        String meaning = ConfigurationDigest.meaningDigest(folder.configuration().feeds().get("erp"), "");

        match("{ off: [ same-uuid ] }");

        assertThat(ConfigurationDigest.reconcileDigest(folder.configuration())).isNotEqualTo(decisions);
        assertThat(ConfigurationDigest.meaningDigest(folder.configuration().feeds().get("erp"), "")).isEqualTo(meaning);
    }

    @Test
    void theOrderOfRulesMeansNothing() {
        match("{ off: [ same-uuid, same-vin ] }");
        String one = ConfigurationDigest.reconcileDigest(folder.configuration());

        match("{ off: [ same-vin, same-uuid ] }");

        assertThat(ConfigurationDigest.reconcileDigest(folder.configuration())).isEqualTo(one);
    }
}
