package io.crosswalk.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An ERP that lists its serial numbers over REST, page by page: {@code GET /api/serials?offset=0&limit=100} answers
 * {@code {"data": [...], "total": N}}.
 *
 * <p>A page never holds more than {@value #MOST_ROWS} rows, whatever is asked for. The user signs in with HTTP Basic, or with
 * the password as bearer token.
 */
public final class ErpSandbox implements AutoCloseable {

    /** The largest page. */
    public static final int MOST_ROWS = 200;

    private static final int DEFAULT_ROWS = 100;
    private static final String PATH = "/api/serials";

    private final LoopbackServer server;
    private final String basic;
    private final String bearer;
    private volatile List<Map<String, Object>> rows;

    private ErpSandbox(int port, String user, String password, List<Map<String, Object>> rows) {
        basic = "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        bearer = "Bearer " + password;
        this.rows = List.copyOf(rows);
        Relay relay = new Relay();
        server = new LoopbackServer("ERP", port, relay);
        relay.open(this::answer);
    }

    /** Starts on a port, 0 for a free one. */
    public static ErpSandbox start(int port, String user, String password, List<Map<String, Object>> rows) {
        return new ErpSandbox(port, user, password, rows);
    }

    /** The list of serial numbers, for example {@code http://127.0.0.1:8069/api/serials}. */
    public String url() {
        return server.root() + PATH;
    }

    /** Replaces what the ERP knows. */
    public void rows(List<Map<String, Object>> replacement) {
        rows = List.copyOf(replacement);
    }

    public List<Map<String, Object>> rows() {
        return rows;
    }

    /** Every request so far, in order. */
    public List<Request> requests() {
        return server.requests();
    }

    /** Orders a fault for the next {@code times} requests it concerns. */
    public void inject(Fault fault, int times) {
        server.inject(fault, times);
    }

    private Answer answer(Call call, Optional<Fault> fault) {
        if (fault.orElse(null) instanceof Fault.Throttled throttled) {
            return error(429, "too many requests").with("Retry-After", String.valueOf(throttled.retryAfterSeconds()));
        }
        String authorization = call.header("authorization");
        if (!authorization.equals(basic) && !authorization.equals(bearer)) {
            return error(401, "sign in first").with("WWW-Authenticate", "Basic realm=\"erp\"");
        }
        if (!PATH.equals(call.path())) {
            return error(404, "no such resource");
        }
        if (!"GET".equals(call.method())) {
            return error(405, "this list can only be read");
        }
        return page(call, fault);
    }

    private Answer page(Call call, Optional<Fault> fault) {
        int offset = call.number("offset", call.parameter("offset").isEmpty() ? 0 : -1);
        int limit = call.number("limit", call.parameter("limit").isEmpty() ? DEFAULT_ROWS : -1);
        if (offset < 0 || limit < 1) {
            return error(400, "offset and limit are whole numbers");
        }
        int size = Math.min(limit, MOST_ROWS);
        if (fault.orElse(null) instanceof Fault.ShortPage shortPage) {
            size = Math.min(size, shortPage.rows());
        }
        List<Map<String, Object>> known = rows;
        ObjectNode body = Json.object();
        body.set("data", Json.of(known.stream().skip(offset).limit(size).toList()));
        return Answer.json(200, body.put("total", known.size()));
    }

    private static Answer error(int status, String text) {
        return Answer.json(status, Json.object().put("error", text));
    }

    @Override
    public void close() {
        server.close();
    }
}
