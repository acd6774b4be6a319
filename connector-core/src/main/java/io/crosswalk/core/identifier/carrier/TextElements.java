package io.crosswalk.core.identifier.carrier;

import java.util.Map;

/**
 * Statements by three letters, a blank and a value, as in {@code SER 1234} (text element identifiers of ATA Spec 2000, used in
 * format 12 of ISO/IEC 15434 and by MIL-STD-130).
 */
final class TextElements {

    private static final int LETTERS = 3;
    private static final int LONGEST = 50;
    private static final Map<String, String> FIELDS = Map.ofEntries(Map.entry("SER", "serial"), Map.entry("SEQ", "serial"),
            Map.entry("UCN", "serial"), Map.entry("PNR", "sku"), Map.entry("PNO", "sku"), Map.entry("PDT", "description"),
            Map.entry("MFR", "cage"), Map.entry("SPL", "cage"), Map.entry("CAG", "cage"), Map.entry("LOT", "lot"),
            Map.entry("LTN", "lot"), Map.entry("UID", "uii"), Map.entry("USN", "uii"), Map.entry("UST", "uii"), Map.entry("QTY", "quantity"));

    private TextElements() {
    }

    static void read(String field, ContentReading label) {
        if (field.isEmpty()) {
            label.fail("empty_element");
            return;
        }
        boolean marked = field.length() > LETTERS + 1 && (field.charAt(LETTERS) == ' ' || field.charAt(LETTERS) == '/');
        for (int i = 0; marked && i < LETTERS; i++) {
            marked = field.charAt(i) >= 'A' && field.charAt(i) <= 'Z';
        }
        String value = marked ? field.substring(LETTERS + 1).strip() : "";
        if (value.isEmpty() || value.length() > LONGEST) {
            label.fail(value.isEmpty() ? "unknown_text_element" : "too_long");
            return;
        }
        if (value.chars().anyMatch(c -> c < ' ' || c > '~')) {
            label.fail("bad_character");
            return;
        }
        String name = field.substring(0, LETTERS);
        label.say(name, value);
        if (FIELDS.containsKey(name)) {
            label.field(FIELDS.get(name), value);
        } else {
            label.note("unlisted_text_element");
        }
    }
}
