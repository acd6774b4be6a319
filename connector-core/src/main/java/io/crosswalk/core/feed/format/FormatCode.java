package io.crosswalk.core.feed.format;

import io.crosswalk.core.feed.Rejection;

/** Why a single record could not be read, by the stable code of reports and reject files. */
enum FormatCode {
    /** More cells than the header has columns: nobody can say which one is too many. */
    TOO_MANY_FIELDS("CSV-001"),
    /** Text after a closing quote: nobody can say where the cell ends. */
    STRAY_QUOTE("CSV-002"),
    /** Longer than {@link RecordText#MAX_RECORD}: usually a quote that was never closed. */
    CSV_TOO_LONG("CSV-003"),
    /** A line that is not JSON. */
    NOT_JSON("JSON-001"),
    /** JSON, but not an object with names. */
    NOT_AN_OBJECT("JSON-002"),
    /** The same name twice in one object. */
    NAME_TWICE("JSON-003"),
    /** Longer than {@link RecordText#MAX_RECORD}. */
    JSON_TOO_LONG("JSON-004");

    private final String code;

    FormatCode(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    Rejection at(long position, String reason, String raw) {
        return new Rejection(position, code, reason, RecordText.storable(raw));
    }
}
