package io.crosswalk.core.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crosswalk.core.identifier.Identifier;
import io.crosswalk.core.identifier.Identifiers;
import io.crosswalk.core.identifier.ReadContext;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompanyPrefixTest {

    private static final CompanyPrefix COMPANY = new CompanyPrefix("4012345");

    @ParameterizedTest
    @ValueSource(strings = {"]d280044012345CT-000123", "(8004)4012345CT-000123", "https://id.gs1.org/8004/4012345CT-000123"})
    void knowsItsOwnTagInEveryForm(String scan) {
        assertThat(COMPANY.tagOn(read(scan))).isEqualTo(Optional.of("CT-000123"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"]d280044012346CT-000123", "]d280044012345", "CT-000123", "4012345CT-000123", "", "]d2010952123454321321PF-0042"})
    void takesNothingElseForATag(String scan) {
        assertThat(COMPANY.tagOn(read(scan))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "40123", "4012345678901", "40123A", "40123\u0664", " 401234"})
    void isSixToTwelveDigits(String digits) {
        assertThatThrownBy(() -> new CompanyPrefix(digits)).isInstanceOf(LabelRefused.class).hasMessageContaining("6 to 12 digits");
    }

    private static Identifier read(String scan) {
        return Identifiers.infer(scan, ReadContext.NONE);
    }
}
