package io.crosswalk.routes.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.crosswalk.routes.api.RunView;
import io.crosswalk.routes.api.RunView.State;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DueRunTest {

    private static final Instant NIGHT = Instant.parse("2026-11-20T03:00:00Z");

    private final Deque<Runnable> later = new ArrayDeque<>();
    private final Map<String, RunView> runs = new TreeMap<>();
    private boolean busy;
    private final DueRun due = new DueRun("the night", this::begin, id -> Optional.ofNullable(runs.get(id)), later::add, Clock.fixed(NIGHT, ZoneOffset.UTC));

    private RunView begin() {
        if (busy) {
            throw new IllegalStateException("The run r0 is going (intake erp); one run at a time.");
        }
        return stands("r" + (runs.size() + 1), State.RUNNING, null);
    }

    private RunView stands(String id, State state, String message) {
        RunView view = new RunView(id, state, null, null, message, null, null);
        runs.put(id, view);
        return view;
    }

    private void afterAPause() {
        later.remove().run();
    }

    private Optional<String> trouble() {
        return due.trouble(then -> false);
    }

    @Test
    void runsWhenItIsDue() {
        due.run();
        stands("r1", State.FINISHED, null);
        afterAPause();

        assertThat(runs).containsOnlyKeys("r1");
        assertThat(trouble()).isEmpty();
        assertThat(later).isEmpty();
    }

    @Test
    void waitsForTheRunThatIsGoingOnAndSaysSo() {
        busy = true;
        due.run();
        afterAPause();
        assertThat(trouble()).contains("the night was due at 2026-11-20T03:00:00Z and waits for another run");

        busy = false;
        afterAPause();

        assertThat(runs).containsOnlyKeys("r1");
        assertThat(trouble()).isEmpty();
    }

    @Test
    void waitsForARunOfAnotherProcessThatIsNoticedLate() {
        due.run();
        stands("r1", State.REFUSED, "another run is going on: process 4711");
        afterAPause();
        assertThat(trouble()).isPresent();

        afterAPause();

        assertThat(runs).containsOnlyKeys("r1", "r2");
        assertThat(trouble()).isEmpty();
    }

    @Test
    void isNotQueuedTwiceWhileItWaitsOrRuns() {
        busy = true;
        due.run();
        due.run();
        assertThat(later).hasSize(1);

        busy = false;
        afterAPause();
        due.run();

        assertThat(runs).hasSize(1);
    }

    @Test
    void runsAgainTheNextTimeItIsDue() {
        due.run();
        stands("r1", State.FINISHED, null);
        afterAPause();
        due.run();

        assertThat(runs).hasSize(2);
    }

    @Test
    void tellsThatNothingCameOfItUntilARunMakesUpForIt() {
        due.run();
        stands("r1", State.FAILED, "the database at db.example cannot be reached");
        afterAPause();

        assertThat(trouble()).hasValueSatisfying(it -> assertThat(it).contains("did not run").doesNotContain("db.example"));
        assertThat(due.trouble(NIGHT::equals)).isEmpty();
        assertThat(trouble()).as("made up for").isEmpty();
    }

    @Test
    void forgetsAMissedNightOnceTheNextOneHasRun() {
        due.missed(NIGHT.minusSeconds(86_400));
        assertThat(trouble()).hasValueSatisfying(it -> assertThat(it).contains("2026-11-19T03:00:00Z"));

        due.run();
        stands("r1", State.FINISHED, null);
        afterAPause();

        assertThat(trouble()).isEmpty();
    }
}
