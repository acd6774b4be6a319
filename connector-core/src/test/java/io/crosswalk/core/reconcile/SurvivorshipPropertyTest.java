package io.crosswalk.core.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.crosswalk.core.asset.AssetValues;
import io.crosswalk.core.asset.AssetValues.Surviving;
import io.crosswalk.core.identifier.CanonicalField;
import io.crosswalk.core.match.Component;
import io.crosswalk.core.match.KnownAsset;
import io.crosswalk.core.match.Member;
import io.crosswalk.core.match.Rulings;
import io.crosswalk.core.match.Said;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What must hold of believing whatever sources say: each claim over many made-up cases, the same in every run. */
class SurvivorshipPropertyTest {

    private static final int CASES = 3_000;
    private static final List<String> SOURCES = List.of("itam", "erp", "acme", "mdm", "scan");
    private static final List<CanonicalField> FIELDS = List.of(CanonicalField.LOCATION, CanonicalField.OWNER, CanonicalField.STATUS, CanonicalField.COST);
    private static final Map<String, Integer> RANKS = ranks();
    private static final Instant NOW = Instant.parse("2026-11-20T03:00:00Z");

    private final Random random = new Random(20261120);

    private static Map<String, Integer> ranks() {
        Map<String, Integer> ranks = new HashMap<>();
        SOURCES.forEach(source -> ranks.put(source, ranks.size()));
        return ranks;
    }

    /** What one source says about the unit; blank where it is silent. */
    private record Words(String source, Map<CanonicalField, String> said, boolean gone) {

        private Said spoken() {
            Said spoken = Said.by(source, RANKS.get(source)).serial("SN1A").maker("Dell");
            said.forEach((field, value) -> spoken.with(field.word(), value));
            return gone ? spoken.gone() : spoken;
        }

        Member settled() {
            return spoken().settledOn(1);
        }

        Member fresh() {
            return spoken().row();
        }
    }

    private List<Words> words() {
        List<String> sources = new ArrayList<>(SOURCES);
        Collections.shuffle(sources, random);
        return sources.subList(0, 1 + random.nextInt(SOURCES.size())).stream().map(source -> {
            Map<CanonicalField, String> said = new EnumMap<>(CanonicalField.class);
            FIELDS.stream().filter(field -> random.nextInt(3) > 0).forEach(field -> said.put(field, String.valueOf(random.nextInt(3))));
            return new Words(source, said, random.nextInt(6) == 0);
        }).toList();
    }

    private Map<CanonicalField, List<String>> table() {
        Map<CanonicalField, List<String>> table = new EnumMap<>(CanonicalField.class);
        FIELDS.stream().filter(field -> random.nextInt(4) > 0).forEach(field -> {
            List<String> line = new ArrayList<>(SOURCES);
            Collections.shuffle(line, random);
            table.put(field, List.copyOf(line.subList(0, 1 + random.nextInt(SOURCES.size()))));
        });
        return table;
    }

    private static Map<CanonicalField, List<String>> with(Map<CanonicalField, List<String>> table, CanonicalField field, List<String> line) {
        Map<CanonicalField, List<String>> other = new EnumMap<>(CanonicalField.class);
        other.putAll(table);
        other.put(field, List.copyOf(line));
        return other;
    }

    private static UnitOutcome decide(Map<CanonicalField, List<String>> table, List<KnownAsset> assets, List<Member> members) {
        Policy policy = new Policy(RANKS, table, Set.of("itam"), "itam");
        ComponentOutcome outcome = new Reconciler(policy).reconcile(new Component(assets, members, Set.of(), "itam", Component.Past.STANDS, Rulings.NONE), NOW);
        assertThat(outcome.units()).hasSize(1);
        return outcome.units().get(0);
    }

    /** All of it heard before by one asset, as a change of the table finds it. */
    private static AssetValues believed(Map<CanonicalField, List<String>> table, List<Words> words) {
        return decide(table, List.of(new KnownAsset(1, List.of(), AssetValues.NONE, "provisional", 0)), words.stream().map(Words::settled).toList()).values();
    }

