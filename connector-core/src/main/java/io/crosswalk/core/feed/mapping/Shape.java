package io.crosswalk.core.feed.mapping;

/** Brings one non-blank value into the writing of its field. */
interface Shape {

    /**
     * The value in canonical writing.
     *
     * @param numeric the value came as a number of the format, so that no locale applies
     * @throws Unmappable when it cannot be read
     */
    String write(String value, boolean numeric) throws Unmappable;
}
