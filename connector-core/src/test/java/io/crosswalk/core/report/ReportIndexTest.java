package io.crosswalk.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.crosswalk.core.feed.Freshness;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportIndexTest {

    @Test
    void leadsToEveryReport() throws IOException {
        assertThat(page(List.of(SampleReports.quiet("r2"), SampleReports.dirty("r1"))))
                .contains("<a href=\"r2/\">21 November 2026, 02:15 UTC</a>", "<a href=\"r1/\">", "state failed");
    }

    @Test
    void saysThatNothingHasRun() throws IOException {
        assertThat(page(List.of())).contains("Nothing has run yet.");
    }

    @Test
    void leadsNowhereByAHostileName() throws IOException {
        assertThat(page(List.of(SampleReports.hostile("javascript:alert(1)")))).doesNotContain("javascript:", "<script");
    }

    @Test
    void tellsWhichFeedIsLate() throws IOException {
        StringBuilder page = new StringBuilder();
        ReportIndex.write(List.of(), List.of(new Freshness("<acme>", Instant.parse("2026-11-18T03:00:00Z"), Duration.ofHours(30))), page);

        assertThat(page).contains("Late.", "feed &lt;acme&gt; is of 2026-11-18T03:00:00Z, older than 30 hours");
        assertThat(page(List.of())).doesNotContain("Late.");
    }

    private static String page(List<RunReport> runs) throws IOException {
        StringBuilder page = new StringBuilder();
        ReportIndex.write(runs, List.of(), page);
        return page.toString();
    }
}
