package io.crosswalk.core.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.crosswalk.core.fault.PermanentFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretRefTest {

    @Test
    void readsTheTextOfAFileWithoutItsLineBreak(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("token"), "hunter2\n");

        assertThat(new SecretRef("file:" + file).resolve()).isEqualTo("hunter2");
    }

    @Test
    void readsAnEnvironmentVariable() {
        assertThat(new SecretRef("env:PATH").resolve()).isEqualTo(System.getenv("PATH"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"env:CROSSWALK_NOT_SET_ANYWHERE", "file:/nowhere/at/all", "config:crosswalk.not.set.anywhere"})
    void namesTheReferenceThatLeadsNowhere(String reference) {
        assertThatExceptionOfType(PermanentFault.class).isThrownBy(() -> new SecretRef(reference).resolve())
                .withMessageContaining(reference);
    }

    @Test
    void refusesASecretWithoutRepeatingIt() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SecretRef("hunter2"))
                .withMessageNotContaining("hunter2");
    }
}
