package io.crosswalk.routes.target.snipeit;

/** One order cannot be carried out, for a reason that lies in its values; ends as a refusal, never leaves the adapter. */
final class OrderRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OrderRefused(String message) {
        super(message);
    }
}
