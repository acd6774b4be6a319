package io.crosswalk.core.identifier.carrier;

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

/** A label as an identifier: its statements are the parts, and so is what they mean. */
final class CarrierIdentifier {

    private static final int LONGEST = 4096;

    private CarrierIdentifier() {
    }

    /** Reads a label with its own grammar first: what it fits cannot be a filler or damaged. */
    static Identifier read(Kind kind, String raw, ReadContext context, Function<String, LabelContent> grammar) {
        String text = Reading.label(raw);
        LabelContent content = text.length() > LONGEST ? null : grammar.apply(text);
        if (content != null && content.isReadable()) {
            return readable(kind, raw, text, content);
        }
        return readCleaned(kind, raw, context, grammar);
    }

    /** Reads a label whose own grammar fits words like {@code N/A} too, once it is known to be no filler. */
    static Identifier readCleaned(Kind kind, String raw, ReadContext context, Function<String, LabelContent> grammar) {
        Reading reading = Reading.of(kind, raw, context);
        if (reading.settled()) {
            return reading.end();
        }
        LabelContent content = grammar.apply(reading.text());
        return content.isReadable() ? readable(kind, raw, reading.text(), content) : reading.fails(content.fault().orElseThrow());
    }

    private static Identifier readable(Kind kind, String raw, String text, LabelContent content) {
        List<String> reasons = Stream.concat(content.doubts().stream(), content.notes().stream()).toList();
        return new Identifier(kind, null, raw, text, content.key(), content.form(), verdict(content), reasons, parts(content), hints(content));
    }

    private static Verdict verdict(LabelContent content) {
        if (!content.doubts().isEmpty()) {
            return Verdict.SUSPECT;
        }
        return content.checked() ? Verdict.VALID : Verdict.VALID_UNCHECKED;
    }

    private static Map<String, String> parts(LabelContent content) {
        Map<String, String> parts = new LinkedHashMap<>(content.fields());
        content.statements().forEach(said -> parts.putIfAbsent(said.name(), said.value()));
        return parts;
    }

    /** What the label names where that is no single unit. */
    private static Map<String, String> hints(LabelContent content) {
        Map<String, String> fields = content.fields();
        boolean unit = Stream.of("serial", "assetTag", "imei", "mac", "vin", "rfid", "uii", "giai", "iccid").anyMatch(fields::containsKey);
        if (unit) {
            return Map.of();
        }
        if (fields.containsKey("lot")) {
            return Map.of("names", "lot");
        }
        return fields.containsKey("gtin") || fields.containsKey("sku") ? Map.of("names", "product") : Map.of();
    }
}
