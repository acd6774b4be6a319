package io.crosswalk.routes.target.snipeit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.crosswalk.core.identifier.CanonicalField;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ViewTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            A &amp; B | A & B
            it&#039;s | it's
            it&#x27;s | it's
            &quot;5 &lt; 6&quot; | "5 < 6"
            &amp;lt; | &lt;
            &unknown; & &; | &unknown; & &;
            &#0;&#x110000; | &#0;&#x110000;
            plain | plain
            """)
    void undoesOneLevelOfEscaping(String shown, String text) {
        assertThat(ViewText.unescaped(shown)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1,234.50 | 1234.5
            1.234,50 | 1234.5
            1 234,50 | 1234.5
            1,234,567.00 | 1234567
            12.00 | 12
            1,234 | 1234
            0.00 | 0
            0.125 | 0.125
            -3.10 | -3.1
            1234.5 | 1234.5
            """)
    void readsACostInAnyLocale(String shown, String number) {
        assertThat(ViewText.decimal(TextNode.valueOf(shown))).contains(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "free", "1e3", "$", ".", "--1"})
    void aCostThatIsNoNumberIsNone(String shown) {
        assertThat(ViewText.decimal(TextNode.valueOf(shown))).isEmpty();
    }

    @Test
    void readsACostThatIsANumber() {
        assertThat(ViewText.decimal(DecimalNode.valueOf(new BigDecimal("1234.50")))).contains("1234.5");
    }

    @Test
    void readsMonthsInAnyLanguage() {
        assertThat(ViewText.months(TextNode.valueOf("36 months"))).contains(36);
        assertThat(ViewText.months(TextNode.valueOf("36 Monate"))).contains(36);
        assertThat(ViewText.months(NullNode.getInstance())).isEmpty();
        assertThat(ViewText.months(TextNode.valueOf("soon"))).isEmpty();
    }

    @Test
    void takesTheMarkupOffNotes() {
        assertThat(ViewText.notes(TextNode.valueOf("lot <em>L-77</em><br />\nx &lt;b&gt; y"))).isEqualTo("lot L-77\nx <b> y");
    }

    @Test
    void notesAreTheSameWithAndWithoutMarkup() {
        assertThat(Sameness.of(CanonicalField.DESCRIPTION, "lot *L-77*\r\nnext", "lot L-77\nnext")).isTrue();
        assertThat(Sameness.of(CanonicalField.DESCRIPTION, "lot L-77", "lot L-78")).isFalse();
    }

    @Test
    void namesOfRecordsIgnoreCaseAndSerialsDoNot() {
        assertThat(Sameness.of(CanonicalField.MANUFACTURER, "ACME", "Acme")).isTrue();
        assertThat(Sameness.of(CanonicalField.SERIAL, "ab", "AB")).isFalse();
        assertThat(Sameness.of(CanonicalField.COST, "12.345", "12.35")).isTrue();
        assertThat(Sameness.of(CanonicalField.COST, "12.34", "12.35")).isFalse();
    }
}
