package io.crosswalk.core.config;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.crosswalk.core.config.FeedConfig.Afterwards;
import io.crosswalk.core.config.FeedConfig.Auth;
import io.crosswalk.core.config.FeedConfig.Files;
import io.crosswalk.core.config.FeedConfig.Format;
import io.crosswalk.core.config.FeedConfig.From;
import io.crosswalk.core.config.FeedConfig.Mode;
import io.crosswalk.core.config.FeedConfig.ModeKind;
import io.crosswalk.core.config.FeedConfig.OnMiss;
import io.crosswalk.core.config.FeedConfig.Paging;
import io.crosswalk.core.config.FeedConfig.Schedule;
import io.crosswalk.core.config.FeedConfig.Watermark;
import io.crosswalk.core.identifier.CanonicalField;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Turns the tree of a valid feed file into a FeedConfig. */
final class FeedDocument {

    private static final Map<String, Integer> PORTS = Map.of("ftp", 21, "ftps", 21, "sftp", 22);

    private static final Set<String> WHOLE_PARAMETERS = Set.of("size", "firstPage", "maxPages");

    private final Path folder;
    private final Keys keys;

    private FeedDocument(Path folder, ObjectNode tree) {
        this.folder = folder;
        this.keys = new Keys(tree);
    }

    static FeedConfig read(Path folder, ObjectNode tree) {
        ObjectNode complete = tree.deepCopy();
        if (!complete.has("format")) { // only rest may leave it out
            complete.putObject("format").put("type", "json");
        }
        return new FeedDocument(folder, Defaults.filled(DocumentKind.FEED, complete)).feed();
    }

    private FeedConfig feed() {
        Keys metadata = keys.at("metadata");
        Keys schedule = keys.at("schedule");
        Keys mode = keys.at("mode");
        String id = metadata.text("id");
        return new FeedConfig(id, Optional.ofNullable(metadata.text("source")).orElse(id), metadata.text("description"),
                new Schedule(schedule.text("cron"), schedule.text("timeZone"), schedule.whole("freshnessHours")),
                from(keys.at("from")), format(keys.at("format")),
                new Mode(mode.choice("kind", ModeKind.class), mode.number("maxRejectPercent"),
                        mode.number("shrinkGuardPercent")),
                mappings(), keys.choice("onMiss", OnMiss.class), new LinkedHashSet<>(keys.at("match").texts("off")));
    }

    private From from(Keys from) {
        String type = from.text("type");
        Integer port = from.has("port") ? from.whole("port") : PORTS.get(type);
        return new From(type, from.text("host"), port, path(type, from.text("path")), from.text("url"),
                from.text("username"),
                from.secret("credentialRef"), from.text("hostKey"), files(from.at("files")), from.texts("envelope"),
                auth(from), paging(from), records(from), watermark(from), from.textMap("headers"));
    }

    /** Counted from the configuration folder, so that a run means the same files wherever it is started. */
    private String path(String type, String path) {
        if (type.equals("file")) {
            return folder.resolve(path).normalize().toString();
        }
        return path == null && PORTS.containsKey(type) ? "/" : path;
    }

    /** {@code from.records} and {@code format.records} say the same thing; either place will do. */
    private String records(Keys from) {
        return from.has("records") ? from.text("records") : keys.at("format").text("records");
    }

    private static Files files(Keys files) {
        return new Files(files.text("include"), files.text("done"), files.text("manifest"),
                files.choice("afterSuccess", Afterwards.class), files.choice("afterFailure", Afterwards.class));
    }

    private static Auth auth(Keys from) {
        Keys auth = from.at("auth");
        String type = auth.text("type");
        if (type.equals("none")) {
            return new Auth(type, null, null, null, null, null, null);
        }
        String header = auth.has("header") || !type.equals("apiKey") ? auth.text("header") : "X-API-Key";
        return new Auth(type, auth.has("username") ? auth.text("username") : from.text("username"),
                auth.has("credentialRef") ? auth.secret("credentialRef") : from.secret("credentialRef"), header,
                auth.text("tokenUrl"), auth.text("clientId"), auth.text("scope"));
    }

    private static Paging paging(Keys from) {
        if (from.at("paging").node().isTextual()) {
            return new Paging(from.text("paging"), Map.of());
        }
        Map<String, String> parameters = new LinkedHashMap<>(from.textMap("paging"));
        return new Paging(parameters.remove("type"), parameters);
    }

    private static Watermark watermark(Keys from) {
        Keys watermark = from.at("watermark");
        return !from.has("watermark") ? null : new Watermark(watermark.text("field"),
                ValueFormats.duration(watermark.text("overlap")).orElseThrow().toString());
    }

