package io.crosswalk.core.config;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.core.identifier.CanonicalField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Writes REFERENCE.md from the schemas, so that what is documented is what is checked. */
final class Reference {

    private static final String HEAD = """
            # Configuration reference

            Generated from the JSON Schemas of the product; a test fails when this page is stale. Do not edit it, run:

                mvn -pl connector-core test -Dtest=ReferenceTest -Dcrosswalk.reference.write=true

            One YAML document per file. Unknown keys are errors. In double quotes the backslashes of a regular expression
            are doubled. `crosswalk validate` names every fault as `file:line:column: message`; `crosswalk validate --effective`
            prints the configuration with every default written out. Start from the files in `templates/`.

            **Secrets** stand outside the configuration and are named by reference: `env:NAME` (an environment variable),
            `file:PATH` (the text of a file, a relative path counted from the configuration folder) or `config:KEY` (a system
            property of that name, else the environment variable `KEY` in capitals with `_` for every other character).

            """;

    private static final String TAIL = """
            ## Canonical fields

            Usable under `map`, `authority` and `fields`. Dates are ISO 8601 unless a `pattern` says otherwise; `list` fields take several values.

            %s
            `event` takes `received`, `tagged`, `retagged`, `moved`, `checked-out`, `checked-in`, `maintenance`, `board-replaced`, `swap`,
            `in-transit`, `in-repair`, `tag-lost`, `stolen`, `recovered`, `decommissioned`, `disposed`.

            ## What this version has

            Other names that appear above are for later versions; `validate` says so plainly.

            | | available |
            |---|---|
            | `from.type` | %s |
            | `from.envelope` | %s |
            | `format.type` | %s |
            | `to.type` | %s |

            ## Password hashes

            `users[].passwordHashRef` leads to `pbkdf2-sha256:<iterations>:<salt in Base64>:<hash in Base64>` (PBKDF2 with HMAC-SHA-256,
            a hash of 32 bytes, 10000 to 10000000 iterations). To make one:

                python3 -c 'import base64,getpass,hashlib,os; s=os.urandom(16); b=lambda x: base64.b64encode(x).decode(); \
            p=getpass.getpass().encode(); print("pbkdf2-sha256:600000:%%s:%%s" %% (b(s), b(hashlib.pbkdf2_hmac("sha256", p, s, 600000))))'

            ## Environment variables

            | variable | meaning | default |
            |---|---|---|
            | `CROSSWALK_CONFIG` | the configuration folder (`--config` wins) | `config` |
            | `CROSSWALK_DATA` | spool, reports, logs and the embedded database (`--data` wins) | `~/.crosswalk` |
            | `CROSSWALK_DB_URL` | JDBC address of the PostgreSQL database | an embedded PostgreSQL under the data folder |
            | `CROSSWALK_DB_USER` | its user | |
            | `CROSSWALK_DB_PASSWORD` | its password | |

            ## Exit codes

            Where several apply: 4, then 2, 3, 1, 0.

            | code | outcome | meaning |
            |---|---|---|
            | 0 | `ok` | done, nothing needs a person |
            | 1 | `attention` | done, and something needs a person: rows rejected or held, a delivery or a push refused, a mass-change guard tripped, \
            new discrepancies of severity `task`; for `decode` a value that is not valid; for `lookup` no hit; \
            for `steward list` tasks that wait; for `stocktake show` and `close` something to settle; for `trail verify` a fault; \
            for `disposal` a unit that may not go |
            | 2 | | usage or configuration error; nothing was done |
            | 3 | `failed` | a source, a target or the database could not be reached or refused us, \
            or another run holds the lock; what could be done was done and kept |
            | 4 | `failed` | a fault of the product |
            """;

    private final StringBuilder text = new StringBuilder(HEAD);

    private Reference() {
    }

    static String text() {
        Reference reference = new Reference();
        for (DocumentKind kind : DocumentKind.values()) {
            reference.document(kind.schema());
        }
        Availability here = Availability.BUILT_IN;
        return reference.text + TAIL.formatted(fields(), codes(here.transports()), codes(here.envelopes()),
                codes(here.formats()), codes(here.targets()));
    }

