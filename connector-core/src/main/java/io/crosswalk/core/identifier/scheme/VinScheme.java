package io.crosswalk.core.identifier.scheme;

import io.crosswalk.core.identifier.CheckDigits;
import io.crosswalk.core.identifier.Identifier;
import io.crosswalk.core.identifier.IdentifierScheme;
import io.crosswalk.core.identifier.Keys;
import io.crosswalk.core.identifier.Kind;
import io.crosswalk.core.identifier.ReadContext;
import io.crosswalk.core.identifier.Reading;
import io.crosswalk.core.identifier.Verdict;
import java.util.regex.Pattern;

/**
 * The name of a vehicle: 17 characters without I, O and Q (ISO 3779). The check digit binds for the North American
 * market only (49 CFR 565.15); elsewhere it proves a value where it holds and says nothing where it does not.
 */
public final class VinScheme implements IdentifierScheme {

    private static final int LENGTH = 17;
    private static final int CHECK = 8;
    private static final Pattern ALPHABET = Pattern.compile("[0-9A-HJ-NPR-Z]{17}");

    @Override
    public Kind kind() {
        return Kind.VIN;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Identifier read(String raw, ReadContext context) {
        Reading reading = Reading.of(Kind.VIN, raw, context);
        if (reading.settled()) {
            return reading.end();
        }
        String key = Keys.compact(reading.text());
        if (key.length() == LENGTH + 1 && key.charAt(0) == 'I') { // AIAG B-10: I marks an import in Code 39
            key = key.substring(1);
            reading.note("import_prefix_removed");
        }
        if (key.length() != LENGTH) {
            return reading.fails("bad_length");
        }
        if (!ALPHABET.matcher(key).matches()) {
            return reading.fails("bad_character");
        }
        reading.part("wmi", key.substring(0, 3)).part("vds", key.substring(3, CHECK + 1)).part("vis", key.substring(CHECK + 1));
        if (CheckDigits.vin(key) == key.charAt(CHECK)) {
            return reading.end(Verdict.VALID, key, key);
        }
        boolean binding = key.charAt(0) >= '1' && key.charAt(0) <= '5';
        return binding ? reading.fails("bad_check_digit")
                : reading.note("check_digit_not_used").end(Verdict.VALID_UNCHECKED, key, key);
    }
}
