package io.crosswalk.core.identifier.scheme;

import io.crosswalk.core.identifier.CheckDigits;
import io.crosswalk.core.identifier.Identifier;
import io.crosswalk.core.identifier.IdentifierScheme;
import io.crosswalk.core.identifier.Keys;
import io.crosswalk.core.identifier.Kind;
import io.crosswalk.core.identifier.ModelYear;
import io.crosswalk.core.identifier.Placeholders;
import io.crosswalk.core.identifier.ReadContext;
import io.crosswalk.core.identifier.Reading;
import io.crosswalk.core.identifier.Verdict;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The name of a vehicle: 17 characters without I, O and Q (ISO 3779), as {@code 1M8GDM9AXKP042788}. The check digit binds
 * for the North American market only (49 CFR 565.15); elsewhere it proves a value where it holds and says nothing where
 * it does not.
 *
 * <p>A typed I, O or Q is read as 1 or 0 where the check digit binds and then holds; the reading stays doubted.
 */
public final class VinScheme implements IdentifierScheme {

    private static final String MODEL_YEAR = "model_year";
    private static final String LOW_VOLUME = "low_volume_maker";
    private static final int LENGTH = 17;
    private static final int CHECK = 8;
    private static final int PLANT = 10;
    private static final int LOW_VOLUME_MAKER = 11;
    private static final int LOW_VOLUME_SEQUENCE = 14;

    @Override
    public Kind kind() {
        return Kind.VIN;
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Identifier read(String raw, ReadContext context) {
        String text = raw.strip();
        if (text.length() == LENGTH && isOfAlphabet(text) && CheckDigits.vin(text) == text.charAt(CHECK)
                && Placeholders.reasonOfKey(Kind.VIN, text, context).isEmpty()) {
            Map<String, String> hints = ModelYear.likely(text).map(year -> Map.of(MODEL_YEAR, year)).orElse(Map.of());
            return new Identifier(Kind.VIN, null, raw, text, text, text, Verdict.VALID, List.of(), parts(text), isLowVolume(text)
                    ? withLowVolume(hints) : hints);
        }
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
        return isOfAlphabet(key) ? structured(reading, key) : mistyped(reading, key);
    }

    private static Identifier structured(Reading reading, String key) {
        tellParts(reading, key);
        if (CheckDigits.vin(key) == key.charAt(CHECK)) {
            return reading.end(Verdict.VALID, key, key);
        }
        return isBinding(key) ? reading.fails("bad_check_digit")
                : reading.note("check_digit_not_used").end(Verdict.VALID_UNCHECKED, key, key);
    }

    /** Only one reading of I, O and Q is possible; the check digit says whether it is the right one. */
    private static Identifier mistyped(Reading reading, String key) {
        String repaired = key.replace('I', '1').replace('O', '0').replace('Q', '0');
        if (!isOfAlphabet(repaired) || CheckDigits.vin(repaired) != repaired.charAt(CHECK)) {
            return reading.fails("bad_character");
        }
        reading.hint("repair", repaired);
        if (!isBinding(repaired)) {
            return reading.fails("bad_character");
        }
        tellParts(reading, repaired);
        return reading.doubt("look_alike_repaired").end(Verdict.VALID, repaired, repaired);
    }

    private static void tellParts(Reading reading, String key) {
        parts(key).forEach(reading::part);
        if (isLowVolume(key)) {
            reading.hint(LOW_VOLUME, "true");
        }
        ModelYear.likely(key).ifPresent(year -> reading.hint(MODEL_YEAR, year));
    }

    private static Map<String, String> parts(String key) {
        String wmi = key.substring(0, 3);
        String vds = key.substring(3, CHECK + 1);
        String vis = key.substring(CHECK + 1);
        String plant = key.substring(PLANT, PLANT + 1);
        return isLowVolume(key)
                ? Map.of("wmi", wmi, "vds", vds, "vis", vis, "plant", plant, "maker_code", key.substring(LOW_VOLUME_MAKER, LOW_VOLUME_SEQUENCE),
                        "sequence", key.substring(LOW_VOLUME_SEQUENCE))
                : Map.of("wmi", wmi, "vds", vds, "vis", vis, "plant", plant, "sequence", key.substring(PLANT + 1));
    }

    /** Fewer than a thousand vehicles a year: the maker's code goes on in 12 to 14 (ISO 3780). */
    private static boolean isLowVolume(String key) {
        return key.charAt(2) == '9';
    }

    private static Map<String, String> withLowVolume(Map<String, String> hints) {
        Map<String, String> more = new HashMap<>(hints);
        more.put(LOW_VOLUME, "true");
        return more;
    }

    private static boolean isBinding(String key) {
        return key.charAt(0) >= '1' && key.charAt(0) <= '5';
    }

    private static boolean isOfAlphabet(String key) {
        for (int i = 0; i < LENGTH; i++) {
            char c = key.charAt(i);
            boolean letter = c >= 'A' && c <= 'Z' && c != 'I' && c != 'O' && c != 'Q';
            if (!letter && (c < '0' || c > '9')) {
                return false;
            }
        }
        return true;
    }
}
