package io.crosswalk.core.pipeline;

import io.crosswalk.core.config.Configuration;
import io.crosswalk.core.config.FeedConfig;
import io.crosswalk.core.config.StocktakeFeed;
import io.crosswalk.core.config.TargetConfig;
import io.crosswalk.core.delivery.Projection;
import io.crosswalk.core.delivery.TargetAdapter;
import io.crosswalk.core.delivery.TargetRow;
import io.crosswalk.core.fault.PermanentFault;
import io.crosswalk.core.fault.TransientFault;
import io.crosswalk.core.feed.FeedTransport;
import io.crosswalk.core.match.Component.Past;
import io.crosswalk.core.report.RunReport.TargetSection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One run from the first feed to the last push. Made for one run, used by one thread. */
final class Night {

    private static final System.Logger LOG = System.getLogger(Night.class.getName());

    private final Words words;
    private final Configuration configuration;
    private final Repositories repositories;
    private final FeedTransport transport;
    private final Function<TargetConfig, TargetAdapter> targets;
    private final Path spool;
    private final Clock clock;
    private final RunRequest request;
    private final Progress progress;
    private final Optional<ThreadFactory> writers;
    private final Map<String, String> errors = new LinkedHashMap<>();
    private final Map<String, List<Intake.Skipped>> skipped = new LinkedHashMap<>();
    private final Map<String, TargetAdapter> open = new LinkedHashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<TargetSection> sections = new ArrayList<>();
    private final List<Replay> replays;
    private final int batch;
    private boolean guarded;
    private boolean sweeping;
    private boolean scanned;

    /** @param replays what is worked off again instead of what the sources have, or none */
    Night(Words words, Repositories repositories, FeedTransport transport, Function<TargetConfig, TargetAdapter> targets, Path spool, Clock clock,
            RunRequest request, List<Replay> replays, Progress progress, Optional<ThreadFactory> writers, int batch) {
        this.batch = batch;
        this.replays = replays;
        this.writers = writers;
        this.words = words;
        this.configuration = words.configuration();
        this.repositories = repositories;
        this.transport = transport;
        this.targets = targets;
        this.spool = spool;
        this.clock = clock;
        this.request = request;
        this.progress = progress;
    }

    /** The configuration this run began with. */
    Configuration configuration() {
        return configuration;
    }

    /** Feeds and targets that could not be reached or refused us, by id. */
    Map<String, String> errors() {
        return errors;
    }

    Map<String, List<Intake.Skipped>> skipped() {
        return skipped;
    }

    List<TargetSection> sections() {
        return sections;
    }

    /** Whether a mass-change guard tripped. */
    boolean guarded() {
        return guarded;
    }

    /** What was asked for: feeds and targets in order of rank. */
    List<String> wanted() {
        if (!request.feeds().isEmpty() || sweeping) {
            return request.feeds();
        }
        Set<String> ids = new LinkedHashSet<>(configuration.nightly().feeds());
        ids.addAll(configuration.nightly().targets());
        if (scanned) {
            ids.add(StocktakeFeed.ID);
        }
        return List.copyOf(ids);
    }

    void go(String run) {
        try {
            register();
            if (replays.isEmpty()) {
                intake(run);
            } else {
                replay(run);
            }
            readUnsureTargets(run);
            numbered(configuration.nightly().targets()).forEach((id, number) -> {
                if (!errors.containsKey(id)) {
                    new LostAnswers(repositories.outbox()).settle(number, run, clock.instant());
                }
            });
            boolean anew = reconsider();
            repositories.log().phase(run, "decide");
            decide(words, run, run, anew);
            repositories.deliveries().settle(run);
            new Unmatched(words, repositories.deliveries(), spool).list(run);
            repositories.log().phase(run, "push");
            push(run);
        } finally {
            open.values().forEach(TargetAdapter::close);
        }
    }

    /** Looks over the whole register, once what is still owed to it was decided; nothing is read and nothing is sent. */
    void sweep(String run) {
        sweeping = true;
        register();
        repositories.log().phase(run, "decide");
        decide(words, run, run, reconsider());
        repositories.deliveries().settle(run);
        repositories.log().phase(run, "sweep");
        Words since = words.carriedOut();
        if (new Sweeping(since, repositories.worklist(), deciding(since), clock, writers, batch).sweep(run, progress)) {
            decide(since, run, run + "+", false);
        }
    }

