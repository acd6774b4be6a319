package io.crosswalk.routes.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.crosswalk.core.feed.Freshness;
import io.crosswalk.core.report.SampleReports;
import io.crosswalk.routes.api.HealthProbe.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HealthAndMetricsTest {

    @Test
    void isUpWhenEverythingItNeedsIs() {
        HealthPage.Health health = HealthPage.health(List.of(probe("database", Standing.UP), probe("camel", Standing.UP)));

        assertThat(health.status()).isEqualTo(Standing.UP);
        assertThat(health.checks()).extracting(HealthPage.Probed::name).containsExactly("camel", "database");
    }

    @Test
    void isDownWhenOneThingIs() {
        assertThat(HealthPage.health(List.of(probe("database", Standing.DOWN), probe("camel", Standing.UP))).status()).isEqualTo(Standing.DOWN);
    }

    @Test
    void staysReadyWhereSomebodyShouldLook() {
        HealthPage.Health health = HealthPage.health(List.of(probe("database", Standing.UP), probe("feeds", Standing.ATTENTION)));

        assertThat(health.status()).isEqualTo(Standing.UP);
        assertThat(health.checks()).extracting(HealthPage.Probed::status).containsExactly(Standing.UP, Standing.ATTENTION);
    }

    @Test
    void isDownAndSilentWhenAProbeBreaks() {
        HealthPage.Health health = HealthPage.health(List.of(new HealthProbe() {
            @Override
            public String name() {
                return "database";
            }

            @Override
            public State probe() {
                throw new IllegalStateException("password=s3cr3t");
            }
        }));

        assertThat(health.status()).isEqualTo(Standing.DOWN);
        assertThat(health.toString()).doesNotContain("s3cr3t");
    }

    @Test
    void measuresTheLastRunInThePrometheusFormat() {
        String text = new Metrics().running(true).lastRun(Optional.of(SampleReports.dirty("r1"))).text();

        assertThat(text).contains("# TYPE crosswalk_run_in_progress gauge\ncrosswalk_run_in_progress 1\n",
                "crosswalk_last_run_exit_code 3\n", "crosswalk_last_run_finished_timestamp_seconds 1795140919\n",
                "crosswalk_last_run_rows{feed=\"erp\",outcome=\"created\"} 402\n", "crosswalk_last_run_feed_failed{feed=\"zeta-lots\"} 1\n",
                "crosswalk_last_run_feed_failed{feed=\"erp\"} 0\n", "crosswalk_register_identifiers{kind=\"serial\"} 874\n",
                "crosswalk_cross_references{state=\"disputed\"} 19\n", "crosswalk_discrepancies_open{code=\"DUP_TAG\"} 4\n",
                "crosswalk_last_run_pushes{target=\"itam\",answer=\"deferred\"} 5\n");
        assertThat(text.lines()).allMatch(line -> line.matches("# (HELP|TYPE) crosswalk_[a-z_]+ .+|crosswalk_[a-z_]+(\\{.+})? -?[0-9]+"));
    }

    @Test
    void measuresTheAgeOfEachFeed() {
        Instant now = Instant.parse("2026-11-20T12:00:00Z");
        Instant yesterday = now.minusSeconds(86_400);
        String text = new Metrics().feeds(List.of(new Freshness("acme", yesterday, Duration.ofHours(23)), new Freshness("erp", yesterday, Duration.ofHours(24)),
                new Freshness("lots", yesterday, null), new Freshness("new", null, Duration.ofHours(24))), now).text();

        assertThat(text.lines()).filteredOn(line -> !line.startsWith("#")).containsExactly("crosswalk_feed_age_seconds{feed=\"acme\"} 86400",
                "crosswalk_feed_age_seconds{feed=\"erp\"} 86400", "crosswalk_feed_age_seconds{feed=\"lots\"} 86400",
                "crosswalk_feed_late{feed=\"acme\"} 1", "crosswalk_feed_late{feed=\"erp\"} 0", "crosswalk_feed_late{feed=\"new\"} 1");
    }

    @Test
    void hasNothingToSayAboutRunsBeforeTheFirst() {
        assertThat(new Metrics().running(false).lastRun(Optional.empty()).text()).doesNotContain("last_run");
    }

    @Test
    void answersTheServersErrorsAsProblemDocuments() {
        assertThat(ProblemPage.problem(404, null).status()).isEqualTo(404);
        assertThat(ProblemPage.problem(null, null).status()).isEqualTo(404);
        assertThat(ProblemPage.problem(405, null).title()).isEqualTo("Method Not Allowed");
        assertThat(ProblemPage.problem(500, new IllegalStateException("s3cr3t")).detail()).doesNotContain("s3cr3t").contains("reference");
    }

    private static HealthProbe probe(String name, Standing standing) {
        return new HealthProbe() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public State probe() {
                return new State(standing, null);
            }
        };
    }
}
