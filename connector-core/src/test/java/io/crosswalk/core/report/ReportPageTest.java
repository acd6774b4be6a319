package io.crosswalk.core.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.io.Writer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportPageTest {

    private static final String RUN = "2026-11-20T02-15-00Z-1";

    @Test
    void tellsTheNightInNumbers() throws IOException {
        String page = page(SampleReports.dirty(RUN));

        assertThat(page).contains("acme-serials", "ACME_SERIALS_20261119_0215.csv.gz", "it was cut off on the way",
                "refused the login of contoso", "The date 31.02.2026 does not exist.", "run again with --accept cmms",
                CodeGuide.of(io.crosswalk.core.discrepancy.Code.DUP_TAG).action(), "4\u202F211", "143 MiB");
    }

    @Test
    void linksTheRejectFileBesideThePage() throws IOException {
        assertThat(page(SampleReports.dirty(RUN))).contains("href=\"rejects/acme-serials-1.csv\"").doesNotContain("/data/reports");
    }

    @Test
    void asksForNothingAfterAQuietNight() throws IOException {
        String page = page(SampleReports.quiet(RUN));

        assertThat(page).contains("Nothing needs a person", "Every row could be read.", "Nothing contradicts anything.")
                .doesNotContain("class=\"needs\"", "<table id=\"rejected\"");
    }

    @Test
    void leavesHostileTextNoWayToBeMarkup() throws IOException {
        String page = page(SampleReports.hostile(RUN));

        assertThat(page).contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&quot; onload=&quot;alert(1)[U+202E]\u2407&amp;amp;");
        assertThat(page).doesNotContain("<script>alert", "\" onload=\"", "\u202E", "\u0007");
        assertThat(Pattern.compile("<script").matcher(page).results().count()).isEqualTo(1);
    }

    @Test
    void loadsNothingFromElsewhere() throws IOException {
        assertThat(page(SampleReports.dirty(RUN))).doesNotContain("http:", "https:", "url(", "@import", "<link", "style=\"")
                .contains("default-src 'none'").contains(ReportPage.contentSecurityPolicy());
    }

    @Test
    void leavesNoPlaceholder() throws IOException {
        assertThat(page(SampleReports.dirty(RUN))).doesNotContain("{{", "}}");
    }

    @Test
    void doesNotTakeATextOfAFeedForAPlaceholder() throws IOException {
        RunReport report = SampleReports.dirty("{{script}}");

        assertThat(page(report)).contains("Run <code>{{script}}</code>");
    }

    @ParameterizedTest
    @CsvSource({"400, 800", "600, 1000", "1500, 1000"})
    void showsAThousandRejectionsAtMost(int perFeed, int shown) throws IOException {
        String page = page(SampleReports.flood(RUN, perFeed));

        assertThat(Pattern.compile("class=\"raw\"").matcher(page).results().count()).isEqualTo(shown);
        assertThat(page.contains("the reject files hold them all")).isEqualTo(shown == 1000);
    }

    @Test
    void passesOnThatTheDiskIsFull() {
        Writer full = new Writer() {
            @Override
            public void write(char[] text, int off, int len) throws IOException {
                throw new IOException("no space left on device");
            }

            @Override
            public void flush() {
            }

            @Override
            public void close() {
            }
        };

        assertThatIOException().isThrownBy(() -> ReportPage.write(SampleReports.quiet(RUN), full)).withMessageContaining("no space");
    }

    private static String page(RunReport report) throws IOException {
        StringBuilder page = new StringBuilder();
        ReportPage.write(report, page);
        return page.toString();
    }
}
