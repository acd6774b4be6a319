package io.crosswalk.core.pipeline;

import io.crosswalk.core.asset.AssetValues;
import io.crosswalk.core.discrepancy.Finding;
import io.crosswalk.core.match.Component.Past;
import io.crosswalk.core.match.KnownAsset;
import io.crosswalk.core.match.KnownAsset.Name;
import io.crosswalk.core.reconcile.ComponentOutcome;
import io.crosswalk.core.reconcile.RowOutcome;
import io.crosswalk.core.reconcile.UnitOutcome;
import io.crosswalk.core.reconcile.Worklist;
import io.crosswalk.core.reconcile.Worklist.Applied;
import io.crosswalk.core.reconcile.Worklist.Batch;
import io.crosswalk.core.reconcile.Worklist.Decided;
import io.crosswalk.core.reconcile.Worklist.StoredComponent;
import io.crosswalk.core.reconcile.Worklist.StoredObservation;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Computes the register anew from the stored observations and compares it with what is there: identity, current
 * identifiers, surviving values, held rows and open discrepancies. Surrogate ids and times do not count.
 */
final class Rebuilding {

    private static final int BATCH = 5_000;
    private static final int ENOUGH = 1_000;

    private final Words words;
    private final Repositories repositories;
    private final Clock clock;
    private final List<String> differences = new ArrayList<>();
    private final Set<String> findings = new HashSet<>();

    Rebuilding(Words words, Repositories repositories, Clock clock) {
        this.words = words;
        this.repositories = repositories;
        this.clock = clock;
    }

    List<String> rebuild(boolean verifyOnly, Progress progress) {
        Deciding deciding = new Deciding(words, repositories.worklist(), repositories.feedNames(words.configuration()), clock, Optional.empty(), BATCH);
        Worklist worklist = repositories.worklist();
        Instant now = clock.instant();
        String run = verifyOnly ? null : repositories.log().begin(now, "rebuild");
        worklist.planAnew(words.configuration().quality().sharedValueThreshold(), words.rulings());
        long done = 0;
        for (Optional<Batch> batch = worklist.next(BATCH); batch.isPresent(); batch = worklist.next(BATCH)) {
            List<Decided> decided = new ArrayList<>();
            for (StoredComponent stored : batch.get().components()) {
                ComponentOutcome outcome = deciding.outcome(stored, batch.get().shared(), now, Past.RETOLD);
                compare(stored, outcome);
                if (!verifyOnly) {
                    decided.add(new Decided(stored, outcome));
                }
            }
            if (!verifyOnly) {
                worklist.apply(new Applied(decided, run, run, now, Map.of(), words.configuration().quality().severities()));
            }
            done += batch.get().observations();
            progress.at("rebuild", null, done, 0);
        }
        compareFindings();
        if (!verifyOnly) {
            worklist.finish(run, run, clock.instant(), words.configuration().quality().severities());
            repositories.log().abandon(run, clock.instant());
        }
        return List.copyOf(differences);
    }

    private void differ(String sentence) {
        if (differences.size() < ENOUGH) {
            differences.add(sentence);
        }
    }

    private void compare(StoredComponent stored, ComponentOutcome outcome) {
        outcome.findings().stream().map(Finding::identity).forEach(findings::add);
        Map<Long, StoredObservation> observations = stored.observations().stream().collect(Collectors.toMap(StoredObservation::id, it -> it));
        for (UnitOutcome unit : outcome.units()) {
            Set<Long> ids = new TreeSet<>();
            unit.members().forEach(member -> ids.add(observations.get(member.id()).assetId()));
            if (unit.members().isEmpty() && witnessed(stored, unit.before())) {
                differ("asset " + unit.before().id() + " is not accounted for by any observation");
            } else if (unit.before() == null || ids.size() > 1) {
                differ("the unit " + sketch(unit) + " is spread over the assets " + ids);
            } else if (!unit.members().isEmpty()) {
                compare(unit.before(), unit);
            }
        }
        outcome.rows().forEach((id, row) -> {
            boolean held = observations.get(id).held();
            if (held != (row == RowOutcome.HELD) && observations.get(id).living()) {
                differ("observation " + id + " is " + (held ? "held" : "not held") + " but would be " + row);
            }
        });
    }

    private static boolean witnessed(StoredComponent stored, KnownAsset asset) {
        return stored.observations().stream().anyMatch(it -> it.assetId() == asset.id() && !it.held());
    }

    private static String sketch(UnitOutcome unit) {
        return unit.names().stream().filter(Name::open).map(name -> name.key().words()).collect(Collectors.joining(", "));
    }

    private void compare(KnownAsset known, UnitOutcome unit) {
        Set<String> were = names(known.names());
        Set<String> are = names(unit.names());
        if (!were.equals(are)) {
            differ("asset " + known.id() + " carries " + were + " but would carry " + are);
        }
        Map<String, String> had = values(known.values());
        Map<String, String> would = values(unit.values());
        if (!had.equals(would)) {
            differ("asset " + known.id() + " believes " + minus(had, would) + " but would believe " + minus(would, had));
        }
        if (!known.state().equals(unit.state())) {
            differ("asset " + known.id() + " is " + known.state() + " but would be " + unit.state());
        }
    }

    private static Set<String> names(List<Name> names) {
        return names.stream().filter(Name::open).map(name -> name.role() + " " + name.key().words()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> values(AssetValues values) {
        Map<String, String> plain = new java.util.TreeMap<>();
        values.fields().forEach((field, surviving) -> plain.put(field.word(), surviving.value() + " (" + surviving.by().source() + ")"));
        return plain;
    }

    private static Map<String, String> minus(Map<String, String> a, Map<String, String> b) {
        Map<String, String> rest = new java.util.TreeMap<>(a);
        rest.entrySet().removeAll(b.entrySet());
        return rest;
    }

    private void compareFindings() {
        Set<String> stored = new HashSet<>();
        repositories.worklist().openFindings(stored::add);
        repositories.worklist().lookAlikes(findings::add);
        stored.stream().filter(it -> !findings.contains(it)).sorted().forEach(it -> differ("open but not found anew: " + it));
        findings.stream().filter(it -> !stored.contains(it)).sorted().forEach(it -> differ("found anew but not open: " + it));
    }
}
