package io.crosswalk.core.identifier.carrier;

import io.crosswalk.core.identifier.Kind;
import io.crosswalk.core.identifier.Shape;
import io.crosswalk.core.identifier.gs1.Gs1Labels;
import io.crosswalk.core.identifier.gs1.Strictness;

/** Opens the envelope of ISO/IEC 15434 and reads the formats in it. */
final class Envelope {

    private static final String HEADER = "[)>";
    private static final int FORMAT_LENGTH = 2;

    private final String text;
    private final ContentReading label = new ContentReading(Kind.ISO15434);
    private int at;

    private Envelope(String text) {
        this.text = text;
    }

    static boolean opens(String text) {
        return text.startsWith(HEADER);
    }

    static LabelContent read(String scan) {
        String text = Symbologies.removed(scan);
        if (!opens(text)) {
            return new ContentReading(Kind.ISO15434).fail("missing_header").end();
        }
        if (Separators.has(text)) {
            return new Envelope(text).formats(null);
        }
        String restored = Separators.restored(text);
        if (Separators.has(restored)) {
            return new Envelope(restored).formats("spelt_separators");
        }
        return spelt(text);
    }

    /** Separators written as bare letters, {@code [)>RS06GS...RSEOT}: a value may hold the same letters. */
    private static LabelContent spelt(String text) {
        boolean letters = text.startsWith("[)>RS") && text.startsWith("GS", 7) && text.endsWith("RSEOT");
        if (!letters) {
            return new ContentReading(Kind.ISO15434).fail("missing_separators").end();
        }
        String body = text.substring(5, text.length() - 5).replace("GS", String.valueOf(Separators.GS));
        Envelope envelope = new Envelope(HEADER + Separators.RS + body + Separators.RS + Separators.EOT);
        envelope.label.doubt("bare_letter_separators");
        return envelope.formats(null);
    }

    private LabelContent formats(String note) {
        if (note != null) {
            label.note(note);
        }
        at = HEADER.length();
        if (at < text.length() && text.charAt(at) == Separators.RS) {
            at++;
        } else {
            label.doubt("missing_separator");
        }
        do {
            format();
        } while (!label.failed() && at < text.length() && text.charAt(at) != Separators.EOT);
        if (!label.failed()) {
            trailer();
        }
        return label.isEmpty() ? label.fail("empty").end() : label.end();
    }

    private void format() {
        int from = at + FORMAT_LENGTH;
        if (from > text.length() || !Shape.isDigits(text.substring(at, from))) {
            label.fail("unknown_format");
            return;
        }
        String format = text.substring(at, from);
        int end = text.indexOf(Separators.RS, from);
        if (end < 0) { // the rest of the label, perhaps without its trailer
            end = text.indexOf(Separators.EOT, from) < 0 ? text.length() : text.indexOf(Separators.EOT, from);
            label.doubt("missing_trailer");
        }
        content(format, text.substring(from, end));
        at = end < text.length() && text.charAt(end) == Separators.RS ? end + 1 : end;
    }

    private void trailer() {
        if (at >= text.length()) {
            label.doubt("missing_trailer");
        } else if (at + 1 < text.length()) {
            label.fail("text_after_trailer");
        }
    }

    private void content(String format, String content) {
        boolean parted = !content.isEmpty() && content.charAt(0) == Separators.GS;
        switch (format) {
            case "05", "06", "12" -> {
                if (parted) {
                    read(format, content.substring(1));
                } else {
                    label.fail(content.isEmpty() ? "empty" : "missing_separator");
                }
            }
            case "01", "02", "03", "04", "07", "08", "09", "10" -> unread(format, content);
            default -> label.fail("unknown_format");
        }
    }

    private void read(String format, String content) {
        if (format.equals("05")) {
            label.include(LabelContent.of(Kind.ISO15434, Gs1Labels.scan(Separators.GS + content, Strictness.SYNTAX)));
            return;
        }
        String fields = content;
        if (fields.endsWith(String.valueOf(Separators.GS))) {
            label.doubt("empty_element");
            fields = fields.substring(0, fields.length() - 1);
        }
        int from = 0;
        while (from <= fields.length() && !label.failed()) {
            int end = fields.indexOf(Separators.GS, from);
            String field = fields.substring(from, end < 0 ? fields.length() : end);
            if (format.equals("06")) {
                DataIdentifiers.SHIPPED.read(field, label);
            } else {
                TextElements.read(field, label);
            }
            from = end < 0 ? fields.length() + 1 : end + 1;
        }
    }

    /** Transport, EDI, free text, binary: nothing in it is a name of a unit that could be told. */
    private void unread(String format, String content) {
        label.doubt("format_not_read");
        StringBuilder plain = new StringBuilder(content.length());
        for (int i = 0; i < content.length(); i++) {
            plain.append(content.charAt(i) < ' ' ? ' ' : content.charAt(i));
        }
        label.say("format_" + format, plain.toString().strip());
    }
}
