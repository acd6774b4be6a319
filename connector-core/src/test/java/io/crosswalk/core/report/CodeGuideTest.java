package io.crosswalk.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.crosswalk.core.discrepancy.Code;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CodeGuideTest {

    @ParameterizedTest
    @EnumSource(Code.class)
    void saysWhatEveryCodeMeansAndWhatToDo(Code code) {
        assertThat(CodeGuide.of(code).meaning()).matches("[A-Z].{20,}\\.");
        assertThat(CodeGuide.of(code).action()).matches("[A-Z].{10,}\\.");
        assertThat(CodeGuide.discrepancySentence(code)).startsWith(CodeGuide.of(code).meaning());
    }
}
