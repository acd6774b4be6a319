package io.crosswalk.core.identifier;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Makers under their many names: {@code Hewlett-Packard} and {@code HP Inc.} are one where the configuration says so,
 * {@code DELL} and {@code Dell Inc.} always are.
 *
 * <p>Thread-safe; answers for names seen before come from a bounded cache.
 */
public final class Manufacturers {

    private static final int CACHED = 20_000;
    private static final int LONGEST = 256;
    /** Forms of company without which a name is still the same maker's. */
    private static final Set<String> LEGAL_FORMS = Set.of("INC", "INCORPORATED", "CORP", "CORPORATION", "GMBH", "MBH",
            "AG", "LTD", "LIMITED", "CO", "COMPANY", "SA", "SAS", "SARL", "BV", "NV", "LLC", "LLP", "LP", "PLC", "KG",
            "KGAA", "OHG", "OY", "OYJ", "AB", "AS", "APS", "ASA", "SPA", "SRL", "SL", "KK", "PTE", "PTY", "SE", "EK",
            "ZRT", "KFT", "SRO", "SPZOO");

    private final Map<String, String> keyByFolded = new HashMap<>();
    private final Map<String, String> displayByKey = new HashMap<>();
    private final ConcurrentHashMap<String, String> cache = new ConcurrentHashMap<>();

    /**
     * @param aliases other names by the name to show; where two makers claim one alias, the first in alphabetical order
     *     has it, and a maker's own name is never another's alias
     */
    public Manufacturers(Map<String, List<String>> aliases) {
        Map<String, List<String>> ordered = new TreeMap<>(aliases);
        ordered.keySet().forEach(name -> {
            keyByFolded.putIfAbsent(fold(name), fold(name));
            displayByKey.putIfAbsent(fold(name), name);
        });
        ordered.forEach((name, others) -> others.forEach(other -> keyByFolded.putIfAbsent(fold(other), fold(name))));
        keyByFolded.remove("");
        displayByKey.remove("");
    }

    /** The maker's key: equal for all names of one maker; empty where the name is blank or a filler. */
    public String key(String name) {
        if (name == null) {
            return "";
        }
        String known = cache.get(name);
        if (known != null) {
            return known;
        }
        String folded = fold(name);
        String key = keyByFolded.getOrDefault(folded, folded);
        if (name.length() <= LONGEST && cache.size() < CACHED) {
            cache.put(name, key);
        }
        return key;
    }

    /** The name to show: the configured one, else the name as given without surrounding space. */
    public String display(String name) {
        return name == null ? "" : displayByKey.getOrDefault(key(name), name.strip());
    }

    private static String fold(String name) {
        boolean ascii = (Shape.of(name) & Shape.STRANGE) == 0;
        String plain = ascii ? name : Normalizer.normalize(name, Normalizer.Form.NFKC);
        if (Placeholders.isPhrase(plain)) {
            return "";
        }
        String[] words = plain.replace(".", "").split("[^\\p{L}\\p{N}\\p{M}]+");
        List<String> kept = new ArrayList<>(Arrays.stream(words).map(Keys::lettersAndDigits).filter(it -> !it.isEmpty()).toList());
        while (kept.size() > 1 && LEGAL_FORMS.contains(kept.get(kept.size() - 1))) {
            kept.remove(kept.size() - 1);
        }
        return String.join("", kept);
    }
}