    private void document(JsonNode schema) {
        text.append("## `").append(schema.get("title").asText()).append("`\n\n")
                .append(schema.get("description").asText()).append("\n\n");
        table(schema, schema);
        for (Map.Entry<String, JsonNode> definition : schema.get("$defs").properties()) {
            if (definition.getValue().has("title")) {
                text.append("### `").append(definition.getValue().get("title").asText()).append("`\n\n")
                        .append(definition.getValue().get("description").asText()).append("\n\n");
                table(schema, definition.getValue());
            }
        }
    }

    private void table(JsonNode schema, JsonNode object) {
        text.append("| key | value | default | meaning |\n|---|---|---|---|\n");
        List<String> required = words(object.path("required"));
        for (Map.Entry<String, JsonNode> property : object.path("properties").properties()) {
            row(schema, "`" + property.getKey() + "`"
                    + (required.contains(property.getKey()) ? " (required)" : ""), property.getValue());
        }
        if (object.path("additionalProperties").isObject()) {
            row(schema, "any canonical field", object.get("additionalProperties"));
        }
        text.append('\n');
    }

    private void row(JsonNode schema, String key, JsonNode declared) {
        JsonNode rule = declared.has("$ref") ? schema.at(declared.get("$ref").asText().substring(1)) : declared;
        JsonNode description = declared.has("description") ? declared.get("description") : rule.path("description");
        String standard = declared.has("default") && !declared.get("default").isEmpty() || declared.path("default")
                .isValueNode()
                ? code(declared.get("default")).replace("``", "") : "";
        String example = declared.has("examples") ? " Example: " + code(declared.get("examples").get(0)) : "";
        text.append("| ").append(key).append(" | ").append(value(schema, rule)).append(" | ").append(standard)
                .append(" | ")
                .append((description.asText() + example).replace("|", "\\|")).append(" |\n");
    }

    private static String value(JsonNode schema, JsonNode rule) {
        if (rule.has("const")) {
            return code(rule.get("const"));
        }
        if (rule.has("enum")) {
            return codes(words(rule.get("enum")));
        }
        String type = rule.get("type").isArray() ? String.join(" or ", words(rule.get("type"))) : rule.get("type")
                .asText();
        if (type.equals("array")) {
            JsonNode items = rule.get("items");
            JsonNode item = items.has("$ref") ? schema.at(items.get("$ref").asText().substring(1)) : items;
            return "list of " + (item.has("title") ? "`" + item.get("title").asText() + "`" : value(schema, item));
        }
        String words = rule.at("/then/enum").isArray() ? " (" + codes(words(rule.at("/then/enum"))) + ")" : "";
        String range = rule.has("minimum") ? " from " + rule.get("minimum").asText()
                + (rule.has("maximum") ? " to " + rule.get("maximum").asText() : "") : "";
        JsonNode each = rule.at("/additionalProperties/$ref");
        JsonNode named = each.isTextual() ? schema.at(each.asText().substring(1)).path("title") : each;
        if (named.isTextual()) {
            return "canonical field: [object](#" + anchor(named.asText()) + ")";
        }
        return (type.equals("object") && rule.has("title") ? "[object](#" + anchor(rule.get("title").asText()) + ")"
                : type)
                .replace("string", rule.has("format") ? rule.get("format").asText() : "text").replace("array", "list")
                .replace("or object", "or object, see below")
                + words + range;
    }

    private static String anchor(String title) {
        return title.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9 _-]", "").replace(' ', '-');
    }

    private static String fields() {
        String lines = Arrays.stream(CanonicalField.values())
                .map(field -> "| `" + field.word() + "` | " + field.shape().name().toLowerCase(java.util.Locale.ROOT)
                + " | " + field.kind().map(kind -> "`" + kind.code() + "`").orElse("") + " |\n")
                .collect(Collectors.joining());
        return "| field | shape | identifier of kind |\n|---|---|---|\n" + lines;
    }

    private static String codes(Iterable<String> words) {
        List<String> sorted = new ArrayList<>();
        words.forEach(sorted::add);
        return (words instanceof List ? sorted.stream() : sorted.stream().sorted()).map(word -> "`" + word + "`")
                .collect(Collectors.joining(", "));
    }

    private static String code(JsonNode value) {
        return "`" + (value.isTextual() ? value.asText() : value.toString().replace("\"", "").replace(":", ": ")
                .replace(",", ", ")).replace("|", "\\|") + "`";
    }

    private static List<String> words(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
    }
}
