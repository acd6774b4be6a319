package io.crosswalk.core.config;

import java.util.List;

/**
 * Where one canonical field of a feed comes from.
 *
 * @param from a column name, an element path or a JSON pointer relative to the record; null with {@code constant} or
 *     {@code expr}
 * @param constant the same value for every record ({@code const} in YAML), or null
 * @param expr a JSONata expression over the record, or null
 * @param transforms named transforms, applied in order
 * @param type {@code text | date | datetime | number}, or null for the field's own shape
 * @param pattern of dates, in {@link java.time.format.DateTimeFormatter} letters, or null for ISO 8601
 * @param required a record without it is rejected
 */
public record FieldMapping(String from, String constant, String expr, List<String> transforms, String type,
        String pattern, boolean required) {

    public FieldMapping {
        transforms = List.copyOf(transforms);
    }
}
