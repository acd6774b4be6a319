package io.crosswalk.core.identifier.gs1;

import io.crosswalk.core.identifier.Shape;

/**
 * The digits of a North American coupon, where each length stands before its field: AI 8110 (North American Coupon
 * Application Guideline) and AI 8112 (positive offer file).
 */
final class CouponCode {

    private static final String OFFSET_LENGTHS = "0123456";
    private static final String LENGTHS = "12345";
    private static final String REQUIREMENTS = "012349";
    private static final int PREFIX_EXTRA = 6;
    private static final int DATE = 6;

    private final String digits;
    private int at;
    private boolean broken;

    private CouponCode(String digits) {
        this.digits = digits;
    }

    /** AI 8110. */
    static String ofLabel(String value) {
        if (!Shape.isDigits(value)) {
            return "non_digit";
        }
        CouponCode coupon = new CouponCode(value);
        coupon.companyPrefix(OFFSET_LENGTHS);
        coupon.skip(6);
        coupon.sized(LENGTHS, 0);
        coupon.purchase();
        coupon.optionalFields();
        return coupon.fault();
    }

    /** AI 8112. */
    static String ofOfferFile(String value) {
        if (!Shape.isDigits(value)) {
            return "non_digit";
        }
        CouponCode coupon = new CouponCode(value);
        coupon.oneOf("01");
        coupon.sized(OFFSET_LENGTHS, PREFIX_EXTRA);
        coupon.skip(6);
        coupon.sized("0123456789", PREFIX_EXTRA);
        return coupon.fault();
    }

    private String fault() {
        return broken || at != digits.length() ? "bad_coupon" : null;
    }

    private void optionalFields() {
        if (isNext('1')) {
            oneOf("0123");
            purchase();
            optionalPrefix();
        }
        if (isNext('2')) {
            purchase();
            optionalPrefix();
        }
        dates();
        if (isNext('5')) {
            sized("0123456789", PREFIX_EXTRA);
        }
        if (isNext('6')) {
            companyPrefix("1234567");
        }
        if (isNext('9')) {
            oneOf("01256");
            oneOf("012");
            skip(1);
            oneOf("01");
        }
    }

    private void dates() {
        String expiry = isNext('3') ? date() : "";
        String start = isNext('4') ? date() : "";
        broken |= !expiry.isEmpty() && start.compareTo(expiry) > 0;
    }

    private String date() {
        int from = at;
        skip(DATE);
        String date = broken ? "" : digits.substring(from, at);
        broken |= date.isEmpty() || LabelDates.sixDigits(date) != null;
        return date;
    }

    /** How much must be bought of what: a length and its number, a code, and a family of three digits. */
    private void purchase() {
        sized(LENGTHS, 0);
        oneOf(REQUIREMENTS);
        skip(3);
    }

    private void optionalPrefix() {
        if (!isNext('9')) {
            companyPrefix(OFFSET_LENGTHS);
        }
    }

    private void companyPrefix(String lengths) {
        int from = at + 1;
        sized(lengths, PREFIX_EXTRA);
        broken = broken || Checks.prefix(digits.substring(from, at), 0) != null;
    }

    private void sized(String lengths, int extra) {
        int length = oneOf(lengths);
        skip(length + extra);
    }

    private int oneOf(String allowed) {
        skip(1);
        if (broken) {
            return 0;
        }
        char c = digits.charAt(at - 1);
        broken = allowed.indexOf(c) < 0;
        return c - '0';
    }

    private boolean isNext(char marker) {
        boolean next = !broken && at < digits.length() && digits.charAt(at) == marker;
        at += next ? 1 : 0;
        return next;
    }

    private void skip(int count) {
        broken |= at + count > digits.length();
        at += broken ? 0 : count;
    }
}
