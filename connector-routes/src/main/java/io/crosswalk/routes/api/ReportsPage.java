package io.crosswalk.routes.api;

import io.crosswalk.core.config.Configuration;
import io.crosswalk.core.feed.Freshness;
import io.crosswalk.core.pipeline.Connector;
import io.crosswalk.core.report.ReportIndex;
import io.crosswalk.core.report.ReportPage;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** The runs in the browser: their list, and per run the page {@code /reports/<run>/}, its {@code report.json} and reject files. */
@WebServlet("/reports/*")
public final class ReportsPage extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int MOST_RUNS = 100;

    private final transient DataFolder data;
    private final transient Connector connector;
    private final transient Configuration configuration;

    @Inject
    public ReportsPage(DataFolder data, Connector connector, Configuration configuration) {
        this.configuration = configuration;
        this.data = data;
        this.connector = connector;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!Answers.allows(Role.VIEWER, request, response)) {
            return;
        }
        String path = request.getPathInfo() == null ? "" : request.getPathInfo();
        if (!path.endsWith("/") && path.indexOf('/', 1) < 0) { // without the slash the page's own links would lead elsewhere
            response.setHeader("Location", request.getContextPath() + request.getServletPath() + ReportFiles.encoded(path));
            response.setStatus(HttpServletResponse.SC_FOUND);
            return;
        }
        if (path.equals("/")) {
            index(response);
            return;
        }
        Optional<Path> file = ReportFiles.find(data.reports(), path);
        if (file.isEmpty()) {
            Answers.problem(response, Problem.of(404, "There is no such report; /api/v1/runs lists the runs."));
            return;
        }
        send(file.get(), response);
    }

    private void index(HttpServletResponse response) throws IOException {
        StringBuilder page = new StringBuilder();
        Instant now = Clock.systemUTC().instant();
        ReportIndex.write(connector.runs(MOST_RUNS), Freshness.of(configuration, connector.newestDeliveries()).stream()
                .filter(feed -> feed.isLate(now)).toList(), page);
        response.setHeader("Content-Security-Policy", ReportPage.contentSecurityPolicy() + "; frame-ancestors 'none'");
        Answers.bytes(response, "text/html; charset=utf-8", page.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void send(Path file, HttpServletResponse response) throws IOException {
        String name = file.getFileName().toString();
        if (name.equals(ReportFiles.PAGE)) {
            response.setHeader("Content-Security-Policy", ReportPage.contentSecurityPolicy() + "; frame-ancestors 'none'");
            response.setContentType("text/html; charset=utf-8");
        } else if (name.equals(ReportFiles.REPORT)) {
            response.setContentType("application/json");
        } else { // written by a feed: to be kept, never to be shown
            response.setContentType("application/octet-stream");
            response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        }
        response.setContentLengthLong(Files.size(file));
        Files.copy(file, response.getOutputStream());
    }
}
