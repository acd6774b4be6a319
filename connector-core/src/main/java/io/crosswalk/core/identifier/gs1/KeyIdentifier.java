package io.crosswalk.core.identifier.gs1;

import io.crosswalk.core.identifier.Identifier;
import io.crosswalk.core.identifier.Kind;
import io.crosswalk.core.identifier.ReadContext;
import io.crosswalk.core.identifier.Reading;
import io.crosswalk.core.identifier.Verdict;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** One key of GS1 by itself, bare or as the label or address in which it was written. */
final class KeyIdentifier {

    private static final int GRAI_SERIAL = 14;

    private KeyIdentifier() {
    }

    /**
     * Reads a key.
     *
     * @param ai the identifier that carries the key on labels
     * @param cleaned what makes a bare key out of the way people write it
     */
    static Identifier read(Kind kind, String ai, String raw, ReadContext context, UnaryOperator<String> cleaned) {
        Reading reading = Reading.of(kind, raw, context);
        if (reading.settled()) {
            return reading.end();
        }
        Optional<Gs1Label> label = label(reading.text());
        return label.map(it -> labelled(reading, ai, it)).orElseGet(() -> {
            String key = cleaned.apply(reading.text());
            if (key.length() > reading.text().length()) {
                reading.note("leading_zero_added");
            }
            return bare(reading, ai, key);
        });
    }

    private static Identifier labelled(Reading reading, String ai, Gs1Label label) {
        if (!label.isReadable()) {
            return reading.fails(label.fault().orElseThrow());
        }
        label.doubts().forEach(reading::doubt);
        return label.elements().value(ai).map(key -> bare(reading, ai, key)).orElseGet(() -> reading.fails("not_on_label"));
    }

    private static Identifier bare(Reading reading, String ai, String key) {
        ApplicationIdentifier identifier = SyntaxDictionary.SHIPPED.of(ai);
        String fault = identifier.fault(key);
        if (fault != null) {
            boolean length = fault.equals("too_short") || fault.equals("too_long") || fault.equals("empty_value");
            return reading.fails(length ? "bad_length" : fault);
        }
        reading.part("ai", ai);
        tellParts(reading, key);
        return reading.end(identifier.checked() ? Verdict.VALID : Verdict.VALID_UNCHECKED, key, key);
    }

    private static void tellParts(Reading reading, String key) {
        if (reading.kind() == Kind.SSCC) {
            reading.part("extensionDigit", key.substring(0, 1));
        } else if (reading.kind() == Kind.GRAI) {
            reading.part("assetType", key.substring(1, GRAI_SERIAL));
            if (key.length() > GRAI_SERIAL) {
                reading.part("serial", key.substring(GRAI_SERIAL));
            }
        }
    }

    /** The label, where the text is a bracketed label, a marked scan or a Digital Link; empty for a bare key. */
    private static Optional<Gs1Label> label(String text) {
        boolean label = text.charAt(0) == '(' || text.charAt(0) == ']' || Gs1Labels.isLink(text);
        return label ? Optional.of(Gs1Labels.read(text, Strictness.SYNTAX)) : Optional.empty();
    }
}
