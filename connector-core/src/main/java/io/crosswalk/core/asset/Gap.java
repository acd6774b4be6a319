package io.crosswalk.core.asset;

import io.crosswalk.core.discrepancy.Code;

/** What an asset lacks: counted, not listed, unless the configuration makes a task of it. */
public enum Gap {
    TAG(Code.MISSING_TAG), SERIAL(Code.MISSING_SERIAL), UNLINKED_TAG(Code.ORPHAN_TAG),
    UNLINKED_SERIAL(Code.ORPHAN_SERIAL), GONE(Code.GONE_FROM_SOURCE);

    private final Code code;

    Gap(Code code) {
        this.code = code;
    }

    public Code code() {
        return code;
    }

    /** This gap's bit in {@code asset.gaps}. */
    public int bit() {
        return 1 << ordinal();
    }

    public boolean in(int gaps) {
        return (gaps & bit()) != 0;
    }
}
