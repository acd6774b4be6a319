package io.crosswalk.core.config;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.core.provenance.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Holds names that one file gives against what other files declare: feeds, sources, targets, makers, users. */
final class NameCheck {

    /** In {@code run --accept} this word means the register itself. */
    private static final String REGISTER = "register";
    private static final Set<String> NAMES_OF_UNITS = Set.of("sourceKey", "serial", "assetTag", "imei", "imei2", "meid", "eid", "vin", "rfid", "uuid");

    private final Folder folder;
    private final Set<String> sources = new TreeSet<>();
    private final Set<String> believed = new TreeSet<>();
    private final List<ConfigFault> faults = new ArrayList<>();

    private NameCheck(Folder folder) {
        this.folder = folder;
        sources.addAll(folder.targets().keySet());
        folder.feeds().forEach((id, feed) -> sources.add(source(id, feed)));
        believed.addAll(sources);
        believed.add(StocktakeFeed.ID);
    }

    static List<ConfigFault> check(Folder folder) {
        NameCheck check = new NameCheck(folder);
        check.ids();
        if (folder.crosswalk() != null) {
            check.nightly(folder.crosswalk());
            check.authority(folder.crosswalk());
            check.freshness(folder.crosswalk());
            check.manufacturers(folder.crosswalk());
            check.users(folder.crosswalk());
        }
        folder.targets().values().forEach(target -> check.sources(target, "/policy/createFrom", check.sources));
        return check.faults;
    }

    private void ids() {
        folder.feeds().forEach((id, feed) -> {
            id(id, feed);
            free("/metadata/id", id, feed);
            free("/metadata/source", source(id, feed), feed);
        });
        folder.targets().forEach((id, target) -> {
            id(id, target);
            free("/metadata/id", id, target);
        });
        if (folder.targets().containsKey(REGISTER)) {
            faults.add(folder.targets().get(REGISTER).atValue("/metadata/id", "a target cannot be called '" + REGISTER + "'",
                    "run --accept " + REGISTER + " means the register itself; choose another name"));
        }
        folder.targets().values().forEach(target -> steward(target, "/metadata/id"));
        folder.feeds().forEach((id, feed) -> {
            steward(feed, feed.tree().at("/metadata/source").isMissingNode() ? "/metadata/id" : "/metadata/source");
            if (folder.targets().containsKey(id)) {
                faults.add(feed.atValue("/metadata/id", "a target has the id '" + id + "' too",
                        "feeds and targets share their names; rename one"));
            } else if (folder.targets().containsKey(source(id, feed))) {
                faults.add(feed.atValue("/metadata/source", "the target '" + source(id, feed)
                        + "' is a source of this name already", "choose another source"));
            }
        });
    }

    private void free(String pointer, String name, YamlDocument document) {
        JsonNode given = document.tree().at(pointer);
        if (name.equals(StocktakeFeed.ID) && given.isTextual()) {
            faults.add(document.atValue(pointer, "'" + name + "' is what people scan in stocktakes", "choose another name"));
        }
    }

    private void steward(YamlDocument document, String pointer) {
        if (document.tree().at(pointer).asText().equals(Statement.STEWARD)) {
            faults.add(document.atValue(pointer, "'steward' names what persons decide", "choose another name"));
        }
    }

    private void id(String stem, YamlDocument document) {
        JsonNode id = document.tree().at("/metadata/id");
        if (id.isTextual() && !id.textValue().equals(stem)) {
            faults.add(document.atValue("/metadata/id", "the id '" + id.textValue()
                    + "' is not the name of the file", "write '" + stem + "' or rename the file"));
        }
    }

    private void nightly(YamlDocument crosswalk) {
        Set<String> readable = new TreeSet<>(folder.names());
        names(crosswalk, "/nightly/feeds", readable, "neither a feed nor a target");
        names(crosswalk, "/nightly/targets", folder.targetNames(), "not a target");
    }

