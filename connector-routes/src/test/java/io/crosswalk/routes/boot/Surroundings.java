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
            Path folder = Files.createDirectories(Path.of("target/war-it").toAbsolutePath());
            Path commands = Files.writeString(folder.resolve("before-boot.txt"), COMMANDS);
            System.setProperty("crosswalk.it.commands", commands.toString());
            System.setProperty("crosswalk.it.options", "-Dcrosswalk.db.url=" + database.getJdbcUrl("postgres", "postgres")
                    + " -Dcrosswalk.db.user=postgres -Dcrosswalk.db.password=unused -Dcrosswalk.data=" + folder.resolve("data")
                    + " -Dcrosswalk.config=" + Path.of("../config").toAbsolutePath().normalize());
            return database;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Closed when all tests are through. */
    private record There(EmbeddedPostgres database) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            database.close();
        }
    }
}
