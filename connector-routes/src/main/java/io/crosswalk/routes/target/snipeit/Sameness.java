package io.crosswalk.routes.target.snipeit;

import io.crosswalk.core.identifier.CanonicalField;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether what the server holds is what was meant, field by field, beyond what its view does to a value. */
final class Sameness {

    private static final Set<CanonicalField> NAMES = EnumSet.of(CanonicalField.MANUFACTURER, CanonicalField.MODEL,
            CanonicalField.SKU, CanonicalField.LOCATION, CanonicalField.STATUS, CanonicalField.SUPPLIER);

    private Sameness() {
    }

    static boolean of(CanonicalField field, String wanted, Map<CanonicalField, String> held) {
        return of(field, wanted, held.getOrDefault(field, ""));
    }

    static boolean of(CanonicalField field, String wanted, String held) {
        String a = wanted.strip().replace("\r\n", "\n");
        String b = held.strip().replace("\r\n", "\n");
        if (a.equals(b)) {
            return true;
        }
        if (NAMES.contains(field)) {
            return a.equalsIgnoreCase(b);
        }
        if (field == CanonicalField.DESCRIPTION) {
            return withoutMarkup(a).equals(withoutMarkup(b));
        }
        return switch (field.shape()) {
            case NUMBER -> number(a) && number(b) && kept(field, a).compareTo(kept(field, b)) == 0;
            case LIST -> new HashSet<>(List.of(a.split("\n"))).equals(new HashSet<>(List.of(b.split("\n"))));
            default -> false;
        };
    }

    /** The server keeps two decimals of a cost. */
    private static BigDecimal kept(CanonicalField field, String number) {
        BigDecimal value = new BigDecimal(number);
        return field == CanonicalField.COST ? value.setScale(2, RoundingMode.HALF_UP) : value;
    }

    static boolean number(String text) {
        return text.matches("-?\\d{1,15}(\\.\\d{1,10})?");
    }

    /** Notes are shown rendered from Markdown: emphasis, headings, list marks and line ends are lost on the way. */
    private static String withoutMarkup(String text) {
        return text.replaceAll("[*_`#>~\\[\\]()!\\\\\\s-]+", "");
    }
}
