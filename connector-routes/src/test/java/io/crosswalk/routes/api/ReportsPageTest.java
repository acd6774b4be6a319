package io.crosswalk.routes.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.crosswalk.core.report.ReportFolder;
import io.crosswalk.core.report.SampleReports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportsPageTest {

    @TempDir
    private Path data;
    private FakeConnector connector;

    @BeforeEach
    void hasTheReportOfOneRun() throws IOException {
        connector = FakeConnector.withRuns(2);
        ReportFolder folder = new ReportFolder(data.resolve("reports"));
        folder.write(SampleReports.dirty("r1"));
        folder.writeRejects("r1", "erp", 1, "html", (header, rejections, out) -> out.accept("<script>alert(1)</script>"),
                java.nio.charset.StandardCharsets.UTF_8, null, List.of());
        Files.writeString(data.resolve("admin-password"), "secret");
        Files.writeString(data.resolve("reports").resolve("r1").resolve("stray.txt"), "stray");
        Files.createSymbolicLink(data.resolve("reports").resolve("r1").resolve("rejects").resolve("link.csv"), data.resolve("admin-password"));
    }

    @Test
    void showsThePageUnderItsOwnPolicy() throws IOException {
        Exchange exchange = get("/r1/");

        assertThat(exchange.status).isEqualTo(200);
        assertThat(exchange.type).isEqualTo("text/html; charset=utf-8");
        assertThat(exchange.headers.get("Content-Security-Policy")).contains("default-src 'none'", "sha256-", "frame-ancestors 'none'");
        assertThat(exchange.text()).contains("</html>");
    }

    @Test
    void handsOutWhatAFeedWroteForKeepingOnly() throws IOException {
        Exchange exchange = get("/r1/rejects/erp-1.html");

        assertThat(exchange.type).isEqualTo("application/octet-stream");
        assertThat(exchange.headers).containsEntry("Content-Disposition", "attachment; filename=\"erp-1.html\"");
    }

    @Test
    void givesTheReportToPrograms() throws IOException {
        assertThat(get("/r1/report.json").json().get("run").asText()).isEqualTo("r1");
    }

    @Test
    void leadsToTheFolderOfTheRun() throws IOException {
        Exchange exchange = get("/r1");

        assertThat(exchange.status).isEqualTo(302);
        assertThat(exchange.headers).containsEntry("Location", "/reports/r1/");
    }

    @Test
    void doesNotLeadAwayWithAHostileAddress() throws IOException {
        assertThat(get("/r 1\r\nX: y\\evil.example").headers.get("Location")).isEqualTo("/reports/r%201%0D%0AX%3A%20y%5Cevil.example/");
    }

    @Test
    void listsTheRuns() throws IOException {
        assertThat(get("/").text()).contains("<a href=\"r2/\">", "<a href=\"r1/\">");
        assertThat(get(null).headers).containsEntry("Location", "/reports/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/r2/", "/../", "/r1/../../admin-password", "/r1/..", "/r1/stray.txt", "/r1/rejects/", "/r1/rejects/../index.html",
            "/r1/rejects/link.csv", "/r1//index.html", "//r1/", "/r1/rejects/erp-1.html/", "/r1/.index.html.draft", "/.r1/", "/r1/rejects/x\u0000"})
    void answers404ForAnyOtherAddress(String path) throws IOException {
        Exchange exchange = get(path);

        assertThat(exchange.status).isEqualTo(404);
        assertThat(exchange.type).isEqualTo("application/problem+json");
        assertThat(exchange.text()).doesNotContain("secret", "stray");
    }

    @Test
    void answersUsersOnly() throws IOException {
        Exchange exchange = new Exchange("GET", "/reports", "/r1/");

        page().doGet(exchange.request(), exchange.response());

        assertThat(exchange.status).isEqualTo(401);
    }

    private Exchange get(String path) throws IOException {
        Exchange exchange = new Exchange("GET", "/reports", path).as(Role.VIEWER);
        page().doGet(exchange.request(), exchange.response());
        return exchange;
    }

    private ReportsPage page() {
        return new ReportsPage(new DataFolder(data), connector, Settings.with());
    }
}
