package io.crosswalk.routes.target.snipeit;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.core.config.TargetConfig;
import io.crosswalk.core.fault.Check;
import io.crosswalk.core.fault.PermanentFault;
import io.crosswalk.core.fault.TransientFault;
import io.crosswalk.core.identifier.CanonicalField;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Whether this Snipe-IT can be read and written as configured, and what a person has to do where it cannot. Reads only. */
final class Preflight {

    private static final int MORE_THAN_A_PAGE = 1000;

    private final TargetConfig target;
    private final SnipeItApi api;
    private final Layout layout;
    private final AssetRows rows;

    Preflight(TargetConfig target, SnipeItApi api, Layout layout, AssetRows rows) {
        this.target = target;
        this.api = api;
        this.layout = layout;
        this.rows = rows;
    }

    List<Check> checks() {
        List<Check> checks = new ArrayList<>();
        Optional<JsonNode> page = connection(checks);
        if (page.isEmpty()) {
            for (String name : List.of("list", "page-cap", "unique-serials", "throttle", "status-label", "custom-fields")) {
                checks.add(Check.skipped(target.id(), name, "there is no connection"));
            }
            return checks;
        }
        page(page.get(), checks);
        throttle(checks);
        statusLabel(checks);
        customFields(checks);
        layout.unknown().forEach((field, key) -> checks.add(Check.failed(target.id(), "field:" + field.word(),
                "Snipe-IT has no field " + key + " that can carry it", "map it with { custom: \"...\" }")));
        return checks;
    }

    private Optional<JsonNode> connection(List<Check> checks) {
        try {
            Answer answer = api.get("/hardware?limit=" + MORE_THAN_A_PAGE + "&offset=0&sort=id&order=asc");
            checks.add(Check.ok(target.id(), "connection", "Snipe-IT answers and accepts the token"));
            if (answer.ok() && answer.body().path("rows").isArray()) {
                return Optional.of(answer.body());
            }
            checks.add(Check.failed(target.id(), "list", "the list of assets cannot be read: " + answer.text(),
                    "give the token's user the right to view assets; the url ends with /api/v1"));
        } catch (PermanentFault | TransientFault fault) {
            checks.add(Check.failed(target.id(), "connection", fault.getMessage(), "check to.url and to.credentialRef of this target"));
        }
        return Optional.empty();
    }

    private void page(JsonNode page, List<Check> checks) {
        long total = page.path("total").asLong();
        int size = page.path("rows").size();
        checks.add(Check.ok(target.id(), "list", total + " assets are listed; archived and deleted ones are read separately"));
        checks.add(Check.ok(target.id(), "page-cap", size < total && size < MORE_THAN_A_PAGE ? "a page holds at most " + size + " assets"
                : "all assets fit on one page"));
        Map<String, Integer> serials = new HashMap<>();
        page.path("rows").forEach(row -> Optional.ofNullable(rows.held(row).row().values().get(CanonicalField.SERIAL))
                .ifPresent(serial -> serials.merge(serial.toUpperCase(Locale.ROOT), 1, Integer::sum)));
        long twins = serials.values().stream().filter(count -> count > 1).count();
        checks.add(twins == 0 ? Check.ok(target.id(), "unique-serials", "no serial was seen twice on the first page")
                : new Check(target.id(), "unique-serials", Check.State.OK, twins + " serials were seen on several assets;"
                + " such assets are never written to", "merge them in Snipe-IT, then switch unique serials on there"));
    }

    private void throttle(List<Check> checks) {
        String stated = api.rateLimit().orElse("");
        int ours = target.policy().requestsPerMinute();
        boolean tooFast = stated.matches("\\d{1,6}") && (ours == 0 || ours > Integer.parseInt(stated));
        checks.add(tooFast ? new Check(target.id(), "throttle", Check.State.OK, "the server allows " + stated + " requests a minute, "
                + "less than policy.requestsPerMinute", "set policy.requestsPerMinute to " + stated)
                : Check.ok(target.id(), "throttle", stated.isEmpty() ? "the server states no ceiling" : "the server allows " + stated + " requests a minute"));
    }

    private void statusLabel(List<Check> checks) {
        String wanted = target.defaults().getOrDefault(CanonicalField.STATUS.word(), "");
        if (!target.policy().create() || wanted.isEmpty()) {
            checks.add(Check.skipped(target.id(), "status-label", "no default status is configured"));
            return;
        }
        read(checks, "status-label", "/statuslabels?limit=500").ifPresent(list -> {
            Optional<JsonNode> label = labelled(list, wanted);
            if (label.isEmpty()) {
                checks.add(new Check(target.id(), "status-label", Check.State.OK, "there is no status label " + wanted
                        + "; the first create makes it, as deployable", "create it yourself if you want another type"));
            } else if ("archived".equalsIgnoreCase(label.get().path("type").asText())) {
                checks.add(Check.failed(target.id(), "status-label", "the status label " + wanted + " archives assets",
                        "set defaults.status to a label of another type"));
            } else {
                checks.add(Check.ok(target.id(), "status-label", "new assets get the status " + wanted));
            }
        });
    }

    private void customFields(List<Check> checks) {
        if (layout.labels().isEmpty()) {
            checks.add(Check.skipped(target.id(), "custom-fields", "no field is mapped to a custom field"));
            return;
        }
        read(checks, "custom-fields", "/fields?limit=500").ifPresent(list -> layout.labels().forEach((field, label) ->
                checks.add(labelled(list, label).map(row -> customField(field, label, row)).orElseGet(() -> Check.failed(target.id(),
                        "custom-field:" + field.word(), "there is no custom field " + label, "create a custom field named \"" + label
                        + "\", element text, format " + (isDate(field) ? "DATE" : "ANY") + ", and add it to the fieldset of your models")))));
    }

    private Check customField(CanonicalField field, String label, JsonNode row) {
        String format = row.path("format").asText();
        if (isDate(field) && !"DATE".equalsIgnoreCase(format) && !"ANY".equalsIgnoreCase(format)) {
            return Check.failed(target.id(), "custom-field:" + field.word(), "the custom field " + label + " has the format " + format,
                    "give it the format DATE");
        }
        return Check.ok(target.id(), "custom-field:" + field.word(), "carried by the custom field " + label
                + " on assets whose model has it in its fieldset");
    }

    private Optional<JsonNode> read(List<Check> checks, String name, String path) {
        try {
            Answer answer = api.get(path);
            if (answer.ok()) {
                return Optional.of(answer.body());
            }
            checks.add(Check.failed(target.id(), name, "it cannot be read: " + answer.text(), "give the token's user the right to see it"));
        } catch (PermanentFault | TransientFault fault) {
            checks.add(Check.failed(target.id(), name, fault.getMessage(), "try again later"));
        }
        return Optional.empty();
    }

    private static Optional<JsonNode> labelled(JsonNode list, String name) {
        for (JsonNode row : list.path("rows")) {
            if (ViewText.plain(row.path("name")).strip().equalsIgnoreCase(name.strip())) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }

    private static boolean isDate(CanonicalField field) {
        return field.shape() == CanonicalField.Shape.DATE;
    }
}
