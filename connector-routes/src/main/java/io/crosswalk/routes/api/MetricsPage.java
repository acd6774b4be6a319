package io.crosswalk.routes.api;

import io.crosswalk.core.pipeline.Connector;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The numbers of the product for a monitoring system, in Prometheus' text format. */
@WebServlet("/metrics")
public class MetricsPage extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Connector connector;

    @Inject
    private transient RunJobs jobs;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!Answers.allows(Role.VIEWER, request, response)) {
            return;
        }
        String text = new Metrics().running(jobs.running().isPresent()).heap(Runtime.getRuntime())
                .lastRun(connector.runs(1).stream().findFirst()).text();
        Answers.bytes(response, "text/plain; version=0.0.4; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }
}
