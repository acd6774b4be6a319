package io.crosswalk.routes.api;

import io.crosswalk.core.steward.RulingRefused;
import java.io.Serial;

/** A request that is not carried out, with the problem document that says why. */
final class Refusal extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    Refusal(int status, String detail) {
        super(detail);
        this.problem = Problem.of(status, detail);
    }

    Problem problem() {
        return problem;
    }

    static Refusal unauthenticated() {
        return new Refusal(401, "Give a user name and password (HTTP Basic), or a bearer token.");
    }

    static Refusal forbidden(Role needed) {
        return new Refusal(403, "This needs the role " + needed.word() + ".");
    }

    static Refusal unknown(String what, String id) {
        return new Refusal(404, "There is no " + what + " " + shown(id) + ".");
    }

    /** What stewardship did not take on. */
    static Refusal of(RulingRefused refused) {
        return new Refusal(switch (refused.why()) {
            case UNKNOWN -> 404;
            case INVALID -> 400;
            case CONFLICT -> 409;
        }, refused.getMessage());
    }

    static Refusal invalid(String detail) {
        return new Refusal(400, detail);
    }

    /** A value from outside, short enough for a message. */
    static String shown(String value) {
        return "'" + (value.length() > 64 ? value.substring(0, 64) + "..." : value) + "'";
    }
}
