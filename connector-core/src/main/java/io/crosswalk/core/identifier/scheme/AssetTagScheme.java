package io.crosswalk.core.identifier.scheme;

import io.crosswalk.core.identifier.Identifier;
import io.crosswalk.core.identifier.IdentifierScheme;
import io.crosswalk.core.identifier.Keys;
import io.crosswalk.core.identifier.Kind;
import io.crosswalk.core.identifier.Placeholders;
import io.crosswalk.core.identifier.ReadContext;
import io.crosswalk.core.identifier.Reading;
import io.crosswalk.core.identifier.Shape;
import io.crosswalk.core.identifier.TagCheck;
import io.crosswalk.core.identifier.Verdict;
import java.util.regex.Pattern;

/**
 * The organisation's own name for a unit. Only case is noise; leading zeros, prefixes and separators count.
 *
 * <p>Where the organisation states a pattern, a tag that does not fit it is read but not trusted; where its tags end in a
 * check digit, one whose digit does not hold was mistyped.
 */
public final class AssetTagScheme implements IdentifierScheme {

    private static final int LONGEST = 64;

    @Override
    public Kind kind() {
        return Kind.ASSET_TAG;
    }

    @Override
    public int version() {
        return 3;
    }

    @Override
    public Identifier read(String raw, ReadContext context) {
        String text = raw.strip();
        if (Reading.isClean(text, Shape.of(text)) && !text.startsWith("11S")) {
            String key = Keys.upper(text);
            boolean fits = context.tagCheck() == TagCheck.NONE && (context.tagPattern() == null || fits(context.tagPattern(), text, key));
            if (fits && Placeholders.reasonOfKey(Kind.ASSET_TAG, Keys.compact(key), context).isEmpty()) {
                return Reading.plain(Kind.ASSET_TAG, raw, text, Verdict.VALID_UNCHECKED, key, null);
            }
        }
        Reading reading = Reading.of(Kind.ASSET_TAG, raw, context);
        return reading.settled() ? reading.end() : structured(reading, context);
    }

    @Override
    public String key(String value) {
        boolean clean = Reading.isClean(value, Shape.of(value)) && !value.startsWith("11S");
        return clean ? Keys.upper(value) : read(value, ReadContext.NONE).key();
    }

    private static Identifier structured(Reading reading, ReadContext context) {
        String text = reading.text();
        if (text.length() > LONGEST) {
            return reading.fails("too_long");
        }
        TagCarrier carrier = TagCarrier.of(text);
        if (carrier.fault() != null) {
            return reading.fails(carrier.fault());
        }
        if (carrier.canonical() != null) {
            reading.hint("kind", carrier.kind().code());
            carrier.doubts().forEach(reading::doubt);
            return reading.end(carrier.verdict(), Keys.upper(carrier.canonical()), carrier.canonical());
        }
        String tag = scanned(text, context.tagPattern());
        if (tag.length() < text.length()) {
            reading.note("di_11s_removed");
        }
        String key = Keys.upper(tag);
        if (context.tagPattern() != null && !fits(context.tagPattern(), tag, key)) {
            reading.doubt("not_tag_pattern");
        } else if (!context.tagHolds(key)) {
            return reading.fails("bad_check_digit");
        }
        return reading.end(context.tagCheck() == TagCheck.NONE ? Verdict.VALID_UNCHECKED : Verdict.VALID, key, null);
    }

    /** The tag without the data identifier of fixed assets (ANSI MH10.8.2 11S), where the rest is a tag and the whole is not. */
    private static String scanned(String text, Pattern pattern) {
        if (!text.startsWith("11S") || text.length() < 6) {
            return text;
        }
        String rest = text.substring(3);
        if (pattern != null) {
            return !fits(pattern, text, text) && fits(pattern, rest, Keys.upper(rest)) ? rest : text;
        }
        return Character.isLetter(rest.charAt(0)) ? rest : text;
    }

    private static boolean fits(Pattern pattern, String tag, String key) {
        return pattern.matcher(tag).matches() || pattern.matcher(key).matches();
    }
}
