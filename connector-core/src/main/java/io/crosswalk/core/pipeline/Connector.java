package io.crosswalk.core.pipeline;

import io.crosswalk.core.asset.Register;
import io.crosswalk.core.audit.Trail;
import io.crosswalk.core.report.RunReport;
import io.crosswalk.core.steward.Stewardship;
import io.crosswalk.core.stocktake.Stocktakes;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The product as the command line, the REST API and the schedule see it.
 *
 * <p>One run at a time over one database: a second one is {@linkplain RunRefused refused}. Everything here is safe to
 * call from several threads.
 */
public interface Connector {

    /** Intake, decide, push, report: one night. Finishes first what an interrupted run left. */
    RunReport run(RunRequest request, Progress progress);

    /** Works spooled deliveries of an earlier run off again with today's configuration. */
    RunReport replay(String run, Optional<String> feed, Optional<String> sha256, Progress progress);

    /**
     * Looks over the whole register for discrepancies: opens, opens again and closes them. Nothing is read, nothing is sent.
     */
    RunReport sweep(Progress progress);

    /**
     * Computes the register anew from the stored observations and rulings.
     *
     * @param verifyOnly compare only; the register stays as it is
     * @return the differences found, as sentences; empty when there are none
     */
    List<String> rebuild(boolean verifyOnly, Progress progress);

    /** The newest runs first. */
    List<RunReport> runs(int limit);

    Optional<RunReport> run(String id);

    /** When each feed last had a delivery accepted, or confirmed by a source that is asked each time; by the feed's id. */
    Map<String, Instant> newestDeliveries();

    Register register();

    /** Who changed what, when, on whose word. */
    Trail trail();

    /** Tasks for persons, and what persons decide. */
    Stewardship stewardship();

    /** What people find when they look. */
    Stocktakes stocktakes();
}
