package io.crosswalk.routes.api;

/** Something that decides whether the product can work, or that its keeper should know; answers at {@code /health}. */
public interface HealthProbe {

    /** A stable name such as {@code database}. */
    String name();

    /** Quick, and never throws for what it asks about; the detail is shown to anybody, so it names no host and no secret. */
    State probe();

    /** How it stands; {@code ATTENTION}: somebody should look, but the product works and stays ready. */
    enum Standing { UP, ATTENTION, DOWN }

    /** @param detail one sentence, or null */
    record State(Standing standing, String detail) {

        public static State up(String detail) {
            return new State(Standing.UP, detail);
        }

        public static State attention(String detail) {
            return new State(Standing.ATTENTION, detail);
        }

        public static State down(String detail) {
            return new State(Standing.DOWN, detail);
        }
    }
}
