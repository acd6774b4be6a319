package io.crosswalk.routes.boot;

import io.crosswalk.routes.api.HealthProbe;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** When something is due next, and what was due and did not run: the line {@code schedules} of {@code /health}. */
@Dependent
public class ScheduleProbe implements HealthProbe {

    private final Schedules schedules;

    @Inject
    public ScheduleProbe(Schedules schedules) {
        this.schedules = schedules;
    }

    @Override
    public String name() {
        return "schedules";
    }

    /** Never down: a server without schedules runs on request. */
    @Override
    public State probe() {
        String next = schedules.next().map(time -> "Next: " + time).orElse("Nothing is scheduled; runs begin on request.");
        List<String> troubles = schedules.troubles();
        return troubles.isEmpty() ? State.up(next) : State.attention(String.join("; ", troubles) + ". " + next);
    }
}
