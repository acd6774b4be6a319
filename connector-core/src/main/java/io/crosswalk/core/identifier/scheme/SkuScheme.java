package io.crosswalk.core.identifier.scheme;

import io.crosswalk.core.identifier.Identifier;
import io.crosswalk.core.identifier.IdentifierScheme;
import io.crosswalk.core.identifier.Keys;
import io.crosswalk.core.identifier.Kind;
import io.crosswalk.core.identifier.Placeholders;
import io.crosswalk.core.identifier.ReadContext;
import io.crosswalk.core.identifier.Reading;
import io.crosswalk.core.identifier.Shape;
import io.crosswalk.core.identifier.Verdict;

/** The seller's or maker's name for a product. Case and separators are noise; the {@code #} of a country option is not. */
public final class SkuScheme implements IdentifierScheme {

    private static final int LONGEST = 128;

    @Override
    public Kind kind() {
        return Kind.SKU;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Identifier read(String raw, ReadContext context) {
        if (Reading.isClean(raw, Shape.of(raw))) {
            String key = Keys.compact(raw);
            if (Placeholders.reasonOfKey(Kind.SKU, key, context).isEmpty()) {
                return Reading.plain(Kind.SKU, raw, Verdict.VALID_UNCHECKED, key, null);
            }
        }
        Reading reading = Reading.of(Kind.SKU, raw, context);
        if (reading.settled()) {
            return reading.end();
        }
        String key = Keys.compact(reading.text());
        if (key.isEmpty() || key.length() > LONGEST) {
            return reading.fails(key.isEmpty() ? "empty" : "too_long");
        }
        return reading.end(Verdict.VALID_UNCHECKED, key, null);
    }

    @Override
    public String key(String value) {
        return Reading.isClean(value, Shape.of(value)) ? Keys.compact(value) : read(value, ReadContext.NONE).key();
    }
}
