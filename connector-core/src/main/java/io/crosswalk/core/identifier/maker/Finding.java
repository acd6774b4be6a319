package io.crosswalk.core.identifier.maker;

import java.util.Map;

/**
 * What a maker's own numbering says about one serial, for example that {@code CNF01207X6} of HP was made in week 12.
 *
 * @param grade whether the serial has a form of that maker
 * @param reason a stable code, or null where there is nothing to explain
 * @param key the comparison form: the serial itself where the value also carries something else, as in a barcode
 * @param parts the pieces of the value
 * @param hints what the pieces suggest; dates are conventions of the maker and never a warranty start
 */
public record Finding(Grade grade, String reason, String key, Map<String, String> parts, Map<String, String> hints) {

    /** How a serial stands to the forms of its maker. */
    public enum Grade {
        /** It has a form of the maker. */
        FITS,
        /** The maker has no form that would be known well enough to doubt anything. */
        SILENT,
        /** It has no form of the maker: mistyped, or numbered in a way that nobody wrote down. */
        MISFIT,
        /** It has the form of something else of that maker, such as a part or a date code. */
        OTHER_THING
    }

    public Finding {
        parts = Map.copyOf(parts);
        hints = Map.copyOf(hints);
    }

    static Finding fits(String key, Map<String, String> parts, Map<String, String> hints) {
        return new Finding(Grade.FITS, null, key, parts, hints);
    }

    static Finding fitsAs(String reason, String key, Map<String, String> parts, Map<String, String> hints) {
        return new Finding(Grade.FITS, reason, key, parts, hints);
    }

    static Finding silent(String key, Map<String, String> hints) {
        return new Finding(Grade.SILENT, null, key, Map.of(), hints);
    }

    static Finding misfit(String key) {
        return new Finding(Grade.MISFIT, "not_makers_form", key, Map.of(), Map.of());
    }

    /** A misfit that one look-alike character explains; both readings are kept. */
    static Finding lookAlike(String key, String repaired) {
        return new Finding(Grade.MISFIT, "look_alike", key, Map.of(), Map.of("repair", repaired));
    }

    static Finding other(String reason, String key, Map<String, String> hints) {
        return new Finding(Grade.OTHER_THING, reason, key, Map.of(), hints);
    }
}
