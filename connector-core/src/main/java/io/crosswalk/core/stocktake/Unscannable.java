package io.crosswalk.core.stocktake;

import java.io.Serial;

/** A row that cannot be taken as a scan; costs that row. */
final class Unscannable extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final ScanCode code;

    Unscannable(ScanCode code, String reason) {
        super(reason, null, false, false);
        this.code = code;
    }

    ScanCode code() {
        return code;
    }
}