    private Format format(Keys format) {
        String type = format.text("type");
        // The pages of a REST source are spooled as one plain list: there the pointer is followed page by page.
        boolean listed = keys.at("from").text("type").equals("rest") && type.equals("json");
        return new Format(type, format.text("charset"), delimiter(format.text("delimiter")), format.text("quote"),
                format.flag("header"), format.whole("headerLine"), format.text("locale"),
                listed ? null : records(keys.at("from")), format.textMap("options"));
    }

    private static String delimiter(String written) {
        return written.equals("\\t") || written.equals("tab") ? "\t" : written;
    }

    private Map<CanonicalField, FieldMapping> mappings() {
        Map<CanonicalField, FieldMapping> mappings = new EnumMap<>(CanonicalField.class);
        keys.map("map", mapping -> new FieldMapping(mapping.text("from"), mapping.text("const"), mapping.text("expr"),
                mapping.texts("transforms"), mapping.text("type"), mapping.text("pattern"), mapping.flag("required")))
                .forEach((word, mapping) -> mappings.put(CanonicalField.of(word).orElseThrow(), mapping));
        return mappings;
    }

    /** The file that says the same with every default written out; secrets stay references. */
    static ObjectNode write(FeedConfig feed) {
        ObjectNode metadata = new Entries().put("id", feed.id()).put("source", feed.source())
                .put("description", feed.description()).node();
        Schedule schedule = feed.schedule();
        return new Entries().put("apiVersion", "crosswalk/v1").put("kind", "Feed").put("metadata", metadata)
                .put("schedule", new Entries().put("cron", schedule.cron()).put("timeZone", schedule.timeZone())
                        .put("freshnessHours", schedule.freshnessHours()).node())
                .put("from", from(feed.from())).put("format", format(feed.format())).put("mode", mode(feed.mode()))
                .put("map", map(feed.map())).put("onMiss", feed.onMiss())
                .put("match", new Entries().list("off", new TreeSet<>(feed.rulesOff())).node()).node();
    }

    private static ObjectNode from(From from) {
        Entries entries = new Entries().put("type", from.type()).put("host", from.host()).put("port", from.port())
                .put("path", from.path())
                .put("url", from.url()).put("username", from.username()).put("credentialRef", from.credentialRef())
                .put("hostKey", from.hostKey());
        if (from.url() == null) {
            Files files = from.files();
            entries.put("files", new Entries().put("include", files.include()).put("done", files.done())
                    .put("manifest", files.manifest())
                    .put("afterSuccess", files.afterSuccess()).put("afterFailure", files.afterFailure()).node());
        }
        entries.list("envelope", from.envelope());
        if (from.url() != null) {
            Auth auth = from.auth();
            entries.put("auth", new Entries().put("type", auth.type()).put("username", auth.username())
                    .put("credentialRef", auth.credentialRef())
                    .put("header", auth.header()).put("tokenUrl", auth.tokenUrl()).put("clientId", auth.clientId())
                    .put("scope", auth.scope()).node());
            entries.put("paging", paging(from.paging()));
        }
        Watermark watermark = from.watermark();
        return entries.put("records", from.records()).put("watermark", watermark == null ? null
                : new Entries().put("field", watermark.field()).put("overlap", watermark.overlap()).node())
                .map("headers", from.headers()).node();
    }

    private static ObjectNode paging(Paging paging) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("type", paging.type());
        new java.util.TreeMap<>(paging.parameters()).forEach((name, value) -> {
            if (WHOLE_PARAMETERS.contains(name)) {
                node.put(name, Integer.parseInt(value));
            } else {
                node.put(name, value);
            }
        });
        return node;
    }

    static ObjectNode format(Format format) {
        Entries entries = new Entries().put("type", format.type()).put("charset", format.charset());
        if (format.type().equals("csv")) {
            entries.put("delimiter", format.delimiter()).put("quote", format.quote()).put("header", format.header())
                    .put("headerLine", format.headerLine());
        }
        return entries.put("locale", format.locale()).put("records", format.records()).map("options", format.options())
                .node();
    }

    static ObjectNode mode(Mode mode) {
        return new Entries().put("kind", mode.kind()).put("maxRejectPercent", mode.maxRejectPercent())
                .put("shrinkGuardPercent", mode.shrinkGuardPercent()).node();
    }

    static ObjectNode map(Map<CanonicalField, FieldMapping> map) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        for (CanonicalField field : CanonicalField.values()) {
            if (map.containsKey(field)) {
                FieldMapping it = map.get(field);
                node.set(field.word(), new Entries().put("from", it.from()).put("const", it.constant())
                        .put("expr", it.expr())
                        .list("transforms", it.transforms()).put("type", it.type()).put("pattern", it.pattern())
                        .put("required", it.required()).node());
            }
        }
        return node;
    }
}