    @Test
    void aSourceThatMovesUpNeverLosesAFieldItWon() {
        for (int i = 0; i < CASES; i++) {
            List<Words> words = words();
            Map<CanonicalField, List<String>> table = table();
            AssetValues before = believed(table, words);
            table.forEach((field, line) -> before.field(field).map(won -> won.by().source()).filter(line::contains).ifPresent(winner ->
                    IntStream.range(0, line.indexOf(winner)).forEach(place -> {
                        List<String> moved = new ArrayList<>(line);
                        moved.remove(winner);
                        moved.add(place, winner);
                        assertThat(believed(with(table, field, moved), words).field(field)).as(words + " under " + moved).isEqualTo(before.field(field));
                    })));
        }
    }

    @Test
    void aSourceAtTheEndOfALineChangesNothingWhereAnotherOfTheLineSpeaks() {
        int looked = 0;
        for (int i = 0; i < CASES; i++) {
            List<Words> words = words();
            Map<CanonicalField, List<String>> table = table();
            AssetValues before = believed(table, words);
            for (Map.Entry<CanonicalField, List<String>> line : table.entrySet()) {
                boolean spoken = words.stream().anyMatch(it -> !it.gone() && line.getValue().contains(it.source()) && it.said().containsKey(line.getKey()));
                for (String added : SOURCES) {
                    if (spoken && !line.getValue().contains(added)) {
                        List<String> longer = new ArrayList<>(line.getValue());
                        longer.add(added);
                        assertThat(believed(with(table, line.getKey(), longer), words).value(line.getKey())).isEqualTo(before.value(line.getKey()));
                        looked++;
                    }
                }
            }
        }
        assertThat(looked).isGreaterThan(CASES);
    }

    @Test
    void theSameNightTwiceChangesNothing() {
        for (int i = 0; i < CASES; i++) {
            List<Words> words = words().stream().map(it -> new Words(it.source(), it.said(), false)).toList();
            Map<CanonicalField, List<String>> table = table();
            UnitOutcome first = decide(table, List.of(), words.stream().map(Words::fresh).toList());
            KnownAsset asset = new KnownAsset(1, first.names(), first.values(), first.state(), first.gaps());

            UnitOutcome second = decide(table, List.of(asset), words.stream().map(Words::settled).toList());

            assertThat(second.changed()).as(words.toString()).isFalse();
            assertThat(second.values()).isEqualTo(first.values());
        }
    }

    @Test
    void blankSaysNothing() {
        for (int i = 0; i < CASES; i++) {
            List<Words> words = words();
            Map<CanonicalField, List<String>> table = table();
            List<Words> silent = new ArrayList<>(words);
            SOURCES.stream().filter(source -> words.stream().noneMatch(it -> it.source().equals(source)))
                    .forEach(source -> silent.add(new Words(source, Map.of(), false)));

            AssetValues before = believed(table, words);
            AssetValues after = believed(table, silent);

            FIELDS.forEach(field -> assertThat(after.field(field)).isEqualTo(before.field(field)));
        }
    }

    @Test
    void theLivingAreBelievedBeforeTheGoneAndNothingThatWasSaidIsLost() {
        for (int i = 0; i < CASES; i++) {
            List<Words> words = words();
            AssetValues believed = believed(table(), words);
            for (CanonicalField field : FIELDS) {
                List<Words> spoke = words.stream().filter(it -> it.said().containsKey(field)).toList();
                assertThat(believed.field(field).isPresent()).isEqualTo(!spoke.isEmpty());
                if (spoke.stream().anyMatch(it -> !it.gone())) {
                    assertThat(spoke).anyMatch(it -> !it.gone() && it.source().equals(believed.field(field).orElseThrow().by().source()));
                }
                spoke.forEach(it -> assertThat(keeps(believed.field(field).orElseThrow(), it.said().get(field))).isTrue());
            }
        }
    }

    private static boolean keeps(Surviving field, String value) {
        return field.value().equals(value) || field.losing().stream().anyMatch(lost -> lost.value().equals(value));
    }

    @Test
    void theOrderOfRowsDoesNotMatter() {
        for (int i = 0; i < CASES; i++) {
            List<Words> words = words();
            List<Words> shuffled = new ArrayList<>(words);
            Collections.shuffle(shuffled, random);
            Map<CanonicalField, List<String>> table = table();

            assertThat(believed(table, shuffled)).isEqualTo(believed(table, words));
        }
    }
}
