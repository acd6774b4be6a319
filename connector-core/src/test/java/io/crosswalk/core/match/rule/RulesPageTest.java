package io.crosswalk.core.match.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RulesPageTest {

    private static final Path PAGE = Path.of("../config/RULES.md");

    @Test
    void pageSaysWhatTheProductDoes() throws IOException {
        if (Boolean.getBoolean("crosswalk.reference.write")) {
            Files.writeString(PAGE, RulesPage.text());
        }

        assertThat(Files.readString(PAGE))
                .as("config/RULES.md is stale; run: mvn -pl connector-core test -Dtest=RulesPageTest -Dcrosswalk.reference.write=true")
                .isEqualTo(RulesPage.text());
    }

    @Test
    void namesEveryRule() {
        assertThat(MatchRule.values()).allSatisfy(rule -> assertThat(RulesPage.text()).contains("| `" + rule.word() + "` | " + rule.sentence() + " |"));
    }
}
