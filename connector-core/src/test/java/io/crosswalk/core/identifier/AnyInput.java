package io.crosswalk.core.identifier;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Texts that nobody meant as identifiers, and the tables' values with up to three slips. */
final class AnyInput {

    static final ReadContext OWN_RULES = new ReadContext(Pattern.compile("CT-[0-9]{6}"), Set.of("n. v."), "Lenovo");
    private static final List<String> SEEDS = Stream.of("gtin", "imei", "lot", "asset_tag", "serial_placeholder",
            "serial_vendor", "kind_inference", "meid", "eid_iccid", "vin", "mac_wwn", "smbios_uuid_serial", "spreadsheet_damage",
            "gs1_element_string", "gs1_syntax", "digital_link", "epc_urn", "rfid_nfc", "di_15434", "hibc_udi")
            .flatMap(it -> Vectors.of(it).stream()).map(Vectors.Vector::input).toList();
    private static final String SALT = "09AZaz-_./#+*:;,|()[]<>=\"' \t\n\r\u0000\u001d\u00a0\u200b\ufeff\u2013\uff21\u0660\ud83d\ude00\ufffd\u00df\u0130";

    private AnyInput() {
    }

    static String random(Random random) {
        int length = random.nextInt(40);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(random.nextInt(3) == 0 ? SALT.charAt(random.nextInt(SALT.length())) : (char) (' ' + random.nextInt(95)));
        }
        return text.toString();
    }

    static String mutated(Random random) {
        StringBuilder text = new StringBuilder(SEEDS.get(random.nextInt(SEEDS.size())));
        for (int i = random.nextInt(4); i > 0; i--) {
            int at = random.nextInt(text.length() + 1);
            text.insert(at, SALT.charAt(random.nextInt(SALT.length())));
            if (random.nextBoolean()) {
                text.deleteCharAt(random.nextInt(text.length()));
            }
        }
        return text.toString();
    }

    /** What reading owes for any text: the raw text kept, and a key or a reason. */
    static Identifier requireVerdict(Kind kind, String input, ReadContext context) {
        Identifier read = Identifiers.read(kind, input, context);
        boolean explained = read.usable() ? !read.key().isEmpty() : !read.reasons().isEmpty();
        if (!explained || !read.raw().equals(input) || read.kind() != kind) {
            throw new AssertionError("read without an explanation: " + read);
        }
        return read;
    }
}
