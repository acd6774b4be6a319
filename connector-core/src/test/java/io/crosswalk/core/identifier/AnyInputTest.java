package io.crosswalk.core.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every scheme owes for any text: a verdict, the raw text, and keys that agree with each other. */
class AnyInputTest {

    private static final int INPUTS = 10_000;
    private static final int LONG = 1 << 20;
    private static final ReadContext OWN_RULES = AnyInput.OWN_RULES;

    @ParameterizedTest
    @EnumSource(Kind.class)
    void endsInAVerdict(Kind kind) {
        Random random = new Random(kind.ordinal());
        for (int i = 0; i < INPUTS; i++) {
            String input = i % 2 == 0 ? AnyInput.random(random) : AnyInput.mutated(random);

            AnyInput.requireVerdict(kind, input, i % 3 == 0 ? OWN_RULES : ReadContext.NONE);
            if (i % 20 == 0) {
                Identifiers.infer(input, ReadContext.NONE);
                Identifiers.readAll(kind, input, OWN_RULES);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void givesLookUpsTheKeyThatReadingGives(Kind kind) {
        Random random = new Random(100 + kind.ordinal());
        for (int i = 0; i < INPUTS / 5; i++) {
            String input = i % 2 == 0 ? AnyInput.random(random) : AnyInput.mutated(random);

            Identifier read = Identifiers.read(kind, input, ReadContext.NONE);

            if (read.usable()) {
                assertThat(Identifiers.keyOf(kind, input)).describedAs("%s", read).isEqualTo(read.key());
                Identifier padded = Identifiers.read(kind, "  " + input + "\u00a0", ReadContext.NONE);
                assertThat(padded.key()).describedAs("%s", padded).isEqualTo(read.key());
                assertThat(padded.verdict()).describedAs("%s", padded).isEqualTo(read.verdict());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void readsAMebibyteInLinearTime(Kind kind) {
        List<String> inputs = List.of("A".repeat(LONG), "1".repeat(LONG), " ".repeat(LONG), "1 ".repeat(LONG / 2),
                "a,".repeat(LONG / 2), "-".repeat(LONG), "/1".repeat(LONG / 2), "\u00e4".repeat(LONG), "\n".repeat(LONG),
                "1E".repeat(LONG / 2), "(01)".repeat(LONG / 4), " ".repeat(LONG) + "CT-000001");
        assertTimeout(Duration.ofSeconds(20), () -> {
            for (String input : inputs) {
                assertThat(Identifiers.read(kind, input, OWN_RULES).verdict()).isNotNull();
                assertThat(Identifiers.keyOf(kind, input)).isNotNull();
                assertThat(Identifiers.infer(input, OWN_RULES).verdict()).isNotNull();
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"5CG0342N43", "sn-0042", "R9-ABCDE", "005", "0123456", "4E12", "43831", "1TKFS1138QKT"})
    void readsACleanValueAsItReadsADirtyOne(String clean) {
        for (Kind kind : List.of(Kind.SERIAL, Kind.ASSET_TAG, Kind.LOT, Kind.SKU)) {
            Identifier quick = Identifiers.read(kind, clean, ReadContext.NONE);
            Identifier careful = Identifiers.read(kind, "\ufeff" + clean, ReadContext.NONE);

            assertThat(careful.key()).isEqualTo(quick.key());
            assertThat(careful.display()).isEqualTo(quick.display());
            assertThat(careful.verdict()).isEqualTo(quick.verdict());
            assertThat(careful.reasons()).isEqualTo(quick.reasons());
        }
    }
}
