package io.crosswalk.core.config;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.crosswalk.core.config.Configuration.Approval;
import io.crosswalk.core.config.Configuration.Authority;
import io.crosswalk.core.config.Configuration.Guards;
import io.crosswalk.core.config.Configuration.Nightly;
import io.crosswalk.core.config.Configuration.Organisation;
import io.crosswalk.core.config.Configuration.Quality;
import io.crosswalk.core.config.Configuration.Retention;
import io.crosswalk.core.config.Configuration.Round;
import io.crosswalk.core.config.Configuration.Stocktakes;
import io.crosswalk.core.config.Configuration.Sweep;
import io.crosswalk.core.config.Configuration.User;
import io.crosswalk.core.identifier.CanonicalField;
import io.crosswalk.core.identifier.TagCheck;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** Turns the tree of a valid {@code crosswalk.yaml} into what holds for the whole organisation, and back. */
final class CrosswalkDocument {

    private final Keys keys;

    private CrosswalkDocument(ObjectNode tree) {
        this.keys = new Keys(Defaults.filled(DocumentKind.CROSSWALK, tree));
    }

    static Configuration read(Path folder, ObjectNode tree, Map<String, FeedConfig> feeds,
            Map<String, TargetConfig> targets) {
        CrosswalkDocument document = new CrosswalkDocument(tree);
        return new Configuration(folder, document.organisation(), document.nightly(feeds.keySet(), targets.keySet()),
                document.sweep(), document.stocktakes(), document.authority(),
                document.manufacturers(), document.quality(folder), document.approval(), document.guards(), document.retention(), document.users(), feeds,
                targets);
    }

    private Organisation organisation() {
        Keys organisation = keys.at("organisation");
        String pattern = organisation.text("tagPattern");
        return new Organisation(organisation.text("name"), pattern == null ? null : Pattern.compile(pattern),
                TagCheck.of(organisation.text("tagCheckDigit")), organisation.text("gs1CompanyPrefix"));
    }

    private Nightly nightly(Set<String> feeds, Set<String> targets) {
        Keys nightly = keys.at("nightly");
        return new Nightly(nightly.text("cron"), nightly.text("timeZone"),
                nightly.has("feeds") ? nightly.texts("feeds") : List.copyOf(new TreeSet<>(feeds)),
                nightly.has("targets") ? nightly.texts("targets") : List.copyOf(new TreeSet<>(targets)));
    }

    private Sweep sweep() {
        Keys sweep = keys.at("sweep");
        return new Sweep(sweep.text("cron"), sweep.text("timeZone"));
    }

    private Stocktakes stocktakes() {
        Keys stocktake = keys.at("stocktake");
        return new Stocktakes(stocktake.whole("escalateAfterDays"), StreamSupport.stream(stocktake.node().path("schedules").spliterator(), false)
                .map(Keys::new).map(it -> new Round(it.text("location"), it.text("cron"), it.text("timeZone"))).toList());
    }

    private Authority authority() {
        Keys authority = keys.at("authority");
        Map<CanonicalField, List<String>> fields = new EnumMap<>(CanonicalField.class);
        authority.node().fieldNames().forEachRemaining(word ->
                CanonicalField.of(word).ifPresent(field -> fields.put(field, List.copyOf(authority.texts(word)))));
        return new Authority(authority.texts("identity"), fields, freshness());
    }

    private Map<CanonicalField, Map<String, Integer>> freshness() {
        Map<CanonicalField, Map<String, Integer>> freshness = new EnumMap<>(CanonicalField.class);
        keys.map("freshness", limits -> limits.map(days -> days.node().intValue()))
                .forEach((word, limits) -> CanonicalField.of(word).ifPresent(field -> freshness.put(field, Map.copyOf(limits))));
        return freshness;
    }

    private Map<String, List<String>> manufacturers() {
        return keys.map("manufacturers", aliases ->
                StreamSupport.stream(aliases.node().spliterator(), false).map(alias -> alias.asText()).toList());
    }

    private Quality quality(Path folder) {
        Keys quality = keys.at("quality");
        Set<String> placeholders = new HashSet<>(quality.texts("placeholders"));
        placeholders.addAll(FillerFile.read(folder, keys.node()));
        return new Quality(placeholders, quality.whole("sharedValueThreshold"),
                quality.textMap("severities"), quality.texts("serialless"));
    }

    private Approval approval() {
        Keys approval = keys.at("approval");
        Map<CanonicalField, Pattern> critical = new EnumMap<>(CanonicalField.class);
        approval.textMap("critical").forEach((word, pattern) -> CanonicalField.of(word).ifPresent(field -> critical.put(field, Pattern.compile(pattern))));
        return new Approval(approval.flag("all"), critical);
    }

    private Guards guards() {
        Keys guards = keys.at("guards");
        return new Guards(guards.share("maxCreatedPercent"), guards.share("maxUpdatedPercent"), guards.share("maxJoinedPercent"),
                guards.share("maxGonePercent"));
    }

    private Retention retention() {
        Keys days = keys.at("retention");
        return new Retention(days.whole("deliveriesDays"), days.whole("reportsDays"), days.whole("rejectionsDays"), days.whole("receiptsDays"),
                days.whole("closedDiscrepanciesDays"), days.whole("auditDays"));
    }

