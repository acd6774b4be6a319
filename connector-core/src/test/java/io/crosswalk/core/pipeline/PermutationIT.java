package io.crosswalk.core.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a night leaves behind does not depend on the order in which deliveries and rows arrive. */
class PermutationIT {

    private static final int SHUFFLES = Integer.getInteger("shuffles", 1);

    @TempDir
    Path home;

    /** The first twenty, or those named on the command line: {@code -Dseeds=21-100}. */
    static LongStream seeds() {
        String[] range = System.getProperty("seeds", "1-20").split("-");
        return LongStream.rangeClosed(Long.parseLong(range[0]), Long.parseLong(range[range.length - 1]));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void twoNightsLeaveTheSamePictureInAnyOrder(long seed) {
        DirtyNight first = DirtyNight.drawn(seed, 5);
        DirtyNight second = first.later(seed + 1000);
        List<List<String>> expected = nights(first, second, seed, null);
        for (int shuffle = 0; shuffle < SHUFFLES; shuffle++) {
            List<List<String>> pictures = nights(first, second, seed, new Random(seed * 100 + shuffle));
            assertThat(pictures.get(0)).as("first night of seed %d, shuffle %d%n%s", seed, shuffle, first).isEqualTo(expected.get(0));
            assertThat(pictures.get(1)).as("evidence of the first night of seed %d, shuffle %d%n%s", seed, shuffle, first).isEqualTo(expected.get(1));
            assertThat(pictures.get(2)).as("second night of seed %d, shuffle %d%n%s%n%s", seed, shuffle, first, second).isEqualTo(expected.get(2));
            assertThat(pictures.get(3)).as("evidence of the second night of seed %d, shuffle %d%n%s%n%s", seed, shuffle, first, second)
                    .isEqualTo(expected.get(3));
        }
    }

    private List<List<String>> nights(DirtyNight first, DirtyNight second, long seed, Random order) {
        List<List<String>> pictures = new ArrayList<>();
        MemoryTarget itam = new MemoryTarget();
        try (NightKit kit = new NightKit(home.resolve(String.valueOf(System.nanoTime())))) {
            DirtyNight.configure(kit, itam, "{ create: false }", order);
            first.deliver(kit, itam, "1.csv", order);
            kit.night();
            pictures.add(kit.picture());
            assertThat(kit.connector().rebuild(true, Progress.NONE)).as("anew after the first night of seed %d%n%s", seed, first).isEmpty();
            kit.touchEverything().night();
            assertThat(kit.picture()).as("decided again, seed %d%n%s", seed, first).isEqualTo(pictures.get(0));
            pictures.add(kit.evidence());
            second.deliver(kit, itam, "2.csv", order);
            kit.night();
            pictures.add(kit.picture());
            pictures.add(kit.evidence());
            assertThat(kit.connector().rebuild(true, Progress.NONE)).as("anew after the second night of seed %d%n%s%n%s", seed, first, second).isEmpty();
            kit.touchEverything().night();
            assertThat(kit.picture()).as("second decided again, seed %d%n%s%n%s", seed, first, second).isEqualTo(pictures.get(2));
        }
        return pictures;
    }
}
