package io.crosswalk.core.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.crosswalk.core.report.RunReport;
import io.crosswalk.core.report.RunReport.DeliverySection;
import io.crosswalk.core.report.RunReport.DeliverySection.State;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A hostile file is refused whole, every row of it is accounted for, and the next good one is taken. */
class HostileFilesIT {

    private static final String CSV = "format: { type: csv }\n";
    private static final String JSON = "format: { type: json }\n";
    private static final String GOOD_CSV = "serial,manufacturer,location\nSN0001A,Dell,Bonn\nSN0002B,Dell,Bonn\n";
    private static final String GOOD_JSON = "[{\"serial\":\"SN0001A\",\"manufacturer\":\"Dell\",\"location\":\"Bonn\"},"
            + "{\"serial\":\"SN0002B\",\"manufacturer\":\"Dell\",\"location\":\"Bonn\"}]";

    @TempDir
    Path home;

    private NightKit kit;

    /** How a feed reads, what it usually gets, and what it got this time. */
    private record Hostile(String from, String format, byte[] good, byte[] bad) {
    }

    @BeforeEach
    void open() {
        kit = new NightKit(home);
        kit.crosswalk("nightly: { feeds: [ erp ] }\n");
    }

    @AfterEach
    void close() {
        kit.close();
    }

    static Stream<Named<Hostile>> hostile() throws IOException {
        byte[] rows = GOOD_CSV.getBytes(StandardCharsets.UTF_8);
        return Stream.of(
                Named.of("nothing at all", csv(new byte[0])),
                Named.of("a header that is another one", csv("name;colour\nchair;red\n")),
                Named.of("cut off within quotes", csv("serial,manufacturer,location\nSN0001A,Dell,\"Bo")),
                Named.of("another charset", csv("serial,manufacturer,location\nSN0001A,Dell,Köln\nSN0002B,Dell,Düren\n", "windows-1252")),
                Named.of("noise", csv(noise())),
                Named.of("nothing but NUL", csv(new byte[100_000])),
                Named.of("one cell of 40 MB", csv("serial,manufacturer,location\nSN0001A,Dell," + "x".repeat(40 << 20) + "\n")),
                Named.of("a header of a hundred names of 100 kB", csv((("n".repeat(100_000) + "%d,").repeat(100) + "end\n").formatted(hundred()))),
                Named.of("a header with NUL", csv("ser\0ial,manufacturer,location\nSN0001A,Dell,Bonn\n")),
                Named.of("one row of a million cells", csv("serial,manufacturer,location\nSN0001A,Dell" + ",".repeat(1_000_000) + "\n")),
                Named.of("a gzip file cut off", gzip(Arrays.copyOf(gzipped(many()), gzipped(many()).length / 2))),
                Named.of("no gzip file", gzip(rows)),
                Named.of("a gzip bomb", gzip(gzipped(new byte[80 << 20]))),
                Named.of("a zip bomb", zip(zipped("1.csv", new byte[80 << 20]))),
                Named.of("a zip file cut off", zip(Arrays.copyOf(zipped("1.csv", many()), 200))),
                Named.of("a zip file that climbs", zip(zipped("../../1.csv", rows))),
                Named.of("JSON cut off", json(GOOD_JSON.substring(0, 90))),
                Named.of("JSON nested 200,000 deep", json("[{\"serial\":" + "[".repeat(200_000) + "]".repeat(200_000) + "}]")),
                Named.of("JSON nested 200,000 deep outside", json("[".repeat(200_000))),
                Named.of("JSON with a number of a million digits", json("[{\"serial\":" + "9".repeat(1_000_000) + "}]")),
                Named.of("JSON that is a page of a server in trouble", json("<html>503</html>")));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void isRefusedWholeAndTheNextGoodOneIsTaken(Hostile hostile) throws IOException {
        kit.put("config/feeds/erp.yaml", "apiVersion: crosswalk/v1\nkind: Feed\nmetadata: { id: erp, source: erp }\n"
                + "from: { type: file, path: " + home.resolve("in/erp") + ", files: { include: \".*\" }" + hostile.from() + " }\n" + hostile.format()
                + "mode: { kind: full, maxRejectPercent: 20, shrinkGuardPercent: 60 }\n"
                + (hostile.format().equals(JSON) ? "map:\n  serial: { from: /serial }\n  manufacturer: { from: /manufacturer }\n  location: { from:"
                + " /location }\n"
                        : "map:\n  serial: { from: serial }\n  manufacturer: { from: manufacturer }\n  location: { from: location }\n"));
        deliver(hostile.good());
        kit.night();
        List<String> before = kit.picture();
        assertThat(before).hasSize(2);

        deliver(hostile.bad());
        RunReport report = kit.night();

        DeliverySection it = report.feeds().get(0).deliveries().get(0);
        assertThat(report.error()).isNull();
        assertThat(it.state()).isEqualTo(State.REFUSED);
        assertThat(it.error()).isNotBlank().hasSizeLessThan(600);
        assertThat(it.created() + it.updated() + it.unchanged()).isZero();
        assertThat(it.read()).isEqualTo(it.held() + it.rejected());
        assertThat(report.exitCode()).isEqualTo(1);
        assertThat(kit.picture()).isEqualTo(before);

        deliver(hostile.good());
        DeliverySection next = kit.night().feeds().get(0).deliveries().get(0);
        assertThat(next.state()).isEqualTo(State.SKIPPED);
        assertThat(kit.picture()).isEqualTo(before);
    }

    private void deliver(byte[] content) throws IOException {
        Files.createDirectories(home.resolve("in/erp"));
        Files.write(home.resolve("in/erp/1.any"), content);
    }

    private static Hostile csv(byte[] bad) {
        return new Hostile("", CSV, GOOD_CSV.getBytes(StandardCharsets.UTF_8), bad);
    }

    private static Hostile csv(String bad) {
        return csv(bad.getBytes(StandardCharsets.UTF_8));
    }

    private static Hostile csv(String bad, String charset) {
        return csv(bad.getBytes(Charset.forName(charset)));
    }

    private static Hostile json(String bad) {
        return new Hostile("", JSON, GOOD_JSON.getBytes(StandardCharsets.UTF_8), bad.getBytes(StandardCharsets.UTF_8));
    }

    private static Hostile gzip(byte[] bad) throws IOException {
        return new Hostile(", envelope: [ gzip ]", CSV, gzipped(GOOD_CSV.getBytes(StandardCharsets.UTF_8)), bad);
    }

    private static Hostile zip(byte[] bad) throws IOException {
        return new Hostile(", envelope: [ zip ]", CSV, zipped("1.csv", GOOD_CSV.getBytes(StandardCharsets.UTF_8)), bad);
    }

    private static byte[] gzipped(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] zipped(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.putNextEntry(new ZipEntry(name));
            out.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] many() {
        StringBuilder rows = new StringBuilder("serial,manufacturer,location\n");
        for (int i = 0; i < 5_000; i++) {
            rows.append("SN%04dX,Dell,Room %d%n".formatted(i, i * 7919 % 1000));
        }
        return rows.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Object[] hundred() {
        return java.util.stream.IntStream.range(0, 100).boxed().toArray();
    }

    private static byte[] noise() {
        byte[] noise = new byte[1 << 20];
        new Random(7).nextBytes(noise);
        return noise;
    }
}
