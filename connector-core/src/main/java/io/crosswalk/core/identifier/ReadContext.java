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
 * @param doubtsForms whether a serial that merely departs from its maker's form is doubted: for a person who asks, but not
 *     for feeds, where it says nothing that anybody could act on
 */
public record ReadContext(Pattern tagPattern, Set<String> extraPlaceholders, String issuer, TagCheck tagCheck, boolean doubtsForms) {

    public static final ReadContext NONE = new ReadContext(null, Set.of(), null);

    public ReadContext {
        extraPlaceholders = Set.copyOf(extraPlaceholders);
    }

    /** The rules of an organisation whose tags have no check digit. */
    public ReadContext(Pattern tagPattern, Set<String> extraPlaceholders, String issuer) {
        this(tagPattern, extraPlaceholders, issuer, TagCheck.NONE, true);
    }

    /** The rules of an organisation, as a person asks. */
    public ReadContext(Pattern tagPattern, Set<String> extraPlaceholders, String issuer, TagCheck tagCheck) {
        this(tagPattern, extraPlaceholders, issuer, tagCheck, true);
    }

    /** The same rules as feeds are read by. */
    public ReadContext inFeeds() {
        return new ReadContext(tagPattern, extraPlaceholders, issuer, tagCheck, false);
    }

    public ReadContext issuedBy(String name) {
        return new ReadContext(tagPattern, extraPlaceholders, name, tagCheck, doubtsForms);
    }

    /** Whether the check digit of a tag in upper case holds, or none is printed. */
    public boolean tagHolds(String key) {
        return tagCheck.holds(key);
    }
}
