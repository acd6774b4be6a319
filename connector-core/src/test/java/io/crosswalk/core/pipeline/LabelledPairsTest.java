package io.crosswalk.core.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.crosswalk.core.feed.Deliveries.Row;
import io.crosswalk.core.feed.ObservationDocument;
import io.crosswalk.core.identifier.CanonicalField;
import io.crosswalk.core.identifier.Identifier;
import io.crosswalk.core.identifier.Identifiers;
import io.crosswalk.core.match.Component;
import io.crosswalk.core.match.Component.Past;
import io.crosswalk.core.match.KnownAsset;
import io.crosswalk.core.match.Rulings;
import io.crosswalk.core.pipeline.LabelledPairs.Label;
import io.crosswalk.core.pipeline.LabelledPairs.Pair;
import io.crosswalk.core.reconcile.ComponentOutcome;
import io.crosswalk.core.reconcile.Reconciler;
import io.crosswalk.core.reconcile.RowOutcome;
import io.crosswalk.core.reconcile.UnitOutcome;
import io.crosswalk.core.reconcile.Worklist.Age;
import io.crosswalk.core.reconcile.Worklist.StoredObservation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What matching makes of pairs of which people know the answer: in one night or one after the other, whichever feed is
 * believed first. The report is written to {@code target/labelled-pairs.txt}.
 */
class LabelledPairsTest {

    private static final Instant NOW = Instant.parse("2026-11-20T03:00:00Z");
    private static final Path REPORT = Path.of("target/labelled-pairs.txt");

    /** What became of a pair in the end. */
    private enum Verdict { ONE_ASSET, TWO_ASSETS, TWO_AND_A_FINDING, ASKED }

    private static final Map<Label, Map<Boolean, List<String>>> RESULTS = new EnumMap<>(Label.class);
    private static final List<String> MERGED_WRONGLY = new ArrayList<>();
    private static final List<String> SILENT = new ArrayList<>();
    private static int pairs;

    @BeforeAll
    static void decideAll(@TempDir Path home) throws IOException {
        Map<String, Words> ranks = Map.of("left first", LabelledPairs.words(home.resolve("a"), "left", "right"),
                "right first", LabelledPairs.words(home.resolve("b"), "right", "left"));
        for (Pair pair : LabelledPairs.read(ranks.get("left first"), home)) {
            pairs++;
            Set<Verdict> verdicts = new TreeSet<>();
            ranks.forEach((order, words) -> verdicts.addAll(verdicts(pair, words)));
            judge(pair, verdicts);
        }
        Files.writeString(REPORT, report());
        System.getLogger(LabelledPairsTest.class.getName()).log(System.Logger.Level.INFO, summary());
    }

    private static void judge(Pair pair, Set<Verdict> verdicts) {
        boolean right = verdicts.stream().allMatch(verdict -> switch (pair.label()) {
            case SAME -> verdict == Verdict.ONE_ASSET;
            case DIFFERENT -> verdict == Verdict.TWO_ASSETS || verdict == Verdict.TWO_AND_A_FINDING;
            case CANNOT_TELL -> verdict == Verdict.ASKED || verdict == Verdict.TWO_AND_A_FINDING || verdict == Verdict.TWO_ASSETS && looksAlike(pair);
        });
        String line = verdicts + " " + pair;
        RESULTS.computeIfAbsent(pair.label(), label -> new java.util.HashMap<>()).computeIfAbsent(right, it -> new ArrayList<>()).add(line);
        if (pair.label() != Label.SAME && verdicts.contains(Verdict.ONE_ASSET)) {
            MERGED_WRONGLY.add(line);
        }
        if (pair.label() == Label.CANNOT_TELL && !right) {
            SILENT.add(line);
        }
    }

    /** Both in one night in either order, and either of them a night before the other. */
    private static Set<Verdict> verdicts(Pair pair, Words words) {
        Deciding deciding = new Deciding(words);
        Set<Verdict> verdicts = new TreeSet<>();
        List<StoredObservation> rows = new ArrayList<>();
        for (int i = 0; i < pair.read().size(); i++) {
            rows.add(observed(i + 1, pair.read().get(i)));
        }
        if (rows.size() < 2) {
            return Set.of(Verdict.ASKED);
        }
        List<StoredObservation> turned = List.of(rows.get(1), rows.get(0));
        verdicts.add(deciding.night(rows));
        verdicts.add(deciding.night(turned));
        verdicts.add(deciding.nights(rows.get(0), rows.get(1)));
        verdicts.add(deciding.nights(rows.get(1), rows.get(0)));
        return verdicts;
    }

    private static StoredObservation observed(int number, Row row) {
        return new StoredObservation(number, feed(row) + 1, row.keyHash(), row.contentHash(), 0, 1, true, "run-1", NOW, row.doc(), 0, false, false, null, null,
                null, null, Age.FRESH);
    }

    private static int feed(Row row) {
        return row.nativeId() == null ? 0 : Integer.parseInt(row.nativeId());
    }

    private record Deciding(Words words) {

        /** Rows that share a link, or that an asset connects, are decided together; others on their own. */
        Verdict night(List<StoredObservation> rows) {
            boolean meet = Arrays.stream(links(rows.get(0))).anyMatch(link -> Arrays.stream(links(rows.get(1))).anyMatch(other -> other == link));
            if (meet) {
                return verdict(decide(List.of(), rows));
            }
            return both(decide(List.of(), List.of(rows.get(0))), decide(List.of(), List.of(rows.get(1))));
        }

