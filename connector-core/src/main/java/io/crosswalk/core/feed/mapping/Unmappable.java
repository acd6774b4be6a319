package io.crosswalk.core.feed.mapping;

/** This record cannot become an observation. Bad data is frequent: no stack trace is taken. */
final class Unmappable extends Exception {

    private static final long serialVersionUID = 1L;

    private final MappingCode code;

    Unmappable(MappingCode code, String reason) {
        super(reason, null, false, false);
        this.code = code;
    }

    MappingCode code() {
        return code;
    }
}
