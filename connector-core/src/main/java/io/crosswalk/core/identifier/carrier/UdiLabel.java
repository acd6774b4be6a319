package io.crosswalk.core.identifier.carrier;

import io.crosswalk.core.identifier.CheckDigits;
import io.crosswalk.core.identifier.Kind;
import io.crosswalk.core.identifier.Shape;
import io.crosswalk.core.identifier.gs1.Gs1Labels;
import io.crosswalk.core.identifier.gs1.Strictness;
import java.util.Map;

/** Tells which agency a unique device identification follows, and brings all of them into one form. */
final class UdiLabel {

    /** By the statement's name in any agency's rules: the word of the field, and the word of the common form. */
    private static final Map<String, String[]> SAID = Map.ofEntries(
            said("11", "productionDate", "mfg"), said("16D", "productionDate", "mfg"), said("=}", "productionDate", "mfg"),
            said("17", "expiryDate", "exp"), said("exp", "expiryDate", "exp"), said("14D", "expiryDate", "exp"),
            said("=>", "expiryDate", "exp"), said("10", "lot", "lot"), said("lot", "lot", "lot"), said("&,1", "lot", "lot"),
            said("&)", "lot", "lot"), said("21", "serial", "serial"), said("serial", "serial", "serial"), said("S", "serial", "serial"),
            said("=,", "serial", "serial"), said("=", "donation", "donation"));
    private static final String[] AGENCIES = {"GS1:", "HIBCC:", "HIBC:", "ICCBBA:"};
    private static final String LABEL = "UDI";
    private static final String AFTER_LABEL = ": #=";
    private static final int GTIN_LENGTH = 14;
    private static final int LONGEST_REGISTERED = 24;

    private UdiLabel() {
    }

    static LabelContent read(String printed) {
        String text = unlabelled(printed);
        for (String agency : AGENCIES) {
            if (text.regionMatches(true, 0, agency, 0, agency.length())) {
                return of(agency, text.substring(agency.length()).stripLeading());
            }
        }
        return unified(inner(text));
    }

    static boolean isLabelled(String text) {
        return text.length() > LABEL.length() && text.regionMatches(true, 0, LABEL, 0, LABEL.length())
                && AFTER_LABEL.indexOf(text.charAt(LABEL.length())) >= 0;
    }

    /** An agency that is named must be the one whose rules the value follows. */
    private static LabelContent of(String agency, String text) {
        LabelContent inner = inner(text);
        String found = inner.carrier() == Kind.HIBC ? "HIBC" : inner.carrier() == Kind.UDI ? "ICCBBA" : "GS1";
        boolean same = agency.startsWith(found) || !inner.isReadable();
        return same ? unified(inner) : new ContentReading(Kind.UDI).fail("agency_mismatch").end();
    }

    /** @param scan perhaps with a blank behind it that is a check character */
    private static LabelContent inner(String scan) {
        if (scan.startsWith("+") || scan.startsWith("*")) {
            return HibcLabel.read(Kind.HIBC, scan);
        }
        String text = scan.stripTrailing();
        if (text.isEmpty()) {
            return new ContentReading(Kind.UDI).fail("empty").end();
        }
        char first = text.charAt(0);
        if (first == '=' || first == '&') {
            return IsbtLabel.read(text);
        }
        if (first >= 'A' && first <= 'Z' && text.length() <= LONGEST_REGISTERED) {
            return registered(text);
        }
        boolean device = Shape.isDigits(text) && text.length() <= GTIN_LENGTH;
        return device ? deviceAlone(text) : LabelContent.of(Kind.GS1_ELEMENT_STRING, Gs1Labels.read(text, Strictness.SYNTAX));
    }

    /** A trade item number without application identifier: how registers and notices write a device identifier. */
    private static LabelContent deviceAlone(String digits) {
        ContentReading label = new ContentReading(Kind.GS1_ELEMENT_STRING);
        boolean length = digits.length() == 8 || digits.length() >= 12;
        if (!length || !CheckDigits.mod10Holds(digits)) {
            return label.fail(length ? "bad_check_digit" : "bad_length").end();
        }
        String gtin = "0".repeat(GTIN_LENGTH - digits.length()) + digits;
        label.checked();
        label.note("device_identifier_only");
        label.say("01", gtin);
        label.field("gtin", gtin);
        return label.end();
    }

    /** An identifier of HIBCC as registers keep it: without its plus, and often without its check character. */
    private static LabelContent registered(String text) {
        ContentReading label = new ContentReading(Kind.HIBC);
        LabelContent whole = HibcLabel.read(Kind.HIBC, '+' + text);
        boolean unchecked = whole.fault().filter("bad_check_character"::equals).isPresent() && Character.isDigit(text.charAt(text.length() - 1));
        if (unchecked) {
            label.doubt("missing_check_character");
            whole = HibcLabel.read(Kind.HIBC, '+' + text + CheckDigits.mod43('+' + text));
        }
        label.doubt("missing_plus");
        label.include(whole);
        label.form(whole.form());
        return label.end();
    }

    private static LabelContent unified(LabelContent inner) {
        ContentReading label = new ContentReading(Kind.UDI);
        inner.fault().ifPresent(label::fail);
        inner.doubts().forEach(label::doubt);
        inner.notes().forEach(label::note);
        inner.fields().forEach(label::field);
        if (inner.checked()) {
            label.checked();
        }
        boolean model = inner.fields().containsKey("basicUdiDi") || inner.statements().stream().anyMatch(it -> it.name().equals("8013"));
        if (model) {
            inner.statements().forEach(it -> label.say(it.name(), it.value()));
            label.form(inner.form());
            return label.end();
        }
        String device = inner.fields().getOrDefault("di", inner.fields().get("gtin"));
        if (device == null) {
            return label.fail("missing_device_identifier").end();
        }
        return said(label, device, inner).end();
    }

    private static ContentReading said(ContentReading label, String device, LabelContent inner) {
        StringBuilder form = new StringBuilder("DI=").append(device);
        label.say("DI", device);
        label.field("di", device);
        for (Statement statement : inner.statements()) {
            String[] words = SAID.get(statement.name());
            if (words != null) {
                String value = inner.fields().getOrDefault(words[0], statement.value());
                label.say(words[1], value);
                form.append(' ').append(words[1]).append('=').append(value);
            }
        }
        label.form(form.toString());
        return label;
    }

    private static Map.Entry<String, String[]> said(String name, String field, String word) {
        return Map.entry(name, new String[] {field, word});
    }

    private static String unlabelled(String printed) {
        int at = isLabelled(printed) ? LABEL.length() : 0;
        while (at > 0 && at < printed.length() && AFTER_LABEL.indexOf(printed.charAt(at)) >= 0 && !isIsbt(printed, at)) {
            at++;
        }
        return printed.substring(at);
    }

    /** An equals sign begins an identifier of ICCBBA, or parts the label from the value. */
    private static boolean isIsbt(String text, int at) {
        return text.startsWith("=/", at) || text.startsWith("=+", at) || text.startsWith("=)", at);
    }
}
