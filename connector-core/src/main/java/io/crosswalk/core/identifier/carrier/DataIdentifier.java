package io.crosswalk.core.identifier.carrier;

import io.crosswalk.core.identifier.Identifiers;
import io.crosswalk.core.identifier.Kind;
import io.crosswalk.core.identifier.ReadContext;
import io.crosswalk.core.identifier.Shape;
import io.crosswalk.core.identifier.Verdict;

/**
 * What one data identifier says about the value behind it (ANSI MH10.8.2).
 *
 * @param code one to three digits before a letter, or the letter alone: {@code S}, {@code 1T}
 * @param rule {@code an1-50}, {@code n9}, {@code date:YYMMDD} or {@code kind:gtin}
 * @param field the word of the canonical field it means, or null
 */
record DataIdentifier(String code, String rule, String field) {

    private static final String DATE = "date:";
    private static final String KIND = "kind:";

    /** Why a value cannot stand behind it, or null where it can. */
    String fault(String value) {
        if (value.isEmpty()) {
            return "empty_element";
        }
        if (!isPrintable(value)) {
            return "bad_character";
        }
        if (rule.startsWith(DATE)) {
            return CodedDate.read(rule.substring(DATE.length()), value).isPresent() ? null : "bad_date";
        }
        if (rule.startsWith(KIND)) {
            Verdict verdict = Identifiers.read(kind(), value, ReadContext.NONE).verdict();
            return verdict.usable() || verdict == Verdict.SUSPECT ? null : "bad_value";
        }
        return lengthFault(value);
    }

    /** The value in the form of the field it means: a date as ISO 8601, an identifier canonical. */
    String meaning(String value) {
        if (rule.startsWith(DATE)) {
            return CodedDate.read(rule.substring(DATE.length()), value).orElseThrow().toString();
        }
        if (rule.startsWith(KIND)) {
            String canonical = Identifiers.read(kind(), value, ReadContext.NONE).canonical();
            return canonical == null ? value : canonical;
        }
        return value;
    }

    private String lengthFault(String value) {
        boolean digits = rule.charAt(0) == 'n';
        String lengths = rule.substring(digits ? 1 : 2);
        int dash = lengths.indexOf('-');
        int least = Integer.parseInt(dash < 0 ? lengths : lengths.substring(0, dash));
        int most = dash < 0 ? least : Integer.parseInt(lengths.substring(dash + 1));
        if (digits && !Shape.isDigits(value)) {
            return "non_digit";
        }
        return value.length() < least ? "too_short" : value.length() > most ? "too_long" : null;
    }

    private Kind kind() {
        return Kind.of(rule.substring(KIND.length())).orElseThrow();
    }

    private static boolean isPrintable(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) < ' ' || value.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }
}
