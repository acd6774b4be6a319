package io.crosswalk.sandbox;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One HTTP request as it came in.
 *
 * @param path still percent-encoded
 * @param headers names in lower case
 */
record Call(String method, String path, Map<String, String> query, Map<String, String> headers, String body) {

    String header(String name) {
        return headers.getOrDefault(name, "");
    }

    String parameter(String name) {
        return query.getOrDefault(name, "");
    }

    int number(String name, int otherwise) {
        return parameter(name).matches("\\d{1,9}") ? Integer.parseInt(parameter(name)) : otherwise;
    }

    /** The decoded segments below a prefix. A plus sign is a plus sign in a path. */
    List<String> segments(String prefix) {
        return Arrays.stream(path.substring(prefix.length()).split("/")).filter(it -> !it.isEmpty())
                .map(it -> decoded(it.replace("+", "%2B"))).toList();
    }

    static Map<String, String> query(String raw) {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (raw == null || raw.isEmpty()) {
            return parameters;
        }
        for (String pair : raw.split("&")) {
            int at = pair.indexOf('=');
            parameters.put(decoded(at < 0 ? pair : pair.substring(0, at)), at < 0 ? "" : decoded(pair.substring(at + 1)));
        }
        return parameters;
    }

    static String decoded(String encoded) {
        return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    }
}
