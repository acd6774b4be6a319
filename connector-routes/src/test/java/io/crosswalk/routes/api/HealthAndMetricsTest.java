package io.crosswalk.routes.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.crosswalk.core.report.SampleReports;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HealthAndMetricsTest {

    @Test
    void isUpWhenEverythingItNeedsIs() {
        HealthPage.Health health = HealthPage.health(List.of(probe("database", true), probe("camel", true)));

        assertThat(health.status()).isEqualTo("UP");
        assertThat(health.checks()).extracting(HealthPage.Probed::name).containsExactly("camel", "database");
    }

    @Test
    void isDownWhenOneThingIs() {
        assertThat(HealthPage.health(List.of(probe("database", false), probe("camel", true))).status()).isEqualTo("DOWN");
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

        assertThat(health.status()).isEqualTo("DOWN");
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

    private static HealthProbe probe(String name, boolean up) {
        return new HealthProbe() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public State probe() {
                return new State(up, null);
            }
        };
    }
}
