package io.crosswalk.routes.api;

import io.crosswalk.core.report.ReportPage;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The report folder of a run in the browser: {@code /reports/<run>/}, its {@code report.json} and its reject files. */
@WebServlet("/reports/*")
public class ReportsPage extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient DataFolder data;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!Answers.allows(Role.VIEWER, request, response)) {
            return;
        }
        String path = request.getPathInfo() == null ? "" : request.getPathInfo();
        if (path.matches("/[^/]+")) { // without the slash the page's own links would lead elsewhere
            response.setHeader("Location", request.getContextPath() + request.getServletPath() + ReportFiles.encoded(path) + "/");
            response.setStatus(HttpServletResponse.SC_FOUND);
            return;
        }
        Optional<Path> file = ReportFiles.find(data.reports(), path);
        if (file.isEmpty()) {
            Answers.problem(response, Problem.of(404, "There is no such report; /api/v1/runs lists the runs."));
            return;
        }
        send(file.get(), response);
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
