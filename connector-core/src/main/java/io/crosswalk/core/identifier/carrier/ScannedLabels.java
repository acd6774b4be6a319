package io.crosswalk.core.identifier.carrier;

import io.crosswalk.core.identifier.CanonicalField;
import io.crosswalk.core.identifier.Identifier;
import io.crosswalk.core.identifier.Identifiers;
import io.crosswalk.core.identifier.Kind;
import io.crosswalk.core.identifier.ReadContext;
import io.crosswalk.core.identifier.Reading;
import io.crosswalk.core.identifier.Verdict;
import io.crosswalk.core.identifier.gs1.Gs1Labels;
import io.crosswalk.core.identifier.gs1.Strictness;
import java.util.List;
import java.util.Locale;

/**
 * Takes any scanned or printed label apart, by whichever standard its first characters tell: ISO/IEC 15434, HIBC, a unique
 * device identification, a radio tag, GS1 in every form, and lines with words before their values.
 *
 * <p>Example: {@code (01)09521234543213(10)LOT-7(21)SN1}, {@code +A99912345/$$52001510X33} and {@code S/N: 12345 LOT: A7} all end
 * in a {@link LabelContent} whose fields say {@code serial} and {@code lot}. Any text up to a mebibyte ends so, in linear time
 * and without an exception. Thread-safe.
 */
public final class ScannedLabels {

    private static final int LONGEST = 4096;

    private ScannedLabels() {
    }

    public static LabelContent read(String raw) {
        String text = Reading.label(raw);
        if (text.isEmpty() || text.length() > LONGEST) {
            return new ContentReading(null).fail(text.isEmpty() ? "empty" : "too_long").end();
        }
        String content = Symbologies.removed(text);
        if (Envelope.opens(content)) {
            return Envelope.read(content);
        }
        if (UdiLabel.isLabelled(content) || content.startsWith("=/") || content.startsWith("=+")) {
            return UdiLabel.read(HibcLabel.blankKept(raw, content));
        }
        if (content.startsWith("+") || content.startsWith("*+")) {
            return HibcLabel.read(Kind.HIBC, HibcLabel.blankKept(raw, content));
        }
        if (content.toLowerCase(Locale.ROOT).startsWith("urn:epc:")) {
            return radioTag(content);
        }
        return isGs1(text) ? LabelContent.of(Kind.GS1_ELEMENT_STRING, Gs1Labels.read(text, Strictness.SYNTAX)) : PrintedWords.read(content);
    }

    private static boolean isGs1(String text) {
        char first = text.charAt(0);
        return first == '(' || first == ']' || first == '\u001d' || first >= '0' && first <= '9' || text.regionMatches(true, 0, "http", 0, 4);
    }

    private static LabelContent radioTag(String urn) {
        Identifier code = Identifiers.read(Kind.EPC_URN, urn, ReadContext.NONE);
        ContentReading label = new ContentReading(Kind.EPC_URN);
        if (!code.usable()) {
            return label.fail(code.reasons().get(0)).end();
        }
        label.say("epc", code.canonical());
        label.form(code.canonical());
        for (CanonicalField field : List.of(CanonicalField.GTIN, CanonicalField.SERIAL, CanonicalField.LOT)) {
            String value = code.parts().get(field.word());
            if (value != null) {
                label.field(field.word(), value);
            }
        }
        if (!code.hints().containsKey("names")) {
            label.field(CanonicalField.RFID.word(), urn);
        }
        if (code.verdict() == Verdict.VALID) {
            label.checked();
        }
        return label.end();
    }
}
