package io.crosswalk.launcher.server;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.logging.LogManager;

/** Where log lines go: all into {@code DATA/logs}, our own warnings to standard error as well. */
public final class Logs {

    private static final String SETTINGS = """
            handlers=java.util.logging.FileHandler
            .level=INFO
            java.util.logging.FileHandler.pattern=%s
            java.util.logging.FileHandler.append=true
            java.util.logging.FileHandler.limit=20000000
            java.util.logging.FileHandler.count=5
            java.util.logging.FileHandler.encoding=UTF-8
            java.util.logging.FileHandler.formatter=java.util.logging.SimpleFormatter
            java.util.logging.SimpleFormatter.format=%%1$tFT%%1$tT.%%1$tL%%1$tz %%4$s %%3$s %%5$s%%6$s%%n
            io.crosswalk.handlers=java.util.logging.ConsoleHandler
            java.util.logging.ConsoleHandler.level=WARNING
            java.util.logging.ConsoleHandler.formatter=java.util.logging.SimpleFormatter
            javax.enterprise.system.security.ssl.level=SEVERE
            org.hibernate.orm.deprecation.level=SEVERE
            javax.enterprise.system.tools.deployment.common.level=WARNING
            org.apache.ftpserver.level=WARNING
            org.apache.mina.level=WARNING
            """;

    private Logs() {
    }

    /** Sets logging up for a verb that runs without the server. */
    public static void quiet(Path data) throws IOException {
        LogManager.getLogManager().readConfiguration(
                new ByteArrayInputStream(settings(data).getBytes(StandardCharsets.UTF_8)));
    }

    static void write(Path file, Path data) throws IOException {
        Files.writeString(file, settings(data));
    }

    /** Where the server's own prints go, so that standard output stays ours. */
    static PrintStream server(Path data) throws IOException {
        return new PrintStream(Files.newOutputStream(folder(data).resolve("server.out"), StandardOpenOption.CREATE,
                StandardOpenOption.APPEND), true, StandardCharsets.UTF_8);
    }

    private static String settings(Path data) throws IOException {
        String pattern = folder(data).toString().replace("%", "%%").replace("\\", "\\\\") + "/crosswalk.%g.log";
        return SETTINGS.formatted(pattern);
    }

    private static Path folder(Path data) throws IOException {
        return Files.createDirectories(data.resolve("logs"));
    }
}
