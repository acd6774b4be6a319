package io.crosswalk.core.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LotsTest {

    @ParameterizedTest
    @ValueSource(strings = {"5290-201001", "CV041020/A", "W+0925", "JT13607", "00000ZRAA1", "TFRS 130B 1503 KT34", "1707-1", "014603", "LOT-7", "RHB",
            "L.12.3", "MAR77", "AUGUSTA 12", "SAND 12", "5290-S19785"})
    void takesAnyTextThatNamesOneBatch(String lot) {
        assertThat(read(lot).verdict()).isEqualTo(Verdict.VALID_UNCHECKED);
        assertThat(read("Lot #" + lot).key()).isEqualTo(read(lot).key());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"All lots|scope_word", "all|scope_word", "See Attachment F|pointer", "For Lot Numbers, see Attachment F.|pointer",
            "12/30/2017|date", "Exp 8/19|date", "February 2017|date", "Aug. 30, 2017|date", "30 Sep 2017|date", "335314-335315|range",
            "20KS1234 thru 20KS2000|range", "KK23288361..KK23388361|range", "1707-1 and 170903|multiple_values", "L1 & L2|multiple_values",
            "RHB12, RHC13|multiple_values"})
    void refusesProseAboutLots(String text, String reason) {
        assertThat(read(text).verdict()).isEqualTo(Verdict.INVALID);
        assertThat(read(text).reasons()).contains(reason);
    }

    @Test
    void keepsHyphensAndZerosApart() {
        assertThat(read("1707-1").key()).isNotEqualTo(read("17071").key());
        assertThat(read("014603").key()).isNotEqualTo(read("14603").key());
        assertThat(read("tfrs130b 1503kt34").key()).isEqualTo(read("TFRS 130B 1503 KT34").key());
        assertThat(read("ABCDEFGHIJKLMNOPQRSTU").verdict()).isEqualTo(Verdict.SUSPECT);
    }

    private static Identifier read(String lot) {
        return Identifiers.read(Kind.LOT, lot, ReadContext.NONE);
    }
}
