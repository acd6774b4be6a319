package io.crosswalk.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoPeersIT {

    private static final Path CONFIG = Path.of("../../config/demo");

    @TempDir
    static Path folder;

    private static DemoPeers peers;

    @BeforeAll
    static void start() {
        peers = DemoPeers.start(folder);
    }

    @AfterAll
    static void stop() {
        peers.close();
    }

    private static String secret(String name) throws IOException {
        return Files.readString(folder.resolve("secrets").resolve(name));
    }

    @Test
    void fillsEveryPlaceholderOfTheDemosConfiguration() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(CONFIG)) {
            files = all.filter(Files::isRegularFile).toList();
        }

        assertThat(files).hasSize(4);
        for (Path file : files) {
            String text = Files.readString(file);
            for (Map.Entry<String, String> placeholder : peers.placeholders().entrySet()) {
                text = text.replace(placeholder.getKey(), placeholder.getValue());
            }
            assertThat(text).doesNotContainPattern("@[A-Z_]+@").doesNotContain("${");
        }
    }

    @Test
    void keepsItsSecretsToItself() throws IOException {
        try (Stream<Path> secrets = Files.list(folder.resolve("secrets"))) {
            assertThat(secrets).hasSize(3).allSatisfy(file ->
                    assertThat(Files.getPosixFilePermissions(file)).extracting(Enum::name).containsExactlyInAnyOrder("OWNER_READ", "OWNER_WRITE"));
        }
        assertThat(peers.placeholders().values()).noneMatch(value -> value.contains("demo-"));
    }

    @Test
    void servesTheErpToItsUser() throws IOException {
        JsonNode page = Json.parse(Http.get(peers.erp().url() + "?offset=0&limit=100", Map.of("Authorization", "Bearer " + secret("erp-password"))).body())
                .orElseThrow();

        assertThat(page.path("total").asInt()).isEqualTo(peers.world().erpRows().size());
        assertThat(page.path("data").path(0).path("product").path("sku").asText()).isNotEmpty();
    }

    @Test
    void leavesTheShipNoticesWithTheirMarker() {
        assertThat(peers.ftp().files()).containsExactly("out/serials/" + DemoWorld.SHIPMENTS, "out/serials/" + DemoWorld.SHIPMENTS + ".ok");
    }

    @Test
    void furnishesTheItam() throws IOException {
        JsonNode list = Json.parse(Http.get(peers.itam().url() + "/hardware?limit=500", Http.bearer(secret("itam-token"))).body()).orElseThrow();
        DemoWorld world = peers.world();

        assertThat(list.path("total").asInt()).isEqualTo(world.itamCount() - 4 - 2).isGreaterThanOrEqualTo(400);
        assertThat(peers.itam().assets()).filteredOn(SnipeItAsset::archived).hasSize(4);
        assertThat(peers.itam().assets()).filteredOn(SnipeItAsset::deleted).hasSize(2);
        assertThat(peers.itam().writes()).isZero();
        String escaped = world.planted().get(DemoTrouble.ESCAPED_VALUE).get(0);
        assertThat(list.path("rows")).filteredOn(row -> escaped.equals(row.path("serial").asText())).singleElement()
                .satisfies(row -> assertThat(row.path("location").path("name").asText()).isEqualTo("K\u00f6ln R&amp;D &quot;Labor&quot; &lt;2&gt;"));
    }
}
