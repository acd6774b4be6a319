package io.crosswalk.core.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RejectionTest {

    @ParameterizedTest
    @CsvSource({"a\u0000b,a\u2400b", "\uD800,\uFFFD", "x\uDC00y,x\uFFFDy", "\uD835\uDD16 whole,\uD835\uDD16 whole",
        "\uD835\uD835\uDD16,\uFFFD\uD835\uDD16", "plain,plain"})
    void showsWhatNoDatabaseKeepsByASymbol(String delivered, String kept) {
        assertThat(new Rejection(1, "MAP-001", delivered, delivered))
                .isEqualTo(new Rejection(1, "MAP-001", kept, kept));
        assertThat(new Rejection(1, "MAP-001", delivered, delivered).raw()).isEqualTo(kept);
    }
}
