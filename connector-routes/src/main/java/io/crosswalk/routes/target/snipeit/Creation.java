package io.crosswalk.routes.target.snipeit;

import io.crosswalk.core.delivery.PushOrder;
import io.crosswalk.core.delivery.PushResult;
import io.crosswalk.core.fault.PermanentFault;
import io.crosswalk.core.fault.TransientFault;
import io.crosswalk.core.identifier.CanonicalField;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Creates an asset: looks for it first, and again whenever the answer to the create was lost. */
final class Creation {

    static final String NOT_IN_FIELDSET = "the fieldset of its model has no such custom field; add it there";

    private static final int ATTEMPTS = 3;
    private static final Set<CanonicalField> BY_ID = Set.of(CanonicalField.MANUFACTURER, CanonicalField.MODEL, CanonicalField.SKU,
            CanonicalField.STATUS);

    private final SnipeItApi api;
    private final Layout layout;
    private final Holders holders;
    private final References references;
    private final Models models;
    private final Drafting drafting;
    private final ReadBack readBack;
    private final Map<String, String> defaults;

    Creation(SnipeItApi api, Layout layout, Holders holders, References references, Models models, Drafting drafting,
            ReadBack readBack, Map<String, String> defaults) {
        this.api = api;
        this.layout = layout;
        this.holders = holders;
        this.references = references;
        this.models = models;
        this.drafting = drafting;
        this.readBack = readBack;
        this.defaults = defaults;
    }

    PushResult carryOut(PushOrder.Create order) {
        Map<CanonicalField, String> asset = completed(order.values());
        asset.forEach(Drafting::checked);
        String serial = asset.getOrDefault(CanonicalField.SERIAL, "");
        String tag = asset.getOrDefault(CanonicalField.ASSET_TAG, "");
        if (serial.isEmpty() && tag.isEmpty()) {
            return new PushResult.Refused("an asset without serial and tag could not be found again; nothing was created");
        }
        Optional<PushResult> taken = TakenNames.of(asset, holders.of(serial, tag));
        if (taken.isPresent()) {
            return taken.get();
        }
        Draft draft = draft(asset);
        return send(draft, asset);
    }

    /** Without blanks, and with the defaults of the target where nobody says anything. */
    private Map<CanonicalField, String> completed(Map<CanonicalField, String> values) {
        Map<CanonicalField, String> asset = new EnumMap<>(CanonicalField.class);
        defaults.forEach((word, value) -> CanonicalField.of(word).ifPresent(field -> asset.put(field, value.strip())));
        values.forEach((field, value) -> asset.put(field, value.isBlank() ? asset.getOrDefault(field, "") : value.strip()));
        asset.values().removeIf(String::isEmpty);
        return asset;
    }

    private Draft draft(Map<CanonicalField, String> asset) {
        Draft draft = new Draft();
        Models.Model model = model(draft, asset);
        status(draft, asset);
        asset.forEach((field, value) -> {
            if (!BY_ID.contains(field) || layout.label(field).isPresent()) {
                drafting.add(draft, field, value, asset);
            }
        });
        if (draft.body().has("location_id")) {
            draft.body().set("rtd_location_id", draft.body().get("location_id"));
        }
        model.columns().ifPresent(columns -> Map.copyOf(draft.columns()).forEach((field, column) -> {
            if (!columns.contains(column)) {
                draft.withdraw(field, NOT_IN_FIELDSET);
            }
        }));
        return draft;
    }

    private Models.Model model(Draft draft, Map<CanonicalField, String> asset) {
        String maker = asset.getOrDefault(CanonicalField.MANUFACTURER, "");
        String name = asset.getOrDefault(CanonicalField.MODEL, "");
        if (maker.isEmpty() || name.isEmpty()) {
            throw new OrderRefused("a new asset needs a manufacturer and a model");
        }
        String number = layout.ruled(CanonicalField.SKU) ? asset.getOrDefault(CanonicalField.SKU, "") : "";
        Models.Model model = models.of(maker, name, number);
        draft.reference(CanonicalField.MODEL, "model_id", model.id(), name);
        draft.sent().put(CanonicalField.MANUFACTURER, maker);
        if (!number.isEmpty()) {
            draft.sent().put(CanonicalField.SKU, number);
        }
        return model;
    }

    private void status(Draft draft, Map<CanonicalField, String> asset) {
        String wanted = asset.getOrDefault(CanonicalField.STATUS, "");
        String usual = defaults.getOrDefault(CanonicalField.STATUS.word(), "");
        Optional<Long> known = wanted.isEmpty() || !layout.ruled(CanonicalField.STATUS) ? Optional.empty() : references.status(wanted);
        if (known.isPresent()) {
            draft.reference(CanonicalField.STATUS, "status_id", known.get(), wanted);
            return;
        }
        if (usual.isEmpty()) {
            throw new OrderRefused("a new asset needs a status label; set defaults.status of this target");
        }
        draft.reference(CanonicalField.STATUS, "status_id", references.defaultStatus(usual), usual);
        if (!wanted.isEmpty() && !wanted.equalsIgnoreCase(usual)) {
            draft.note("status is " + usual + ": there is no status label " + wanted + " for assets in use");
        }
    }

    private PushResult send(Draft draft, Map<CanonicalField, String> asset) {
        for (int attempt = 1; ; attempt++) {
            try {
                Answer answer = api.write("POST", "/hardware", draft.body());
                if (answer.ok()) {
                    return readBack.after(String.valueOf(References.id(answer.body().path("payload"))), draft, Map.of());
                }
                Optional<PushResult> arrived = attempt == 1 ? Optional.empty() : arrived(draft, asset);
                if (arrived.isPresent() || !draft.withdrawBlamed(answer) || attempt == ATTEMPTS) {
                    return arrived.orElseGet(() -> refused(answer));
                }
            } catch (TransientFault fault) {
                if (api.throttled()) {
                    throw fault;
                }
                api.pause(Duration.ofSeconds(attempt));
                Optional<PushResult> arrived = arrived(draft, asset);
                if (arrived.isPresent() || attempt == ATTEMPTS) {
                    return arrived.orElseThrow(() -> fault);
                }
            }
        }
    }

    /** The answer was lost: what is there now under these names, and was not before, is ours. */
    private Optional<PushResult> arrived(Draft draft, Map<CanonicalField, String> asset) {
        Map<String, Held> found = holders.of(asset.getOrDefault(CanonicalField.SERIAL, ""), asset.getOrDefault(CanonicalField.ASSET_TAG, ""));
        Optional<PushResult> taken = TakenNames.of(asset, found);
        return taken.map(result -> result instanceof PushResult.Exists exists ? readBack.compare(found.get(exists.row().nativeId()), draft) : result);
    }

    private static PushResult refused(Answer answer) {
        if (answer.meaning() == Answer.Meaning.FORBIDDEN) {
            throw new PermanentFault("the token may not create assets (" + answer.text() + "); give its user the right in Snipe-IT");
        }
        return new PushResult.Refused("the target refused the asset: " + answer.text());
    }
}
