package io.crosswalk.core.identifier.gs1;

import io.crosswalk.core.identifier.CheckDigits;
import io.crosswalk.core.identifier.Shape;
import java.util.Map;
import java.util.Set;

/**
 * The checks that the Syntax Dictionary names, by those names, and the few that it leaves to other standards.
 *
 * <p>A GS1 Company Prefix is looked at as text only: at least four digits. Which prefixes are allocated is in no table
 * that may be shipped.
 */
final class Checks {

    static final Check NONE = value -> null;

    /** The checks by which a value proves that it was not mistyped. */
    static final Set<String> PROVING = Set.of("csum", "csumalpha", "iban");

    private static final int PREFIX_DIGITS = 4;
    private static final int SHORTEST_IBAN = 11;
    private static final long LATITUDES = 1_800_000_000L;
    private static final long LONGITUDES = 3_600_000_000L;

    private static final Map<String, Check> BY_NAME = Map.ofEntries(
            Map.entry("csum", value -> CheckDigits.mod10Holds(value) ? null : "bad_check_digit"),
            Map.entry("csumalpha", CheckPair::fault),
            Map.entry("gcppos1", value -> prefix(value, 0)),
            Map.entry("gcppos2", value -> prefix(value, 1)),
            Map.entry("yymmd0", LabelDates::orWholeMonth),
            Map.entry("yymmdd", LabelDates::sixDigits),
            Map.entry("yyyymmdd", LabelDates::eightDigits),
            Map.entry("hhmi", value -> first(below(value, 0, 24, "bad_hour"), below(value, 2, 60, "bad_minute"))),
            Map.entry("hh", value -> below(value, 0, 24, "bad_hour")),
            Map.entry("mi", value -> below(value, 0, 60, "bad_minute")),
            Map.entry("ss", value -> below(value, 0, 60, "bad_second")),
            Map.entry("iso3166", value -> CodeList.COUNTRY_NUMBERS.has(value) ? null : "unknown_country"),
            Map.entry("iso3166999", value -> value.equals("999") || CodeList.COUNTRY_NUMBERS.has(value) ? null : "unknown_country"),
            Map.entry("iso3166alpha2", value -> CodeList.COUNTRIES.has(value) ? null : "unknown_country"),
            Map.entry("iso4217", value -> CodeList.CURRENCIES.has(value) ? null : "unknown_currency"),
            Map.entry("packagetype", value -> CodeList.PACKAGES.has(value) ? null : "unknown_package_type"),
            Map.entry("mediatype", Checks::mediaType),
            Map.entry("iso5218", value -> oneOf(value, "0129", "bad_sex_code")),
            Map.entry("yesno", value -> oneOf(value, "01", "not_yes_or_no")),
            Map.entry("winding", value -> oneOf(value, "019", "bad_winding_direction")),
            Map.entry("zero", value -> isAll(value, '0') ? null : "not_zero"),
            Map.entry("nonzero", value -> isAll(value, '0') ? "zero_value" : null),
            Map.entry("nozeroprefix", value -> value.charAt(0) == '0' ? "leading_zero" : null),
            Map.entry("hyphen", value -> isAll(value, '-') ? null : "not_hyphen"),
            Map.entry("hasnondigit", value -> Shape.isDigits(value) ? "digits_only" : null),
            Map.entry("importeridx", value -> CharacterSet.Z.has(value.charAt(0)) ? null : "bad_importer_index"),
            Map.entry("latitude", value -> Long.parseLong(value) <= LATITUDES ? null : "bad_latitude"),
            Map.entry("longitude", value -> Long.parseLong(value) <= LONGITUDES ? null : "bad_longitude"),
            Map.entry("pieceoftotal", Checks::pieceOfTotal),
            Map.entry("posinseqslash", Checks::positionInSequence),
            Map.entry("pcenc", Checks::percentCoding),
            Map.entry("iban", Checks::iban),
            Map.entry("couponcode", CouponCode::ofLabel),
            Map.entry("couponposoffer", CouponCode::ofOfferFile));

