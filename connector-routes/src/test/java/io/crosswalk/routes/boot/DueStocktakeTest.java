package io.crosswalk.routes.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.crosswalk.core.fault.TransientFault;
import io.crosswalk.core.stocktake.Stocktake;
import io.crosswalk.core.stocktake.StocktakeRefused;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DueStocktakeTest {

    private static final Instant NOW = Instant.parse("2026-11-20T07:00:00Z");

    private final Deque<RuntimeException> faults = new ArrayDeque<>();
    private final DueStocktake due = new DueStocktake("Kiel", this::begin, Clock.fixed(NOW, ZoneOffset.UTC));

    private Stocktake begin() {
        if (!faults.isEmpty()) {
            throw faults.remove();
        }
        return new Stocktake(1, "Kiel", NOW, "schedule", Optional.empty(), Optional.empty(), 7);
    }

    @Test
    void isNoTroubleWhileTheLastOneGoesOn() {
        faults.add(StocktakeRefused.conflict("Stocktake 1 is open at 'Kiel'."));

        due.run();

        assertThat(due.trouble()).isEmpty();
    }

    @Test
    void tellsWhatKeptItFromBeginningUntilTheNextOneBegins() {
        faults.add(new TransientFault("the database cannot be reached", null));
        due.run();
        assertThat(due.trouble()).hasValueSatisfying(it -> assertThat(it).contains("Kiel", "2026-11-20T07:00:00Z", "cannot be reached"));

        due.run();

        assertThat(due.trouble()).isEmpty();
    }

    @Test
    void tellsThatItsPlaceIsUnknown() {
        faults.add(StocktakeRefused.invalid("The register knows nothing at 'Kiel'."));

        due.run();

        assertThat(due.trouble()).isPresent();
    }
}
