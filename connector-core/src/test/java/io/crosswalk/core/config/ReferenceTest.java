package io.crosswalk.core.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.crosswalk.core.discrepancy.Code;
import io.crosswalk.core.identifier.CanonicalField;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReferenceTest {

    private static final Path PAGE = Path.of("../config/REFERENCE.md");

    @Test
    void pageSaysWhatTheSchemasSay() throws IOException {
        if (Boolean.getBoolean("crosswalk.reference.write")) {
            Files.writeString(PAGE, Reference.text());
        }

        assertThat(Files.readString(PAGE))
                .as("config/REFERENCE.md is stale; run: mvn -pl connector-core test -Dtest=ReferenceTest -Dcrosswalk.reference.write=true")
                .isEqualTo(Reference.text());
    }

    @Test
    void pageNamesTheShapeOfEachValue() {
        assertThat(Reference.text()).contains("| `port` | integer from 1 to 65535 |", "| `id` (required) | text |",
                "| `files` | [object](#fromfiles) |", "| `map` (required) | canonical field: [object](#mapcanonical-field) |")
                .doesNotContain("](#)");
    }

    @Test
    void everyRowOfATableStandsOnOneLine() {
        assertThat(Reference.text().lines().filter(line -> line.startsWith("|"))).allMatch(line -> line.endsWith("|"));
    }

    @Test
    void commandThatMakesAPasswordHashStandsOnOneLine() {
        assertThat(Reference.text().lines().filter(line -> line.contains("python3 -c "))).singleElement().asString()
                .matches(" {4}python3 -c '[^']+'");
    }

    @ParameterizedTest
    @EnumSource(DocumentKind.class)
    void schemaKnowsEveryCanonicalField(DocumentKind kind) {
        assertThat(words(kind, "/$defs/canonicalField/enum"))
                .isEqualTo(Arrays.stream(CanonicalField.values()).map(CanonicalField::word).toList());
    }

    @Test
    void schemaKnowsEveryDiscrepancyCode() {
        assertThat(words(DocumentKind.CROSSWALK, "/$defs/discrepancyCode/enum"))
                .isEqualTo(Arrays.stream(Code.values()).map(Code::name).toList());
    }

    private static List<String> words(DocumentKind kind, String pointer) {
        return StreamSupport.stream(kind.schema().at(pointer).spliterator(), false).map(word -> word.asText()).toList();
    }
}
