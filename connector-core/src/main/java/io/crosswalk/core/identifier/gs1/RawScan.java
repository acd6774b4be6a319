package io.crosswalk.core.identifier.gs1;

/**
 * Reads what a scanner sends: identifiers and values without brackets, FNC1 as the group separator after each value whose
 * length is not predefined (GS1 General Specifications 7.8).
 */
final class RawScan {

    private static final char FNC1 = '\u001d';

    private final String text;
    private final LabelReading label;
    private int at;
    private boolean separated;

    private RawScan(String text, int from, LabelReading label) {
        this.text = text;
        this.at = from;
        this.label = label;
    }

    /** Reads the elements from a place on. */
    static void read(String text, int from, LabelReading label) {
        new RawScan(text, from, label).elements();
    }

    /** Reads a string that no symbology identifier opens: it begins with FNC1, or proves by a check digit what it is. */
    static void readUnmarked(String text, LabelReading label) {
        boolean marked = text.charAt(0) == FNC1;
        read(text, marked ? 1 : 0, label);
        if (!marked && !label.failed()) {
            if (label.identifiers().get(0).checked()) {
                label.note("missing_fnc1");
            } else {
                label.doubt("missing_fnc1");
            }
        }
    }

    private void elements() {
        if (at >= text.length()) {
            label.fail("empty");
        }
        while (at < text.length() && !label.failed()) {
            element();
        }
        if (!label.failed() && !separated && !label.has("21")) {
            lookForMergedSerial();
        }
    }

    private void element() {
        ApplicationIdentifier identifier = SyntaxDictionary.SHIPPED.at(text, at);
        if (identifier == null) {
            label.fail("unknown_ai");
            return;
        }
        int from = at + identifier.code().length();
        int separator = text.indexOf(FNC1, from);
        int end = separator < 0 ? text.length() : separator;
        int to = Math.min(end, from + identifier.longest());
        if (to < end && !identifier.predefinedLength()) {
            label.fail("too_long", identifier.code());
            return;
        }
        label.add(identifier, text.substring(from, to));
        at = to;
        if (to < text.length() && to == end) { // also tolerated after a predefined length
            at++;
            separated = true;
        }
    }

    /** Without a separator the lot swallows the serial behind it, as in {@code 10LOT121SN1}; no reader can tell. */
    private void lookForMergedSerial() {
        Element last = label.elements().get(label.elements().size() - 1);
        if (!last.ai().equals("10")) {
            return;
        }
        String lot = last.value();
        int serial = lot.indexOf("21", 1);
        if (serial > 0 && lot.substring(serial + 2).chars().anyMatch(Character::isLetter)) {
            label.doubt("suspect_merged_ai");
        }
    }
}
