package io.crosswalk.routes.target.snipeit;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** One recorded exchange with a real Snipe-IT 6.4.2. */
record Recorded(String request, int status, String body) {

    static Recorded exchange(String name) {
        try (InputStream file = Recorded.class.getResourceAsStream("/snipe-it-6.4/" + name + ".json")) {
            JsonNode exchange = Answer.JSON.readTree(file);
            return new Recorded(exchange.path("request").path("path").asText(), exchange.path("response").path("status").asInt(),
                    exchange.path("response").path("body").asText());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Answer answer() {
        return Answer.of("the request", status, body);
    }

    /** The asset in the answer, or the first of a list. */
    JsonNode asset() {
        JsonNode content = answer().body();
        return content.has("rows") ? content.path("rows").path(0) : content;
    }
}
