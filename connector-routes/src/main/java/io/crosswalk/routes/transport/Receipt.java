package io.crosswalk.routes.transport;

import io.crosswalk.core.feed.Arrival;
import java.util.Map;

/** What is written down about a file when it is fetched, to know at settling that it is still the same one. */
record Receipt(String name, long bytes, long modifiedMillis) {

    static Receipt of(Arrival arrival) {
        Map<String, String> kept = arrival.receipt();
        return new Receipt(kept.get("name"), Long.parseLong(kept.get("bytes")), Long.parseLong(kept.get("modified")));
    }

    Map<String, String> asMap() {
        return Map.of("name", name, "bytes", Long.toString(bytes), "modified", Long.toString(modifiedMillis));
    }

    boolean stillIs(long bytesNow, long modifiedNow) {
        return bytes == bytesNow && modifiedMillis == modifiedNow;
    }
}
