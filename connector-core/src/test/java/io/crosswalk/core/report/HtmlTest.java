package io.crosswalk.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = {"a<b, a&lt;b", "a>b, a&gt;b", "a&b, a&amp;b", "a\"b, a&quot;b", "a'b, a&#39;b", "Müller, Müller"})
    void writesTextAsText(String given, String written) {
        assertThat(text(given)).isEqualTo(written);
    }

    @Test
    void showsWhatWouldSteerTheReader() {
        assertThat(text("a\u0000b\u001Bc\u202Ed\u2066e\uD800f\uFFFFg")).isEqualTo("a\u2400b\u241Bc[U+202E]d[U+2066]e[U+D800]f[U+FFFF]g");
    }

    @Test
    void keepsCharactersBeyondTheBasicPlane() {
        assertThat(text("\uD83D\uDE00")).isEqualTo("\uD83D\uDE00");
    }

    private static String text(String given) {
        StringBuilder out = new StringBuilder();
        new Html(out).text(given);
        return out.toString();
    }
}
