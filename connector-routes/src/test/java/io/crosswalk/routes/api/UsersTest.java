package io.crosswalk.routes.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crosswalk.core.config.Configuration;
import io.crosswalk.core.config.SecretRef;
import io.crosswalk.core.fault.PermanentFault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsersTest {

    private static final PasswordCheck CHECK = (hash, password) -> {
        if (!hash.startsWith("hash:")) {
            throw new IllegalArgumentException("no hash");
        }
        return hash.equals("hash:" + password);
    };

    @TempDir
    private Path data;

    @Test
    void recognisesAConfiguredUserWithEveryLesserRole() throws IOException {
        Users users = configured(user("ops", "hash:pa:ss wörd", "operator"));

        assertThat(users.recognise(basic("ops", "pa:ss wörd"))).hasValueSatisfying(caller -> {
            assertThat(caller.name()).isEqualTo("ops");
            assertThat(caller.roles()).containsExactlyInAnyOrder("viewer", "operator");
        });
    }

    @Test
    void doesNotRecogniseWrongOnes() throws IOException {
        Users users = configured(user("ops", "hash:right", "operator"), user("broken", "not a hash", "admin"));

        assertThat(users.recognise(basic("ops", "wrong"))).isEmpty();
        assertThat(users.recognise(basic("nobody", "right"))).isEmpty();
        assertThat(users.recognise(basic("OPS", "right"))).isEmpty();
        assertThat(users.recognise(basic("broken", "not a hash"))).isEmpty();
        assertThat(users.recognise("Bearer right")).isEmpty();
        assertThat(users.recognise(basic("admin", ""))).isEmpty();
    }

    @Test
    void doesNotLetInAUserWhoseHashIsNowhere() {
        Users users = new Users(List.of(new Configuration.User("ops", new SecretRef("file:" + data.resolve("gone")), Set.of("admin"))),
                new DataFolder(data), CHECK, null);

        assertThat(users.recognise(basic("ops", ""))).isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "Basic", "Basic ", "Basic !!!", "Basic b3Bz", "Bearer", "Bearer ", "Digest x", "Negotiate x"})
    void doesNotRecogniseWhatIsNoCredential(String header) throws IOException {
        assertThat(configured(user("ops", "hash:", "viewer")).recognise(header)).isEmpty();
        assertThat(new Users(List.of(), new DataFolder(data), CHECK, "").recognise(header)).isEmpty();
    }

    @Test
    void doesNotReadEndlessHeaders() throws IOException {
        String password = "x".repeat(5_000);

        assertThat(configured(user("ops", "hash:" + password, "viewer")).recognise(basic("ops", password))).isEmpty();
    }

    @Test
    void generatesAPasswordOnlyItsOwnerCanReadWhereNobodyIsConfigured() throws IOException {
        Users users = new Users(List.of(), new DataFolder(data), CHECK, null);

        Path file = data.resolve("admin-password");
        String password = Files.readString(file).strip();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        assertThat(password).hasSize(24);
        assertThat(users.recognise(basic("admin", password))).hasValueSatisfying(it -> assertThat(it.roles()).contains("admin", "viewer"));
        assertThat(users.recognise("bearer " + password)).isPresent();
        assertThat(users.recognise(basic("root", password))).isEmpty();
        assertThat(users.recognise(basic("admin", password + "x"))).isEmpty();
        try (var files = Files.list(data)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void keepsTheGeneratedPasswordOverAStart() throws IOException {
        String first = AdminPassword.in(data.resolve("admin-password"));

        assertThat(AdminPassword.in(data.resolve("admin-password"))).isEqualTo(first);
    }

    @Test
    void saysWhatToDoAboutAnEmptyPasswordFile() throws IOException {
        Files.createFile(data.resolve("admin-password"));

        assertThatThrownBy(() -> new Users(List.of(), new DataFolder(data), CHECK, null))
                .isInstanceOf(PermanentFault.class).hasMessageContaining("delete it");
    }

    @Test
    void writesNoPasswordWhereUsersAreConfigured() throws IOException {
        configured(user("ops", "hash:x", "viewer"));

        assertThat(data.resolve("admin-password")).doesNotExist();
    }

    @Test
    void recognisesTheLauncherByItsToken() throws IOException {
        Users users = new Users(List.of(user("ops", "hash:x", "viewer")), new DataFolder(data), CHECK, "t0ken");

        assertThat(users.recognise("Bearer t0ken")).hasValueSatisfying(it -> assertThat(it.roles()).contains("admin"));
        assertThat(users.recognise("Bearer t0kem")).isEmpty();
    }

    @Test
    void paysTheSlowCheckOncePerRightPasswordAndAlwaysForAWrongOne() {
        int[] checks = {0};
        RememberedPasswords remembered = new RememberedPasswords((hash, password) -> {
            checks[0]++;
            return hash.equals(password);
        });

        assertThat(remembered.matches("a", "a")).isTrue();
        assertThat(remembered.matches("a", "a")).isTrue();
        assertThat(remembered.matches("a", "b")).isFalse();
        assertThat(remembered.matches("a", "b")).isFalse();
        assertThat(checks[0]).isEqualTo(3);
    }

    private Users configured(Configuration.User... users) {
        return new Users(List.of(users), new DataFolder(data), CHECK, null);
    }

    private Configuration.User user(String name, String hash, String role) throws IOException {
        Path file = Files.writeString(data.resolve(name + ".hash"), hash);
        return new Configuration.User(name, new SecretRef("file:" + file), Set.of(role));
    }

    static String basic(String name, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
    }
}
