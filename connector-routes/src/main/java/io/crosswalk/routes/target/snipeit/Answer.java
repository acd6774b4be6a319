package io.crosswalk.routes.target.snipeit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.crosswalk.core.fault.PermanentFault;
import io.crosswalk.core.fault.TransientFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What Snipe-IT really said, whatever the HTTP status claimed.
 *
 * @param text what it gave as its reason, on one line; empty for a success
 */
record Answer(Meaning meaning, JsonNode body, String text) {

    /** {@code REFUSED} is also "not found": Snipe-IT has no code for it. {@code FORBIDDEN}: the token lacks the right. */
    enum Meaning { OK, REFUSED, FORBIDDEN }

    static final ObjectMapper JSON = new ObjectMapper();

    private static final Set<Integer> FOR_NOW = Set.of(408, 425, 429);
    private static final int LONGEST_TEXT = 500;

    /**
     * Classifies one answer.
     *
     * @param asked what was asked, for messages; never holds a secret
     * @throws TransientFault for a throttle, a fault of the server, or an answer that is no answer
     * @throws PermanentFault when the token is refused, or something other than Snipe-IT answers
     */
    static Answer of(String asked, int status, String content) {
        if (status == 401) {
            throw new PermanentFault("Snipe-IT refused the token (401); create a personal API token there and set the"
                    + " credentialRef of this target");
        }
        if (status >= 500 || FOR_NOW.contains(status)) {
            throw new TransientFault(asked + " was answered with HTTP " + status, null);
        }
        if (status >= 300 && status < 400) {
            throw new PermanentFault(asked + " was redirected (HTTP " + status
                    + "), as Snipe-IT does without a valid token; check the url, it ends with /api/v1, and the token");
        }
        JsonNode body = parsed(content);
        String text = reason(body);
        if (status == 403) {
            return new Answer(Meaning.FORBIDDEN, body, text.isEmpty() ? "forbidden" : text);
        }
        if (status >= 400) {
            return new Answer(Meaning.REFUSED, body, text.isEmpty() ? "HTTP " + status : text);
        }
        if (!body.isContainerNode()) {
            throw new TransientFault(asked + " was answered with something that is not JSON", null);
        }
        if ("error".equals(body.path("status").asText())) {
            return new Answer(Meaning.REFUSED, body, text.isEmpty() ? "an error without a reason" : text);
        }
        return new Answer(Meaning.OK, body, "");
    }

    boolean ok() {
        return meaning == Meaning.OK;
    }

    /** Whether the refusal is a sentence about the whole request, as "does not exist" is, not a list of invalid fields. */
    boolean sentence() {
        JsonNode payload = body.path("payload");
        return meaning == Meaning.REFUSED && body.path("messages").isTextual() && (payload.isNull() || payload.isMissingNode());
    }

    /** Whether a field is named as the reason of the refusal. */
    boolean blames(String field) {
        return body.path("messages").has(field) || body.path("errors").has(field);
    }

    /** The answer to a read, where there is one. */
    JsonNode content(String asked) {
        if (meaning == Meaning.FORBIDDEN) {
            throw new PermanentFault("the token may not do this: " + asked + " (" + text
                    + "); give its user the right in Snipe-IT");
        }
        if (meaning == Meaning.REFUSED) {
            throw new TransientFault(asked + " failed: " + text, null);
        }
        return body;
    }

    private static JsonNode parsed(String content) {
        try {
            JsonNode body = JSON.readTree(content);
            return body == null ? MissingNode.getInstance() : body;
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance(); // a page of HTML or half an answer: classified by the caller
        }
    }

    private static String reason(JsonNode body) {
        List<String> parts = new ArrayList<>();
        boolean named = collect("", body.path("messages"), parts) | collect("", body.path("errors"), parts);
        if (!named) {
            collect("", body.path("message"), parts);
            collect("", body.path("error"), parts);
            if (parts.isEmpty() && body.path("payload").isTextual()) {
                collect("", body.path("payload"), parts);
            }
        }
        String text = String.join("; ", parts).replaceAll("\\p{Cntrl}+", " ").strip();
        return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) + "..." : text;
    }

    private static boolean collect(String name, JsonNode node, List<String> parts) {
        if (node.isObject()) {
            node.properties().forEach(field -> collect(field.getKey(), field.getValue(), parts));
        } else if (node.isArray()) {
            node.forEach(element -> collect(name, element, parts));
        } else if (node.isValueNode() && !node.isNull()) {
            parts.add(name.isEmpty() ? node.asText() : name + ": " + node.asText());
        }
        return !parts.isEmpty();
    }
}
