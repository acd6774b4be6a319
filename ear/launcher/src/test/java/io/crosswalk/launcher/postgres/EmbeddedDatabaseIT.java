package io.crosswalk.launcher.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crosswalk.core.fault.PermanentFault;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

class EmbeddedDatabaseIT {

    @TempDir
    private Path data;

    /** Whatever a test leaves running, the last user's departure ends. */
    @AfterEach
    void leavesNothingRunning() throws IOException {
        if (Files.exists(files())) {
            EmbeddedDatabase.open(data).close();
            assertThat(Postmaster.of(files())).isEmpty();
        }
    }

    @Test
    void isDurableAndOnLoopbackOnly() throws SQLException {
        try (EmbeddedDatabase database = EmbeddedDatabase.open(data)) {
            assertThat(show(database, "fsync")).isEqualTo("on");
            assertThat(show(database, "synchronous_commit")).isEqualTo("on");
            assertThat(show(database, "full_page_writes")).isEqualTo("on");
            assertThat(show(database, "listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(show(database, "server_encoding")).isEqualTo("UTF8");
        }
    }

    @Test
    void refusesAnotherPassword() throws IOException {
        try (EmbeddedDatabase database = EmbeddedDatabase.open(data)) {
            assertThatThrownBy(() -> source(database).getConnection(database.user(), "guess"))
                    .isInstanceOf(SQLException.class);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("postgres/password"))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void keepsItsDataAndItsPortOverARestart() throws SQLException {
        String url;
        try (EmbeddedDatabase database = EmbeddedDatabase.open(data)) {
            url = database.url();
            execute(database, "CREATE TABLE kept AS SELECT 42 AS answer");
        }

        try (EmbeddedDatabase database = EmbeddedDatabase.open(data)) {
            assertThat(database.url()).isEqualTo(url);
            assertThat(single(database, "SELECT answer FROM kept")).isEqualTo("42");
        }
    }

    @Test
    void runsOnUntilItsLastUserLeaves() throws IOException, SQLException {
        EmbeddedDatabase first = EmbeddedDatabase.open(data);
        EmbeddedDatabase second = EmbeddedDatabase.open(data);

        first.close();
        first.close();

        assertThat(single(second, "SELECT 1")).isEqualTo("1");
        second.close();
        assertThat(Postmaster.of(files())).isEmpty();
    }

    @Test
    void joinsTheServerThatAKilledProcessLeftBehind() throws Exception {
        Process killed = inAnotherProcess();
        long postmaster = Postmaster.of(files()).orElseThrow().pid();
        killed.destroyForcibly().waitFor();

        try (EmbeddedDatabase database = EmbeddedDatabase.open(data)) {
            assertThat(Postmaster.of(files()).orElseThrow().pid()).isEqualTo(postmaster);
            assertThat(single(database, "SELECT answer FROM left_behind")).isEqualTo("42");
        }

        assertThat(Postmaster.of(files())).as("the dead one counts as a user no more").isEmpty();
    }

    @Test
    void startsAgainAfterTheServerItselfWasKilled() throws Exception {
        Process killed = inAnotherProcess();
        ProcessHandle server = ProcessHandle.of(Postmaster.of(files()).orElseThrow().pid()).orElseThrow();
        CompletableFuture<?> children = CompletableFuture.allOf(
                server.children().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new));
        server.destroyForcibly();
        server.onExit().join();
        children.join();
        killed.destroyForcibly().waitFor();

        try (EmbeddedDatabase database = EmbeddedDatabase.open(data)) {
            assertThat(single(database, "SELECT answer FROM left_behind")).isEqualTo("42");
        }
    }

    @Test
    void ignoresANoteWhoseProcessIsAnotherProgram() throws IOException, SQLException {
        EmbeddedDatabase.open(data).close();
        Files.writeString(files().resolve("postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + files() + "\n1\n1\n\n127.0.0.1\n");

        try (EmbeddedDatabase database = EmbeddedDatabase.open(data)) {
            assertThat(single(database, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void clearsAwayAFirstStartThatWasKilled() throws IOException, SQLException {
        Path half = Files.createDirectories(data.resolve("postgres/data.new"));
        Files.writeString(half.resolve("PG_VERSION"), "17");

        try (EmbeddedDatabase database = EmbeddedDatabase.open(data)) {
            assertThat(single(database, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void saysWhatToDoWhereItCannotBe() throws IOException {
        Files.writeString(data.resolve("postgres"), "a file, not a folder");

        assertThatThrownBy(() -> EmbeddedDatabase.open(data)).isInstanceOf(PermanentFault.class)
                .hasMessageContaining(data.resolve("postgres").toString()).hasMessageContaining("check");
    }

    /** What the other process does. */
    static final class Other {

        private Other() {
        }

        public static void main(String[] args) throws Exception {
            EmbeddedDatabase database = EmbeddedDatabase.open(Path.of(args[0]));
            execute(database, "CREATE TABLE left_behind AS SELECT 42 AS answer");
            System.out.write("ready\n".getBytes(StandardCharsets.US_ASCII));
            System.out.flush();
            System.in.read();
        }
    }

    private Process inAnotherProcess() throws IOException {
        Process process = new ProcessBuilder(ProcessHandle.current().info().command().orElse("java"), "-cp",
                System.getProperty("java.class.path"), Other.class.getName(), data.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        BufferedReader said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII));
        assertThat(said.readLine()).isEqualTo("ready");
        return process;
    }

    private Path files() {
        return data.resolve("postgres/data");
    }

    private static String show(EmbeddedDatabase database, String setting) throws SQLException {
        return single(database, "SHOW " + setting);
    }

    private static String single(EmbeddedDatabase database, String query) throws SQLException {
        try (Connection connection = source(database).getConnection(database.user(), database.password());
                Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(query)) {
            return rows.next() ? rows.getString(1) : null;
        }
    }

    private static void execute(EmbeddedDatabase database, String command) throws SQLException {
        try (Connection connection = source(database).getConnection(database.user(), database.password());
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private static PGSimpleDataSource source(EmbeddedDatabase database) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(database.url());
        return source;
    }
}
