package io.crosswalk.core.pipeline;

import io.crosswalk.core.discrepancy.Finding;
import io.crosswalk.core.match.Component.Past;
import io.crosswalk.core.match.Rulings;
import io.crosswalk.core.reconcile.ComponentOutcome;
import io.crosswalk.core.reconcile.UnitOutcome;
import io.crosswalk.core.reconcile.Worklist;
import io.crosswalk.core.reconcile.Worklist.Batch;
import io.crosswalk.core.reconcile.Worklist.StoredComponent;
import io.crosswalk.core.reconcile.Worklist.StoredObservation;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;

/**
 * Looks over the whole register: every component is judged once more by the rules of the night, and only what does not fit
 * together is noted. No asset, no value and no identifier changes here.
 */
final class Sweeping {

    private final Worklist worklist;
    private final Deciding deciding;
    private final Map<String, String> severities;
    private final Rulings rulings;
    private final Clock clock;
    private final Optional<ThreadFactory> writers;
    private final int batchSize;
    private final List<Long> astray = new ArrayList<>();

    /** @param writers makes the thread that judges one batch while the next is read; empty to do both on one thread */
    Sweeping(Words words, Worklist worklist, Deciding deciding, Clock clock, Optional<ThreadFactory> writers, int batchSize) {
        this.worklist = worklist;
        this.deciding = deciding;
        this.severities = words.configuration().quality().severities();
        this.rulings = words.rulings();
        this.clock = clock;
        this.writers = writers;
        this.batchSize = batchSize;
    }

    /**
     * Sweeps once.
     *
     * @return whether assets were found that are not what their observations imply; they are marked to be decided again
     */
    boolean sweep(String run, Progress progress) {
        long total = worklist.planAsDecided(rulings);
        long done = 0;
        try (Writing judging = new Writing(writers)) {
            for (Optional<Batch> batch = worklist.next(batchSize); batch.isPresent(); batch = worklist.next(batchSize)) {
                Batch read = batch.get();
                judging.begin(() -> judge(run, read));
                done += read.components().stream().mapToLong(it -> it.assets().size() + it.observations().size()).sum();
                progress.at("sweep", null, done, Math.max(done, total));
            }
            judging.await();
        }
        worklist.endSweep(run, clock.instant(), severities);
        if (!astray.isEmpty()) {
            worklist.touch(astray);
        }
        return !astray.isEmpty();
    }

    private void judge(String run, Batch batch) {
        Instant now = clock.instant();
        List<Finding> findings = new ArrayList<>();
        for (StoredComponent stored : batch.components()) {
            ComponentOutcome outcome = deciding.outcome(stored, batch.shared(), now, Past.STANDS);
            findings.addAll(outcome.findings());
            if (outcome.units().stream().anyMatch(Sweeping::isAstray)) {
                stored.observations().stream().map(StoredObservation::id).forEach(astray::add);
            }
        }
        if (!findings.isEmpty()) {
            worklist.found(findings, run, now, severities);
        }
    }

    /** Whether its state or its gaps are not what is written down. */
    private static boolean isAstray(UnitOutcome unit) {
        return unit.before() == null ? !unit.members().isEmpty()
                : unit.gaps() != unit.before().gaps() || !unit.state().equals(unit.before().state());
    }
}
