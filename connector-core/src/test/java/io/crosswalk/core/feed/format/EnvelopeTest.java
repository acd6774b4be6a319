package io.crosswalk.core.feed.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crosswalk.core.feed.FeedFixture;
import io.crosswalk.core.feed.RecordFormat.BrokenDelivery;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeTest {

    private static final String SERIALS = "serial,sku,lot\nSN1,LAT7440,LOT-47A\nSN2,LAT7440,LOT-47A\n";

    @TempDir
    Path folder;

    private String content(Path delivery, String include, String... envelope) throws IOException, BrokenDelivery {
        try (InputStream content = Envelope.open(delivery, List.of(envelope), include)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Path zip(String... names) throws IOException {
        Path file = folder.resolve("made.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(SERIALS.getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return file;
    }

    private Path gzip(Path of) throws IOException {
        Path file = folder.resolve(of.getFileName() + ".gz");
        try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(file))) {
            Files.copy(of, gzip);
        }
        return file;
    }

    @Test
    void unwrapsGzip() throws Exception {
        assertThat(content(FeedFixture.sample("serials.csv.gz", folder), null, "gzip")).isEqualTo(SERIALS);
    }

    @Test
    void failsOnAGzipThatIsCutOff() {
        Path delivery = FeedFixture.sample("serials-truncated.csv.gz", folder);

        assertThatThrownBy(() -> content(delivery, null, "gzip"))
                .isInstanceOfAny(java.io.EOFException.class, java.util.zip.ZipException.class);
    }

    @Test
    void refusesWhatIsNoGzipAtAll() throws Exception {
        Path delivery = Files.writeString(folder.resolve("plain.csv"), SERIALS);

        assertThatThrownBy(() -> content(delivery, null, "gzip")).isInstanceOf(BrokenDelivery.class);
    }

    @Test
    void unwrapsTheOneMemberOfAZip() throws Exception {
        assertThat(content(zip("out/", "out/serials.csv"), null, "zip")).isEqualTo(SERIALS);
    }

    @Test
    void takesOfSeveralMembersTheOneThatFits() throws Exception {
        Path delivery = FeedFixture.sample("serials.zip", folder);

        assertThat(content(delivery, "serials\\.(zip|csv)", "zip")).isEqualTo(SERIALS);
        assertThatThrownBy(() -> content(delivery, null, "zip")).isInstanceOf(BrokenDelivery.class)
                .hasMessageContaining("readme.txt");
        assertThatThrownBy(() -> content(delivery, "serials\\.zip", "zip")).isInstanceOf(BrokenDelivery.class);
    }

    @Test
    void refusesAnEmptyZip() throws Exception {
        Path delivery = zip("out/");

        assertThatThrownBy(() -> content(delivery, null, "zip")).isInstanceOf(BrokenDelivery.class)
                .hasMessageContaining("0 members");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../evil.csv", "/evil.csv", "a/../../evil.csv", "..\\evil.csv", "C:\\evil.csv"})
    void refusesNamesThatLeadOutOfTheFolder(String name) throws Exception {
        Path delivery = zip(name);

        assertThatThrownBy(() -> content(delivery, null, "zip")).isInstanceOf(BrokenDelivery.class)
                .hasMessageContaining("leads out of its folder");
    }

    @Test
    void refusesTheSampleThatClimbs() {
        Path delivery = FeedFixture.sample("zip-slip.zip", folder);

        assertThatThrownBy(() -> content(delivery, null, "zip")).isInstanceOf(BrokenDelivery.class);
    }

    @Test
    void refusesAZipThatIsCutOffAnywhere() throws Exception {
        byte[] whole = Files.readAllBytes(zip("serials.csv"));
        Path delivery = folder.resolve("cut.zip");
        for (int length = 0; length < whole.length; length++) {
            Files.write(delivery, Arrays.copyOf(whole, length));

            assertThatThrownBy(() -> content(delivery, null, "zip")).as("cut at " + length)
                    .isInstanceOfAny(BrokenDelivery.class, java.util.zip.ZipException.class, java.io.EOFException.class);
        }
    }

    @Test
    void refusesAnEncryptedZip() throws Exception {
        byte[] bytes = Files.readAllBytes(zip("serials.csv"));
        int directory = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
        bytes[6] |= 1;
        bytes[directory + 8] |= 1;
        Path delivery = Files.write(folder.resolve("encrypted.zip"), bytes);

        assertThatThrownBy(() -> content(delivery, null, "zip")).isInstanceOf(BrokenDelivery.class);
    }

    @Test
    void unwrapsAZipWithinAGzipAndLeavesNothingBehind() throws Exception {
        assertThat(content(gzip(zip("serials.csv")), null, "gzip", "zip")).isEqualTo(SERIALS);

        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("made.zip", "made.zip.gz");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "zip"})
    void stopsABomb(String kind) throws Exception {
        Path delivery = folder.resolve("bomb");
        byte[] zeros = new byte[1 << 20];
        try (OutputStream file = Files.newOutputStream(delivery);
                OutputStream out = "gzip".equals(kind) ? new GZIPOutputStream(file) : new ZipOutputStream(file)) {
            if (out instanceof ZipOutputStream zip) {
                zip.putNextEntry(new ZipEntry("serials.csv"));
            }
            for (int i = 0; i < 80; i++) {
                out.write(zeros);
            }
        }

        assertThatThrownBy(() -> {
            try (InputStream content = Envelope.open(delivery, List.of(kind), null)) {
                content.transferTo(OutputStream.nullOutputStream());
            }
        }).isInstanceOf(Envelope.Unbelievable.class).hasMessageContaining("bomb");
    }

    @Test
    void letsAWellPackedListPass() throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        String lines = SERIALS.repeat(20_000);
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(lines.getBytes(StandardCharsets.UTF_8));
        }
        Path delivery = Files.write(folder.resolve("list.gz"), packed.toByteArray());

        assertThat(content(delivery, null, "gzip")).isEqualTo(lines);
    }
}
