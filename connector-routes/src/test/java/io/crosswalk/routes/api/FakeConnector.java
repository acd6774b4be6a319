package io.crosswalk.routes.api;

import io.crosswalk.core.asset.Register;
import io.crosswalk.core.audit.Trail;
import io.crosswalk.core.pipeline.Connector;
import io.crosswalk.core.pipeline.Progress;
import io.crosswalk.core.pipeline.RunRequest;
import io.crosswalk.core.report.RunReport;
import io.crosswalk.core.report.SampleReports;
import io.crosswalk.core.steward.Stewardship;
import io.crosswalk.core.stocktake.Stocktakes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** A connector in memory: {@code night} says what a run does, and everything asked of it is written down. */
final class FakeConnector implements Connector {

    final List<RunReport> runs = new ArrayList<>();
    final List<String> asked = new ArrayList<>();
    BiFunction<String, Progress, RunReport> night = (asked, progress) -> SampleReports.quiet("r9");
    List<String> differences = List.of();
    Map<String, Instant> newest = Map.of();
    private final Register register = new FakeRegister();
    private final Trail trail = new FakeTrail(asked);
    private final Stewardship stewardship = new FakeStewardship(asked);
    private final Stocktakes stocktakes = new FakeStocktakes(asked);

    /** With so many runs of the past, the newest with the highest number. */
    static FakeConnector withRuns(int count) {
        FakeConnector connector = new FakeConnector();
        for (int i = count; i >= 1; i--) {
            connector.runs.add(i % 2 == 0 ? SampleReports.dirty("r" + i) : SampleReports.quiet("r" + i));
        }
        return connector;
    }

    @Override
    public RunReport run(RunRequest request, Progress progress) {
        return carryOut("run " + request, progress);
    }

    @Override
    public RunReport replay(String run, Optional<String> feed, Optional<String> sha256, Progress progress) {
        return carryOut("replay " + run + " " + feed.orElse("-") + " " + sha256.orElse("-"), progress);
    }

    @Override
    public RunReport sweep(Progress progress) {
        return carryOut("sweep", progress);
    }

    @Override
    public List<String> rebuild(boolean verifyOnly, Progress progress) {
        carryOut("rebuild " + verifyOnly, progress);
        return differences;
    }

    @Override
    public List<RunReport> runs(int limit) {
        return runs.stream().limit(limit).toList();
    }

    @Override
    public Optional<RunReport> run(String id) {
        return runs.stream().filter(it -> it.run().equals(id)).findFirst();
    }

    @Override
    public Map<String, Instant> newestDeliveries() {
        return newest;
    }

    @Override
    public Trail trail() {
        return trail;
    }

    @Override
    public Register register() {
        return register;
    }

    @Override
    public Stewardship stewardship() {
        return stewardship;
    }

    @Override
    public Stocktakes stocktakes() {
        return stocktakes;
    }

    private RunReport carryOut(String what, Progress progress) {
        asked.add(what);
        return night.apply(what, progress);
    }
}
