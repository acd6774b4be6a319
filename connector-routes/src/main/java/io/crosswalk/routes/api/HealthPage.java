package io.crosswalk.routes.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.crosswalk.routes.api.HealthProbe.Standing;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;

/** Is the product up? Asked by load balancers and service managers, without a user. */
@WebServlet(HealthPage.PATH)
public final class HealthPage extends HttpServlet {

    static final String PATH = "/health";

    private static final long serialVersionUID = 1L;

    @Inject
    @Any
    private transient Instance<HealthProbe> probes;

    record Health(Standing status, List<Probed> checks) {
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Probed(String name, Standing status, String detail) {
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Health health = health(probes.stream().toList());
        response.setStatus(health.status() == Standing.UP ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        Answers.bytes(response, "application/json", Json.MAPPER.writeValueAsBytes(health));
    }

    /** Down when one thing is down; what wants attention keeps nobody from working. */
    static Health health(List<HealthProbe> probes) {
        List<Probed> checks = probes.stream().sorted(Comparator.comparing(HealthProbe::name)).map(HealthPage::probed).toList();
        boolean down = checks.stream().anyMatch(it -> it.status() == Standing.DOWN);
        return new Health(down ? Standing.DOWN : Standing.UP, checks);
    }

    private static Probed probed(HealthProbe probe) {
        try {
            HealthProbe.State state = probe.probe();
            return new Probed(probe.name(), state.standing(), state.detail());
        } catch (RuntimeException e) {
            return new Probed(probe.name(), Standing.DOWN, Problems.fault(e).detail());
        }
    }
}
