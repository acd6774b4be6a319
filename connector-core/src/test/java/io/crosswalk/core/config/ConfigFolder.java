package io.crosswalk.core.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A configuration folder made for one test: valid until the test changes something. */
final class ConfigFolder {

    static final String CROSSWALK = """
            apiVersion: crosswalk/v1
            kind: Crosswalk
            organisation: { name: Contoso }
            nightly: { feeds: [ erp ] }
            """;

    static final String FEED = """
            apiVersion: crosswalk/v1
            kind: Feed
            metadata: { id: erp }
            from: { type: file, path: inbox }
            format: { type: csv }
            map:
              serial: { from: SN }
            """;

    static final String TARGET = """
            apiVersion: crosswalk/v1
            kind: Target
            metadata: { id: itam }
            to: { type: snipe-it, url: "http://127.0.0.1/api/v1", credentialRef: env:TOKEN }
            """;

    private final Path root;

    ConfigFolder(Path root) {
        this.root = root;
        with("crosswalk.yaml", CROSSWALK).with("feeds/erp.yaml", FEED);
    }

    ConfigFolder with(String file, String content) {
        try {
            Files.createDirectories(root.resolve(file).getParent());
            Files.writeString(root.resolve(file), content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The feed {@code erp} with one line of it replaced. */
    ConfigFolder feed(String line, String replacement) {
        return with("feeds/erp.yaml", replaced(FEED, line, replacement));
    }

    ConfigFolder crosswalk(String line, String replacement) {
        return with("crosswalk.yaml", replaced(CROSSWALK, line, replacement));
    }

    ConfigFolder target(String line, String replacement) {
        return with("targets/itam.yaml", replaced(TARGET, line, replacement));
    }

    ReadResult read() {
        return new ConfigurationReader().read(root);
    }

    List<String> faults() {
        return read().faults().stream().map(ConfigFault::text).toList();
    }

    Configuration configuration() {
        ReadResult result = read();
        return result.configuration().orElseThrow(() -> new AssertionError(result.faults().toString()));
    }

    private static String replaced(String text, String line, String replacement) {
        if (!text.contains(line)) {
            throw new IllegalArgumentException("no such text: " + line);
        }
        return text.replace(line, replacement);
    }
}
