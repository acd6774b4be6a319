package io.crosswalk.core.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TagCheckTest {

    @ParameterizedTest
    @CsvSource({"luhn,CT-000018", "luhn,ct-000018", "mod10,4006381333931", "mod11,970882174-8", "mod11,998233705-X", "mod43,+A123BJC5D6E71G"})
    void acceptsATagWhoseDigitHolds(String check, String tag) {
        assertThat(read(check, null, tag).verdict()).isEqualTo(Verdict.VALID);
    }

    @ParameterizedTest
    @CsvSource({"luhn,CT-000019", "luhn,CT-000081", "luhn,CT", "luhn,7", "mod10,4006381333932", "mod11,970882174-9", "mod11,998233705-0",
            "mod43,+A123BJC5D6E71H", "mod43,A\u00e4"})
    void refusesATagWhoseDigitDoesNot(String check, String tag) {
        Identifier read = read(check, null, tag);

        assertThat(read.usable()).isFalse();
        assertThat(read.reasons()).containsAnyOf("bad_check_digit", "bad_format");
    }

    @Test
    void checksNothingWhereTheOrganisationPrintsNoDigit() {
        assertThat(read("none", null, "CT-000019").verdict()).isEqualTo(Verdict.VALID_UNCHECKED);
    }

    @Test
    void asksThePatternFirst() {
        assertThat(read("luhn", "CT-[0-9]{6}", "CT-000018").verdict()).isEqualTo(Verdict.VALID);
        assertThat(read("luhn", "CT-[0-9]{6}", "4338").reasons()).containsExactly("not_tag_pattern");
    }

    private static Identifier read(String check, String pattern, String tag) {
        ReadContext context = new ReadContext(pattern == null ? null : Pattern.compile(pattern), Set.of(), null, TagCheck.of(check));
        return Identifiers.read(Kind.ASSET_TAG, tag, context);
    }
}