    private void register() {
        configuration.feeds().values().forEach(feed -> numbers.put(feed.id(), repositories.deliveries().feed(feed.id(), feed.source(), false)));
        configuration.targets().keySet().forEach(target -> numbers.put(target, repositories.deliveries().feed(target, target, true)));
    }

    private void intake(String run) {
        scanned = repositories.stocktakes().anyWaiting();
        Intake intake = new Intake(words, transport, repositories.deliveries(), spool, clock, progress, threads());
        TargetIntake reading = new TargetIntake(words, repositories.deliveries(), spool, clock, progress);
        for (String id : wanted()) {
            guardedly(id, () -> {
                FeedConfig feed = configuration.feeds().get(id);
                if (feed != null) {
                    skipped.put(id, intake.take(run, feed, !request.dryRun(), trouble ->
                            errors.merge(id, String.valueOf(trouble.getMessage()), (known, more) -> known + "; " + more)));
                } else {
                    reading.take(run, id, adapter(id));
                }
            });
        }
    }

    private ThreadFactory threads() {
        return writers.orElseGet(Executors::defaultThreadFactory);
    }

    private void replay(String run) {
        Intake intake = new Intake(words, transport, repositories.deliveries(), spool, clock, progress, threads());
        SpoolFolder kept = new SpoolFolder(spool);
        replays.forEach(replay -> guardedly(replay.feed().id(), () -> intake.again(run, replay, kept)));
    }

    /** Before anything is sent we know what the target holds, above all when an answer was lost. */
    private void readUnsureTargets(String run) {
        TargetIntake reading = new TargetIntake(words, repositories.deliveries(), spool, clock, progress);
        for (String target : configuration.nightly().targets()) {
            boolean unsure = repositories.outbox().unsure(numbers.get(target)) || repositories.outbox().rows(numbers.get(target)) == 0;
            if (request.push() && !wanted().contains(target) && unsure) {
                guardedly(target, () -> reading.take(run, target, adapter(target)));
            }
        }
    }

    /** One step that talks to the outside. */
    private interface Step {
        void go() throws IOException;
    }

    private void guardedly(String id, Step step) {
        try {
            step.go();
        } catch (TransientFault | PermanentFault e) {
            errors.merge(id, e.getMessage(), (known, more) -> known + "; " + more);
        } catch (IOException | UncheckedIOException e) {
            LOG.log(System.Logger.Level.WARNING, "the spool under " + spool + " cannot be used for " + id, e);
            errors.put(id, "the spool under " + spool + " cannot be written or read; check space and permissions, then run again");
        }
    }

    private TargetAdapter adapter(String target) {
        return open.computeIfAbsent(target, id -> targets.apply(configuration.targets().get(id)));
    }

    /** When what shapes decisions has changed, everything stored is decided again. */
    private boolean reconsider() {
        String digest = words.digest();
        String before = repositories.log().setting("reconcile.digest").orElse(digest);
        if (!before.equals(digest)) {
            new Rereading(words, repositories.worklist(), names()).reread();
        } else if (!words.rulings().freshBeginnings().isEmpty()) {
            new Rereading(words, repositories.worklist(), names()).reread(words.rulings().freshBeginnings());
        }
        repositories.log().setting("reconcile.digest", digest);
        return !before.equals(digest);
    }

    Map<Integer, String> names() {
        return numbers.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
    }

    private void decide(Words under, String run, String seniority, boolean anew) {
        deciding(under).decide(run, seniority, anew ? Past.JUDGED_AGAIN : Past.STANDS, numbered(configuration.nightly().targets()), progress);
    }

    private Deciding deciding(Words under) {
        return new Deciding(under, repositories.worklist(), names(), clock, writers, batch);
    }

    private Map<String, Integer> numbered(List<String> ids) {
        Map<String, Integer> numbered = new LinkedHashMap<>();
        ids.forEach(id -> numbered.put(id, numbers.get(id)));
        return numbered;
    }

