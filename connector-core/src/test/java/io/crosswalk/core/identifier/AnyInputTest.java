package io.crosswalk.core.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every scheme owes for any text: a verdict, the raw text, and keys that agree with each other. */
class AnyInputTest {

    private static final int INPUTS = 10_000;
    private static final int LONG = 1 << 20;
    private static final ReadContext OWN_RULES = new ReadContext(Pattern.compile("CT-[0-9]{6}"), Set.of("n. v."), "Lenovo");
    private static final List<String> SEEDS = Stream.of("gtin", "imei", "lot", "asset_tag", "serial_placeholder",
            "serial_vendor", "kind_inference", "meid", "eid_iccid", "vin", "mac_wwn", "gs1_element_string",
            "gs1_syntax", "digital_link").flatMap(it -> Vectors.of(it).stream())
            .map(Vectors.Vector::input).toList();
    private static final String SALT = "09AZaz-_./#+*:;,|()[]<>=\"' \t\n\r\u0000\u001d\u00a0\u200b\ufeff\u2013\uff21\u0660\ud83d\ude00\ufffd\u00df\u0130";

    @ParameterizedTest
    @EnumSource(Kind.class)
    void endsInAVerdict(Kind kind) {
        Random random = new Random(kind.ordinal());
        for (int i = 0; i < INPUTS; i++) {
            String input = i % 2 == 0 ? random(random) : mutated(random);

            Identifier read = Identifiers.read(kind, input, i % 3 == 0 ? OWN_RULES : ReadContext.NONE);

            boolean explained = read.usable() ? !read.key().isEmpty() : !read.reasons().isEmpty();
            assertThat(explained && read.raw().equals(input) && read.kind() == kind).describedAs("%s", read).isTrue();
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
            String input = i % 2 == 0 ? random(random) : mutated(random);

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

    private static String random(Random random) {
        int length = random.nextInt(40);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(random.nextInt(3) == 0 ? SALT.charAt(random.nextInt(SALT.length())) : (char) (' ' + random.nextInt(95)));
        }
        return text.toString();
    }

    private static String mutated(Random random) {
        StringBuilder text = new StringBuilder(SEEDS.get(random.nextInt(SEEDS.size())));
        for (int i = random.nextInt(4); i > 0; i--) {
            int at = random.nextInt(text.length() + 1);
            text.insert(at, SALT.charAt(random.nextInt(SALT.length())));
            if (random.nextBoolean()) {
                text.deleteCharAt(random.nextInt(text.length()));
            }
        }
        return text.toString();
    }
}
