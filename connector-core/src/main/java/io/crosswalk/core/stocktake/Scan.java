package io.crosswalk.core.stocktake;

import io.crosswalk.core.feed.Observation;
import io.crosswalk.core.identifier.Kind;
import io.crosswalk.core.match.StrongKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One unit that a person looked at: what its labels say, where it stood, when, and whether the label could be read.
 *
 * @param line where it stands in its file, for messages
 * @param key tells the same scan from another one: the device's own id of it, else its content
 * @param content equal for equal scans
 * @param location where it really stood
 * @param legible what the person said about the label, or empty
 * @param unread why nothing was taken from a label that was scanned, as a stable reason code
 * @param said everything that the labels and the row say about the unit
 * @param names the names among it that single a unit out, the most telling first
 * @param receivedAt when it came in, which may be long after it was made
 */
public record Scan(long line, String key, UUID content, Instant at, String by, String location, Optional<Boolean> legible, Optional<String> unread,
        Optional<String> labelPosition, Optional<String> note, Observation said, List<StrongKey> names, Instant receivedAt) {

    public Scan {
        names = List.copyOf(names);
    }

    /** The organisation's tag, where one was read. */
    public Optional<StrongKey> tag() {
        return names.stream().filter(name -> name.kind() == Kind.ASSET_TAG).findFirst();
    }

    /** The names by which the unit's maker tells it from others. */
    public List<StrongKey> makersNames() {
        return names.stream().filter(name -> name.kind() != Kind.ASSET_TAG).toList();
    }

    /** Whether the person, or the reading, found a label that is of no use any more. */
    public boolean illegible() {
        return legible.map(read -> !read).orElse(false) || unread.isPresent();
    }

    /** Whether the unit wears a tag that can be read. */
    public boolean readsTag() {
        return tag().isPresent() && !illegible();
    }

    /** Names in words, or nothing where no label could be read. */
    public String words() {
        return names.isEmpty() ? "a unit without a readable label" : String.join(", ", names.stream().map(StrongKey::words).toList());
    }
}
