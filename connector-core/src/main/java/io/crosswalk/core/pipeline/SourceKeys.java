package io.crosswalk.core.pipeline;

import io.crosswalk.core.feed.Observation;
import io.crosswalk.core.feed.ObservationDocument;
import io.crosswalk.core.identifier.CanonicalField;
import io.crosswalk.core.identifier.Identifier;
import io.crosswalk.core.identifier.Kind;
import io.crosswalk.core.match.Identity;
import io.crosswalk.core.match.StrongKey;
import java.util.Optional;
import java.util.UUID;

/**
 * Under which key a source's record is kept: the key that the feed maps, else the first of serial with its maker, tag,
 * another unit key, and (product, lot, location); else its content. Never a row number.
 *
 * @param key hash of the source key
 * @param other hash of the key that serves when the serial turns out to be shared, or null
 */
record SourceKeys(UUID key, UUID other) {

    static SourceKeys of(Observation said, Identity identity, UUID contentHash) {
        Optional<String> mapped = said.value(CanonicalField.SOURCE_KEY);
        if (mapped.isPresent()) {
            return new SourceKeys(hash("k:" + mapped.get()), null);
        }
        Optional<StrongKey> serial = identity.first(Kind.SERIAL).filter(key -> !key.scope().isEmpty());
        Optional<String> rest = identity.strong().stream().filter(key -> key.kind() != Kind.SERIAL).findFirst()
                .map(key -> key.kind().code() + ":" + key.key()).or(() -> lot(said, identity));
        if (serial.isPresent()) {
            return new SourceKeys(hash("s:" + serial.get().scope() + "|" + serial.get().key() + narrower(serial.get())),
                    rest.map(SourceKeys::hash).orElse(contentHash));
        }
        return new SourceKeys(rest.map(SourceKeys::hash).orElse(contentHash), null);
    }

    private static String narrower(StrongKey serial) {
        return serial.narrower().isEmpty() ? "" : "|" + serial.narrower();
    }

    private static Optional<String> lot(Observation said, Identity identity) {
        if (said.identifier(CanonicalField.SERIAL).isPresent() || said.identifier(CanonicalField.ASSET_TAG).isPresent()) {
            return Optional.empty(); // a unit whose names cannot be used: its content tells it apart
        }
        Optional<String> lot = said.usable(CanonicalField.LOT).map(Identifier::key);
        Optional<String> product = identity.products().values().stream().findFirst();
        if (lot.isEmpty() && product.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of("l:" + product.orElse("") + "|" + lot.orElse("") + "|" + said.value(CanonicalField.LOCATION).orElse(""));
    }

    private static UUID hash(String text) {
        return ObservationDocument.contentHash(text);
    }
}
