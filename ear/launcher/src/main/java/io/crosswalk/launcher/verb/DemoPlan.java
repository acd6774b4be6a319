package io.crosswalk.launcher.verb;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.launcher.server.Job;
import io.crosswalk.sandbox.DemoTrouble;
import io.crosswalk.sandbox.DemoWorld;
import java.util.List;
import java.util.stream.StreamSupport;

/** Whether the demo's night went as it must: everything was read, nothing failed, and the planted trouble was found. */
final class DemoPlan {

    private final DemoWorld world;

    DemoPlan(DemoWorld world) {
        this.world = world;
    }

    boolean accepts(Job job) {
        JsonNode report = job.report();
        return report != null && job.exitCode() <= ExitCode.ATTENTION
                && read(report, "erp") == world.erpRows().size()
                && read(report, "acme-serials") == world.shipmentCount()
                && stream(report.path("feeds")).allMatch(feed -> feed.path("error").isNull())
                && stream(report.path("targets")).allMatch(this::went)
                && report.path("discrepancies").path("tasks").asLong() > 0;
    }

    /** Nothing is refused but what must never be written to: what the ITAM has twice, or has deleted. */
    private boolean went(JsonNode target) {
        return target.path("error").isNull() && target.path("created").asLong() > 0 && target.path("deferred").asLong() == 0
                && target.path("refused").asLong() <= planted(DemoTrouble.ITAM_TWINS) + planted(DemoTrouble.ITAM_DELETED);
    }

    private int planted(DemoTrouble trouble) {
        return world.planted().getOrDefault(trouble, List.of()).size();
    }

    private static long read(JsonNode report, String feed) {
        return stream(report.path("feeds")).filter(it -> it.path("feed").asText().equals(feed))
                .flatMap(it -> stream(it.path("deliveries"))).filter(it -> it.path("state").asText().equals("accepted"))
                .mapToLong(it -> it.path("read").asLong()).sum();
    }

    private static java.util.stream.Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
