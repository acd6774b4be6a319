package io.crosswalk.core.identifier;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Writes IDENTIFIERS.md: the kinds as they are read today, and the reasons. */
final class IdentifiersPage {

    private static final Map<Kind, String> NAMED = named();
    private static final Map<Kind, String> EXAMPLES = examples();

    private IdentifiersPage() {
    }

    static String text() {
        StringBuilder page = new StringBuilder("""
                # Identifiers: kinds, verdicts, reasons

                Generated from the product; a test fails when this page is stale. Do not edit it, run:

                    mvn -pl connector-core test -Dtest=IdentifiersPageTest -Dcrosswalk.reference.write=true

                `crosswalk decode --kind imei 49-015420-323751-8` reads one value; without `--kind` the kind is inferred, with `--issuer` the
                forms of that maker count. Feeds read their fields in the same way.

                ## Verdicts

                | verdict | meaning | in feeds |
                |---|---|---|
                | `VALID` | well formed, and a check digit proves that it was not mistyped | singles out a unit or product |
                | `VALID_UNCHECKED` | well formed; the kind has no check digit | singles out a unit or product |
                | `SUSPECT` | readable but doubtful | imported, joins nothing; a serial that only departs from its maker's form is compared as it stands |
                | `INVALID` | breaks a rule of its kind | not used |
                | `PLACEHOLDER` | a filler that says nothing | not used |
                | `DAMAGED` | destroyed on the way, for example by a spreadsheet | not used |

                ## Kinds

                | kind | names | example | verdict | canonical |
                |---|---|---|---|---|
                """);
        Decoder decoder = new Decoder(ReadContext.NONE, new Manufacturers(Map.of()));
        for (Kind kind : Kind.values()) {
            Decoder.Decoded read = decoder.decode(Optional.of(kind), Optional.empty(), EXAMPLES.get(kind));
            page.append("| `").append(kind.code()).append("` | ").append(NAMED.get(kind)).append(" | ").append(code(EXAMPLES.get(kind)))
                    .append(" | `").append(read.identifier().verdict()).append("` | ").append(code(read.canonical())).append(" |\n");
        }
        page.append("\n## Reasons\n\n| code | meaning |\n|---|---|\n");
        Reasons.all().forEach((reason, meaning) -> page.append("| `").append(reason).append("` | ").append(meaning).append(" |\n"));
        return page.toString();
    }

    private static String code(String text) {
        return text == null ? "" : "`" + Escapes.escape(text).replace("|", "\\|") + "`";
    }

    private static Map<Kind, String> named() {
        Map<Kind, String> named = new EnumMap<>(Kind.class);
        named.put(Kind.SERIAL, "one unit, by its maker");
        named.put(Kind.ASSET_TAG, "one unit, by the organisation");
        named.put(Kind.LOT, "a production batch");
        named.put(Kind.SKU, "a product, by its seller or maker");
        named.put(Kind.GTIN, "a product, in trade (GS1)");
        named.put(Kind.SSCC, "a shipping unit (GS1)");
        named.put(Kind.GRAI, "a returnable asset (GS1)");
        named.put(Kind.GIAI, "an individual asset (GS1)");
        named.put(Kind.IMEI, "a cellular radio (3GPP TS 23.003)");
        named.put(Kind.IMEISV, "a cellular radio with its software version");
        named.put(Kind.MEID, "a CDMA radio (3GPP2 S.R0048)");
        named.put(Kind.EID, "an embedded SIM (GSMA SGP.02, SGP.29)");
        named.put(Kind.ICCID, "a SIM card (ITU-T E.118)");
        named.put(Kind.VIN, "a vehicle (ISO 3779, 49 CFR 565)");
        named.put(Kind.MAC48, "a network interface (IEEE 802)");
        named.put(Kind.EUI64, "a network interface of 64 bits (IEEE)");
        named.put(Kind.WWN, "a storage port or node (T11)");
        named.put(Kind.EPC_URN, "what a radio tag says, as a name (GS1 TDS)");
        named.put(Kind.EPC_BINARY, "what a radio tag says, as stored (GS1 TDS)");
        named.put(Kind.TID, "a radio tag's chip (GS1 TDS)");
        named.put(Kind.NFC_UID, "a near-field chip (ISO/IEC 14443-3, 15693)");
        named.put(Kind.UUID, "a machine's firmware (DMTF DSP0134)");
        named.put(Kind.GS1_ELEMENT_STRING, "a label, as scanned (GS1)");
        named.put(Kind.GS1_HRI, "a label, as printed (GS1)");
        named.put(Kind.DIGITAL_LINK, "a label, as a link (GS1)");
        named.put(Kind.ISO15434, "a label in an envelope (ISO/IEC 15434)");
        named.put(Kind.DI, "one field of a label (ANSI MH10.8.2)");
        named.put(Kind.HIBC, "a label in health care (ANSI/HIBC 2.6)");
        named.put(Kind.UDI, "a medical device, by any issuing agency");
        return named;
    }

    private static Map<Kind, String> examples() {
        Map<Kind, String> examples = new EnumMap<>(Kind.class);
        examples.put(Kind.SERIAL, "S/N: 5CG-0342N43");
        examples.put(Kind.ASSET_TAG, " ct-000123");
        examples.put(Kind.LOT, "TFRS 130B 1503 KT34");
        examples.put(Kind.SKU, "8C920EA#BH5");
        examples.put(Kind.GTIN, "9520123456788");
        examples.put(Kind.SSCC, "095201234567891235");
        examples.put(Kind.GRAI, "00614141123452ABC");
        examples.put(Kind.GIAI, "0614141FA000123");
        examples.put(Kind.IMEI, "49-015420-323751-8");
        examples.put(Kind.IMEISV, "35686800-004141-20");
        examples.put(Kind.MEID, "29360 87365 0070 3710 0");
        examples.put(Kind.EID, "89044045118427150200001000056721");
        examples.put(Kind.ICCID, "8934013132319434302F");
        examples.put(Kind.VIN, "1M8-GDM9AX-KP042788");
        examples.put(Kind.MAC48, "d050.9984.a2a0");
        examples.put(Kind.EUI64, "02-1b-63-ff-fe-84-45-e6");
        examples.put(Kind.WWN, "50:06:01:60:3b:a0:12:34");
        examples.put(Kind.EPC_URN, "urn:epc:id:sgtin:0614141.812345.6789");
        examples.put(Kind.EPC_BINARY, "3074257BF7194E4000001A85");
        examples.put(Kind.TID, "E2801160600002084E8F2A1B");
        examples.put(Kind.NFC_UID, "04:A2:24:9A:E1:5E:80");
        examples.put(Kind.UUID, "4c4c4544-0034-3010-8048-b6c04f503732");
        examples.put(Kind.GS1_ELEMENT_STRING, "010952123454321310LOT1\u001d21ABC");
        examples.put(Kind.GS1_HRI, "(01)09521234543213(21)ABC");
        examples.put(Kind.DIGITAL_LINK, "https://example.com/01/09521234543213/21/ABC");
        examples.put(Kind.ISO15434, "[)>\u001e06\u001dSSA10197\u001e\u0004");
        examples.put(Kind.DI, "SSA10197");
        examples.put(Kind.HIBC, "+A123BJC5D6E71G");
        examples.put(Kind.UDI, "(01)09521234543213(21)ABC");
        return examples;
    }
}
