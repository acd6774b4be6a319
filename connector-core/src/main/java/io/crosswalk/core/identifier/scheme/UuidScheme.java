package io.crosswalk.core.identifier.scheme;

import io.crosswalk.core.identifier.Identifier;
import io.crosswalk.core.identifier.IdentifierScheme;
import io.crosswalk.core.identifier.Keys;
import io.crosswalk.core.identifier.Kind;
import io.crosswalk.core.identifier.ReadContext;
import io.crosswalk.core.identifier.Reading;
import io.crosswalk.core.identifier.Verdict;
import io.crosswalk.core.identifier.maker.FirmwareUuid;
import java.util.regex.Pattern;

/**
 * The number a machine's firmware carries (SMBIOS type 1 UUID): 32 hexadecimal digits, grouped or not, perhaps in braces.
 * The serial that some makers write into it comes along, as {@code service_tag} 640HP72 out of
 * {@code 4c4c4544-0034-3010-8048-b6c04f503732}.
 */
public final class UuidScheme implements IdentifierScheme {

    private static final Pattern GROUPED = Pattern.compile("[0-9A-F]{8}-?[0-9A-F]{4}-?[0-9A-F]{4}-?[0-9A-F]{4}-?[0-9A-F]{12}");

    @Override
    public Kind kind() {
        return Kind.UUID;
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Identifier read(String raw, ReadContext context) {
        Reading reading = Reading.of(Kind.UUID, raw, context);
        if (reading.settled()) {
            return reading.end();
        }
        String text = Keys.upper(reading.text());
        String bare = text.startsWith("{") && text.endsWith("}") && text.length() > 2 ? text.substring(1, text.length() - 1) : text;
        if (!GROUPED.matcher(bare).matches()) {
            return reading.fails("bad_format");
        }
        String key = Keys.bare(bare);
        String canonical = key.substring(0, 8) + '-' + key.substring(8, 12) + '-' + key.substring(12, 16) + '-'
                + key.substring(16, 20) + '-' + key.substring(20);
        FirmwareUuid.parts(key).forEach(reading::part);
        return reading.end(Verdict.VALID_UNCHECKED, key, canonical);
    }
}
