package io.crosswalk.core.reconcile;

import io.crosswalk.core.identifier.CanonicalField;
import io.crosswalk.core.match.Member;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which products carry no serial number: desks, cables, cases. Said by the organisation in {@code quality.serialless}, as a
 * model, SKU or GTIN, or the beginning of one: {@code Desk*}. Never concluded from silence: a laptop whose serial nobody typed
 * in is no desk.
 */
final class Serialless {

    private static final List<CanonicalField> PRODUCTS = List.of(CanonicalField.MODEL, CanonicalField.SKU, CanonicalField.GTIN);

    private final List<String> patterns;

    Serialless(List<String> patterns) {
        this.patterns = patterns.stream().map(Serialless::plain).toList();
    }

    /** Whether what these observations say about the product names such a class. */
    boolean covers(Collection<Member> members) {
        return !patterns.isEmpty() && members.stream().filter(member -> !member.discarded()).anyMatch(this::covers);
    }

    private boolean covers(Member member) {
        return PRODUCTS.stream().map(member.said()::value).flatMap(Optional::stream).map(Serialless::plain)
                .anyMatch(product -> patterns.stream().anyMatch(pattern -> fits(product, pattern)));
    }

    private static boolean fits(String product, String pattern) {
        return pattern.endsWith("*") ? product.startsWith(pattern.substring(0, pattern.length() - 1)) : product.equals(pattern);
    }

    private static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
