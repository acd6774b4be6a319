package io.crosswalk.routes.api;

import io.crosswalk.core.config.Configuration;
import io.crosswalk.core.fault.PermanentFault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who may come in: the users of the configuration; without any, {@code admin} with the generated password.
 *
 * <p>A bearer token is the launcher's own for this process, or the generated password; configured users come with HTTP
 * Basic.
 */
@ApplicationScoped
public class Users {

    /** The system property with the token by which the launcher speaks to the server it started. */
    static final String INTERNAL_TOKEN = "crosswalk.internal.token";

    private static final Logger LOG = LoggerFactory.getLogger(Users.class);
    private static final String ADMIN = "admin";
    private static final int LONGEST_HEADER = 4096;

    private final List<Configuration.User> users;
    private final PasswordCheck check;
    private final String generated;
    private final String internalToken;

    /** For the server's proxies only. */
    protected Users() {
        users = List.of();
        check = null;
        generated = null;
        internalToken = null;
    }

    @Inject
    public Users(Configuration configuration, DataFolder data, PasswordCheck check) {
        this(configuration.users(), data, new RememberedPasswords(check), System.getProperty(INTERNAL_TOKEN));
    }

    Users(List<Configuration.User> users, DataFolder data, PasswordCheck check, String internalToken) {
        this.users = List.copyOf(users);
        this.check = check;
        this.generated = users.isEmpty() ? AdminPassword.in(data.adminPassword()) : null;
        this.internalToken = internalToken;
    }

    /** Has the users read when the server starts, so that the generated password is there before the first request. */
    void open(@Observes @Initialized(ApplicationScoped.class) Object start) {
        LOG.info("users: {}", generated == null ? users.size() + " configured" : "admin, with a generated password");
    }

    /** A user who was recognised, with the words of the roles. */
    public record Caller(String name, Set<String> roles) {
    }

    /** @param authorization the header of that name, or null */
    public Optional<Caller> recognise(String authorization) {
        if (authorization == null || authorization.length() > LONGEST_HEADER) {
            return Optional.empty();
        }
        if (authorization.regionMatches(true, 0, "Bearer ", 0, 7)) {
            return bearer(authorization.substring(7).strip());
        }
        return authorization.regionMatches(true, 0, "Basic ", 0, 6) ? basic(authorization.substring(6).strip()) : Optional.empty();
    }

    private Optional<Caller> bearer(String token) {
        if (same(internalToken, token)) {
            return Optional.of(new Caller("crosswalk", Role.ADMIN.withLesser()));
        }
        return same(generated, token) ? Optional.of(new Caller(ADMIN, Role.ADMIN.withLesser())) : Optional.empty();
    }

    private Optional<Caller> basic(String encoded) {
        String pair;
        try {
            pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        int colon = pair.indexOf(':');
        if (colon < 0) {
            return Optional.empty();
        }
        String name = pair.substring(0, colon);
        String password = pair.substring(colon + 1);
        if (generated != null) {
            return ADMIN.equals(name) & same(generated, password)
                    ? Optional.of(new Caller(ADMIN, Role.ADMIN.withLesser())) : Optional.empty();
        }
        return configured(name, password);
    }

    /** An unknown name costs as much time as a wrong password, so that names cannot be found out. */
    private Optional<Caller> configured(String name, String password) {
        Optional<Configuration.User> user = users.stream().filter(it -> it.name().equals(name)).findFirst();
        boolean right = matches(user.orElse(users.get(0)), password);
        return user.filter(it -> right).map(it -> new Caller(it.name(), roles(it)));
    }

    private boolean matches(Configuration.User user, String password) {
        try {
            return check.matches(user.passwordHashRef().resolve(), password);
        } catch (PermanentFault | IllegalArgumentException e) {
            LOG.warn("the user {} cannot sign in: {}", user.name(), e.getMessage());
            return false;
        }
    }

    private static Set<String> roles(Configuration.User user) {
        Set<String> words = new TreeSet<>();
        user.roles().forEach(word -> Role.of(word).ifPresent(role -> words.addAll(role.withLesser())));
        return words;
    }

    private static boolean same(String secret, String given) {
        return secret != null && !secret.isEmpty()
                && MessageDigest.isEqual(secret.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
