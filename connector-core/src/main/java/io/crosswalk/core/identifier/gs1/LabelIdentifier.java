package io.crosswalk.core.identifier.gs1;

import io.crosswalk.core.identifier.Identifier;
import io.crosswalk.core.identifier.Kind;
import io.crosswalk.core.identifier.ReadContext;
import io.crosswalk.core.identifier.Reading;
import io.crosswalk.core.identifier.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** A label as an identifier: the whole of it in brackets is the canonical form, its statements are the parts. */
final class LabelIdentifier {

    private LabelIdentifier() {
    }

    /** Reads a label with its own grammar first: what it fits cannot be a filler or damaged. */
    static Identifier read(Kind kind, String raw, ReadContext context, Function<String, Gs1Label> grammar) {
        String text = Reading.label(raw);
        Gs1Label label = grammar.apply(text);
        if (label.isReadable()) {
            return readable(kind, raw, text, label);
        }
        Reading reading = Reading.of(kind, raw, context);
        if (reading.settled()) {
            return reading.end();
        }
        label.faultyAi().ifPresent(ai -> reading.part("faultyAi", ai));
        return reading.fails(label.fault().orElseThrow());
    }

    private static Identifier readable(Kind kind, String raw, String text, Gs1Label label) {
        return new Identifier(kind, null, raw, text, label.elements().key(), label.elements().bracketed(), verdict(label),
                reasons(label), parts(kind, label.elements()), Map.of());
    }

    private static Verdict verdict(Gs1Label label) {
        if (!label.doubts().isEmpty()) {
            return Verdict.SUSPECT;
        }
        return label.checked() ? Verdict.VALID : Verdict.VALID_UNCHECKED;
    }

    private static List<String> reasons(Gs1Label label) {
        return Stream.concat(label.doubts().stream(), label.notes().stream()).toList();
    }

    private static Map<String, String> parts(Kind kind, ElementString elements) {
        Map<String, String> parts = new LinkedHashMap<>(elements.fields());
        elements.elements().forEach(element -> parts.putIfAbsent(element.ai(), element.value()));
        if (kind == Kind.DIGITAL_LINK) {
            elements.digitalLink().ifPresent(link -> parts.put("digitalLink", link));
        }
        return parts;
    }
}
