package io.crosswalk.core.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelStockTest {

    @ParameterizedTest
    @CsvSource({"a4-24,24", "a4-65,65", "a4-189,189", "roll,1"})
    void isFoundByItsCode(String code, int perPage) {
        assertThat(LabelStock.of(code)).hasValueSatisfying(it -> assertThat(it.perPage()).isEqualTo(perPage));
    }

    @Test
    void anUnknownCodeHasNone() {
        assertThat(LabelStock.of("A4-24")).isEmpty();
        assertThat(LabelStock.of("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"57,32,100", "57,32,2401", "4.9,32,203", "57,1201,203", "NaN,32,203", "Infinity,32,203", "-57,32,203"})
    void rollsThatNoPrinterTakesAreRefused(double width, double height, int dpi) {
        assertThatThrownBy(() -> LabelStock.roll(width, height, dpi)).isInstanceOf(LabelRefused.class).hasMessageContaining("cannot be");
    }

    @ParameterizedTest
    @CsvSource({"4,8,66,33.9", "3,9,66,33.9", "3,8,60,33.9", "3,8,66,30", "0,8,66,33.9", "3,0,66,33.9", "3,8,NaN,33.9"})
    void labelsBesideThePageOrOnOneAnotherAreRefused(int across, int down, double pitchX, double pitchY) {
        assertThatThrownBy(() -> new LabelStock("own", 210, 297, across, down, 63.5, 33.9, 7.25, 12.9, pitchX, pitchY, 600))
                .isInstanceOf(LabelRefused.class).hasMessageContaining("'own' cannot be");
    }
}
