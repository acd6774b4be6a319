package io.crosswalk.routes.transport;

import io.crosswalk.core.config.FeedConfig;
import io.crosswalk.core.fault.PermanentFault;
import java.util.List;
import java.util.stream.Stream;

/** What becomes of a delivery at its source once it is worked off. */
final class Afterwards {

    /** The folder beside the deliveries into which they are moved. */
    static final String ARCHIVE = "archive";

    private static final int DIGITS = 12;

    private Afterwards() {
    }

    static FeedConfig.Afterwards of(FeedConfig feed, boolean accepted) {
        FeedConfig.Files files = feed.from().files();
        FeedConfig.Afterwards chosen = files == null ? null : accepted ? files.afterSuccess() : files.afterFailure();
        return chosen == null ? FeedConfig.Afterwards.KEEP : chosen;
    }

    /**
     * The marker leaves before its delivery: left behind, it would declare a later upload of the same name complete.
     */
    static List<String> inOrder(FeedConfig feed, String name) {
        return Stream.concat(Marker.companions(feed.from().files(), name).stream(), Stream.of(name)).toList();
    }

    /** The name under which a second delivery of the same name is archived. */
    static String unique(String name, String sha256) {
        return name + "." + sha256.substring(0, DIGITS) + "." + Long.toString(System.nanoTime(), Character.MAX_RADIX);
    }

    static void checked(String name) {
        SafeName.objection(name).ifPresent(objection -> {
            throw new PermanentFault("'" + SafeName.shown(String.valueOf(name)) + "' " + objection + "; it was not touched");
        });
    }

    static String waiting(long count) {
        return count + (count == 1 ? " delivery waits" : " deliveries wait");
    }
}
