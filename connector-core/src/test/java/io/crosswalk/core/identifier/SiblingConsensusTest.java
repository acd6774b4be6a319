package io.crosswalk.core.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import io.crosswalk.core.identifier.SiblingConsensus.Proposal;
import io.crosswalk.core.identifier.SiblingConsensus.Unit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SiblingConsensusTest {

    @Test
    void proposesThePrefixOfTheBatchForTheThirteenMistypedPhones() {
        List<Unit> batch = Stream.concat(phones("1TKFS", 40), phones("ITKFS", 13)).toList();

        List<Proposal> proposals = SiblingConsensus.of(batch);

        assertThat(proposals).hasSize(13).allSatisfy(proposal -> {
            assertThat(proposal.unit().serial()).startsWith("ITKFS");
            assertThat(proposal.proposed()).isEqualTo("1" + proposal.unit().serial().substring(1));
            assertThat(proposal.prefix()).isEqualTo("1TKF");
            assertThat(proposal.siblings()).isEqualTo(40);
        });
        assertThat(proposals.get(0).taken()).isTrue();
    }

    @Test
    void proposesNothingWithoutFiveSiblings() {
        assertThat(SiblingConsensus.of(Stream.concat(phones("1TKFS", 4), phones("ITKFS", 1)).toList())).isEmpty();
        assertThat(SiblingConsensus.of(Stream.concat(phones("1TKFS", 5), phones("ITKFS", 1)).toList())).hasSize(1);
    }

    @Test
    void countsOneSerialOnceHoweverOftenItIsDelivered() {
        List<Unit> batch = Stream.concat(Collections.nCopies(9, unit("1TKFS0001")).stream(), phones("ITKFS", 1)).toList();

        assertThat(SiblingConsensus.of(batch)).isEmpty();
    }

    @Test
    void proposesNothingAcrossModelsOrMakers() {
        List<Unit> batch = Stream.concat(phones("1TKFS", 9), Stream.of(new Unit("YEALINK", "T58", "ITKFS0099"),
                new Unit("MITEL", "T46", "ITKFS0099"), new Unit("", "T46", "ITKFS0099"), new Unit("YEALINK", "", "ITKFS0099"))).toList();

        assertThat(SiblingConsensus.of(batch)).isEmpty();
    }

    @Test
    void proposesNothingWhereTwoReadingsAreAsGood() {
        List<Unit> even = Stream.concat(phones("1TKFS", 7), phones("ITKFS", 7)).toList();
        List<Unit> twoReadings = Stream.of(phones("0TKF", 6), phones("OTKF", 7), phones("QTKF", 1)).flatMap(it -> it).toList();

        assertThat(SiblingConsensus.of(even)).isEmpty();
        assertThat(SiblingConsensus.of(twoReadings)).noneMatch(it -> it.unit().serial().startsWith("Q"));
    }

    @Test
    void proposesNothingWhereNoBeginningIsTheRule() {
        List<Unit> mixed = Stream.of(phones("1TKF", 9), phones("ITKF", 1), phones("7XQ2", 20)).flatMap(it -> it).toList();

        assertThat(SiblingConsensus.of(mixed)).isEmpty();
    }

    @Test
    void takesACounterThatRunsThroughLettersForACounter() {
        List<Unit> counted = Stream.of(phones("PF28", 40), phones("PF2B", 9), phones("PF2C", 9)).flatMap(it -> it).toList();

        assertThat(SiblingConsensus.of(counted)).isEmpty();
    }

    @Test
    void leavesOtherPrefixesAlone() {
        List<Unit> batch = Stream.concat(phones("1TKFS", 20), Stream.of(unit("2TKFS0001"), unit("1TK"), unit(""), unit("5CG0000001"))).toList();

        assertThat(SiblingConsensus.of(batch)).isEmpty();
    }

    @Test
    void doesNotDependOnTheOrderOfTheBatch() {
        List<Unit> batch = new ArrayList<>(Stream.concat(phones("1TKFS", 30), phones("ITKFS", 9)).toList());
        List<Proposal> before = SiblingConsensus.of(batch);
        Collections.shuffle(batch, new Random(3));

        assertThat(new HashSet<>(SiblingConsensus.of(batch))).isEqualTo(new HashSet<>(before));
        assertThat(SiblingConsensus.of(List.of())).isEmpty();
    }

    private static Stream<Unit> phones(String prefix, int count) {
        return IntStream.range(0, count).mapToObj(i -> unit(prefix + String.format("%04d", i)));
    }

    private static Unit unit(String serial) {
        return new Unit("YEALINK", "T46", serial);
    }
}
