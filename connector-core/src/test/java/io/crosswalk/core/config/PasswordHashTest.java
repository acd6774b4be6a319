package io.crosswalk.core.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordHashTest {

    /** Made with Python's hashlib.pbkdf2_hmac("sha256", "Grüße", b"0123456789abcdef", 10000). */
    private static final String FROM_ELSEWHERE = "pbkdf2-sha256:10000:MDEyMzQ1Njc4OWFiY2RlZg==:bKskcsy12eMM+UgXZSjS7F+YOw+yescZEQcHMJ3Mc/0=";

    @Test
    void knowsItsPasswordAndNoOther() {
        PasswordHash hash = PasswordHash.parse(PasswordHash.of("correct horse".toCharArray()));

        assertThat(hash.matches("correct horse".toCharArray())).isTrue();
        assertThat(hash.matches("correct horsf".toCharArray())).isFalse();
        assertThat(hash.matches(new char[0])).isFalse();
    }

    @Test
    void saltsEveryHash() {
        assertThat(PasswordHash.of("a".toCharArray())).isNotEqualTo(PasswordHash.of("a".toCharArray()));
    }

    @Test
    void readsWhatOtherProgramsMake() {
        assertThat(PasswordHash.parse(FROM_ELSEWHERE).matches("Gr\u00fc\u00dfe".toCharArray())).isTrue();
        assertThat(PasswordHash.parse(FROM_ELSEWHERE + "\n").matches("Grusse".toCharArray())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hunter2", "pbkdf2-sha256:600000:MDEyMzQ1Njc4OWFiY2RlZg==", "md5:1:a:b", "pbkdf2-sha256:1:MDEyMzQ1Njc4OWFiY2RlZg==:hunter2",
        "pbkdf2-sha256:9999:MDEyMzQ1Njc4OWFiY2RlZg==:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
        "pbkdf2-sha256:99999999:MDEyMzQ1Njc4OWFiY2RlZg==:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="})
    void refusesOtherFormsWithoutRepeatingThem(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> PasswordHash.parse(text)).withMessageNotContaining("hunter2");
    }

    @Test
    void refusesAnEmptyPassword() {
        assertThatIllegalArgumentException().isThrownBy(() -> PasswordHash.of(new char[0]));
    }

    @Test
    void doesNotShowItself() {
        assertThat(PasswordHash.parse(FROM_ELSEWHERE)).hasToString("pbkdf2-sha256:10000:...");
    }
}
