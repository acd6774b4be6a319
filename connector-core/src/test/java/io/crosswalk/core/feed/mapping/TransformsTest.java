package io.crosswalk.core.feed.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransformsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = true, value = {
        "trim | ' a ' | a", "upper | straße | STRASSE", "lower | ABC | abc", "nfkc | ＳＮ１ | SN1", "digits | S/N 0042 | 0042",
        "strip-leading-zeros | 0042 | 42", "strip-leading-zeros | 000 | 0", "extract:S/N:? *(\\w+) | x S/N: AB1 y | AB1",
        "extract:\\d+ | ab12cd34 | 12", "extract:\\d+ | none | ''", "replace:-=>'' | a-b-c | a''b''c",
        "replace:(\\w)-(\\w)=>$2:$1 | a-b | b:a", "prefix:CT- | 000001 | CT-000001", "prefix:CT- | '' | ''",
        "default:none | ' ' | none", "default:none | x | x", "default:a:b | '' | a:b"})
    void changesText(String transform, String before, String after) {
        assertThat(Transforms.compile(transform).apply(before)).isEqualTo(after);
    }
}
