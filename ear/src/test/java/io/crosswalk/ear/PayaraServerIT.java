package io.crosswalk.ear;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code crosswalk.ear} on Payara Server, deployed as an administrator does it. */
class PayaraServerIT {

    private static final Path ASADMIN = Path.of("target/payara6/bin/asadmin").toAbsolutePath();
    private static final Path EAR = Path.of("target/crosswalk.ear").toAbsolutePath();
    private static final String DOMAIN = "crosswalk-it";

    /** The server's own pages would stand before the product's. */
    private static final List<String> OWN_PAGES = List.of("set-microprofile-healthcheck-configuration", "set-metrics-configuration",
            "set-openapi-configuration");

    @TempDir
    private Path scratch;

    private EmbeddedPostgres database;
    private SmallNight night;
    private final int admin;
    private final int http;

    PayaraServerIT() throws IOException {
        admin = Programs.freePort();
        http = Programs.freePort();
    }

    @BeforeEach
    void startsADomainOfItsOwn() throws Exception {
        night = SmallNight.in(scratch);
        database = EmbeddedPostgres.builder().start();
        asadmin("create-domain", "--nopassword", "--adminport", String.valueOf(admin), "--instanceport", String.valueOf(http),
                "--domainproperties", "domain.jmxPort=" + Programs.freePort() + ":http.ssl.port=" + Programs.freePort()
                        + ":orb.listener.port=" + Programs.freePort() + ":orb.ssl.port=" + Programs.freePort()
                        + ":orb.mutualauth.port=" + Programs.freePort() + ":jms.port=" + Programs.freePort()
                        + ":osgi.shell.telnet.port=" + Programs.freePort() + ":java.debugger.port=" + Programs.freePort()
                        + ":hazelcast.das.port=" + Programs.freePort() + ":hazelcast.start.port=" + Programs.freePort(), DOMAIN);
        Path domain = scratch.resolve(DOMAIN).resolve("config/domain.xml");
        Files.writeString(domain, Files.readString(domain).replace("address=\"0.0.0.0\"", "address=\"127.0.0.1\""));
        asadmin("start-domain", DOMAIN);
    }

    @AfterEach
    void stops() throws Exception {
        try {
            asadmin("stop-domain", "--kill=true", DOMAIN);
        } finally {
            database.close();
        }
    }

    @Test
    void answersOnceDeployedAndRunsAFeed() throws Exception {
        night.deliver("parts-1.csv", "serial,tag\nAB12CD34,CT-000001\nEF56GH78,CT-000002\n");
        for (String own : OWN_PAGES) {
            remote(own, "--enabled=false");
        }
        asadmin("restart-domain", DOMAIN);

        remote("deploy", "--name", "crosswalk", EAR.toString());

        HttpResponse<String> health = Programs.get("http://127.0.0.1:" + http + "/health");
        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).contains("\"UP\"").contains("database");
        assertThat(Programs.get("http://127.0.0.1:" + http + "/api/v1/runs").statusCode()).isEqualTo(401);
        JsonNode run = night.overRest("http://127.0.0.1:" + http);
        assertThat(run.path("exitCode").asInt()).as(run.toString()).isZero();
        assertThat(run.path("report").path("register").path("assets").asLong()).isEqualTo(2);
        assertThat(night.send("http://127.0.0.1:" + http, "/assets?serial=AB12CD34", HttpRequest.newBuilder()).path("items")).hasSize(1);
    }

    private void remote(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("--host", "127.0.0.1", "--port", String.valueOf(admin)));
        command.addAll(List.of(arguments));
        asadmin(command.toArray(String[]::new));
    }

    private void asadmin(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("sh", ASADMIN.toString(), "--interactive=false"));
        for (String argument : arguments) {
            command.add(argument);
            if (argument.endsWith("-domain")) {
                command.addAll(List.of("--domaindir", scratch.toString()));
            }
        }
        Programs.Ended ended = Programs.run(command, Map.of("CROSSWALK_DB_URL", database.getJdbcUrl("postgres", "postgres"),
                "CROSSWALK_DB_USER", "postgres", "CROSSWALK_DB_PASSWORD", "", "CROSSWALK_CONFIG", night.config().toString(),
                "CROSSWALK_DATA", night.data().toString()), scratch);
        assertThat(ended.exit()).as("%s: %s%s", List.of(arguments), ended.out(), ended.err()).isZero();
    }
}
