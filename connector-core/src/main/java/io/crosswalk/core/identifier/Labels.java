package io.crosswalk.core.identifier;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words printed before a value: {@code S/N: 3FHW8Z1} says that 3FHW8Z1 is a serial. */
final class Labels {

    private static final String NUMBER = "(?: ?(?:no|nr|num|number|code|id))?";
    private static final Map<Kind, Pattern> WORDS = words();

    private Labels() {
    }

    static void strip(Reading reading) {
        Pattern words = WORDS.get(reading.kind());
        if (words == null) {
            return;
        }
        Matcher matcher = words.matcher(reading.text());
        if (!matcher.lookingAt()) {
            return;
        }
        String rest = reading.text().substring(matcher.end()).strip();
        if (rest.isEmpty()) {
            reading.settle(Verdict.PLACEHOLDER, "label_only");
        } else {
            reading.text(rest).note("label_stripped");
        }
    }

    /** The kind that the text names itself, as in {@code VIN: 1M8GDM9AXKP042788}. */
    static Optional<Kind> kindOf(String text) {
        return WORDS.entrySet().stream()
                .filter(entry -> entry.getValue().matcher(text).lookingAt())
                .map(Map.Entry::getKey).findFirst();
    }

    private static Map<Kind, Pattern> words() {
        Map<Kind, Pattern> words = new EnumMap<>(Kind.class);
        words.put(Kind.SERIAL, label("s/?n|serial" + NUMBER + "|ser\\.? ?(?:no|nr)|service ?tag"
                + "|serien(?:nummer|-?nr)|num(?:e|\u00e9)ro de s(?:e|\u00e9)rie"));
        words.put(Kind.ASSET_TAG, label("asset ?tag" + NUMBER
                + "|asset ?(?:no|nr|number|id)|inventory ?(?:no|nr|number)|inventar(?:nummer|-?nr)|tag ?(?:no|nr|number|id)"));
        words.put(Kind.LOT, label("lots?" + NUMBER + "|batch" + NUMBER + "|charge"));
        words.put(Kind.SKU, label("p/?n|part ?(?:no|nr|number)|ref|sku|mpn|model ?(?:no|nr|number)|item ?(?:no|number)"));
        words.put(Kind.GTIN, label("gtin(?:-?1[234]|-?8)?|ean(?:-?13|-?8)?|upc(?:-?a)?"));
        words.put(Kind.IMEI, label("imei ?[12]?(?: ?[/&] ?meid)?(?: ?(?:no|number|code))?"));
        words.put(Kind.IMEISV, label("imeisv|imei/sv|imei"));
        words.put(Kind.MEID, label("meid(?: ?(?:hex|dec))?" + NUMBER));
        words.put(Kind.EID, label("eid" + NUMBER));
        words.put(Kind.ICCID, label("icc ?id" + NUMBER + "|sim(?: ?card)?" + NUMBER));
        words.put(Kind.VIN, label("vin(?: ?(?:no|number))?"));
        words.put(Kind.MAC48, label("mac(?: ?addr(?:ess)?| ?id)?"));
        words.put(Kind.UUID, label("uuid|guid"));
        return words;
    }

    /** A label counts only when a separator follows: {@code SN12345} may be a serial as it stands. */
    private static Pattern label(String words) {
        return Pattern.compile("(?:" + words + ")(?:\\.? ?[:#=]+|\\.? |\\.?$)", Pattern.CASE_INSENSITIVE);
    }
}
