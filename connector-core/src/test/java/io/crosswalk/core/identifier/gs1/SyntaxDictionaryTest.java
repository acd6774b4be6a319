package io.crosswalk.core.identifier.gs1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SyntaxDictionaryTest {

    private final SyntaxDictionary dictionary = SyntaxDictionary.SHIPPED;

    @Test
    void knowsEveryIdentifierOfTheRelease() {
        assertThat(dictionary.all().count()).isEqualTo(541);
        assertThat(dictionary.all()).allSatisfy(it -> assertThat(it.components()).isNotEmpty());
    }

    @Test
    void marksAsPredefinedWhatTheGeneralSpecificationsList() {
        Map<String, Integer> predefined = Map.ofEntries(Map.entry("00", 20), Map.entry("01", 16), Map.entry("02", 16),
                Map.entry("03", 16), Map.entry("11", 8), Map.entry("12", 8), Map.entry("13", 8), Map.entry("15", 8),
                Map.entry("16", 8), Map.entry("17", 8), Map.entry("20", 4), Map.entry("31", 10), Map.entry("32", 10),
                Map.entry("33", 10), Map.entry("34", 10), Map.entry("35", 10), Map.entry("36", 10), Map.entry("41", 16));

        assertThat(dictionary.all()).allSatisfy(it -> {
            Integer length = predefined.get(it.code().substring(0, 2));
            assertThat(it.predefinedLength()).describedAs(it.code()).isEqualTo(length != null);
            if (length != null) {
                assertThat(it.code().length() + it.longest()).describedAs(it.code()).isEqualTo(length);
            }
        });
    }

    @ParameterizedTest
    @CsvSource({"01, 01", "011234, 01", "8012, 8012", "235XXX, 235", "37123, 37", "3103000195, 3103"})
    void findsTheIdentifierThatATextBeginsWith(String text, String code) {
        assertThat(dictionary.at(text, 0).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "XXXX", "234567", "80", "800", "80\u0660\u0661", "8", "89", "3999"})
    void findsNoneWhereNoneBegins(String text) {
        assertThat(dictionary.at(text, 0)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "1A", "011", "23", "2345", "371", "12345", "80"})
    void knowsNoOtherCode(String code) {
        assertThat(dictionary.of(code)).isNull();
    }

    @Test
    void readsGroupsPatternsAndAlternatives() {
        assertThat(dictionary.of("8041").required()).isEqualTo(List.of(List.of(patterns("01", "21", "8040"))));
        assertThat(dictionary.of("250").required()).hasSize(2);
        assertThat(dictionary.of("3103").excluded()).isEqualTo(patterns("310n"));
        assertThat(AiPattern.of("31nn").fits("3155")).isTrue();
        assertThat(AiPattern.of("31nn").fits("310")).isFalse();
        assertThat(dictionary.of("01").qualifiers()).isEqualTo(List.of(List.of("22", "10", "21"), List.of("235")));
        assertThat(dictionary.of("00").qualifiers()).isEmpty();
        assertThat(dictionary.of("00").isLinkKey()).isTrue();
        assertThat(dictionary.of("10").isLinkKey()).isFalse();
        assertThat(dictionary.of("21").title()).isEqualTo("SERIAL");
    }

    @Test
    void refusesACheckThatNobodyWrote() {
        assertThatThrownBy(() -> Checks.named("csum13")).isInstanceOf(IllegalStateException.class).hasMessageContaining("csum13");
    }

    private static List<AiPattern> patterns(String... written) {
        return Stream.of(written).map(AiPattern::of).toList();
    }
}
