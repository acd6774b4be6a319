package io.crosswalk.core.fault;

/**
 * One named result of a preflight ({@code check}): what was tried, how it ended, and what to do about it.
 *
 * @param of the feed or target id, or {@code configuration}, {@code database}
 * @param name a stable name such as {@code connection}, {@code host-key}, {@code list}, {@code first-page}
 * @param detail one sentence, never a secret
 * @param hint what to do, or null
 */
public record Check(String of, String name, State state, String detail, String hint) {

    /** How a check ended; {@code SKIPPED} where an earlier one made it pointless. */
    public enum State { OK, FAILED, SKIPPED }

    public static Check ok(String of, String name, String detail) {
        return new Check(of, name, State.OK, detail, null);
    }

    public static Check failed(String of, String name, String detail, String hint) {
        return new Check(of, name, State.FAILED, detail, hint);
    }

    public static Check skipped(String of, String name, String detail) {
        return new Check(of, name, State.SKIPPED, detail, null);
    }
}
