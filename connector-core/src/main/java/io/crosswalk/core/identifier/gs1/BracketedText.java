package io.crosswalk.core.identifier.gs1;

/**
 * Reads what is printed for people: identifiers in brackets, {@code \(} for a bracket in a value, as in
 * {@code (01)09521234543213(17)280131}. Blanks around elements and dates of eight digits occur on real labels.
 */
final class BracketedText {

    private final String text;
    private final LabelReading label;
    private int at;

    private BracketedText(String text, LabelReading label) {
        this.text = text;
        this.label = label;
    }

    static void read(String text, LabelReading label) {
        BracketedText reading = new BracketedText(text, label);
        while (reading.at < text.length() && !label.failed()) {
            reading.element();
        }
        if (label.elements().isEmpty()) {
            label.fail("empty");
        }
    }

    private void element() {
        int close = text.charAt(at) == '(' ? text.indexOf(')', at) : -1;
        if (close < 0) {
            label.fail("bad_format");
            return;
        }
        String code = text.substring(at + 1, close);
        ApplicationIdentifier identifier = SyntaxDictionary.SHIPPED.of(code);
        if (identifier == null) {
            label.fail("unknown_ai");
            return;
        }
        at = close + 1;
        String value = value();
        String trimmed = value.strip();
        if (trimmed.length() < value.length() && !trimmed.isEmpty()) {
            label.note("spaces_removed");
            value = trimmed;
        }
        label.add(identifier, LabelDates.isDate(identifier) ? conforming(value) : value);
    }

    /** Everything up to the next bracket that is not part of the value. */
    private String value() {
        StringBuilder unescaped = null;
        int from = at;
        int open = text.indexOf('(', at);
        while (open > from && text.charAt(open - 1) == '\\') {
            unescaped = (unescaped == null ? new StringBuilder() : unescaped).append(text, from, open - 1).append('(');
            from = open + 1;
            open = text.indexOf('(', from);
        }
        at = open < 0 ? text.length() : open;
        String rest = text.substring(from, at);
        return unescaped == null ? rest : unescaped.append(rest).toString();
    }

    private String conforming(String date) {
        return LabelDates.shortened(date).map(digits -> {
            label.doubt("nonconformant_date");
            return digits;
        }).orElse(date);
    }
}
