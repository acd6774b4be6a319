package io.crosswalk.core.discrepancy;

/** The stable codes of mismatches and gaps, each with the severity it has unless configured otherwise. */
public enum Code {
    DUP_SERIAL(Severity.TASK), DUP_SERIAL_OTHER_MAKER(Severity.INFO), DUP_TAG(Severity.TASK), DUP_IMEI(Severity.TASK),
    KEYS_DISAGREE(Severity.TASK), TAG_IS_SERIAL(Severity.TASK), SERIAL_IS_PART_NUMBER(Severity.TASK),
    SERIAL_IS_IMEI(Severity.TASK), LOT_IN_SERIAL(Severity.TASK), SHARED_VALUE(Severity.TASK),
    ORPHAN_TAG(Severity.INFO), ORPHAN_SERIAL(Severity.INFO), MISSING_TAG(Severity.INFO), MISSING_SERIAL(Severity.INFO),
    RETAG(Severity.TASK), LOT_MISMATCH(Severity.TASK), MODEL_MISMATCH(Severity.TASK), MAKER_MISMATCH(Severity.TASK),
    NEAR_MATCH(Severity.TASK), QTY_NE_SERIALS(Severity.TASK), GONE_FROM_SOURCE(Severity.INFO),
    LABEL_ILLEGIBLE(Severity.TASK), TARGET_DUPLICATE(Severity.TASK), TARGET_ARCHIVED(Severity.TASK),
    DISPOSAL_UNCONFIRMED(Severity.TASK), SEEN_AFTER_DISPOSAL(Severity.TASK);

    private final Severity severity;

    Code(Severity severity) {
        this.severity = severity;
    }

    /** The severity unless the configuration says otherwise. */
    public Severity severity() {
        return severity;
    }

    /** {@code INFO} is counted only; a {@code TASK} waits for a person. */
    public enum Severity { INFO, TASK }
}
