package io.crosswalk.core.identifier.epc;

import java.math.BigInteger;
import java.util.Locale;

/** The ways in which {@code +} schemes code digits and characters (GS1 EPC Tag Data Standard 2.x, 14.5); null for what is none. */
final class PlusText {

    private static final String HEX = "0123456789ABCDEF";
    private static final String BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    private static final String CODE40 = "\0ABCDEFGHIJKLMNOPQRSTUVWXYZ-.:0123456789";
    private static final int DELIMITER = 0xE;
    private static final int TERMINATOR = 0xF;
    private static final int LONGEST = 30;

    private final Bits bits;
    private String fault = "bad_length";

    PlusText(Bits bits) {
        this.bits = bits;
    }

    /** Why the last answer was null. */
    String fault() {
        return fault;
    }

    /** Digits of four bits each. */
    String digits(int count) {
        if (!bits.has(4 * count)) {
            return null;
        }
        StringBuilder digits = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            long digit = bits.next(4);
            if (digit > 9) {
                return failed("non_digit");
            }
            digits.append(digit);
        }
        return digits.toString();
    }

    /** Digits of four bits up to a terminator, or up to a delimiter and text behind it (14.5.5). */
    String delimited() {
        StringBuilder digits = new StringBuilder();
        while (bits.has(4) && digits.length() <= LONGEST) {
            int digit = (int) bits.next(4);
            if (digit == TERMINATOR) {
                return digits.toString();
            }
            if (digit == DELIMITER) {
                String rest = text(5);
                return rest == null ? null : digits + rest;
            }
            if (digit > 9) {
                return failed("non_digit");
            }
            digits.append(digit);
        }
        return null;
    }

    /** Digits by their number, with their count of four bits before it (14.5.13). */
    String counted() {
        return bits.has(4) ? number((int) bits.next(4)) : null;
    }

    /** Text behind an indicator of its coding and its length (14.5.6). */
    String text(int lengthBits) {
        if (!bits.has(3 + lengthBits)) {
            return null;
        }
        int coding = (int) bits.next(3);
        int length = (int) bits.next(lengthBits);
        return switch (coding) {
            case 0 -> number(length);
            case 1 -> characters(HEX, 4, length);
            case 2 -> characters(HEX.toLowerCase(Locale.ROOT), 4, length);
            case 3 -> characters(BASE64, 6, length);
            case 4 -> characters(null, 7, length);
            case 5 -> code40(length);
            default -> failed("unsupported_encoding");
        };
    }

    private String number(int length) {
        int size = length == 0 ? 0 : BigInteger.TEN.pow(length).subtract(BigInteger.ONE).bitLength();
        if (!bits.has(size)) {
            return null;
        }
        String digits = length == 0 ? "" : bits.number(size).toString();
        return digits.length() > length ? failed("value_out_of_range") : "0".repeat(length - digits.length()) + digits;
    }

    private String characters(String alphabet, int size, int length) {
        if (!bits.has(size * length)) {
            return null;
        }
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            int code = (int) bits.next(size);
            text.append(alphabet == null ? (char) code : alphabet.charAt(code));
        }
        return text.toString();
    }

    /** Three characters in sixteen bits. */
    private String code40(int length) {
        int groups = (length + 2) / 3;
        if (!bits.has(16 * groups)) {
            return null;
        }
        StringBuilder text = new StringBuilder(3 * groups);
        for (int i = 0; i < groups; i++) {
            int code = (int) bits.next(16) - 1;
            if (code < 0 || code >= 40 * 40 * 40) {
                return failed("bad_character");
            }
            text.append(CODE40.charAt(code / 1600)).append(CODE40.charAt(code / 40 % 40)).append(CODE40.charAt(code % 40));
        }
        return text.substring(0, length).indexOf('\0') >= 0 ? failed("bad_character") : text.substring(0, length);
    }

    private String failed(String reason) {
        fault = reason;
        return null;
    }
}
