package io.crosswalk.core.audit;

import java.util.Arrays;
import java.util.Locale;

/**
 * What was done, as the audit trail says it, for example {@code changed}.
 *
 * <p>The codes are on disk and under the hashes of the chain: they are never given anew.
 */
public enum AuditAction {

    /** An asset came to be. */
    CREATED(0),
    /** Identifiers, values or the state of an asset changed on a source's word. */
    CHANGED(1),
    /** An asset turned out to be another one. */
    JOINED(2),
    /** A sweep opened or closed discrepancies. */
    SWEPT(3),
    /** A person decided something. */
    RULED(4),
    /** Retention took records away. */
    RETIRED(5);

    private final int code;

    AuditAction(int code) {
        this.code = code;
    }

    /** The number on disk. */
    public int code() {
        return code;
    }

    /** The word for people. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The action with this number; one that a later version wrote has no name here. */
    public static String word(int code) {
        return Arrays.stream(values()).filter(it -> it.code == code).findFirst().map(AuditAction::word).orElse("action " + code);
    }
}