        Verdict nights(StoredObservation first, StoredObservation second) {
            ComponentOutcome before = decide(List.of(), List.of(first));
            Optional<UnitOutcome> unit = before.units().stream().findFirst();
            boolean held = before.rows().get(first.id()) == RowOutcome.HELD;
            StoredObservation settled = new StoredObservation(first.id(), first.feed(), first.keyHash(), first.contentHash(), 0, 1, true, "run-1", NOW,
                    first.doc(), unit.isPresent() ? 7 : 0, true, held, held ? null : "run-1", held ? null : first.contentHash(), null, null, Age.FRESH);
            List<KnownAsset> assets = unit.map(it -> new KnownAsset(7, it.names(), it.values(), it.state(), it.gaps())).stream().toList();
            Set<Long> known = new TreeSet<>();
            Arrays.stream(links(first)).forEach(known::add);
            assets.forEach(asset -> asset.names().forEach(name -> known.add(name.key().link())));
            if (Arrays.stream(links(second)).noneMatch(known::contains)) {
                return both(before, decide(List.of(), List.of(second)));
            }
            return verdict(decide(assets, List.of(settled, second)));
        }

        private long[] links(StoredObservation row) {
            MemberReading reading = reading();
            return reading.member(row).identity().links(reading.member(row).meeting());
        }

        private MemberReading reading() {
            return new MemberReading(words, Map.of(1, "left", 2, "right"));
        }

        private ComponentOutcome decide(List<KnownAsset> assets, List<StoredObservation> rows) {
            return new Reconciler(words.policy()).reconcile(new Component(assets, rows.stream().map(reading()::member).toList(), Set.of(),
                    words.policy().tagMaster(), Past.STANDS, Rulings.NONE), NOW);
        }

        private static Verdict verdict(ComponentOutcome outcome) {
            if (outcome.units().stream().anyMatch(unit -> unit.members().size() > 1)) {
                return Verdict.ONE_ASSET;
            }
            return asks(outcome) ? Verdict.ASKED : outcome.findings().isEmpty() ? Verdict.TWO_ASSETS : Verdict.TWO_AND_A_FINDING;
        }

        private static Verdict both(ComponentOutcome one, ComponentOutcome other) {
            if (asks(one) || asks(other)) {
                return Verdict.ASKED;
            }
            return one.findings().isEmpty() && other.findings().isEmpty() ? Verdict.TWO_ASSETS : Verdict.TWO_AND_A_FINDING;
        }

        private static boolean asks(ComponentOutcome outcome) {
            return outcome.rows().containsValue(RowOutcome.HELD) || outcome.rows().containsValue(RowOutcome.REJECTED);
        }
    }

    /** Serials of one maker that look alike are proposed by the search over the whole register ({@code NearMatchIT}). */
    private static boolean looksAlike(Pair pair) {
        List<String> folds = pair.read().stream().map(row -> ObservationDocument.read(row.doc()).usable(CanonicalField.SERIAL)).flatMap(Optional::stream)
                .map(Identifier::key).map(Identifiers::confusableKey).toList();
        return folds.size() == 2 && folds.get(0).equals(folds.get(1));
    }

    private static String summary() {
        return pairs + " pairs: right automatic links " + share(Label.SAME) + ", right separations " + share(Label.DIFFERENT) + ", rightly left to a person "
                + share(Label.CANNOT_TELL) + ", wrong merges " + MERGED_WRONGLY.size();
    }

    private static String share(Label label) {
        int right = RESULTS.get(label).getOrDefault(true, List.of()).size();
        int all = right + RESULTS.get(label).getOrDefault(false, List.of()).size();
        return right + " of " + all + String.format(java.util.Locale.ROOT, " (%.1f %%)", 100.0 * right / all);
    }

    private static double percent(Label label) {
        int right = RESULTS.get(label).getOrDefault(true, List.of()).size();
        return 100.0 * right / (right + RESULTS.get(label).getOrDefault(false, List.of()).size());
    }

    private static String report() {
        StringBuilder text = new StringBuilder(summary()).append("\n\nwrong merges:\n");
        MERGED_WRONGLY.forEach(line -> text.append("  ").append(line).append('\n'));
        RESULTS.forEach((label, by) -> {
            text.append("\nmissed, ").append(label).append(":\n");
            by.getOrDefault(false, List.of()).forEach(line -> text.append("  ").append(line).append('\n'));
        });
        return text.toString();
    }

    @Test
    void holdsAtLeastThreeHundredPairs() {
        assertThat(pairs).isGreaterThanOrEqualTo(300);
        assertThat(RESULTS).containsOnlyKeys(Label.values());
    }

    @Test
    void mergesNothingWrongly() {
        assertThat(MERGED_WRONGLY).isEmpty();
    }

    @Test
    void leavesNoOpenQuestionInSilence() {
        assertThat(SILENT).isEmpty();
    }

    @Test
    void linksAndSeparatesAsOftenAsMeasured() {
        assertThat(percent(Label.SAME)).as(summary()).isGreaterThanOrEqualTo(95);
        assertThat(percent(Label.DIFFERENT)).as(summary()).isGreaterThanOrEqualTo(98);
    }
}
