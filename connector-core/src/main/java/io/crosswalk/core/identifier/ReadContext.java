package io.crosswalk.core.identifier;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * What reading depends on besides the value: the organisation's tag pattern, its own fillers, and the issuer where known.
 *
 * @param tagPattern whole-value pattern of the organisation's asset tags, or null where any valid tag counts
 * @param extraPlaceholders further fillers, in any spelling, beside the shipped list
 * @param issuer the maker's name as stated, or null
 * @param tagCheck the check digit of the organisation's asset tags
 */
public record ReadContext(Pattern tagPattern, Set<String> extraPlaceholders, String issuer, TagCheck tagCheck) {

    public static final ReadContext NONE = new ReadContext(null, Set.of(), null);

    public ReadContext {
        extraPlaceholders = Set.copyOf(extraPlaceholders);
    }

    /** The rules of an organisation whose tags have no check digit. */
    public ReadContext(Pattern tagPattern, Set<String> extraPlaceholders, String issuer) {
        this(tagPattern, extraPlaceholders, issuer, TagCheck.NONE);
    }

    public ReadContext issuedBy(String name) {
        return new ReadContext(tagPattern, extraPlaceholders, name, tagCheck);
    }

    /** Whether the check digit of a tag in upper case holds, or none is printed. */
    public boolean tagHolds(String key) {
        return tagCheck.holds(key);
    }
}
