package io.crosswalk.sandbox;

import java.util.List;
import java.util.Optional;

/** Who may ask, how often, and which part of the ITAM answers. */
final class SnipeItDesk implements LoopbackServer.Desk {

    private static final String API = "/api/v1/";

    private final SnipeItOptions options;
    private final SnipeItData data;
    private final SnipeItThrottle throttle;
    private final SnipeItHardware hardware;
    private final SnipeItCatalogue catalogue;
    private final String root;

    SnipeItDesk(SnipeItOptions options, SnipeItData data, SnipeItHardware hardware, SnipeItCatalogue catalogue, String root) {
        this.options = options;
        this.data = data;
        this.hardware = hardware;
        this.catalogue = catalogue;
        this.root = root;
        throttle = new SnipeItThrottle(options.requestsPerMinute(), options.throttleShape(), options.clock());
    }

    @Override
    public Answer answer(Call call, Optional<Fault> fault) {
        if (fault.orElse(null) instanceof Fault.Throttled throttled) {
            return SnipeItThrottle.tooMany(throttled.shape(), throttled.retryAfterSeconds());
        }
        String token = call.header("authorization").replaceFirst("(?i)^Bearer +", "");
        if (!token.equals(options.token()) && !token.equals(options.viewToken())) {
            // Without the Accept header the product takes the caller for a browser and sends it to the login page.
            return call.header("accept").contains("json") ? SnipeItReply.unauthenticated() : SnipeItReply.login(root);
        }
        Optional<Answer> refusal = throttle.refusal();
        if (refusal.isPresent()) {
            return refusal.get();
        }
        if (!"GET".equals(call.method()) && !token.equals(options.token())) {
            return throttle.marked(SnipeItReply.forbidden());
        }
        synchronized (data) {
            return throttle.marked(route(call));
        }
    }

    private Answer route(Call call) {
        if (!call.path().startsWith(API)) {
            return SnipeItReply.unknownPath();
        }
        List<String> segments = call.segments(API);
        if (segments.isEmpty()) {
            return SnipeItReply.unknownPath();
        }
        String resource = segments.get(0);
        List<String> rest = segments.subList(1, segments.size());
        if ("hardware".equals(resource)) {
            return hardware.answer(call, rest);
        }
        return data.table(resource).map(table -> catalogue.answer(call, resource, table, rest)).orElseGet(SnipeItReply::unknownPath);
    }
}