    private void authority(YamlDocument crosswalk) {
        JsonNode authority = crosswalk.tree().path("authority");
        authority.fieldNames().forEachRemaining(field -> sources(crosswalk, YamlDocument.child("/authority", field), believed));
        if (folder.targetNames().size() > 1 && authority.path("assetTag").isEmpty()) {
            String first = folder.targetNames().iterator().next();
            faults.add(crosswalk.atKey("/authority",
                    "there are " + folder.targetNames().size() + " targets and no authority.assetTag",
                    "say which source is the master of asset tags, for example assetTag: [ " + first + " ]"));
        }
    }

    private void freshness(YamlDocument crosswalk) {
        for (Map.Entry<String, JsonNode> field : crosswalk.tree().path("freshness").properties()) {
            String pointer = YamlDocument.child("/freshness", field.getKey());
            if (NAMES_OF_UNITS.contains(field.getKey())) {
                faults.add(crosswalk.atKey(pointer, "'" + field.getKey() + "' names the unit, and names do not grow stale",
                        "freshness is for attributes such as location or owner"));
            }
            for (String source : field.getValue().isObject() ? fieldNames(field.getValue()) : List.<String>of()) {
                if (folder.complete() && !believed.contains(source)) {
                    faults.add(crosswalk.atKey(YamlDocument.child(pointer, source), "'" + source + "' is neither a source of a feed nor a target",
                            hint(source, believed)));
                }
            }
        }
    }

    private static List<String> fieldNames(JsonNode mapping) {
        return mapping.properties().stream().map(Map.Entry::getKey).toList();
    }

    private void sources(YamlDocument document, String pointer, Set<String> known) {
        if (folder.complete()) { // an unreadable feed may declare any source
            names(document, pointer, known, "neither a source of a feed nor a target");
        }
    }

    private void names(YamlDocument document, String pointer, Set<String> known, String what) {
        JsonNode list = document.tree().at(pointer);
        for (int i = 0; i < list.size(); i++) {
            String name = list.get(i).textValue();
            if (name != null && !known.contains(name)) {
                faults.add(document.atValue(pointer + "/" + i, "'" + name + "' is " + what, hint(name, known)));
            }
        }
    }

    private String hint(String name, Collection<String> known) {
        if (folder.feeds().containsKey(name) && known.contains(source(name, folder.feeds().get(name)))) {
            return "the source of the feed '" + name + "' is '" + source(name, folder.feeds().get(name)) + "'";
        }
        List<String> feeds = folder.feeds().entrySet().stream()
                .filter(it -> source(it.getKey(), it.getValue()).equals(name)).map(Map.Entry::getKey).toList();
        if (!feeds.isEmpty() && known.containsAll(feeds)) {
            return "this is a source; its feeds: " + String.join(", ", feeds);
        }
        return Spelling.nearest(name, known).map(Spelling::didYouMean)
                .orElse(known.isEmpty() ? "there is none yet" : "known: " + String.join(", ", known));
    }

    private void manufacturers(YamlDocument crosswalk) {
        Map<String, String> owners = new HashMap<>();
        JsonNode manufacturers = crosswalk.tree().path("manufacturers");
        manufacturers.fieldNames().forEachRemaining(maker -> owners.put(maker.toLowerCase(Locale.ROOT), maker));
        for (Map.Entry<String, JsonNode> maker : manufacturers.properties()) {
            for (int i = 0; i < maker.getValue().size(); i++) {
                String alias = maker.getValue().get(i).asText().toLowerCase(Locale.ROOT);
                String owner = owners.putIfAbsent(alias, maker.getKey());
                if (owner != null && !owner.equals(maker.getKey())) {
                    faults.add(crosswalk.atValue(YamlDocument.child("/manufacturers", maker.getKey()) + "/" + i,
                            "the name belongs to '" + owner + "' already", "a name leads to one maker only"));
                }
            }
        }
    }

    private void users(YamlDocument crosswalk) {
        Set<String> seen = new TreeSet<>();
        JsonNode users = crosswalk.tree().path("users");
        for (int i = 0; i < users.size(); i++) {
            String name = users.get(i).path("name").textValue();
            if (name != null && !seen.add(name)) {
                faults.add(crosswalk.atValue("/users/" + i + "/name", "the user '" + name + "' is given twice",
                        "keep one of them"));
            }
        }
    }

    private static String source(String id, YamlDocument feed) {
        return feed.tree().at("/metadata/source").asText(id);
    }
}
