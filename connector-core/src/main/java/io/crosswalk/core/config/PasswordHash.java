package io.crosswalk.core.config;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A user's password in the only form in which it is kept: {@code pbkdf2-sha256:<iterations>:<saltBase64>:<hashBase64>}.
 *
 * <p>Checking one is slow on purpose; a caller that checks on every request remembers for a while what it has checked.
 */
public final class PasswordHash {

    private static final Pattern FORM =
            Pattern.compile("pbkdf2-sha256:([0-9]{1,8}):([A-Za-z0-9+/]{11,172}={0,2}):([A-Za-z0-9+/]{43}=)");
    private static final int ITERATIONS = 600_000; // OWASP Password Storage Cheat Sheet, PBKDF2-HMAC-SHA256
    private static final int LEAST_ITERATIONS = 10_000;
    private static final int MOST_ITERATIONS = 10_000_000;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 256;

    private final int iterations;
    private final byte[] salt;
    private final byte[] hash;

    private PasswordHash(int iterations, byte[] salt, byte[] hash) {
        this.iterations = iterations;
        this.salt = salt;
        this.hash = hash;
    }

    /**
     * Reads a hash as it is kept.
     *
     * @throws IllegalArgumentException when the text has another form; the message does not repeat it
     */
    public static PasswordHash parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            throw malformed(null);
        }
        int iterations = Integer.parseInt(matcher.group(1));
        if (iterations < LEAST_ITERATIONS || iterations > MOST_ITERATIONS) {
            throw new IllegalArgumentException("a password hash needs " + LEAST_ITERATIONS + " to " + MOST_ITERATIONS + " iterations");
        }
        try {
            Base64.Decoder base64 = Base64.getDecoder();
            return new PasswordHash(iterations, base64.decode(matcher.group(2)), base64.decode(matcher.group(3)));
        } catch (IllegalArgumentException e) {
            throw malformed(e);
        }
    }

    /** A new hash of the password, with its own salt, in the form that is kept. */
    public static String of(char[] password) {
        if (password.length == 0) {
            throw new IllegalArgumentException("a password must not be empty");
        }
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        Base64.Encoder base64 = Base64.getEncoder();
        return "pbkdf2-sha256:" + ITERATIONS + ":" + base64.encodeToString(salt) + ":" + base64.encodeToString(derive(password, salt, ITERATIONS));
    }

    /** Whether this is the hash of the password, in a time that does not tell how much of it fits. */
    public boolean matches(char[] password) {
        return password.length > 0 && MessageDigest.isEqual(hash, derive(password, salt, iterations));
    }

    @Override
    public String toString() {
        return "pbkdf2-sha256:" + iterations + ":..."; // never the hash: it would end in a log
    }

    private static byte[] derive(char[] password, byte[] salt, int iterations) {
        PBEKeySpec spec = new PBEKeySpec(password, salt, iterations, HASH_BITS);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has PBKDF2WithHmacSHA256", e);
        } finally {
            spec.clearPassword();
        }
    }

    private static IllegalArgumentException malformed(Throwable cause) {
        return new IllegalArgumentException("a password hash has the form pbkdf2-sha256:<iterations>:<saltBase64>:<hashBase64>", cause);
    }
}
