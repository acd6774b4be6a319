package io.crosswalk.routes.api;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Spares a right password the slow check on every request: remembered is a keyed digest of hash and password, under a key
 * that lives as long as the process. Wrong passwords are never remembered and always pay the full price.
 */
final class RememberedPasswords implements PasswordCheck {

    private static final String DIGEST = "HmacSHA256";
    private static final int MOST = 1_000;

    private final PasswordCheck slow;
    private final SecretKeySpec key;
    private final Set<String> right = ConcurrentHashMap.newKeySet();

    RememberedPasswords(PasswordCheck slow) {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.slow = slow;
        this.key = new SecretKeySpec(random, DIGEST);
    }

    @Override
    public boolean matches(String hash, String password) {
        String mark = digest(hash + '\0' + password);
        if (right.contains(mark)) {
            return true;
        }
        boolean matches = slow.matches(hash, password);
        if (matches) {
            if (right.size() >= MOST) {
                right.clear();
            }
            right.add(mark);
        }
        return matches;
    }

    private String digest(String text) {
        try {
            Mac mac = Mac.getInstance(DIGEST);
            mac.init(key);
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + DIGEST, e);
        }
    }
}
