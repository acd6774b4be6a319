package io.crosswalk.core.identifier.gs1;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeListTest {

    @Test
    void knowsTheCountriesThatThePlatformKnows() {
        for (char first = 'A'; first <= 'Z'; first++) {
            for (char second = 'A'; second <= 'Z'; second++) {
                String code = "" + first + second;
                boolean known = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(code);
                assertThat(CodeList.COUNTRIES.has(code)).describedAs(code).isEqualTo(known);
            }
        }
    }

    @Test
    void knowsAsManyCountriesByNumberAsByLetters() {
        long numbers = IntStream.range(0, 1_000).mapToObj(it -> String.format(Locale.ROOT, "%03d", it)).filter(CodeList.COUNTRY_NUMBERS::has).count();

        assertThat(numbers).isEqualTo(Locale.getISOCountries().length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "[iso3166]", "//", "0", "2766", "de"})
    void knowsNothingElse(String code) {
        for (CodeList list : CodeList.values()) {
            assertThat(list.has(code)).isFalse();
        }
    }
}
