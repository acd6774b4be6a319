package io.crosswalk.routes.boot;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** What the WAR needs around it, there before Arquillian starts the server: a database, a configuration, a data folder. */
final class Surroundings implements BeforeAllCallback {

    private static final String COMMANDS = """
            set configs.config.server-config.network-config.network-listeners.network-listener.http-listener.address=127.0.0.1
            set configs.config.server-config.microprofile-healthcheck-configuration.enabled=false
            set configs.config.server-config.microprofile-metrics-configuration.enabled=false
            set configs.config.server-config.microprofile-openapi-configuration.enabled=false
            """;

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        context.getRoot().getStore(ExtensionContext.Namespace.create(Surroundings.class))
                .getOrComputeIfAbsent("there", key -> new There(start()));
    }

    private static EmbeddedPostgres start() {
        try {
            EmbeddedPostgres database = EmbeddedPostgres.builder().start();
            Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target/war-it").toAbsolutePath()), "night-");
            configure(folder);
            Path commands = Files.writeString(folder.resolve("before-boot.txt"), COMMANDS);
            System.setProperty("crosswalk.it.commands", commands.toString());
            System.setProperty("crosswalk.it.options", "-Dcrosswalk.db.url=" + database.getJdbcUrl("postgres", "postgres")
                    + " -Dcrosswalk.db.user=postgres -Dcrosswalk.db.password=unused -Dcrosswalk.data=" + folder.resolve("data")
                    + " -Dcrosswalk.config=" + folder.resolve("config"));
            System.setProperty("crosswalk.it.folder", folder.toString());
            return database;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One folder with one file that has a good and a bad row, a feed that never delivers, and no target. */
    private static void configure(Path folder) throws IOException {
        Path inbox = Files.createDirectories(folder.resolve("inbox"));
        Files.writeString(inbox.resolve("parts.csv"), "serial,tag\nAB12CD34,CT-000001\n,CT-000002\n");
        Files.createFile(inbox.resolve("parts.csv.ok"));
        Files.createDirectories(folder.resolve("config/feeds"));
        Files.writeString(folder.resolve("config/crosswalk.yaml"), """
                apiVersion: crosswalk/v1
                kind: Crosswalk
                organisation: { name: Contoso, tagPattern: "CT-[0-9]{6}" }
                nightly: { cron: "0 0 3 * * ?", feeds: [ parts ] }
                """);
        Files.writeString(folder.resolve("config/feeds/silent.yaml"), """
                apiVersion: crosswalk/v1
                kind: Feed
                metadata: { id: silent, source: silent, description: A supplier of whom nothing is heard }
                schedule: { freshnessHours: 30 }
                from: { type: file, path: %s, files: { include: 'silent\\.csv' } }
                format: { type: csv }
                mode: { kind: delta }
                map: { serial: { from: serial } }
                """.formatted(inbox));
        Files.writeString(folder.resolve("config/feeds/parts.yaml"), """
                apiVersion: crosswalk/v1
                kind: Feed
                metadata: { id: parts, source: erp, description: Parts from a folder }
                from: { type: file, path: %s, files: { include: 'parts\\.csv', done: "{name}.ok", afterSuccess: keep, afterFailure: keep } }
                format: { type: csv, charset: UTF-8, delimiter: ",", header: true }
                mode: { kind: full, maxRejectPercent: 60 }
                map:
                  serial: { from: serial, required: true }
                  manufacturer: { const: ACME }
                  assetTag: { from: tag }
                onMiss: create
                """.formatted(inbox));
    }

    /** Closed when all tests are through. */
    private record There(EmbeddedPostgres database) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            database.close();
        }
    }
}
