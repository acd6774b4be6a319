package io.crosswalk.routes.target.snipeit;

import io.crosswalk.core.delivery.PushResult;
import io.crosswalk.core.delivery.TargetRow;
import io.crosswalk.core.identifier.CanonicalField;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Believes the asset as it can be read, not the reply to the write: that one shows what was sent. */
final class ReadBack {

    private final Holders holders;
    private final boolean wanted;

    /** @param wanted false where the policy says {@code verify: none} */
    ReadBack(Holders holders, boolean wanted) {
        this.holders = holders;
        this.wanted = wanted;
    }

    /** The result of a write that the server accepted. */
    PushResult after(String id, Draft draft, Map<CanonicalField, String> before) {
        if (!wanted) {
            Map<CanonicalField, String> values = new EnumMap<>(CanonicalField.class);
            values.putAll(before);
            values.putAll(draft.sent());
            return new PushResult.Done(new TargetRow(id, TargetRow.State.ACTIVE, values), Map.copyOf(draft.sent()), draft.notes());
        }
        return holders.byId(id).map(held -> compare(held, draft))
                .orElseGet(() -> new PushResult.Refused("the target accepted the change, but asset " + id + " is not there when read back"));
    }

    /** Whether everything that was sent is there. */
    static boolean complete(Held held, Draft draft) {
        return draft.sent().entrySet().stream().allMatch(it -> Sameness.of(it.getKey(), it.getValue(), held.row().values()));
    }

    PushResult compare(Held held, Draft draft) {
        int before = draft.sent().size();
        withdrawForeign(held, draft);
        List<String> missing = new ArrayList<>();
        draft.sent().forEach((field, value) -> {
            if (!Sameness.of(field, value, held.row().values())) {
                missing.add(field.word() + " was sent as '" + value + "' and reads as '" + held.row().values().getOrDefault(field, "") + "'");
            }
        });
        if (!missing.isEmpty() || draft.sent().isEmpty() && before > 0) {
            String why = missing.isEmpty() ? draft.notes() : String.join("; ", missing);
            return new PushResult.Refused("asset " + held.id() + " did not keep what the target accepted: " + why);
        }
        return new PushResult.Done(held.row(), Map.copyOf(draft.sent()), draft.notes());
    }

    /** Version 6 accepts a custom column that the model's fieldset does not have, and drops it without a word. */
    private static void withdrawForeign(Held held, Draft draft) {
        Map.copyOf(draft.columns()).forEach((field, column) -> {
            if (!held.columns().contains(column)) {
                draft.withdraw(field, Creation.NOT_IN_FIELDSET);
            }
        });
    }
}
