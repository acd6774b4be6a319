package io.crosswalk.core.identifier.maker;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The serial that Dell, HP and HPE write into a machine's firmware number: a free proof, without any network, of a serial
 * that somebody typed. {@code 4C4C4544-0046-4810-8057-B3C04F385A31} holds Dell's tag 3FHW8Z1.
 *
 * <p>Dell: {@code DELL} and the seven characters of the tag, spread over the bytes. HP servers: product number and serial
 * in ASCII. HP notebooks: serial in ASCII and the address of the network card. Each is printed with the first three groups
 * turned (SMBIOS 2.6 and later, DSP0134 clause 7.2.1) or as stored. Measured over the machines of the GLPI agent's corpus.
 */
public final class FirmwareUuid {

    private static final int BYTES = 16;
    private static final int SERIAL = 10;
    private static final int PRODUCT = 6;
    private static final int[] TURNED = {3, 2, 1, 0, 5, 4, 7, 6, 8, 9, 10, 11, 12, 13, 14, 15};
    /** Where HP builds, as its serials begin; a number printed the other way round begins differently. */
    private static final Set<String> HP_COUNTRIES = Set.of("2C", "2M", "2U", "3C", "4C", "5C", "6C", "7C", "8C", "AU", "BR", "CA", "CN", "CZ",
            "DE", "FR", "GB", "HU", "IE", "IN", "JP", "KR", "MX", "MY", "NL", "PH", "PL", "SG", "TH", "TR", "TW", "US", "VN");

    private FirmwareUuid() {
    }

    /**
     * What the number holds, by name: {@code service_tag}; {@code product} and {@code serial}; {@code serial} and
     * {@code mac}. Empty where it holds nothing that is known.
     *
     * @param hex 32 hexadecimal digits in upper case
     */
    public static Map<String, String> parts(String hex) {
        int[] printed = new int[BYTES];
        for (int i = 0; i < BYTES; i++) {
            printed[i] = Integer.parseInt(hex.substring(2 * i, 2 * i + 2), 16);
        }
        int[] turned = new int[BYTES];
        for (int i = 0; i < BYTES; i++) {
            turned[i] = printed[TURNED[i]];
        }
        return List.of(turned, printed).stream().map(FirmwareUuid::read).flatMap(Optional::stream).findFirst().orElse(Map.of());
    }

    private static Optional<Map<String, String>> read(int[] stored) {
        if (text(stored, 0, 4).equals("DELL") && stored[11] == 0xC0 && stored[12] == 0x4F) {
            return dell(stored);
        }
        return server(stored).or(() -> notebook(stored));
    }

    /** The first character has its high bit set; the others stand between. */
    private static Optional<Map<String, String>> dell(int[] stored) {
        StringBuilder tag = new StringBuilder();
        for (int at : new int[] {10, 4, 7, 9, 13, 14, 15}) {
            tag.append((char) (at == 10 ? stored[at] & 0x7F : stored[at]));
        }
        return DellForm.isTag(tag.toString()) ? Optional.of(Map.of("service_tag", tag.toString())) : Optional.empty();
    }

    private static Optional<Map<String, String>> server(int[] stored) {
        String product = text(stored, 0, PRODUCT);
        String serial = text(stored, PRODUCT, BYTES);
        boolean fits = product.length() == PRODUCT && isOfHp(serial);
        return fits ? Optional.of(Map.of("product", product, "serial", serial)) : Optional.empty();
    }

    private static Optional<Map<String, String>> notebook(int[] stored) {
        String serial = text(stored, 0, SERIAL);
        if (!isOfHp(serial)) {
            return Optional.empty();
        }
        StringBuilder mac = new StringBuilder();
        for (int i = SERIAL; i < BYTES; i++) {
            mac.append(i == SERIAL ? "" : ":").append(Character.forDigit(stored[i] >> 4, 16)).append(Character.forDigit(stored[i] & 15, 16));
        }
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("serial", serial);
        parts.put("mac", mac.toString().toUpperCase(Locale.ROOT));
        return Optional.of(parts);
    }

    private static boolean isOfHp(String serial) {
        return serial.length() == SERIAL && HP_COUNTRIES.contains(serial.substring(0, 2)) && HpForm.isUnit(serial);
    }

    /** The bytes as letters and digits; empty where one is neither. */
    private static String text(int[] stored, int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < to; i++) {
            char c = (char) stored[i];
            boolean fits = c >= '0' && c <= '9' || c >= 'A' && c <= 'Z';
            if (!fits) {
                return "";
            }
            text.append(c);
        }
        return text.toString();
    }
}
