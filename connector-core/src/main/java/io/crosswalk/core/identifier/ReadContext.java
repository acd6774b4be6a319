package io.crosswalk.core.identifier;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * What reading depends on besides the value: the organisation's tag pattern, its own fillers, and the issuer where known.
 *
 * @param tagPattern whole-value pattern of the organisation's asset tags, or null where any valid tag counts
 * @param extraPlaceholders further fillers, in any spelling, beside the shipped list
 * @param issuer the maker's name as stated, or null
 */
public record ReadContext(Pattern tagPattern, Set<String> extraPlaceholders, String issuer) {

    public static final ReadContext NONE = new ReadContext(null, Set.of(), null);

    public ReadContext {
        extraPlaceholders = Set.copyOf(extraPlaceholders);
    }

    public ReadContext issuedBy(String name) {
        return new ReadContext(tagPattern, extraPlaceholders, name);
    }
}
