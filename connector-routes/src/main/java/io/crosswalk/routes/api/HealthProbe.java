package io.crosswalk.routes.api;

/** Something the product cannot live without, asked whether it is there; answers at {@code /health}. */
public interface HealthProbe {

    /** A stable name such as {@code database}. */
    String name();

    /** Quick, and never throws for what it asks about; the detail is shown to anybody, so it names no host and no secret. */
    State probe();

    /** @param detail one sentence, or null */
    record State(boolean up, String detail) {
    }
}
