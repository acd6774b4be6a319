package io.crosswalk.core.feed.mapping;

import io.crosswalk.core.feed.SourceRecord;

/** Where the text of one field comes from in a record: a place, a constant, an expression. */
interface ValueSource {

    /** The text, or null where there is none. */
    String text(SourceRecord record) throws Unmappable;

    /** Whether the text that was just given is a number in plain notation. */
    default boolean numeric(SourceRecord record) {
        return false;
    }

    /** For messages: which place of the record a person has to look at. */
    String described();

    /** The value at a column name or pointer. */
    record Place(String from) implements ValueSource {

        @Override
        public String text(SourceRecord record) {
            return record.value(from).orElse(null);
        }

        @Override
        public boolean numeric(SourceRecord record) {
            return record.numeric(from);
        }

        @Override
        public String described() {
            return "'" + from + "'";
        }
    }

    /** The same for every record. */
    record Constant(String text) implements ValueSource {

        @Override
        public String text(SourceRecord record) {
            return text;
        }

        @Override
        public String described() {
            return "the constant";
        }
    }
}
