package io.crosswalk.routes.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One HTTP request: what is asked, of which resource, with which body.
 *
 * @param target an absolute address, or a path (with query) that continues the caller's base address
 * @param body the bytes to send, or null
 */
public record HttpAsk(String method, String target, Map<String, String> headers, byte[] body) {

    public HttpAsk {
        headers = Map.copyOf(headers);
    }

    public static HttpAsk get(String target) {
        return new HttpAsk("GET", target, Map.of("Accept", "application/json"), null);
    }

    public static HttpAsk delete(String target) {
        return new HttpAsk("DELETE", target, Map.of("Accept", "application/json"), null);
    }

    /** A request with a JSON body: {@code POST}, {@code PUT} or {@code PATCH}. */
    public static HttpAsk json(String method, String target, String json) {
        return new HttpAsk(method, target, Map.of("Accept", "application/json", "Content-Type", "application/json"),
                json.getBytes(StandardCharsets.UTF_8));
    }

    static HttpAsk form(String target, Map<String, String> fields) {
        StringBuilder body = new StringBuilder();
        fields.forEach((name, value) -> body.append(body.length() == 0 ? "" : "&").append(encoded(name)).append('=').append(encoded(value)));
        return new HttpAsk("POST", target, Map.of("Accept", "application/json", "Content-Type", "application/x-www-form-urlencoded"),
                body.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The same request with one more query parameter, encoded. */
    public HttpAsk query(String name, Object value) {
        String parameter = encoded(name) + "=" + encoded(String.valueOf(value));
        return new HttpAsk(method, target + (target.indexOf('?') < 0 ? "?" : "&") + parameter, headers, body);
    }

    /** The same request with one more header; one of the same name is replaced. */
    public HttpAsk header(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.keySet().removeIf(name::equalsIgnoreCase);
        more.put(name, value);
        return new HttpAsk(method, target, more, body);
    }

    /** Reading twice does no harm; anything else may have had its effect when the answer was lost. */
    boolean repeatable() {
        return "GET".equals(method) || "HEAD".equals(method);
    }

    /** Without headers and body: they may carry secrets. */
    @Override
    public String toString() {
        return method + " " + Redaction.address(target);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
