package io.crosswalk.core.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.crosswalk.core.config.FeedConfig;
import io.crosswalk.core.config.TargetConfig;
import io.crosswalk.core.fault.PermanentFault;
import io.crosswalk.core.report.ReportJson;
import io.crosswalk.core.report.RunReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Secrets are references: whatever fails in a night, their text is nowhere to be read afterwards. */
class SecretsIT {

    private static final String SECRET = "hunter2-Zq8vR1";

    @TempDir
    Path home;

    private NightKit kit;
    private final Heard heard = new Heard();

    /** Everything that was logged, with stack traces, as a log file would show it. */
    private static final class Heard extends Handler {

        private final List<String> lines = new ArrayList<>();

        @Override
        public synchronized void publish(LogRecord line) {
            lines.add(new SimpleFormatter().format(line));
        }

        @Override
        public void flush() {
            // Nothing is held back.
        }

        @Override
        public void close() {
            // Nothing to let go of.
        }
    }

    @BeforeEach
    void open() throws IOException {
        kit = new NightKit(home);
        Logger all = LogManager.getLogManager().getLogger("");
        heard.setLevel(Level.ALL);
        all.addHandler(heard);
        Path secret = Files.writeString(home.resolve("secret"), SECRET + "\n");
        kit.crosswalk("nightly: { feeds: [ erp, good ], targets: [ itam ] }\nauthority: { assetTag: [ good ] }\n");
        kit.feed("good", "delta", "serial", "manufacturer", "assetTag");
        kit.put("config/feeds/erp.yaml", "apiVersion: crosswalk/v1\nkind: Feed\nmetadata: { id: erp, source: erp }\n"
                + "from: { type: ftp, host: 127.0.0.1, path: /out, username: contoso, credentialRef: \"file:" + secret + "\", files: { include: \".*\" } }\n"
                + "format: { type: csv }\nmode: { kind: delta }\nmap:\n  serial: { from: serial }\n");
        kit.put("config/targets/itam.yaml", "apiVersion: crosswalk/v1\nkind: Target\nmetadata: { id: itam }\n"
                + "to: { type: snipe-it, url: \"http://127.0.0.1:1/api/v1\", credentialRef: \"file:" + secret + "\" }\npolicy: { create: true }\n");
        kit.deliver("good", "1.csv", "serial,manufacturer,assetTag", "SN0001A,Dell,CT-000001");
    }

    @AfterEach
    void close() {
        LogManager.getLogManager().getLogger("").removeHandler(heard);
        kit.close();
    }

    private static void logIn(FeedConfig feed) {
        if (feed.from().credentialRef() != null) {
            String password = feed.from().credentialRef().resolve();
            throw new PermanentFault("the server refused the login of " + feed.from().username() + " with the password from " + feed.from().credentialRef()
                    + (password.isEmpty() ? " (empty)" : ""));
        }
    }

    private static void logIn(TargetConfig target) {
        String token = target.to().credentialRef().resolve();
        throw new IllegalStateException("a fault in " + target + " with a token of " + token.length() + " characters");
    }

    @Test
    void noneIsReadableAfterANightThatFailedEverywhere() throws Exception {
        kit.beforeFetch(SecretsIT::logIn).opens("itam", () -> {
            logIn(kit.configuration().targets().get("itam"));
            return null;
        });

        RunReport report = kit.night();

        assertThat(report.exitCode()).isEqualTo(4);
        assertThat(report.feeds().get(0).error()).contains("refused the login of contoso");
        assertThat(String.join("\n", heard.lines)).contains("broke off", "IllegalStateException").doesNotContain(SECRET);
        assertThat(ReportJson.write(report)).doesNotContain(SECRET);
        assertThat(kit.configuration().toString()).doesNotContain(SECRET);
        kit.await();
        try (Stream<Path> files = Files.walk(home.resolve("data"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1)).as(file.toString()).doesNotContain(SECRET);
            }
        }
        for (String table : List.of("run", "delivery", "setting", "feed", "push_mark", "receipt", "discrepancy")) {
            assertThat(text(table)).as(table).doesNotContain(SECRET);
        }
    }

    private String text(String table) throws SQLException {
        StringBuilder text = new StringBuilder();
        try (Connection connection = kit.source().getConnection(); Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select t::text from " + table + " t")) {
            while (row.next()) {
                text.append(row.getString(1)).append('\n');
            }
        }
        return text.toString();
    }
}
