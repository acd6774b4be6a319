package io.crosswalk.launcher.server;

import io.crosswalk.launcher.Bundle;
import io.crosswalk.launcher.Folders;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The server's working folder of one process: its configuration, and the WAR with the plug-ins of the data folder. */
final class Instance {

    /** The server's own pages would stand before the product's, and be open to everybody. */
    private static final String BEFORE_BOOT = """
            set configs.config.server-config.network-config.network-listeners.network-listener.http-listener.address=%s
            set configs.config.server-config.microprofile-healthcheck-configuration.enabled=false
            set configs.config.server-config.microprofile-metrics-configuration.enabled=false
            set configs.config.server-config.microprofile-openapi-configuration.enabled=false
            """;
    private static final String PREFIX = "instance-";

    private final Path folder;
    private final Path boot;

    private Instance(Path folder, Path boot) {
        this.folder = folder;
        this.boot = boot;
    }

    /** Lays the folder out afresh, and clears away what killed processes left. */
    static Instance lay(Bundle bundle, Path data, String host) throws IOException {
        Path app = bundle.unpacked(Bundle.Section.APP);
        Path server = bundle.unpacked(Bundle.Section.SERVER).resolve("server");
        Path runtime = data.resolve("runtime");
        clearDead(runtime);
        Path folder = runtime.resolve(PREFIX + ProcessHandle.current().pid());
        Folders.delete(folder);
        Folders.copy(server.resolve("config"), folder.resolve("config"), false); // the server writes here
        Folders.copy(server.resolve("lib"), folder.resolve("lib"), true);
        Files.createDirectories(folder.resolve("docroot"));
        Folders.copy(app.resolve("war"), folder.resolve("crosswalk"), true);
        addPlugins(data.resolve("plugins"), folder.resolve("crosswalk/WEB-INF/lib"));
        Files.writeString(folder.resolve("before-boot.txt"), BEFORE_BOOT.formatted(host));
        return new Instance(folder, server.resolve("launch-micro.jar"));
    }

    Path folder() {
        return folder;
    }

    /** The jar whose class path is the whole server. */
    Path boot() {
        return boot;
    }

    Path war() {
        return folder.resolve("crosswalk");
    }

    Path commands() {
        return folder.resolve("before-boot.txt");
    }

    Path logging() {
        return folder.resolve("logging.properties");
    }

    void remove() throws IOException {
        Folders.delete(folder);
    }

    private static void addPlugins(Path plugins, Path libraries) throws IOException {
        if (!Files.isDirectory(plugins)) {
            return;
        }
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(plugins, "*.jar")) {
            for (Path jar : jars) {
                Files.copy(jar, libraries.resolve("plugin-" + jar.getFileName()));
            }
        }
    }

    private static void clearDead(Path runtime) throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(runtime, PREFIX + "*")) {
            for (Path folder : left) {
                long pid = Long.parseLong(folder.getFileName().toString().substring(PREFIX.length()));
                if (ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty()) {
                    Folders.delete(folder);
                }
            }
        }
    }
}
