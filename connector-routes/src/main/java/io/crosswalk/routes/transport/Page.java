package io.crosswalk.routes.transport;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * One page of a REST source: its envelope without the records, and where each record lies in the page's bytes.
 *
 * <p>Records are not turned into objects: what is spooled is the text as it was sent, so that no number changes its form.
 *
 * @param envelope everything beside the list of records
 * @param records null where the page has no list at the place the feed names
 * @param lists the pointers of all lists in the envelope, for the message that helps to correct the configuration
 */
record Page(JsonNode envelope, List<Slice> records, List<String> lists) {

    /** A record's bytes, from (inclusive) and to (exclusive). */
    record Slice(int from, int to) {
    }

    Optional<String> text(String pointer) {
        JsonNode found = envelope.at(pointer);
        return found.isMissingNode() || found.isNull() || found.isContainerNode() ? Optional.empty()
                : Optional.of(found.asText()).filter(text -> !text.isBlank());
    }

    /** A number at a pointer, also where the peer writes it as text. */
    Optional<Long> number(String pointer) {
        return text(pointer).filter(text -> text.matches("\\d{1,18}")).map(Long::parseLong);
    }

    Optional<Boolean> flag(String pointer) {
        return text(pointer).map(text -> "true".equalsIgnoreCase(text) || "1".equals(text));
    }
}
