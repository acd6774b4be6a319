package io.crosswalk.routes.target.snipeit;

import io.crosswalk.core.delivery.PushOrder;
import io.crosswalk.core.delivery.PushResult;
import io.crosswalk.core.delivery.TargetRow;
import io.crosswalk.core.discrepancy.Code;
import io.crosswalk.core.fault.PermanentFault;
import io.crosswalk.core.fault.TransientFault;
import io.crosswalk.core.identifier.CanonicalField;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Changes an asset that the server has: one PATCH with the keys that differ, one read to see that they arrived. */
final class Change {

    private static final int ATTEMPTS = 3;
    private static final Set<CanonicalField> OF_MODEL = Set.of(CanonicalField.MANUFACTURER, CanonicalField.MODEL, CanonicalField.SKU);

    private final SnipeItApi api;
    private final Layout layout;
    private final Holders holders;
    private final References references;
    private final Models models;
    private final Drafting drafting;
    private final ReadBack readBack;

    Change(SnipeItApi api, Layout layout, Holders holders, References references, Models models, Drafting drafting, ReadBack readBack) {
        this.api = api;
        this.layout = layout;
        this.holders = holders;
        this.references = references;
        this.models = models;
        this.drafting = drafting;
        this.readBack = readBack;
    }

    PushResult carryOut(PushOrder.Update order) {
        TargetRow before = order.before();
        if (before.state() != TargetRow.State.ACTIVE) {
            return gone(before, "is archived or deleted there");
        }
        Draft draft = draft(order);
        if (draft.empty()) {
            return draft.notes() == null ? new PushResult.Done(before, Map.of(), null) : new PushResult.Refused(draft.notes());
        }
        return send(before, draft);
    }

    private Draft draft(PushOrder.Update order) {
        Map<CanonicalField, String> held = order.before().values();
        Map<CanonicalField, String> asset = new EnumMap<>(CanonicalField.class);
        asset.putAll(held);
        order.wanted().forEach((field, value) -> asset.merge(field, value, (old, now) -> now.isBlank() ? old : now));
        Map<CanonicalField, String> changes = new EnumMap<>(CanonicalField.class);
        changes.putAll(order.changes());
        changes.values().removeIf(String::isBlank);
        changes.entrySet().removeIf(it -> Sameness.of(it.getKey(), it.getValue(), held));
        asset.putAll(changes);
        Draft draft = new Draft();
        changes.forEach((field, value) -> add(draft, field, value, held, asset));
        columns(draft, changes, asset, order.before()).ifPresent(columns -> Map.copyOf(draft.columns()).forEach((field, column) -> {
            if (!columns.contains(column)) {
                draft.withdraw(field, Creation.NOT_IN_FIELDSET);
            }
        }));
        return draft;
    }

    private void add(Draft draft, CanonicalField field, String value, Map<CanonicalField, String> held, Map<CanonicalField, String> asset) {
        if (field == CanonicalField.ASSET_TAG && layout.ruled(field) && held.containsKey(field)) {
            draft.leaveOut(field, "the tag that the target has is changed there by a person only");
        } else if (field == CanonicalField.STATUS && layout.ruled(field)) {
            references.status(value).ifPresentOrElse(id -> draft.reference(field, "status_id", id, value),
                    () -> draft.leaveOut(field, "there is no status label " + value + " for assets in use"));
        } else if (!OF_MODEL.contains(field) || !layout.ruled(field)) {
            drafting.add(draft, field, value, asset);
        }
    }

    /** Resolves the model where it changes; gives the custom columns of the asset afterwards, where they are known. */
    private Optional<Set<String>> columns(Draft draft, Map<CanonicalField, String> changes, Map<CanonicalField, String> asset, TargetRow before) {
        if (changes.keySet().stream().noneMatch(field -> OF_MODEL.contains(field) && layout.ruled(field))) {
            return models.columnsOf(before);
        }
        String maker = Drafting.checked(CanonicalField.MANUFACTURER, asset.getOrDefault(CanonicalField.MANUFACTURER, ""));
        String name = Drafting.checked(CanonicalField.MODEL, asset.getOrDefault(CanonicalField.MODEL, ""));
        String number = layout.ruled(CanonicalField.SKU) ? Drafting.checked(CanonicalField.SKU, asset.getOrDefault(CanonicalField.SKU, "")) : "";
        if (maker.isEmpty() || name.isEmpty()) {
            draft.note("the model stays: its maker and name are not both known");
            return models.columnsOf(before);
        }
        Models.Model model = models.of(maker, name, number);
        draft.body().put("model_id", model.id());
        OF_MODEL.stream().filter(changes::containsKey).forEach(field -> draft.sent().put(field, changes.get(field).strip()));
        return model.columns();
    }

    private PushResult send(TargetRow before, Draft draft) {
        for (int attempt = 1; ; attempt++) {
            try {
                Answer answer = api.write("PATCH", "/hardware/" + SnipeItApi.segment(before.nativeId()), draft.body());
                if (answer.ok()) {
                    return readBack.after(before.nativeId(), draft, before.values());
                }
                if (attempt == ATTEMPTS || !withdrawForeign(before, draft, answer)) {
                    return refused(before, draft, answer);
                }
            } catch (TransientFault fault) {
                if (api.throttled()) {
                    throw fault;
                }
                api.pause(Duration.ofSeconds(attempt));
                Optional<Held> held = holders.byId(before.nativeId()).filter(now -> ReadBack.complete(now, draft));
                if (held.isPresent() || attempt == ATTEMPTS) {
                    return readBack.compare(held.orElseThrow(() -> fault), draft);
                }
            }
        }
    }

    /** Whether the refusal was about custom fields that this asset does not have, and something else is left to send. */
    private boolean withdrawForeign(TargetRow before, Draft draft, Answer answer) {
        if (draft.columns().values().stream().noneMatch(answer::blames)) {
            return false;
        }
        Set<String> columns = holders.byId(before.nativeId()).map(Held::columns).orElse(Set.of());
        boolean foreign = false;
        for (Map.Entry<CanonicalField, String> custom : Map.copyOf(draft.columns()).entrySet()) {
            if (answer.blames(custom.getValue()) && !columns.contains(custom.getValue())) {
                draft.withdraw(custom.getKey(), Creation.NOT_IN_FIELDSET);
                foreign = true;
            }
        }
        return foreign && !draft.empty();
    }

    private PushResult refused(TargetRow before, Draft draft, Answer answer) {
        if (answer.meaning() == Answer.Meaning.FORBIDDEN) {
            throw new PermanentFault("the token may not change assets (" + answer.text() + "); give its user the right in Snipe-IT");
        }
        if (answer.blames("serial") && !draft.body().has("serial")) {
            return new PushResult.Blocked(Code.TARGET_DUPLICATE,
                    "another asset there has the same serial, and the target refuses every change until that is settled: " + answer.text(), before.nativeId());
        }
        if (answer.sentence() && holders.byId(before.nativeId()).filter(held -> !held.deleted()).isEmpty()) {
            return gone(before, "is no longer there");
        }
        return new PushResult.Refused("the target refused the change of asset " + before.nativeId() + ": " + answer.text()
                + (draft.notes() == null ? "" : "; " + draft.notes()));
    }

    private static PushResult gone(TargetRow before, String what) {
        return new PushResult.Blocked(Code.TARGET_ARCHIVED, "asset " + before.nativeId() + " " + what, before.nativeId());
    }
}
