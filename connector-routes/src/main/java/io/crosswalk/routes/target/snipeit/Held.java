package io.crosswalk.routes.target.snipeit;

import io.crosswalk.core.delivery.TargetRow;
import java.util.Set;

/**
 * One asset as the server holds it.
 *
 * @param columns the custom columns that its model's fieldset gives it, filled or not
 */
record Held(TargetRow row, Set<String> columns) {

    Held {
        columns = Set.copyOf(columns);
    }

    String id() {
        return row.nativeId();
    }

    boolean active() {
        return row.state() == TargetRow.State.ACTIVE;
    }

    boolean deleted() {
        return row.state() == TargetRow.State.DELETED;
    }
}
