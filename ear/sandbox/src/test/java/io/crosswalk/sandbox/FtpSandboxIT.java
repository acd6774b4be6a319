package io.crosswalk.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FtpSandboxIT {

    @TempDir
    Path folder;

    private FtpSandbox ftp;

    @BeforeEach
    void start() {
        ftp = FtpSandbox.start(0, folder.resolve("home"), "contoso", "secret");
    }

    @AfterEach
    void stop() {
        ftp.close();
    }

    private byte[] fetch(String password, String path) throws IOException {
        try (InputStream in = URI.create("ftp://contoso:" + password + "@127.0.0.1:" + ftp.port() + "/" + path + ";type=i").toURL().openStream()) {
            return in.readAllBytes();
        }
    }

    @Test
    void servesADeliveryWithItsMarker() throws IOException {
        ftp.deliver("out/serials/a.csv", "x;y\r\n".getBytes(StandardCharsets.US_ASCII));

        assertThat(fetch("secret", "out/serials/a.csv")).asString().isEqualTo("x;y\r\n");
        assertThat(fetch("secret", "out/serials/a.csv.ok")).isEmpty();
        assertThat(ftp.files()).containsExactly("out/serials/a.csv", "out/serials/a.csv.ok");
    }

    @Test
    void leavesAnUnfinishedFileWithoutAMarker() {
        ftp.put("out/b.csv", new byte[] {1});

        assertThat(ftp.files()).containsExactly("out/b.csv");
    }

    @Test
    void refusesAWrongPassword() {
        ftp.put("a.csv", new byte[] {1});

        assertThatThrownBy(() -> fetch("wrong", "a.csv")).isInstanceOf(IOException.class);
    }

    @Test
    void writesNothingOutsideOfItsFolder() {
        assertThatThrownBy(() -> ftp.put("../outside.csv", new byte[0])).isInstanceOf(IllegalArgumentException.class);
    }
}
