package io.crosswalk.core.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;

/**
 * The hashes of the audit trail (SHA-256, FIPS 180-4). Numbers go in at their full width and texts with their length before them,
 * so that no two trails give the same bytes.
 */
final class AuditHash {

    private static final int NOTHING = -1;

    private final MessageDigest digest = sha256();
    private final ByteBuffer numbers = ByteBuffer.allocate(Long.BYTES);

    /** The next entry, in order; texts as the database gives them back. */
    AuditHash entry(int seq, Long asset, int action, String source, String before, String after) {
        return whole(seq).number(asset == null ? NOTHING : asset).whole(action).text(source).text(before).text(after);
    }

    /** Of everything so far; begins anew. */
    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The link of a transaction: of the link before it, everything that its row says, and the digest of its entries. */
    static String link(String previous, String run, String actor, Instant at, int entries, Long purgesTo, String digest) {
        return new AuditHash().text(previous).text(run).text(actor).number(ChronoUnit.MICROS.between(Instant.EPOCH, at)).whole(entries)
                .number(purgesTo == null ? NOTHING : purgesTo).text(digest).hex();
    }

    private AuditHash whole(int value) {
        numbers.clear();
        numbers.putInt(value);
        digest.update(numbers.array(), 0, Integer.BYTES);
        return this;
    }

    private AuditHash number(long value) {
        numbers.clear();
        numbers.putLong(value);
        digest.update(numbers.array(), 0, Long.BYTES);
        return this;
    }

    private AuditHash text(String value) {
        if (value == null) {
            return whole(NOTHING);
        }
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        whole(bytes.length);
        digest.update(bytes);
        return this;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
