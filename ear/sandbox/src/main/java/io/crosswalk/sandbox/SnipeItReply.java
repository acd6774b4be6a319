package io.crosswalk.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** The envelopes of Snipe-IT: refusals come with HTTP 200, too. */
final class SnipeItReply {

    private SnipeItReply() {
    }

    static Answer body(JsonNode body) {
        return Answer.json(200, body);
    }

    static Answer success(String message, JsonNode payload) {
        return envelope(200, "success", Json.of(message), payload);
    }

    static Answer error(String message) {
        return envelope(200, "error", Json.of(message), NullNode.instance);
    }

    static Answer refused(Map<String, List<String>> faults) {
        return envelope(200, "error", Json.of(faults), NullNode.instance);
    }

    static Answer envelope(int status, String outcome, JsonNode messages, JsonNode payload) {
        ObjectNode body = Json.object().put("status", outcome);
        body.set("messages", messages);
        body.set("payload", payload);
        return Answer.json(status, body);
    }

    static Answer page(int total, List<? extends JsonNode> rows) {
        ObjectNode body = Json.object().put("total", total);
        body.putArray("rows").addAll(rows);
        return body(body);
    }

    static Answer unknownPath() {
        ObjectNode body = Json.object().put("status", "error").put("message", "404 endpoint not found. Please check the API reference at "
                + "https://snipe-it.readme.io/reference to find a valid API endpoint.");
        body.putNull("payload");
        return Answer.json(404, body);
    }

    static Answer methodNotAllowed() {
        return envelope(405, "error", Json.of("Method not allowed"), NullNode.instance);
    }

    static Answer invalidJson() {
        return envelope(422, "error", Json.of("Invalid JSON"), NullNode.instance);
    }

    static Answer unauthenticated() {
        return Answer.json(401, Json.object().put("error", "Unauthorized or unauthenticated."));
    }

    static Answer forbidden() {
        return new Answer(403, "{\n    \"message\": \"This action is unauthorized.\"\n}", Map.of("Content-Type", "application/json"));
    }

    static Answer login(String root) {
        String to = root + "/login";
        String page = """
                <!DOCTYPE html>
                <html>
                    <head>
                        <meta charset="UTF-8" />
                        <meta http-equiv="refresh" content="0;url='%1$s'" />

                        <title>Redirecting to %1$s</title>
                    </head>
                    <body>
                        Redirecting to <a href="%1$s">%1$s</a>.
                    </body>
                </html>""".formatted(to);
        return new Answer(302, page, Map.of("Content-Type", "text/html; charset=UTF-8", "Location", to));
    }
}
