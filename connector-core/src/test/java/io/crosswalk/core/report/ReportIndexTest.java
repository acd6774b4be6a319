package io.crosswalk.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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

    private static String page(List<RunReport> runs) throws IOException {
        StringBuilder page = new StringBuilder();
        ReportIndex.write(runs, page);
        return page.toString();
    }
}
