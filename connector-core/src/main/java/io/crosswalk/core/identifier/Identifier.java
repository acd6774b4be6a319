package io.crosswalk.core.identifier;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One name as it was read: what was received, what to show, what to compare, and how sure we are.
 *
 * @param kind what kind of name it is
 * @param scope who makes it unique (manufacturer key, GTIN, organisation), or null where nobody needs to
 * @param raw the value exactly as received
 * @param display cleaned for people: case and separators kept
 * @param key the comparison form; two identifiers of one kind and scope are the same exactly when their keys are equal;
 *     empty when the value cannot be compared
 * @param canonical the standard's own form where one exists (GTIN-14, 15-digit IMEI), else null
 * @param reasons stable lower-case codes such as {@code bad_check_digit}, in the order they were found
 * @param parts named pieces of the value, for example {@code tac}
 * @param hints what the structure suggests but does not prove
 */
public record Identifier(Kind kind, String scope, String raw, String display, String key, String canonical,
        Verdict verdict, List<String> reasons, Map<String, String> parts, Map<String, String> hints) {

    /** The hint with the maker whose form a serial does not have, where that is all that is doubted about it. */
    public static final String MAKERS_FORM = "makers_form";

    public Identifier {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(raw, "raw");
        Objects.requireNonNull(display, "display");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(verdict, "verdict");
        reasons = List.copyOf(reasons);
        parts = Map.copyOf(parts);
        hints = Map.copyOf(hints);
    }

    /**
     * Whether this name may single out a unit or a product: well formed and neither filler nor damaged. A serial that
     * only departs from its maker's convention still is the maker's name for one unit.
     */
    public boolean usable() {
        boolean unusual = verdict == Verdict.SUSPECT && hints.containsKey(MAKERS_FORM);
        return (verdict.usable() || unusual) && !key.isEmpty();
    }

    /** The same name, known to be unique within another authority. */
    public Identifier within(String newScope) {
        return new Identifier(kind, newScope, raw, display, key, canonical, verdict, reasons, parts, hints);
    }
}
