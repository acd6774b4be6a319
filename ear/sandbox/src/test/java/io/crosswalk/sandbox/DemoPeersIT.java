package io.crosswalk.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    void findsEveryAddressInTheDemosConfigurationAndLeavesNoneAsShipped() throws IOException {
        StringBuilder shipped = new StringBuilder();
        try (Stream<Path> all = Files.walk(CONFIG)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                shipped.append(Files.readString(file));
            }
        }
        String today = shipped.toString();
        for (Map.Entry<String, String> address : peers.addresses().entrySet()) {
            assertThat(today).contains(address.getKey());
            today = today.replace(address.getKey(), address.getValue());
        }

        assertThat(today).doesNotContain("port: 2121", ":8090/", ":8091/", "file:secrets").doesNotContainPattern("@[A-Z_]+@").contains("file:" + folder);
    }

    @Test
    void keepsItsSecretsToItself() throws IOException {
        try (Stream<Path> secrets = Files.list(folder.resolve("secrets"))) {
            assertThat(secrets).hasSize(3).allSatisfy(file ->
                    assertThat(Files.getPosixFilePermissions(file)).extracting(Enum::name).containsExactlyInAnyOrder("OWNER_READ", "OWNER_WRITE"));
        }
        assertThat(peers.addresses().values()).noneMatch(value -> value.contains("demo-"));
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
