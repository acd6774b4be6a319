package io.crosswalk.core.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuartzCronTest {

    @ParameterizedTest
    @ValueSource(strings = {"0 15 2 * * ?", "0 0 3 ? * MON-FRI", "0/15 * * * * ?", "0 0/5 14,18 * * ?", "0 0 0 L * ?", "0 0 0 L-3 * ?", "0 0 0 LW * ?",
        "0 0 0 15W * ?", "0 0 0 ? * 6L", "0 0 0 ? * FRI#3", "0 0 0 ? JAN,jul SUN", "0 15 10 * * ? 2026-2030", "0 0 22-2 * * ?"})
    void acceptsWhatQuartzReads(String expression) {
        assertThat(QuartzCron.complaint(expression)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "* * * * *", "0 15 2 * * *", "0 15 2 ? * ?", "60 0 0 * * ?", "0 60 0 * * ?", "0 0 24 * * ?", "0 0 0 32 * ?", "0 0 0 0 * ?",
        "0 0 0 * 13 ?", "0 0 0 ? * 8", "0 0 0 ? * FUN", "0 0 0 ? * MON#6", "0 0 0 * * ? 1969", "0 0 0 * * ? * *", "0 0 0 1-* * ?", "0 0/0 0 * * ?",
        "0 , 0 * * ?", "@daily", "0 0 0 1,,2 * ?"})
    void refusesWhatQuartzDoesNot(String expression) {
        assertThat(QuartzCron.complaint(expression)).isPresent();
    }
}
