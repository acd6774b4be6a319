package io.crosswalk.core.identifier.scheme;

import io.crosswalk.core.identifier.Shape;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Other things than serials that stand in serial columns, told by their shape alone. */
final class SerialStructure {

    /** HP: product number with the option of a country, {@code 8C920EA#BH5}. */
    private static final Pattern HP_PRODUCT = Pattern.compile("[0-9A-Z]{5,8}(?:-[0-9A-Z]{3})?#[0-9A-Z]{3}");
    /** Dell: country and part without maker, date and sequence, {@code VN-0WYGX3}; O is a common slip for 0. */
    private static final Pattern DELL_PART = Pattern.compile(
            "(?:BR|CN|CZ|HU|IE|IN|JP|KR|MX|MY|PH|PL|SG|TH|TW|US|VN)-[0O](?=[0-9]{0,4}[A-Z])[0-9A-Z]{5}");
    /** Apple: order number, {@code MD101LL/A}. */
    private static final Pattern APPLE_ORDER = Pattern.compile("[FMNPZ][0-9A-Z]{4}[A-Z]{1,2}/[A-Z]");
    private static final Pattern APPLE_MODEL = Pattern.compile("(?:MACBOOK(?:PRO|AIR)?|IMAC(?:PRO)?|MACMINI|MACPRO|MAC|IPHONE|IPAD|WATCH)\\d{1,2},\\d{1,2}");
    /** IBM: the model in brackets, {@code -[84803AX]-}. */
    private static final Pattern IBM_MODEL = Pattern.compile("-\\[[0-9A-Z]{7}\\]-");
    private static final Pattern HYPER_V = Pattern.compile("\\d{4}(?:-\\d{4}){6}-\\d{2}");
    private static final Pattern UUID = Pattern.compile("[0-9A-F]{32}");
    private static final int HYPER_V_LENGTH = 34;
    private static final int DELL_PART_LENGTH = 9;
    private static final int DELL_PPID_LENGTH = 24;
    private static final int SHORTEST_BARE = 6;
    private static final int MEID = 14;
    private static final int VIN = 17;
    private static final int EPC = 24;
    private static final int SHORT = 16;

    private SerialStructure() {
    }

    /** Whether a clean value has a length and shape that only some other thing than a plain serial has. */
    static boolean needsLook(String raw, int shape) {
        int length = raw.length();
        if ((shape & Shape.HYPHEN) != 0 && (length == DELL_PART_LENGTH || length == DELL_PPID_LENGTH || length >= HYPER_V_LENGTH)) {
            return true;
        }
        // fifteen digits may be an IMEI, with separators as well; the others are lengths of an MEID, a VIN and an EPC
        return (shape & (Shape.UPPER | Shape.LOWER)) == 0 && length >= 15 || length >= SHORT && raw.charAt(0) == '1'
                || (length == MEID || length == EPC) && isHexadecimal(raw) || length == VIN;
    }

    private static boolean isHexadecimal(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            if (Character.digit(raw.charAt(i), 16) < 0) {
                return false;
            }
        }
        return true;
    }

    /** {@code SN12345} may be a serial as it stands, or a label without a separator: kept, and the other reading named. */
    static boolean mayBeBareLabel(String text) {
        char first = text.charAt(0);
        return (first == 'S' || first == 's') && text.length() >= SHORTEST_BARE && (text.charAt(1) == 'N' || text.charAt(1) == 'n')
                && Character.isLetterOrDigit(text.charAt(2));
    }

    static boolean isPartNumber(String text, String issuer) {
        if (text.indexOf('#') < 0 && text.indexOf('/') < 0 && text.indexOf('-') != 2) {
            return false;
        }
        String upper = text.toUpperCase(Locale.ROOT);
        return HP_PRODUCT.matcher(upper).matches() || mayBe(issuer, "DELL") && DELL_PART.matcher(upper).matches()
                || APPLE_ORDER.matcher(upper).matches();
    }

    static boolean isModel(String text) {
        if (text.indexOf(',') < 0 && text.indexOf('[') < 0) {
            return false;
        }
        String upper = text.toUpperCase(Locale.ROOT);
        return IBM_MODEL.matcher(upper).matches() || APPLE_MODEL.matcher(upper).matches();
    }

    /** Which software made the serial up, where it names no hardware. */
    static Optional<String> virtualMachine(String text) {
        if (text.regionMatches(true, 0, "VMware-", 0, 7)) {
            return Optional.of("vmware");
        }
        boolean hyperV = text.length() == HYPER_V_LENGTH && HYPER_V.matcher(text).matches();
        return hyperV ? Optional.of("hyper-v") : Optional.empty();
    }

    /** The firmware number that a serial of VMware spells, {@code VMware-42 1b ba bd 5f 4e af 7e-3a 56 b5 af 1c e1 a9 77}. */
    static Optional<String> spelledUuid(String text) {
        if (!text.regionMatches(true, 0, "VMware-", 0, 7) || text.length() > 64) {
            return Optional.empty();
        }
        String hex = text.substring(7).replace(" ", "").replace("-", "").toUpperCase(Locale.ROOT);
        if (!UUID.matcher(hex).matches()) {
            return Optional.empty();
        }
        return Optional.of(hex.substring(0, 8) + '-' + hex.substring(8, 12) + '-' + hex.substring(12, 16) + '-' + hex.substring(16, 20)
                + '-' + hex.substring(20));
    }

    private static boolean mayBe(String issuer, String maker) {
        return issuer == null || issuer.isBlank() || issuer.toUpperCase(Locale.ROOT).contains(maker);
    }
}
