package io.crosswalk.routes.boot;

import io.crosswalk.core.config.PasswordHash;
import io.crosswalk.routes.api.PasswordCheck;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;

/** Stored passwords in the product's own form, and as Jakarta Security writes them: {@code PBKDF2WithHmacSHA256:iterations:salt:hash}. */
@Dependent
class PasswordHashes {

    @Produces
    @Singleton
    static PasswordCheck check(Pbkdf2PasswordHash hashes) {
        return (stored, password) -> stored.startsWith("PBKDF2")
                ? hashes.verify(password.toCharArray(), stored) : PasswordHash.parse(stored).matches(password.toCharArray());
    }
}
