package io.crosswalk.core.pipeline;

import io.crosswalk.core.audit.Retention.Kind;
import io.crosswalk.core.audit.Retention.Removed;
import io.crosswalk.core.audit.Trail;
import io.crosswalk.core.config.Configuration;
import io.crosswalk.core.report.ReportFolder;
import io.crosswalk.core.report.RunLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Takes away what has been kept as long as the configuration says, in the database first and on the disk then: what is left of
 * it on the disk by a crash in between, the next time clears away.
 */
public final class Retiring {

    private static final System.Logger LOG = System.getLogger(Retiring.class.getName());

    private final Supplier<Configuration> configuration;
    private final Repositories repositories;
    private final SpoolFolder spool;
    private final ReportFolder reports;
    private final Clock clock;

    /**
     * @param configuration read anew each time
     * @param data the data folder: spool and reports
     */
    public Retiring(Supplier<Configuration> configuration, Repositories repositories, Path data, Clock clock) {
        this.configuration = configuration;
        this.repositories = repositories;
        this.spool = new SpoolFolder(data.resolve("spool"));
        this.reports = new ReportFolder(data.resolve("reports"));
        this.clock = clock;
    }

    /**
     * Because a user asks for it, and while no run is going on.
     *
     * @param dryRun only count
     * @return how many records of each kind that is not kept for ever
     * @throws RunRefused while a living run holds the lock
     */
    public Map<Kind, Long> retire(String user, boolean dryRun) {
        RunLog.Lock lock = new RunLock(repositories.log(), clock).take();
        try {
            if (dryRun) {
                return repositories.rehearsal().rehearse(() -> remove(user, null)).counts();
            }
            return retire(user, null);
        } finally {
            lock.close();
        }
    }

    /** At the end of a run, which holds the lock. A failure costs room, never the run. */
    void afterRun(String run) {
        try {
            retire(Trail.ENGINE, run);
            LOG.log(System.Logger.Level.INFO, "the audit trail after run {0} ends with {1}", run, repositories.trail().head());
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "what was kept long enough cannot be taken away after run " + run, e);
        }
    }

    private Map<Kind, Long> retire(String user, String run) {
        Removed removed = remove(user, run);
        try {
            spool.remove(removed.deliveries());
            for (String old : removed.runs()) {
                reports.remove(old);
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.log(System.Logger.Level.WARNING, "files that are kept no longer cannot be deleted; check permissions", e);
        }
        if (removed.counts().values().stream().anyMatch(count -> count > 0)) {
            LOG.log(System.Logger.Level.INFO, "retention by {0} took away {1}", user, removed.counts());
        }
        return removed.counts();
    }

    private Removed remove(String user, String run) {
        Instant now = clock.instant();
        return repositories.retention().remove(before(configuration.get().retention(), now), user, run, now);
    }

    private static Map<Kind, Instant> before(Configuration.Retention kept, Instant now) {
        Map<Kind, Instant> before = new EnumMap<>(Kind.class);
        put(before, Kind.DELIVERIES, kept.deliveriesDays(), now);
        put(before, Kind.REPORTS, kept.reportsDays(), now);
        put(before, Kind.REJECTIONS, kept.rejectionsDays(), now);
        put(before, Kind.RECEIPTS, kept.receiptsDays(), now);
        put(before, Kind.CLOSED_DISCREPANCIES, kept.closedDiscrepanciesDays(), now);
        put(before, Kind.AUDIT, kept.auditDays(), now);
        return before;
    }

    private static void put(Map<Kind, Instant> before, Kind kind, Integer days, Instant now) {
        if (days != null) {
            before.put(kind, now.minus(Duration.ofDays(days)));
        }
    }
}
