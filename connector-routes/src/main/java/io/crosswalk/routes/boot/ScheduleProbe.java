package io.crosswalk.routes.boot;

import io.crosswalk.routes.api.HealthProbe;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** When something is due next: the line {@code schedules} of {@code /health}. */
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

    /** Up in any case: a server without schedules runs on request. */
    @Override
    public State probe() {
        return new State(true, schedules.next().map(next -> "Next: " + next).orElse("Nothing is scheduled; runs begin on request."));
    }
}
