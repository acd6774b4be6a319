package io.crosswalk.core.identifier.gs1;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads web addresses that name a thing (GS1 Digital Link URI syntax): the right-most key of the path and the qualifiers
 * behind it, then attributes in the query. What stands before the key is the owner's affair.
 *
 * <p>Words in place of identifiers ({@code /gtin/}) were withdrawn from the standard, and a GTIN must have its zeros; both
 * occur and are read, but not trusted.
 */
final class LinkReader {

    static final int LONGEST_SCHEME = "https://".length();

    private static final String ALLOWED = "-._~:/?#[]@!$&'()*+,;=%";
    private static final String ALLOWED_IN_DOMAIN = "-.:[]";
    private static final Map<String, String> WORDS = Map.ofEntries(Map.entry("cpid", "8010"), Map.entry("cpsn", "8011"),
            Map.entry("cpv", "22"), Map.entry("gcn", "255"), Map.entry("gdti", "253"), Map.entry("giai", "8004"),
            Map.entry("ginc", "401"), Map.entry("gln", "414"), Map.entry("glnx", "254"), Map.entry("gmn", "8013"),
            Map.entry("grai", "8003"), Map.entry("gsin", "402"), Map.entry("gsrn", "8018"), Map.entry("gsrnp", "8017"),
            Map.entry("gtin", "01"), Map.entry("itip", "8006"), Map.entry("lot", "10"), Map.entry("party", "417"),
            Map.entry("refno", "8020"), Map.entry("ser", "21"), Map.entry("srin", "8019"), Map.entry("sscc", "00"));

    /** Those that were printed on goods before they were withdrawn: accepted, never written. */
    private static final Set<String> TRADE_ITEM_WORDS = Set.of("gtin", "cpv", "lot", "ser");

    private final LabelReading label;
    private ApplicationIdentifier key;
    private final List<String> qualifiers = new ArrayList<>(3);

    private LinkReader(LabelReading label) {
        this.label = label;
    }

    static void read(String address, LabelReading label) {
        int slashes = schemeLength(address);
        int path = slashes == 0 ? -1 : address.indexOf('/', slashes);
        if (slashes == 0) {
            label.fail("bad_scheme");
        } else if (!consistsOf(address, ALLOWED, 0, address.length())) {
            label.fail("bad_character");
        } else if (path <= slashes) {
            label.fail("bad_domain");
        } else if (!consistsOf(address, ALLOWED_IN_DOMAIN, slashes, path)) {
            label.fail("bad_domain");
        } else {
            new LinkReader(label).path(address.substring(path));
        }
    }

    private static int schemeLength(String address) {
        for (String scheme : List.of("https://", "HTTPS://", "http://", "HTTP://")) {
            if (address.startsWith(scheme)) {
                return scheme.length();
            }
        }
        return 0;
    }

    private void path(String from) {
        int fragment = from.indexOf('#');
        String named = fragment < 0 ? from : from.substring(0, fragment);
        int query = named.indexOf('?');
        String path = query < 0 ? named : named.substring(0, query);
        int start = startOfKey(path);
        if (start < 0) {
            label.fail("no_key_in_path");
            return;
        }
        if (start > 0 && startsAsPair(path, start)) {
            label.note("ai_before_key_ignored");
        }
        pairs(path.substring(start + 1).split("/", -1));
        if (!label.failed() && query >= 0) {
            attributes(named.substring(query + 1));
        }
    }

    /** Where the right-most key begins, going back pair by pair as long as there are identifiers; -1 without one. */
    private static int startOfKey(String path) {
        int end = path.length();
        while (end > 0) {
            int value = path.lastIndexOf('/', end - 1);
            int code = value <= 0 ? -1 : path.lastIndexOf('/', value - 1);
            ApplicationIdentifier identifier = code < 0 ? null : identifier(path.substring(code + 1, value));
            if (identifier == null) {
                return -1;
            }
            if (identifier.isLinkKey()) {
                return code;
            }
            end = code;
        }
        return -1;
    }

    private static boolean startsAsPair(String path, int end) {
        int value = path.lastIndexOf('/', end - 1);
        int code = value <= 0 ? -1 : path.lastIndexOf('/', value - 1);
        return code >= 0 && identifier(path.substring(code + 1, value)) != null;
    }

    private static ApplicationIdentifier identifier(String segment) {
        return SyntaxDictionary.SHIPPED.of(WORDS.getOrDefault(segment, segment));
    }

    private void pairs(String[] segments) {
        for (int i = 0; i + 1 < segments.length && !label.failed(); i += 2) {
            ApplicationIdentifier identifier = identifier(segments[i]);
            if (TRADE_ITEM_WORDS.contains(segments[i])) {
                label.note("withdrawn_alias");
            } else if (WORDS.containsKey(segments[i])) {
                label.doubt("withdrawn_alias");
            }
            if (key == null) {
                key = identifier;
            } else {
                qualifiers.add(identifier.code());
            }
            String value = PercentCoding.decoded(segments[i + 1], false);
            label.add(identifier, identifier.code().equals("01") ? padded(value, true) : value);
        }
        if (!label.failed() && !qualifiers.isEmpty() && !key.takesQualifiers(qualifiers)) {
            label.fail("bad_qualifier_sequence", key.code());
        }
    }

    /** Everything that is named with digits must be an identifier; other names are the owner's affair. */
    private void attributes(String query) {
        for (String pair : query.split("[&;]")) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? "" : pair.substring(0, equals);
            if (!name.isEmpty() && CharacterSet.N.fault(name) == null && !label.failed()) {
                attribute(name, PercentCoding.decoded(pair.substring(equals + 1), true));
            }
        }
    }

    private void attribute(String name, String value) {
        ApplicationIdentifier identifier = SyntaxDictionary.SHIPPED.of(name);
        if (identifier == null) {
            label.fail("unknown_ai");
        } else if (label.has(name)) {
            label.fail("ai_repeated", name);
        } else if (!identifier.linkAttribute()) {
            label.fail("not_a_link_attribute", name);
        } else if (key.wantsInPath(name, qualifiers)) {
            label.fail("belongs_in_path", name);
        } else {
            label.add(identifier, name.equals("01") ? padded(value, false) : value);
        }
    }

    private String padded(String gtin, boolean doubtful) {
        int length = gtin.length();
        if (length != 8 && length != 12 && length != 13) {
            return gtin;
        }
        if (doubtful) {
            label.doubt("zero_suppressed_gtin");
        }
        return "0".repeat(14 - length) + gtin;
    }

    private static boolean consistsOf(String text, String marks, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            boolean plain = c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
            if (!plain && marks.indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }
}
