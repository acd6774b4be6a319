package io.crosswalk.routes.api;

import io.crosswalk.core.config.Configuration;
import io.crosswalk.core.feed.Freshness;
import io.crosswalk.core.pipeline.Connector;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;

/** The numbers of the product for a monitoring system, in Prometheus' text format. */
@WebServlet("/metrics")
public final class MetricsPage extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Connector connector;

    @Inject
    private transient Configuration configuration;

    @Inject
    private transient RunJobs jobs;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!Answers.allows(Role.VIEWER, request, response)) {
            return;
        }
        String text = new Metrics().running(jobs.running().isPresent()).heap(Runtime.getRuntime())
                .feeds(Freshness.of(configuration, connector.newestDeliveries()), Clock.systemUTC().instant())
                .lastRun(connector.runs(1).stream().findFirst()).text();
        Answers.bytes(response, "text/plain; version=0.0.4; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }
}
