package io.crosswalk.core.label;

import io.crosswalk.core.identifier.Identifier;
import io.crosswalk.core.identifier.Identifiers;
import io.crosswalk.core.identifier.Kind;
import io.crosswalk.core.identifier.ReadContext;
import java.util.Optional;

/**
 * What the code of one label says, and the same for people where the standard wants it beside the code.
 *
 * @param data the tag, or GS1 elements without separators: the one of variable length comes last
 * @param bracketed as {@code data}, each application identifier in square brackets; empty for a plain tag
 * @param interpretation human readable interpretation (GS1 General Specifications section 4.14), for example
 *     {@code (8004) 4012345CT-000123}
 */
record CodeContent(String data, Optional<String> bracketed, Optional<String> interpretation) {

    private static final int LONGEST_TAG = 64;
    private static final String FUNCTION = "\\<FNC"; // Okapi's escape in any content
    private static final String GS1_DATAMATRIX = "]d2";

    /** @throws LabelRefused when the code cannot carry the label */
    static CodeContent of(PrintedLabel label, Symbology symbology, Optional<CompanyPrefix> company) {
        check(label.tag());
        return switch (symbology) {
            case CODE_128 -> ascii(label.tag());
            case QR -> plain(label.tag());
            case GS1_DATAMATRIX -> company.map(it -> asset(label.tag(), it)).orElseGet(() -> unit(label));
        };
    }

    private static void check(String tag) {
        if (tag.isBlank() || !tag.strip().equals(tag)) {
            throw new LabelRefused("a label needs a tag without blanks around it");
        }
        if (tag.length() > LONGEST_TAG) {
            throw new LabelRefused("the tag '" + PrintableText.visible(tag.substring(0, LONGEST_TAG)) + "...' is longer than "
                    + LONGEST_TAG + " characters");
        }
        if (!PrintableText.visible(tag).equals(tag)) {
            throw new LabelRefused("the tag '" + PrintableText.visible(tag) + "' holds characters that cannot be printed as they are");
        }
    }

    private static CodeContent plain(String tag) {
        if (tag.contains(FUNCTION)) {
            throw new LabelRefused("no code can carry the tag '" + tag + "': '" + FUNCTION + "' begins a function, not a text");
        }
        return new CodeContent(tag, Optional.empty(), Optional.empty());
    }

    /** Code set B of ISO/IEC 15417, section 4.3; what lies beyond would need agreements between printer and scanner. */
    private static CodeContent ascii(String tag) {
        if (!tag.chars().allMatch(it -> it >= ' ' && it <= '~')) {
            throw new LabelRefused("Code 128 cannot carry the tag '" + tag + "': it takes ASCII only; choose QR");
        }
        return plain(tag);
    }

    private static CodeContent asset(String tag, CompanyPrefix company) {
        String giai = company.assetIdentifier(tag);
        Identifier read = read("8004" + giai);
        if (!giai.equals(read.parts().get("giai"))) {
            throw new LabelRefused("GS1 DataMatrix cannot carry the tag '" + tag + "' as an asset identifier (8004): "
                    + String.join(", ", read.reasons()) + "; at most 30 characters with the company prefix, letters, digits and !\"%&'()*+,-./:;<=>?_");
        }
        return new CodeContent("8004" + giai, Optional.of("[8004]" + giai), Optional.of("(8004) " + giai));
    }

    /** Without a prefix of the organisation's own, the maker's name of the unit (AI 01 and 21) is the only GS1 key it has. */
    private static CodeContent unit(PrintedLabel label) {
        if (label.gtin().isEmpty() || label.serial().isEmpty()) {
            throw new LabelRefused("GS1 DataMatrix needs a GS1 key for the tag '" + label.tag()
                    + "': configure organisation.gs1CompanyPrefix, or choose Code 128 or QR");
        }
        Identifier product = Identifiers.read(Kind.GTIN, label.gtin().get(), ReadContext.NONE);
        String gtin = product.usable() && product.canonical() != null ? product.canonical() : label.gtin().get();
        String serial = label.serial().get();
        Identifier read = read("01" + gtin + "21" + serial);
        if (!gtin.equals(read.parts().get("01")) || !serial.equals(read.parts().get("21"))) {
            throw new LabelRefused("GS1 DataMatrix cannot carry the GTIN and serial of the tag '" + label.tag() + "': "
                    + String.join(", ", read.reasons()) + "; configure organisation.gs1CompanyPrefix, or choose Code 128 or QR");
        }
        return new CodeContent("01" + gtin + "21" + serial, Optional.of("[01]" + gtin + "[21]" + serial),
                Optional.of("(01) " + gtin + " (21) " + serial));
    }

    private static Identifier read(String elements) {
        return Identifiers.read(Kind.GS1_ELEMENT_STRING, GS1_DATAMATRIX + elements, ReadContext.NONE);
    }
}
