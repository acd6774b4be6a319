package io.crosswalk.core.label;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What one label says: the tag, in the code and in large type, and the lines below it. For example {@code CT-000123} with the
 * lines {@code Contoso}, {@code S/N PF-0042} and {@code Berlin, room 4}.
 *
 * @param tag the organisation's name for the unit
 * @param serial the maker's name for the unit, printed; in a code only together with the GTIN
 * @param gtin the product's number, for organisations without a GS1 company prefix of their own
 * @param lines for people, the most important first; what a small label has no room for is left out from the end
 */
public record PrintedLabel(String tag, Optional<String> serial, Optional<String> gtin, List<String> lines) {

    public PrintedLabel {
        Objects.requireNonNull(tag, "tag");
        Objects.requireNonNull(serial, "serial");
        Objects.requireNonNull(gtin, "gtin");
        lines = List.copyOf(lines);
    }

    /** A label without anything of the maker's in it. */
    public static PrintedLabel of(String tag, String... lines) {
        return new PrintedLabel(tag, Optional.empty(), Optional.empty(), List.of(lines));
    }
}
