package io.crosswalk.core.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.crosswalk.core.config.Configuration.Guards;
import io.crosswalk.core.report.RunLog.RegisterChanges;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegisterGuardTest {

    private static final Guards TEN = new Guards(10.0, 10.0, 10.0, 10.0);

    private static Optional<String> trips(Guards guards, long before, long created, long updated, long joined, long gone) {
        return new RegisterGuard(guards).trips(new RegisterChanges(before, created, updated, joined, gone));
    }

    @ParameterizedTest
    @CsvSource({"101,0,0,0,maxCreatedPercent", "0,101,0,0,maxUpdatedPercent", "0,0,101,0,maxJoinedPercent", "0,0,0,101,maxGonePercent"})
    void tripsBeyondTheShareOfEachKind(long created, long updated, long joined, long gone, String key) {
        assertThat(trips(TEN, 1000, created, updated, joined, gone)).hasValueSatisfying(why -> assertThat(why)
                .contains("of 1000 assets", "101 were", "more than the 100 that " + key, "--accept register"));
    }

    @Test
    void letsThroughWhatIsWithin() {
        assertThat(trips(TEN, 1000, 100, 100, 100, 100)).isEmpty();
        assertThat(trips(TEN, 1000, 0, 0, 0, -5000)).as("assets that came back").isEmpty();
    }

    @Test
    void allowsFiftyAlways() {
        assertThat(trips(TEN, 60, 50, 50, 50, 50)).isEmpty();
        assertThat(trips(TEN, 60, 51, 0, 0, 0)).isPresent();
        assertThat(trips(new Guards(0.0, 0.0, 0.0, 0.0), 1_000_000, 50, 50, 50, 50)).isEmpty();
        assertThat(trips(new Guards(0.0, 0.0, 0.0, 0.0), 1_000_000, 0, 0, 51, 0)).isPresent();
    }

    @Test
    void leavesAFirstLoadFree() {
        assertThat(trips(TEN, 0, 1_000_000, 500_000, 0, 0)).isEmpty();
    }

    @Test
    void knowsNoLimitWhereNoneIsConfigured() {
        assertThat(trips(new Guards(null, null, null, null), 100, 100_000, 100_000, 100, 100)).isEmpty();
    }

    @Test
    void namesEveryKindThatIsBeyond() {
        assertThat(trips(TEN, 1000, 101, 0, 0, 200)).hasValueSatisfying(why -> assertThat(why).contains("created", " and ", "200 were gone"));
    }
}
