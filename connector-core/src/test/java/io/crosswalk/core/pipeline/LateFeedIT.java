package io.crosswalk.core.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.crosswalk.core.feed.Freshness;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a feed last delivered, as an operator counts it. */
class LateFeedIT {

    private static final String HEADER = "serial,manufacturer";

    @TempDir
    Path home;

    private NightKit kit;

    @BeforeEach
    void open() {
        kit = new NightKit(home);
        kit.crosswalk("organisation: { name: Contoso }\nnightly: { feeds: [ acme, erp ] }\n");
        kit.feed("acme", "full", "serial", "manufacturer");
        kit.put("config/feeds/erp.yaml", "apiVersion: crosswalk/v1\nkind: Feed\nmetadata: { id: erp, source: erp }\n"
                + "schedule: { freshnessHours: 30 }\nfrom: { type: rest, url: \"http://127.0.0.1:1/items\" }\nformat: { type: csv }\n"
                + "mode: { kind: full, maxRejectPercent: 50 }\nmap:\n  serial: { from: serial }\n  manufacturer: { from: manufacturer }\n");
    }

    @AfterEach
    void close() {
        kit.close();
    }

    private Optional<Instant> newest(String feed) {
        return Optional.ofNullable(kit.connector().newestDeliveries().get(feed));
    }

    @Test
    void isOfNoTimeBeforeTheFirstDelivery() {
        kit.night();

        assertThat(newest("acme")).isEmpty();
    }

    @Test
    void countsAFileOnceHoweverLongItLiesThere() {
        kit.deliver("acme", "1.csv", HEADER, "SN0001A,Dell");
        Instant first = Instant.parse(kit.night().finished());
        Instant newest = newest("acme").orElseThrow();

        kit.night();

        assertThat(newest).isBeforeOrEqualTo(first);
        assertThat(newest("acme")).contains(newest);
    }

    @Test
    void countsTheSameAnswerOfASourceThatIsAsked() {
        kit.deliver("erp", "1.csv", HEADER, "SN0001A,Dell");
        kit.night();
        Instant first = newest("erp").orElseThrow();

        Instant second = Instant.parse(kit.night().started());

        assertThat(first).isBefore(second);
        assertThat(newest("erp")).hasValueSatisfying(it -> assertThat(it).isAfterOrEqualTo(second));
    }

    @Test
    void doesNotCountWhatIsRefused() {
        kit.deliver("acme", "1.csv", HEADER, "SN0001A,Dell");
        kit.night();
        Instant first = newest("acme").orElseThrow();
        kit.deliver("acme", "2.csv", HEADER, ",", ",", ",");

        assertThat(kit.night().feeds().get(0).deliveries()).anyMatch(it -> it.state().word().equals("refused"));

        assertThat(newest("acme")).contains(first);
    }

    @Test
    void doesNotCountARehearsal() {
        kit.deliver("erp", "1.csv", HEADER, "SN0001A,Dell");
        kit.run(new RunRequest(java.util.List.of(), false, true, java.util.Set.of()));

        assertThat(newest("erp")).isEmpty();
    }

    @Test
    void isLateAfterSilentDays() {
        kit.deliver("erp", "1.csv", HEADER, "SN0001A,Dell");
        Instant night = Instant.parse(kit.night().finished());
        Freshness erp = Freshness.of(kit.configuration(), kit.connector().newestDeliveries()).get(1);

        assertThat(erp.isLate(night)).isFalse();
        assertThat(erp.isLate(night.plusSeconds(31 * 3600))).isTrue();
    }
}
