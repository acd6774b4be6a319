package io.crosswalk.core.identifier.scheme;

import io.crosswalk.core.identifier.Identifier;
import io.crosswalk.core.identifier.IdentifierScheme;
import io.crosswalk.core.identifier.Identifiers;
import io.crosswalk.core.identifier.ImeiFormat;
import io.crosswalk.core.identifier.Keys;
import io.crosswalk.core.identifier.Kind;
import io.crosswalk.core.identifier.Placeholders;
import io.crosswalk.core.identifier.ReadContext;
import io.crosswalk.core.identifier.Reading;
import io.crosswalk.core.identifier.Shape;
import io.crosswalk.core.identifier.Verdict;
import io.crosswalk.core.identifier.carrier.PrintedWords;
import io.crosswalk.core.identifier.maker.Finding;
import io.crosswalk.core.identifier.maker.MakerForm;
import io.crosswalk.core.identifier.maker.MakerForms;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The maker's name for one unit. Case, spaces and {@code - _ . /} are noise; leading zeros and look-alike letters are not.
 */
public final class SerialScheme implements IdentifierScheme {

    private static final int LONGEST = 64;

    @Override
    public Kind kind() {
        return Kind.SERIAL;
    }

    @Override
    public int version() {
        return 3;
    }

    @Override
    public Identifier read(String raw, ReadContext context) {
        String text = raw.strip();
        int shape = Shape.of(text);
        if (Reading.isClean(text, shape) && !SerialStructure.needsLook(text, shape) && !PrintedWords.holdsLot(text)) {
            String key = Keys.compact(text);
            if (Placeholders.reasonOfKey(Kind.SERIAL, key, context).isEmpty()) {
                return clean(raw, text, key, context);
            }
        }
        Reading reading = Reading.of(Kind.SERIAL, raw, context);
        return reading.settled() ? reading.end() : structured(reading, context);
    }

    @Override
    public String key(String value) {
        int shape = Shape.of(value);
        if (Reading.isClean(value, shape) && !SerialStructure.needsLook(value, shape)) {
            return Keys.compact(value);
        }
        return read(value, ReadContext.NONE).key();
    }

    @Override
    public List<String> keys(String value) {
        String key = key(value);
        return Stream.concat(Stream.of(key), MakerForms.serialsIn(key).stream()).toList();
    }

    /** The way of nearly every serial: nothing to clean, no filler, and perhaps a form of its maker. */
    private static Identifier clean(String raw, String text, String key, ReadContext context) {
        Optional<Finding> finding = MakerForms.of(context.issuer()).map(form -> form.read(key)).filter(it -> tells(it, context));
        if (finding.isPresent()) {
            return finding.get().grade() == Finding.Grade.FITS && finding.get().reason() == null
                    ? new Identifier(Kind.SERIAL, null, raw, text, finding.get().key(), null, Verdict.VALID_UNCHECKED, List.of(),
                            finding.get().parts(), finding.get().hints())
                    : told(Reading.clean(Kind.SERIAL, raw, text), key, finding, context.issuer());
        }
        return SerialStructure.mayBeBareLabel(text)
                ? new Identifier(Kind.SERIAL, null, raw, text, key, null, Verdict.VALID_UNCHECKED, List.of(), Map.of(),
                        Map.of("candidate", text.substring(2)))
                : Reading.plain(Kind.SERIAL, raw, text, Verdict.VALID_UNCHECKED, key, null);
    }

    private static boolean tells(Finding finding, ReadContext context) {
        return finding.grade() != Finding.Grade.MISFIT || context.doubtsForms();
    }

    private static Identifier structured(Reading reading, ReadContext context) {
        String text = reading.text();
        String key = Keys.compact(text);
        if (key.isEmpty() || key.length() > LONGEST) {
            return reading.fails(key.isEmpty() ? "empty" : "too_long");
        }
        if ((Shape.of(text) & Shape.STRANGE) != 0) {
            reading.doubt("non_ascii");
        }
        boolean other = lookForOtherThings(reading, key, context.issuer());
        if (PrintedWords.holdsLot(text)) {
            reading.doubt("composite_suspect");
        }
        SerialStructure.virtualMachine(text).ifPresent(it -> reading.hint("virtual_machine", it));
        SerialStructure.spelledUuid(text).ifPresent(it -> reading.part("uuid", it));
        Optional<Finding> finding = other ? Optional.empty() : MakerForms.read(context.issuer(), text, key).filter(it -> tells(it, context));
        return told(reading, key, finding, context.issuer());
    }

    private static Identifier told(Reading reading, String key, Optional<Finding> finding, String issuer) {
        if (finding.map(Finding::grade).filter(it -> it != Finding.Grade.MISFIT).isEmpty() && SerialStructure.mayBeBareLabel(reading.text())) {
            reading.hint("candidate", reading.text().substring(2));
        }
        finding.ifPresent(it -> tell(reading, it, issuer));
        return reading.end(Verdict.VALID_UNCHECKED, finding.map(Finding::key).orElse(key), null);
    }

    /** Whether the value is plainly something else than a serial. */
    private static boolean lookForOtherThings(Reading reading, String key, String issuer) {
        if (ImeiFormat.fits(key)) {
            reading.doubt("serial_is_imei").note("kind_mismatch").hint("kind", Kind.IMEI.code());
        } else if (SerialStructure.isPartNumber(reading.text(), issuer)) {
            reading.doubt("serial_is_part_number").hint("kind", Kind.SKU.code());
        } else if (SerialStructure.isModel(reading.text())) {
            reading.doubt("serial_is_model");
        } else {
            Identifiers.suggest(reading.text()).ifPresent(it -> reading.note("kind_mismatch").hint("kind", it.code()));
            return false;
        }
        return true;
    }

    private static void tell(Reading reading, Finding finding, String issuer) {
        finding.parts().forEach(reading::part);
        finding.hints().forEach(reading::hint);
        Optional<String> maker = MakerForms.of(issuer).map(MakerForm::maker);
        switch (finding.grade()) {
            case MISFIT -> reading.doubtForm(finding.reason(), maker.orElseThrow());
            case OTHER_THING -> reading.doubt(finding.reason());
            default -> {
                if (finding.reason() != null) {
                    reading.note(finding.reason());
                }
            }
        }
    }
}
