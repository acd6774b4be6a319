package io.crosswalk.core.identifier.scheme;

import io.crosswalk.core.identifier.Identifier;
import io.crosswalk.core.identifier.IdentifierScheme;
import io.crosswalk.core.identifier.Identifiers;
import io.crosswalk.core.identifier.Keys;
import io.crosswalk.core.identifier.Kind;
import io.crosswalk.core.identifier.Placeholders;
import io.crosswalk.core.identifier.ReadContext;
import io.crosswalk.core.identifier.Reading;
import io.crosswalk.core.identifier.Shape;
import io.crosswalk.core.identifier.Verdict;

/**
 * A production batch shared by many units, the key of recalls. Case and spaces are noise; hyphens and zeros count:
 * 1707-1 is not 17071.
 */
public final class LotScheme implements IdentifierScheme {

    /** GS1 General Specifications, AI (10): X..20. Longer ones are legal elsewhere, so they are doubted, not refused. */
    private static final int GS1_LENGTH = 20;
    private static final int LONGEST = 64;

    @Override
    public Kind kind() {
        return Kind.LOT;
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Identifier read(String raw, ReadContext context) {
        String text = raw.strip();
        int shape = Shape.of(text);
        if ((shape & Shape.HYPHEN) == 0 && text.length() <= GS1_LENGTH && Reading.isClean(text, shape)) {
            String key = Keys.spaceless(text);
            if (Placeholders.reasonOfKey(Kind.LOT, key, context).isEmpty()) {
                return Reading.plain(Kind.LOT, raw, text, Verdict.VALID_UNCHECKED, key, null);
            }
        }
        Reading reading = Reading.of(Kind.LOT, raw, context);
        return reading.settled() ? reading.end() : structured(reading);
    }

    @Override
    public String key(String value) {
        boolean clean = (Shape.of(value) & (Shape.OTHER | Shape.STRANGE)) == 0 && value.length() <= GS1_LENGTH;
        return clean ? Keys.spaceless(value) : read(value, ReadContext.NONE).key();
    }

    private static Identifier structured(Reading reading) {
        String text = reading.text();
        String fault = LotProse.fault(text);
        if (fault != null) {
            return reading.fails(fault);
        }
        if (Identifiers.split(Kind.LOT, text).size() > 1) {
            return reading.fails("multiple_values");
        }
        if (text.length() > LONGEST) {
            return reading.fails("too_long");
        }
        if (text.length() > GS1_LENGTH) {
            reading.doubt("too_long");
        }
        return reading.end(Verdict.VALID_UNCHECKED, Keys.spaceless(text), null);
    }
}
