package io.crosswalk.core.feed;

/**
 * A record that cannot become an observation: why, and where it stands.
 *
 * @param line as in {@link SourceRecord#position()}
 * @param code stable, for example {@code MAP-003}
 * @param reason one sentence for the person who corrects the file
 * @param raw the record's text as delivered
 */
public record Rejection(long line, String code, String reason, String raw) {
}
