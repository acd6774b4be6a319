package io.crosswalk.core.identifier.scheme;

import io.crosswalk.core.identifier.CheckDigits;
import io.crosswalk.core.identifier.Kind;
import io.crosswalk.core.identifier.Shape;
import io.crosswalk.core.identifier.Verdict;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A tag that a scanner read from a standard carrier: GS1 GIAI (8004) and GRAI (8003), bracketed, as a Digital Link or as
 * an EPC URN.
 *
 * @param canonical in brackets, or null where the text is no such carrier
 * @param fault why it is no valid one, or null
 */
record TagCarrier(Kind kind, String canonical, Verdict verdict, String fault) {

    private static final TagCarrier NONE = new TagCarrier(null, null, null, null);
    private static final Pattern BRACKETED = Pattern.compile("\\((800[34])\\)(.*)");
    private static final Pattern LINK = Pattern.compile("https?://[^/?#]+(?:/[^/?#]+)*?/(800[34])/([^/?#]+).*", Pattern.CASE_INSENSITIVE);
    private static final Pattern URN_GIAI = Pattern.compile("urn:epc:id:giai:(\\d{6,12})\\.(.+)");
    private static final Pattern URN_GRAI = Pattern.compile("urn:epc:id:grai:(\\d{6,12})\\.(\\d{0,6})\\.(.+)");
    private static final Pattern REFERENCE = Pattern.compile("[!\"%&'()*+,\\-./0-9:;<=>?A-Z_a-z]{1,30}");
    private static final Pattern GRAI = Pattern.compile("0(\\d{13})([!\"%&'()*+,\\-./0-9:;<=>?A-Z_a-z]{0,16})");
    private static final int GRAI_PREFIX_AND_TYPE = 12;

    static TagCarrier of(String text) {
        char first = text.charAt(0);
        if (first == '(') {
            return bracketed(BRACKETED.matcher(text));
        }
        if (first == 'h' || first == 'H') {
            return linked(LINK.matcher(text));
        }
        return text.startsWith("urn:epc:id:") ? named(text) : NONE;
    }

    private static TagCarrier bracketed(Matcher matcher) {
        return matcher.matches() ? of(matcher.group(1), matcher.group(2)) : NONE;
    }

    private static TagCarrier linked(Matcher matcher) {
        if (!matcher.matches()) {
            return NONE;
        }
        try {
            // "+" stands for itself in a path
            String value = matcher.group(2).replace("+", "%2B");
            return of(matcher.group(1), URLDecoder.decode(value, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return faulty("bad_percent_encoding");
        }
    }

    private static TagCarrier named(String urn) {
        Matcher giai = URN_GIAI.matcher(urn);
        if (giai.matches()) {
            return of("8004", giai.group(1) + giai.group(2));
        }
        Matcher grai = URN_GRAI.matcher(urn);
        if (!grai.matches()) {
            return NONE;
        }
        String body = grai.group(1) + grai.group(2);
        if (body.length() != GRAI_PREFIX_AND_TYPE) {
            return faulty("bad_length");
        }
        return of("8003", "0" + body + CheckDigits.mod10(body) + grai.group(3));
    }

    private static TagCarrier of(String ai, String value) {
        if (value.isEmpty()) {
            return faulty("empty");
        }
        String canonical = "(" + ai + ")" + value;
        if (ai.equals("8004")) {
            boolean fits = REFERENCE.matcher(value).matches();
            return fits ? new TagCarrier(Kind.GIAI, canonical, Verdict.VALID_UNCHECKED, null) : faulty("bad_format");
        }
        Matcher grai = GRAI.matcher(value);
        if (!grai.matches()) {
            return faulty(Shape.isDigits(value) ? "bad_length" : "bad_format");
        }
        boolean holds = CheckDigits.mod10Holds(grai.group(1));
        return holds ? new TagCarrier(Kind.GRAI, canonical, Verdict.VALID, null) : faulty("bad_check_digit");
    }

    private static TagCarrier faulty(String fault) {
        return new TagCarrier(null, null, null, fault);
    }
}
