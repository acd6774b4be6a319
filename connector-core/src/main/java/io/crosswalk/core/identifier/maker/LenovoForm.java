package io.crosswalk.core.identifier.maker;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lenovo and IBM: 7 or 8 letters and digits without O, printed {@code R9-ABCDE}. A barcode holds {@code 1S}, machine type
 * and model, and the serial: {@code 1S20QES1AB00PF1ABCDE} is PF1ABCDE.
 */
final class LenovoForm implements MakerForm {

    private static final Template SEVEN = Template.of("serial", "NNNNNNN");
    private static final Template EIGHT = Template.of("serial", "NNNNNNNN");
    /** Machine type and model of ten or seven, serial of eight or seven; the shape alone proves the first two. */
    private static final Template LONG = Template.of("1s", "1S", "mtm", "99XXXXXXXX", "serial", "ANNNNNNN");
    private static final Template SHORT = Template.of("1s", "1S", "mtm", "9999XXX", "serial", "ANNNNNN");
    private static final List<Template> DECLARED = List.of(
            Template.of("1s", "1S", "mtm", "99XXXXXXXX", "serial", "NNNNNNNN"), Template.of("1s", "1S", "mtm", "99XXXXX", "serial", "NNNNNNN"),
            Template.of("1s", "1S", "mtm", "99XXXXX", "serial", "NNNNNNNN"), Template.of("1s", "1S", "mtm", "99XXXXXXXX", "serial", "NNNNNNN"));

    @Override
    public String maker() {
        return "Lenovo";
    }

    @Override
    public Finding read(String key) {
        if (SEVEN.fits(key) || EIGHT.fits(key)) {
            return Finding.fits(key, Map.of("serial", key), Map.of());
        }
        return DECLARED.stream().filter(it -> it.fits(key)).findFirst().map(it -> within(it, key))
                .or(() -> Template.onlyRepair(key, SEVEN, EIGHT).map(it -> Finding.lookAlike(key, it)))
                .orElseGet(() -> Finding.misfit(key));
    }

    /** What a barcode holds that shows by its shape alone that it is Lenovo's. */
    static Optional<Finding> barcode(String key) {
        if (LONG.fits(key)) {
            return Optional.of(within(LONG, key));
        }
        return SHORT.fits(key) ? Optional.of(within(SHORT, key)) : Optional.empty();
    }

    private static Finding within(Template template, String key) {
        Map<String, String> parts = template.parts(key);
        parts.remove("1s");
        return Finding.fitsAs("barcode_1s", parts.get("serial"), parts, Map.of());
    }
}
