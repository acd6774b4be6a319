package io.crosswalk.core.stocktake;

import io.crosswalk.core.feed.Rejection;

/** Why a scan is not taken, by the stable code of the answer. */
public enum ScanCode {
    UNKNOWN_COLUMN("SCAN-001"), NAMES_NOTHING("SCAN-002"), LABEL_UNREAD("SCAN-003"), LABELS_DISAGREE("SCAN-004"), NOT_A_TIME("SCAN-005"),
    TOO_EARLY("SCAN-006"), TOO_LATE("SCAN-007"), IN_THE_FUTURE("SCAN-008"), NO_TIME("SCAN-009"), NOT_YES_OR_NO("SCAN-010"), TOO_LONG("SCAN-011"),
    NOT_STORABLE("SCAN-012"), ID_USED_TWICE("SCAN-013");

    private static final int LONGEST_RAW = 500;

    private final String code;

    ScanCode(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    Rejection at(long line, String reason, String raw) {
        return new Rejection(line, code, reason, shortened(raw));
    }

    static String shortened(String raw) {
        return raw.length() <= LONGEST_RAW ? raw : raw.substring(0, LONGEST_RAW) + "\u2026";
    }
}
