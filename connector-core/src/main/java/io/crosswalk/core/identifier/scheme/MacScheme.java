package io.crosswalk.core.identifier.scheme;

import io.crosswalk.core.identifier.Identifier;
import io.crosswalk.core.identifier.IdentifierScheme;
import io.crosswalk.core.identifier.Keys;
import io.crosswalk.core.identifier.Kind;
import io.crosswalk.core.identifier.ReadContext;
import io.crosswalk.core.identifier.Reading;
import io.crosswalk.core.identifier.Verdict;
import java.util.Locale;
import java.util.regex.Pattern;

/** The address of a network interface (IEEE 802 MAC-48), in any of its notations; canonical with colons. */
public final class MacScheme implements IdentifierScheme {

    private static final Pattern NOTATION = Pattern.compile(
            "(?:0X)?[0-9A-F]{12}|[0-9A-F]{1,2}(?:([:. -])[0-9A-F]{1,2})(?:\\1[0-9A-F]{1,2}){4}|[0-9A-F]{4}([.:-])[0-9A-F]{4}\\2[0-9A-F]{4}"
            + "|[0-9A-F]{6}[:-][0-9A-F]{6}");
    private static final Pattern SEPARATOR = Pattern.compile("[:. -]");

    @Override
    public Kind kind() {
        return Kind.MAC48;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Identifier read(String raw, ReadContext context) {
        Reading reading = Reading.of(Kind.MAC48, raw, context);
        if (reading.settled()) {
            return reading.end();
        }
        String text = reading.text().toUpperCase(Locale.ROOT);
        if (!NOTATION.matcher(text).matches()) {
            return reading.fails("bad_format");
        }
        String key = hex(text);
        int first = Integer.parseInt(key.substring(0, 2), 16);
        if ((first & 1) != 0) {
            return reading.fails("group_bit");
        }
        if ((first & 2) != 0) {
            reading.note("locally_administered");
        }
        return reading.end(Verdict.VALID_UNCHECKED, key, colons(key));
    }

    private static String hex(String text) {
        String bare = text.startsWith("0X") ? text.substring(2) : text;
        String[] groups = SEPARATOR.split(bare);
        if (groups.length != 6) {
            return Keys.bare(bare);
        }
        StringBuilder octets = new StringBuilder();
        for (String group : groups) {
            octets.append(group.length() == 1 ? "0" : "").append(group);
        }
        return octets.toString();
    }

    private static String colons(String hex) {
        StringBuilder octets = new StringBuilder(17);
        for (int i = 0; i < hex.length(); i += 2) {
            octets.append(i == 0 ? "" : ":").append(hex, i, i + 2);
        }
        return octets.toString();
    }
}
