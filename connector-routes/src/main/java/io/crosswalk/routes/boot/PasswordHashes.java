package io.crosswalk.routes.boot;

import io.crosswalk.routes.api.PasswordCheck;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;

/** Stored passwords are read as Jakarta Security writes them: {@code PBKDF2WithHmacSHA256:iterations:salt:hash}. */
@Dependent
final class PasswordHashes {

    @Produces
    @Singleton
    static PasswordCheck check(Pbkdf2PasswordHash hashes) {
        return (stored, password) -> hashes.verify(password.toCharArray(), stored);
    }
}
