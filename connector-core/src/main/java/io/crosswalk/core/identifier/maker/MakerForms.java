package io.crosswalk.core.identifier.maker;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The forms of serials by maker. A form binds only where the maker is declared: {@code FOC1299X0AB} is no serial of
 * Cisco, and says nothing where nobody names the maker. Thread-safe.
 */
public final class MakerForms {

    private static final int CACHED = 4_096;
    private static final int LONGEST = 128;
    private static final MakerForm CISCO = new CiscoForm();
    private static final Map<String, MakerForm> BY_FIRST_WORD = byFirstWord();
    private static final Map<String, Optional<MakerForm>> BY_NAME = new ConcurrentHashMap<>();

    private MakerForms() {
    }

    /** The form of a maker under any of its names, as {@code Hewlett-Packard} or {@code Dell Inc.}; empty where none is known. */
    public static Optional<MakerForm> of(String issuer) {
        if (issuer == null) {
            return Optional.empty();
        }
        Optional<MakerForm> known = BY_NAME.get(issuer);
        if (known != null) {
            return known;
        }
        Optional<MakerForm> found = find(issuer);
        if (issuer.length() <= LONGEST && BY_NAME.size() < CACHED) {
            BY_NAME.put(issuer, found);
        }
        return found;
    }

    /**
     * What the maker's form says about a serial; without a maker, what its shape alone proves.
     *
     * @param issuer the maker as declared, or null
     * @param text the serial as printed
     * @param key the same in upper case without spaces and {@code - _ . /}
     */
    public static Optional<Finding> read(String issuer, String text, String key) {
        boolean undeclared = issuer == null || issuer.isBlank();
        Optional<MakerForm> form = of(issuer);
        if (undeclared || form.filter(it -> it.maker().equals("Dell")).isPresent()) {
            Optional<Finding> board = DellBoard.read(text, key);
            if (board.isPresent()) {
                return board;
            }
        }
        if (undeclared) {
            return LenovoForm.barcode(key).or(() -> text.indexOf('-') == 2 ? DellForm.partIdentifier(key) : Optional.empty());
        }
        return form.map(it -> it.read(key));
    }

    /** The serials that a value stands for under one maker or another, other than itself: an express service code, a barcode. */
    public static List<String> serialsIn(String key) {
        return BY_FIRST_WORD.values().stream().distinct().map(form -> form.read(key))
                .filter(it -> it.grade() == Finding.Grade.FITS && !it.key().equals(key)).map(Finding::key).distinct().sorted().toList();
    }

    private static Optional<MakerForm> find(String issuer) {
        if (issuer.length() > LONGEST) {
            return Optional.empty();
        }
        List<String> words = List.of(issuer.strip().toUpperCase(Locale.ROOT).split("[^0-9A-Z]+"));
        MakerForm form = words.isEmpty() ? null : BY_FIRST_WORD.get(words.get(0));
        // brands that their owner numbers in another way
        boolean ownWay = form == CISCO && (words.contains("MERAKI") || words.contains("LINKSYS"));
        return ownWay ? Optional.empty() : Optional.ofNullable(form);
    }

    private static Map<String, MakerForm> byFirstWord() {
        Map<String, MakerForm> forms = new HashMap<>();
        add(forms, new DellForm(), "DELL");
        add(forms, new HpForm(), "HP", "HPE", "HPI", "HPQ", "HEWLETT", "COMPAQ");
        add(forms, new AppleForm(), "APPLE");
        add(forms, new LenovoForm(), "LENOVO", "IBM");
        add(forms, CISCO, "CISCO");
        add(forms, new SamsungForm(), "SAMSUNG");
        add(forms, new ApcForm(), "APC");
        add(forms, new FargoForm(), "HID", "FARGO");
        add(forms, new SunForm(), "SUN", "ORACLE");
        add(forms, new BoschForm(), "BOSCH", "BSH");
        return Map.copyOf(forms);
    }

    private static void add(Map<String, MakerForm> forms, MakerForm form, String... words) {
        for (String word : words) {
            forms.put(word, form);
        }
    }
}
