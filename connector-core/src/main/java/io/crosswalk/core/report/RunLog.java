package io.crosswalk.core.report;

import io.crosswalk.core.discrepancy.Finding;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The log of runs, with the lock that lets one run at a time work, and the figures a report is made of. */
public interface RunLog {

    /**
     * Takes the lock.
     *
     * @return the lock, or empty while another run holds it
     */
    Optional<Lock> lock(String holder);

    /** Who holds the lock, as they named themselves. */
    String holder();

    /** Notes a new run and gives its id, for example {@code 2026-11-20T02-15-00Z-1}. */
    String begin(Instant now, String request);

    /**
     * Notes which phase begins.
     *
     * @throws io.crosswalk.core.fault.TransientFault when the run's lock was lost
     */
    void phase(String run, String phase);

    void end(String run, Instant now, RunReport report);

    /** Runs that were interrupted: begun, never ended. */
    List<Interrupted> interrupted();

    /** A run that was begun and never ended. */
    record Interrupted(String run, Instant started, String phase) {
    }

    /** Closes what a run that broke off left open: deliveries that it did not accept count as refused. */
    void abandon(String run, Instant now);

    List<RunReport> newest(int limit);

    Optional<RunReport> find(String run);

    RunReport.RegisterTotals register();

    RunReport.DiscrepancyTotals discrepancies(String run, Map<String, String> severities);

    /** Discrepancies of severity task that this run opened, and gaps of that severity that were not there at the last run's end. */
    long newTasks(String run, Map<String, String> severities);

    /** What has changed in the register since {@link #toldTargets}. */
    RegisterChanges changes();

    /** Targets are told of everything from here on: changes are counted anew. */
    void toldTargets();

    /**
     * How much has changed.
     *
     * @param before how many assets there were
     * @param gone how many more are named by no living source
     */
    record RegisterChanges(long before, long created, long updated, long joined, long gone) {
    }

    /** Opens a discrepancy that was found outside of Decide. */
    void open(Finding finding, String origin, String run, Instant now, Map<String, String> severities);

    Optional<String> setting(String name);

    void setting(String name, String value);

    /** Tells the targets everything anew: what may be written there has changed. */
    void markAll(int target, String run, Instant now);

    /** A lock that was taken; released by closing, and by the database when the process dies. */
    interface Lock extends AutoCloseable {
        @Override
        void close();
    }
}
