package io.crosswalk.routes.target.snipeit;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.core.fault.TransientFault;
import io.crosswalk.core.identifier.CanonicalField;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Who holds a serial or a tag in the server, in any form: active, archived or deleted.
 *
 * <p>Its lookups ignore case and accents and its plain list hides archived assets, so the lookups by path are used, deleted
 * assets included, and every hit is compared here.
 */
final class Holders {

    private static final Pattern KNOWN_MISS = Pattern.compile("(?i).*(does not exist|not found|no .* found).*");
    private static final String NOBODY = "crosswalk-looks-for-nobody";

    private final SnipeItApi api;
    private final AssetRows rows;
    private String missText;

    Holders(SnipeItApi api, AssetRows rows) {
        this.api = api;
        this.rows = rows;
    }

    /** Holders of either name, by id; a blank name has none. */
    Map<String, Held> of(String serial, String tag) {
        Map<String, Held> holders = new LinkedHashMap<>();
        look("byserial", serial, CanonicalField.SERIAL, holders);
        look("bytag", tag, CanonicalField.ASSET_TAG, holders);
        return holders;
    }

    /** The asset with this id, in whatever state. */
    Optional<Held> byId(String id) {
        Answer answer = api.get("/hardware/" + SnipeItApi.segment(id));
        if (missing(answer)) {
            return Optional.empty();
        }
        return Optional.of(rows.held(answer.content("GET /hardware/" + id)));
    }

    /** The same name: case and blanks are noise, accents and separators are not. */
    static boolean sameName(String a, String b) {
        return name(a).equals(name(b));
    }

    private static String name(String text) {
        return text.replaceAll("\\s+", "").toUpperCase(Locale.ROOT);
    }

    private void look(String by, String name, CanonicalField field, Map<String, Held> holders) {
        if (name.isBlank()) {
            return;
        }
        Answer answer = api.get("/hardware/" + by + "/" + SnipeItApi.segment(name) + "?deleted=true");
        if (answer.body().isMissingNode() && name.contains("/")) {
            // some web servers refuse an encoded slash with a page of their own; Snipe-IT itself takes a plain one as well
            answer = api.get("/hardware/" + by + "/" + SnipeItApi.segment(name).replace("%2F", "/") + "?deleted=true");
        }
        if (missing(answer)) {
            return;
        }
        JsonNode found = answer.content("the lookup of " + field.word() + " " + name);
        if (found.has("rows")) {
            found.path("rows").forEach(row -> keep(row, name, field, holders));
        } else if (found.has("id")) {
            keep(found, name, field, holders);
        } else {
            throw new TransientFault("the lookup of " + field.word() + " " + name + " gave neither an asset nor a list", null);
        }
    }

    private void keep(JsonNode row, String name, CanonicalField field, Map<String, Held> holders) {
        String shown = ViewText.plain(row.path(field == CanonicalField.SERIAL ? "serial" : "asset_tag"));
        if (sameName(shown, name)) {
            Held held = rows.held(row);
            holders.put(held.id(), held);
        }
    }

    /** "Does not exist" has no code, only a sentence, and that in the language of the site. */
    private boolean missing(Answer answer) {
        if (!answer.sentence()) {
            return false;
        }
        if (KNOWN_MISS.matcher(answer.text()).matches()) {
            return true;
        }
        if (missText == null) {
            Answer nobody = api.get("/hardware/bytag/" + NOBODY);
            missText = nobody.sentence() ? nobody.text() : "";
        }
        return answer.text().equals(missText);
    }
}
