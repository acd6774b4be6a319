package io.crosswalk.core.provenance;

import java.time.Instant;

/**
 * Who said something, in which run, and when it was heard.
 *
 * @param source name of the source: a feed's {@code metadata.source} or a target's id
 * @param run id of the run that first heard it
 */
public record Statement(String source, String run, Instant at) {

    /** The source of what a steward said himself; no feed and no target may be called so. */
    public static final String STEWARD = "steward";

    /** Whether a person has set the value and it stays whatever sources say. */
    public boolean locks() {
        return source.equals(STEWARD);
    }
}
