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
        return 1;
    }

    @Override
    public Identifier read(String raw, ReadContext context) {
        int shape = Shape.of(raw);
        if (Reading.isClean(raw, shape) && !SerialStructure.needsLook(raw, shape)) {
            String key = Keys.compact(raw);
            if (Placeholders.reasonOfKey(Kind.SERIAL, key, context).isEmpty()) {
                return Reading.plain(Kind.SERIAL, raw, Verdict.VALID_UNCHECKED, key, null);
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

    private static Identifier structured(Reading reading, ReadContext context) {
        String text = reading.text();
        String key = Keys.compact(text);
        if (key.isEmpty() || key.length() > LONGEST) {
            return reading.fails(key.isEmpty() ? "empty" : "too_long");
        }
        if ((Shape.of(text) & Shape.STRANGE) != 0) {
            reading.doubt("non_ascii");
        }
        if (ImeiFormat.fits(key)) {
            reading.doubt("serial_is_imei").note("kind_mismatch").hint("kind", Kind.IMEI.code());
        } else if (SerialStructure.isPartNumber(text)) {
            reading.doubt("serial_is_part_number").hint("kind", Kind.SKU.code());
        } else if (SerialStructure.isModel(text)) {
            reading.doubt("serial_is_model");
        } else {
            Identifiers.suggest(text).ifPresent(it -> reading.note("kind_mismatch").hint("kind", it.code()));
        }
        SerialStructure.virtualMachine(text).ifPresent(it -> reading.hint("virtual_machine", it));
        return reading.end(Verdict.VALID_UNCHECKED, SerialStructure.withinBarcode(key, context.issuer(), reading), null);
    }
}
