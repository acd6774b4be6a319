package io.crosswalk.core.feed;

import java.util.Optional;

/**
 * One record as it was delivered, with its position. Never edited.
 *
 * <p>Valid only while it is being handed over: a format may reuse the instance for the next record.
 */
public interface SourceRecord {

    /** The physical line where the record starts (a header is line 1), or the index of the record in JSON and XML. */
    long position();

    /** The record's text as delivered, for reject files and people; at most 64 KiB, cut with an ellipsis beyond. */
    String raw();

    /** The value at a column name or JSON pointer; empty where there is none. A JSON null counts as none. */
    Optional<String> value(String from);

    /** Whether the value is a number in the format's own notation, to be read without regard to any locale. */
    default boolean numeric(String from) {
        return false;
    }

    /** The record as a tree for expressions: maps, lists, strings, numbers, booleans. */
    Object tree();
}