    private void push(String run) {
        Optional<String> held = holdBack();
        guarded |= held.isPresent();
        Map<String, List<TargetRow>> learnt = new LinkedHashMap<>();
        for (String id : configuration.nightly().targets()) {
            push(run, id, held, learnt);
        }
        if (learnt.values().stream().allMatch(List::isEmpty)) {
            return;
        }
        TargetIntake reading = new TargetIntake(words, repositories.deliveries(), spool, clock, Progress.NONE);
        learnt.forEach((id, rows) -> guardedly(id, () -> reading.learn(run, id, rows)));
        decide(words.carriedOut(), run, run + "+", false);
        repositories.log().toldTargets(); // what they answered is no news to them
        configuration.nightly().targets().forEach(this::clearEmptyMarks);
    }

    /** Why targets are told nothing tonight, where too much of the register has changed. */
    private Optional<String> holdBack() {
        if (!request.push() || configuration.nightly().targets().isEmpty()) {
            return Optional.empty();
        }
        Optional<String> trips = new RegisterGuard(configuration.guards()).trips(repositories.log().changes());
        if (trips.isPresent() && !request.accept().contains(RunRequest.REGISTER)) {
            return trips;
        }
        repositories.log().toldTargets();
        return Optional.empty();
    }

    private void push(String run, String id, Optional<String> held, Map<String, List<TargetRow>> learnt) {
        TargetConfig target = configuration.targets().get(id);
        long started = System.nanoTime();
        if (errors.containsKey(id)) {
            sections.add(new TargetSection(id, 0, 0, 0, 0, 0, 0, open.containsKey(id) ? open.get(id).calls() : 0, 0,
                    "nothing was sent because the target could not be read: " + errors.get(id)));
            return;
        }
        if (!request.push()) {
            sections.add(new TargetSection(id, 0, 0, 0, 0, 0, 0, open.containsKey(id) ? open.get(id).calls() : 0, 0, null));
            return;
        }
        remarkWhenPolicyChanged(run, target);
        Pushing pushing = pushing(target);
        try {
            Pushing.Tally tally = held.isPresent() ? pushing.hold(held.get(), request.dryRun())
                    : pushing.push(run, request.dryRun(), request.accept().contains(id), progress);
            guarded |= tally.guarded;
            if (tally.error != null && !tally.guarded) {
                errors.put(id, tally.error);
            }
            sections.add(new TargetSection(id, tally.planned, tally.created, tally.updated, tally.unchanged, tally.refused, tally.deferred,
                    adapter(id).calls(), (System.nanoTime() - started) / 1e9, tally.error));
        } catch (TransientFault | PermanentFault e) {
            errors.put(id, e.getMessage());
            sections.add(new TargetSection(id, 0, 0, 0, 0, 0, 0, adapter(id).calls(), (System.nanoTime() - started) / 1e9, e.getMessage()));
        }
        learnt.put(id, pushing.learnt());
    }

    private void remarkWhenPolicyChanged(String run, TargetConfig target) {
        String digest = Digests.sha256(target.policy() + "|" + new java.util.TreeMap<>(target.defaults()) + "|" + new java.util.TreeMap<>(target.fields()));
        String name = "target.digest." + target.id();
        String before = repositories.log().setting(name).orElse(digest);
        if (!before.equals(digest)) {
            repositories.log().markAll(numbers.get(target.id()), run, clock.instant());
        }
        repositories.log().setting(name, digest);
    }

    private Pushing pushing(TargetConfig target) {
        Set<String> creators = target.policy().createFrom().isEmpty()
                ? configuration.feeds().values().stream().map(FeedConfig::source).filter(source -> !source.equals(StocktakeFeed.ID))
                .collect(Collectors.toSet()) : Set.copyOf(target.policy().createFrom());
        Projection projection = new Projection(target, configuration.authority().fields().keySet(), creators, words.makers(), words.rulings(),
                adapter(target.id()));
        return new Pushing(target, numbers.get(target.id()), adapter(target.id()), projection, repositories.outbox(), repositories.log(), clock,
                configuration.quality().severities());
    }

    /** What the targets' own answers marked again leads to nothing: they hold it already. */
    private void clearEmptyMarks(String id) {
        if (!errors.containsKey(id) && request.push()) {
            pushing(configuration.targets().get(id)).clearEmpty();
        }
    }
}
