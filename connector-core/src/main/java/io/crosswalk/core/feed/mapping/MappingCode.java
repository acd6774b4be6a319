package io.crosswalk.core.feed.mapping;

/** Why a readable record cannot become an observation, by the stable code of reports and reject files. */
public enum MappingCode {
    REQUIRED_MISSING("MAP-001", "a required field is blank"),
    NOT_A_NUMBER("MAP-002", "a number cannot be read in the feed's locale"),
    NOT_A_DATE("MAP-003", "a date cannot be read by its pattern, or does not exist in the calendar"),
    NOT_A_DATETIME("MAP-004", "a date and time cannot be read by its pattern, or does not exist"),
    UNKNOWN_EVENT("MAP-005", "the event is none that is known"),
    EXPRESSION_FAILED("MAP-006", "an expression or transform failed on this record"),
    NOT_STORABLE("MAP-007", "a value holds a NUL or half a character and cannot be stored"),
    TOO_LONG("MAP-008", "a value is longer than a name or a remark can be"),
    TOO_MANY_UNITS("MAP-009", "the record names more units than it can be written out for"),
    NAMES_NOTHING("MAP-010", "the record names no unit, no product and no lot"),
    LABEL_UNREAD("MAP-011", "only a label could name the unit, and it cannot be read or not without doubt");

    private final String code;
    private final String sentence;

    MappingCode(String code, String sentence) {
        this.code = code;
        this.sentence = sentence;
    }

    /** For example {@code MAP-003}. */
    public String code() {
        return code;
    }

    /** What it means, for the reference page. */
    public String sentence() {
        return sentence;
    }
}
