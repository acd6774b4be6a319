package io.crosswalk.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.crosswalk.core.store.Beginnings.Batch;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Nearly no batch of a night needs a closer look. */
class BeginningsTest {

    private static final Batch PHONES = new Batch("TELCO", "T1");

    private final Beginnings beginnings = new Beginnings();

    @Test
    void suspectsABatchInWhichAFewBeginAlikeButForAMisreadCharacter() {
        IntStream.range(0, 9).forEach(i -> beginnings.add(PHONES, "1TKF" + i + "00"));
        beginnings.add(PHONES, "ITKF900");
        assertThat(beginnings.suspects()).hasValueSatisfying(it -> assertThat(it).containsExactly(PHONES));
    }

    @Test
    void suspectsNoBatchThatBeginsAlikeOrAtRandom() {
        IntStream.range(0, 9).forEach(i -> beginnings.add(PHONES, "1TKF" + i + "00"));
        IntStream.range(0, 5_000).forEach(i -> beginnings.add(new Batch("DELL", "XPS"),
                Integer.toString(i * 7919 % 1_600_000 + 50_000, 36).toUpperCase(Locale.ROOT) + "ABC"));
        beginnings.add(new Batch("SHORT", "S"), "1TK");
        assertThat(beginnings.suspects()).hasValueSatisfying(it -> assertThat(it).isEmpty());
    }

    @Test
    void leavesMoreBatchesThanItCanHoldToTheRegister() {
        IntStream.range(0, 30_000).forEach(i -> beginnings.add(new Batch("M", "P" + i), "1TKF00"));
        assertThat(beginnings.suspects()).isEmpty();
    }
}