    private List<User> users() {
        return StreamSupport.stream(keys.node().path("users").spliterator(), false).map(Keys::new)
                .map(user -> new User(user.text("name"), user.secret("passwordHashRef"),
                        new HashSet<>(user.texts("roles")))).toList();
    }

    /** The file that says the same with every default written out; secrets stay references. */
    static ObjectNode write(Configuration configuration) {
        Organisation organisation = configuration.organisation();
        Nightly nightly = configuration.nightly();
        ObjectNode night = new Entries().put("cron", nightly.cron()).put("timeZone", nightly.timeZone()).node();
        night.set("feeds", list(nightly.feeds())); // an empty list is not the same as none
        night.set("targets", list(nightly.targets()));
        Entries entries = new Entries().put("apiVersion", "crosswalk/v1").put("kind", "Crosswalk")
                .put("organisation", new Entries().put("name", organisation.name())
                        .put("tagPattern", organisation.tagPattern())
                        .put("tagCheckDigit", organisation.tagCheckDigit().code())
                        .put("gs1CompanyPrefix", organisation.gs1CompanyPrefix()).node())
                .put("nightly", night).put("sweep", new Entries().put("cron", configuration.sweep().cron())
                        .put("timeZone", configuration.sweep().timeZone()).node()).put("stocktake", stocktakes(configuration.stocktakes()))
                .put("authority", authority(configuration.authority()))
                .put("freshness", freshness(configuration.authority()))
                .put("manufacturers", manufacturers(configuration.manufacturers()))
                .put("quality", quality(configuration.quality())).put("approval", approval(configuration.approval()))
                .put("guards", guards(configuration.guards())).put("retention", retention(configuration.retention()));
        ObjectNode node = entries.node();
        if (!configuration.users().isEmpty()) {
            ArrayNode users = node.putArray("users");
            configuration.users().forEach(user -> users.add(new Entries().put("name", user.name())
                    .put("passwordHashRef", user.passwordHashRef()).list("roles", new TreeSet<>(user.roles())).node()));
        }
        return node;
    }

    private static ObjectNode stocktakes(Stocktakes stocktakes) {
        ObjectNode node = new Entries().put("escalateAfterDays", stocktakes.escalateAfterDays()).node();
        if (!stocktakes.schedules().isEmpty()) {
            ArrayNode schedules = node.putArray("schedules");
            stocktakes.schedules().forEach(it -> schedules.add(new Entries().put("location", it.location()).put("cron", it.cron())
                    .put("timeZone", it.timeZone()).node()));
        }
        return node;
    }

    static ObjectNode authority(Authority authority) {
        Entries entries = new Entries().list("identity", authority.identity());
        ObjectNode node = entries.node();
        for (CanonicalField field : CanonicalField.values()) {
            if (authority.fields().containsKey(field)) {
                node.set(field.word(), list(authority.fields().get(field)));
            }
        }
        return node;
    }

    static ObjectNode freshness(Authority authority) {
        Entries entries = new Entries();
        for (CanonicalField field : CanonicalField.values()) {
            Entries limits = new Entries();
            new TreeMap<>(authority.freshness().getOrDefault(field, Map.of())).forEach(limits::put);
            entries.put(field.word(), limits.node());
        }
        return entries.node();
    }

    static ObjectNode manufacturers(Map<String, List<String>> manufacturers) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        new TreeMap<>(manufacturers).forEach((maker, aliases) -> node.set(maker, list(new TreeSet<>(aliases))));
        return node;
    }

    private static ObjectNode approval(Approval approval) {
        Map<String, String> critical = new TreeMap<>();
        approval.critical().forEach((field, pattern) -> critical.put(field.word(), pattern.pattern()));
        return new Entries().put("all", approval.all()).map("critical", critical).node();
    }

    static ObjectNode quality(Quality quality) {
        Entries entries = new Entries();
        if (quality.placeholders().isEmpty()) {
            entries.put("placeholders", "default");
        }
        return entries.list("placeholders", new TreeSet<>(quality.placeholders()))
                .put("sharedValueThreshold", quality.sharedValueThreshold()).map("severities", quality.severities())
                .list("serialless", new TreeSet<>(quality.serialless())).node();
    }

    private static ObjectNode guards(Guards guards) {
        return new Entries().put("maxCreatedPercent", guards.maxCreatedPercent()).put("maxUpdatedPercent", guards.maxUpdatedPercent())
                .put("maxJoinedPercent", guards.maxJoinedPercent()).put("maxGonePercent", guards.maxGonePercent()).node();
    }

    private static ObjectNode retention(Retention days) {
        return new Entries().put("deliveriesDays", days.deliveriesDays()).put("reportsDays", days.reportsDays())
                .put("rejectionsDays", days.rejectionsDays()).put("receiptsDays", days.receiptsDays())
                .put("closedDiscrepanciesDays", days.closedDiscrepanciesDays()).put("auditDays", days.auditDays()).node();
    }

    private static ArrayNode list(Iterable<String> values) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        values.forEach(list::add);
        return list;
    }
}
