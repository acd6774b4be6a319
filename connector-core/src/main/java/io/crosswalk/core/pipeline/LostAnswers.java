package io.crosswalk.core.pipeline;

import io.crosswalk.core.delivery.Outbox;
import io.crosswalk.core.delivery.Outbox.Receipt;
import io.crosswalk.core.delivery.Outbox.Unanswered;
import io.crosswalk.core.delivery.TargetRow;
import io.crosswalk.core.identifier.CanonicalField;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Finds out how orders ended whose answers went down with their run: what the target holds just as it was sent is our
 * own echo, not a person's statement.
 */
final class LostAnswers {

    private final Outbox outbox;

    LostAnswers(Outbox outbox) {
        this.outbox = outbox;
    }

    /** To be called after the target was read whole and before anything is decided. */
    void settle(int target, String run, Instant now) {
        for (Unanswered order : outbox.unanswered(target)) {
            String name = order.sent().getOrDefault(CanonicalField.ASSET_TAG, order.sent().getOrDefault(CanonicalField.SERIAL, ""));
            List<TargetRow> rows = outbox.rows(target, order.asset(), name);
            if (rows.size() == 1) {
                Map<CanonicalField, String> arrived = arrived(order, rows.get(0));
                if (!arrived.isEmpty()) {
                    outbox.found(new Receipt(target, order.asset(), rows.get(0).nativeId(), run, now, "found", arrived,
                            "sent by a run that was interrupted, found when the target was read again"));
                }
            }
        }
    }

    private static Map<CanonicalField, String> arrived(Unanswered order, TargetRow row) {
        Map<CanonicalField, String> arrived = new EnumMap<>(CanonicalField.class);
        order.sent().forEach((field, value) -> {
            if (value.equals(row.values().get(field))) {
                arrived.put(field, value);
            }
        });
        return arrived;
    }
}
