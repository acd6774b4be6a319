package io.crosswalk.launcher.verb;

import static org.assertj.core.api.Assertions.assertThat;

import io.crosswalk.core.report.RunReport;
import io.crosswalk.core.report.RunReport.CrossReferences;
import io.crosswalk.core.report.RunReport.DeliverySection;
import io.crosswalk.core.report.RunReport.DiscrepancyTotals;
import io.crosswalk.core.report.RunReport.FeedSection;
import io.crosswalk.core.report.RunReport.Outcome;
import io.crosswalk.core.report.RunReport.Performance;
import io.crosswalk.core.report.RunReport.RegisterTotals;
import io.crosswalk.core.report.RunReport.TargetSection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportTableTest {

    private static final RunReport REPORT = new RunReport("2026-11-20T02-15-00Z-1", "", "", Outcome.ATTENTION, 1,
            List.of(new FeedSection("erp", 0, List.of(new DeliverySection("page set", "ab", DeliverySection.State.ACCEPTED, null,
                    1234, 1000, 200, 30, 3, 1, 0.5, List.of(), null)), null),
                    new FeedSection("acme", 0, List.of(), "the server is down")),
            new RegisterTotals(1200, Map.of(), new CrossReferences(900, 290, 10)),
            new DiscrepancyTotals(12, 5, 4, Map.of("DUP_TAG", 12L, "DUP_SERIAL", 0L)),
            List.of(new TargetSection("itam", 60, 55, 5, 340, 0, 0, 400, 1.0, null)), new Performance(1234, 0, 0));

    @Test
    void alignsFiguresToTheRightUnderTheirHeadings() {
        List<String> lines = new ReportTable(REPORT, false).lines();

        String heading = lines.stream().filter(it -> it.startsWith("feed")).findFirst().orElseThrow();
        String erp = lines.stream().filter(it -> it.startsWith("erp")).findFirst().orElseThrow();
        assertThat(erp.indexOf("1,234") + "1,234".length()).isEqualTo(heading.indexOf("read") + "read".length());
        assertThat(erp).endsWith(" 1");
    }

    @Test
    void showsAFeedThatFailedWithItsReason() {
        assertThat(new ReportTable(REPORT, false).lines()).anyMatch(it -> it.contains("acme") && it.contains("failed"))
                .anyMatch(it -> it.contains("acme: the server is down"));
    }

    @Test
    void leavesOutCodesThatDoNotOccur() {
        assertThat(String.join("\n", new ReportTable(REPORT, false).lines())).contains("DUP_TAG").doesNotContain("DUP_SERIAL");
    }

    @Test
    void coloursTheOutcomeOnATerminalOnly() {
        assertThat(new ReportTable(REPORT, true).lines().get(0)).contains("\u001b[33mattention");
        assertThat(String.join("", new ReportTable(REPORT, false).lines())).doesNotContain("\u001b");
    }
}
