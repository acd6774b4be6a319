package io.crosswalk.sandbox;

import java.util.Map;

/**
 * One asset as the simulated ITAM holds it at this moment, for a test to look at.
 *
 * @param columns the raw row as text, blank columns left out; custom fields under their label as well
 */
public record SnipeItAsset(int id, boolean archived, boolean deleted, String model, String manufacturer, Map<String, String> columns) {

    public SnipeItAsset {
        columns = Map.copyOf(columns);
    }

    /** The tag, or an empty text. */
    public String tag() {
        return value("asset_tag");
    }

    /** The serial, or an empty text. */
    public String serial() {
        return value("serial");
    }

    /** A column by its name, or a custom field by its label; an empty text when blank. */
    public String value(String column) {
        return columns.getOrDefault(column, "");
    }
}
