package io.crosswalk.core.asset;

import static org.assertj.core.api.Assertions.assertThat;

import io.crosswalk.core.identifier.EventWord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LifeTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private static LifeEvent at(int hour, String word) {
        return new LifeEvent(EventWord.of(word).orElseThrow(), NOON.plusSeconds(3600L * hour), "log", "run-1");
    }

    private static Life of(String words) {
        List<LifeEvent> events = new ArrayList<>();
        for (String word : words.split(" ")) {
            events.add(at(events.size(), word));
        }
        Collections.shuffle(events, new Random(words.length()));
        return Life.of(events);
    }

    @ParameterizedTest
    @CsvSource({"received, in-service", "received in-transit, in-transit", "in-repair checked-in, in-service", "received stolen, stolen",
        "stolen checked-out moved, stolen", "stolen recovered, in-service", "stolen recovered in-repair, in-repair", "stolen disposed, disposed",
        "disposed received, disposed", "disposed recovered, in-service", "decommissioned checked-out, in-service", "stolen decommissioned, stolen",
        "tagged tag-lost, tag-lost", "in-repair maintenance, in-service"})
    void saysHowTheNewestEventLeavesAUnit(String events, String status) {
        assertThat(of(events).status()).contains(status);
    }

    @Test
    void knowsNoStatusWithoutEvents() {
        assertThat(Life.of(List.of()).status()).isEmpty();
        assertThat(Life.UNEVENTFUL.end()).isEmpty();
    }

    @Test
    void tellsAnEventOnceWhicheverRunBroughtIt() {
        LifeEvent again = new LifeEvent(EventWord.MOVED, NOON, "log", "run-2");

        assertThat(Life.of(List.of(again, at(0, "moved"))).events()).containsExactly(at(0, "moved"));
        assertThat(Life.of(List.of(new LifeEvent(EventWord.MOVED, NOON, "erp", "run-2"), at(0, "moved"))).events()).as("two witnesses").hasSize(2);
    }

    @Test
    void missesALabelUntilTheUnitWearsOneAgain() {
        assertThat(of("tagged tag-lost moved").lostLabel()).isPresent();
        assertThat(of("tagged tag-lost retagged").lostLabel()).isEmpty();
        assertThat(of("tag-lost tagged tag-lost").lostLabel()).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"2026-02-28T10:00:00Z, 2026-02-28T10:00:00Z", "2026-03-02T11:59:00Z, 2026-03-02T11:59:00Z", "2026-03-02T12:01:00Z, 2026-03-01T12:00:00Z",
        "yesterday, 2026-03-01T12:00:00Z", "1899-01-01T00:00:00Z, 2026-03-01T12:00:00Z", "2026-02-28T10:00:00.123456789Z, 2026-02-28T10:00:00.123456Z"})
    void believesAMomentThatCanBe(String written, String moment) {
        assertThat(LifeEvent.moment(Optional.of(written), NOON)).isEqualTo(moment);
        assertThat(LifeEvent.moment(Optional.empty(), NOON)).isEqualTo(NOON);
    }
}