    private Checks() {
    }

    static Check named(String name) {
        Check check = BY_NAME.get(name);
        if (check == null) {
            throw new IllegalStateException("the dictionary asks for a check that nobody wrote: " + name);
        }
        return check;
    }

    /** What 3GPP, GSMA and ITU-T ask of the numbers in AI 8040 to 8043; the dictionary only counts their digits. */
    static Check ofIdentifier(String code) {
        return switch (code) {
            case "8040", "8041" -> value -> CheckDigits.luhnHolds(value) ? null : "bad_check_digit";
            case "8042" -> value -> CheckDigits.mod97Holds(value) ? null : "bad_mod97";
            case "8043" -> value -> !value.startsWith("89") ? "mii_not_89" : CheckDigits.luhnHolds(value) ? null : "luhn_fail";
            default -> NONE;
        };
    }

    static String prefix(String value, int from) {
        int to = from + PREFIX_DIGITS;
        return value.length() >= to && Shape.isDigits(value.substring(from, to)) ? null : "bad_company_prefix";
    }

    private static String first(String one, String other) {
        return one == null ? other : one;
    }

    /** Two digits that count from zero. */
    private static String below(String value, int from, int limit, String fault) {
        return (value.charAt(from) - '0') * 10 + value.charAt(from + 1) - '0' < limit ? null : fault;
    }

    private static String oneOf(String value, String allowed, String fault) {
        return allowed.indexOf(value.charAt(0)) >= 0 ? null : fault;
    }

    private static boolean isAll(String value, char c) {
        return value.chars().allMatch(it -> it == c);
    }

    /** ICCBBA has given out 01 to 10, and 80 to 99 for local use. */
    private static String mediaType(String value) {
        int number = Integer.parseInt(value);
        return number >= 1 && number <= 10 || number >= 80 ? null : "unknown_media_type";
    }

    private static String pieceOfTotal(String value) {
        String piece = value.substring(0, value.length() / 2);
        String total = value.substring(value.length() / 2);
        if (isAll(piece, '0') || isAll(total, '0')) {
            return "zero_value";
        }
        return piece.compareTo(total) > 0 ? "piece_exceeds_total" : null;
    }

    private static String positionInSequence(String value) {
        int slash = value.indexOf('/');
        if (slash < 1 || !Shape.isDigits(value.substring(0, slash)) || !Shape.isDigits(value.substring(slash + 1))) {
            return "bad_position";
        }
        if (value.charAt(0) == '0' || value.charAt(slash + 1) == '0') {
            return "leading_zero";
        }
        return Long.parseLong(value.substring(0, slash)) > Long.parseLong(value.substring(slash + 1)) ? "position_exceeds_end" : null;
    }

    private static String percentCoding(String value) {
        for (int at = value.indexOf('%'); at >= 0; at = value.indexOf('%', at + 3)) {
            if (PercentCoding.octet(value, at) < 0) {
                return "bad_percent_encoding";
            }
        }
        return null;
    }

    /** ISO 13616-1: the country, two check digits, and all of it modulo 97. */
    private static String iban(String value) {
        if (value.length() < 2 || !CodeList.COUNTRIES.has(value.substring(0, 2))) {
            return "unknown_country";
        }
        if (value.length() < SHORTEST_IBAN) {
            return "too_short";
        }
        StringBuilder digits = new StringBuilder(2 * value.length());
        String turned = value.substring(4) + value.substring(0, 4);
        for (int i = 0; i < turned.length(); i++) {
            char c = turned.charAt(i);
            if (!CharacterSet.Y.has(c) || !Character.isLetterOrDigit(c)) {
                return "bad_character";
            }
            digits.append(Character.digit(c, Character.MAX_RADIX));
        }
        return CheckDigits.mod97Holds(digits.toString()) ? null : "bad_mod97";
    }
}
