package io.crosswalk.routes.api;

import io.crosswalk.core.steward.Decision;
import io.crosswalk.core.steward.RulingRefused;
import java.util.function.Function;

/** What a decision over REST says, for example {@code {"choice": "dismiss", "reason": "known"}}; what a choice does not need is left out. */
public record DecisionOrder(String choice, String value, String to, Long asset, Long into, Long row, String reason, String comment, String assignee) {

    /** What comes of an order; what is refused is answered as a problem. */
    static <T> T taken(DecisionOrder order, Function<Decision, T> work) {
        if (order == null) {
            throw Refusal.invalid("Say what is decided: {\"choice\": ...}; GET /api/v1/discrepancies/{id} lists the choices.");
        }
        try {
            return work.apply(new Decision(Decision.choice(order.choice), order.value, order.to, order.asset, order.into, order.row, order.reason,
                    order.comment, order.assignee));
        } catch (RulingRefused e) {
            throw Refusal.of(e);
        }
    }
}
