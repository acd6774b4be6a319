package io.crosswalk.core.store;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.crosswalk.core.asset.LifeEvent;
import io.crosswalk.core.audit.AuditAction;
import io.crosswalk.core.match.KnownAsset;
import io.crosswalk.core.match.KnownAsset.Name;
import io.crosswalk.core.match.Member;
import io.crosswalk.core.reconcile.UnitOutcome;
import io.crosswalk.core.store.AuditTrail.Entry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What changed about an asset, for the audit: an entry for each source whose word changed something, with only what changed.
 *
 * <p>Before and after are JSON objects with values by canonical word, the names that were given up or gained under
 * {@code identifiers}, and {@code state}.
 */
final class Changes {

    private static final String NOBODY = "";

    private final Map<String, ObjectNode> before = new TreeMap<>();
    private final Map<String, ObjectNode> after = new TreeMap<>();

    private Changes() {
    }

    /** An asset that was not there: it says itself what it is, so only who spoke of it is noted. */
    static Entry created(long asset, UnitOutcome unit) {
        List<Member> members = unit.members();
        return new Entry(asset, AuditAction.CREATED, members.size() == 1 ? members.get(0).source() : sources(members.stream()), null, null);
    }

    /** Something that happened to an asset. */
    static Entry told(long asset, LifeEvent event) {
        return new Entry(asset, AuditAction.CHANGED, event.source(), null, JsonNodeFactory.instance.objectNode().put("event", event.what().word())
                .put("eventAt", event.at().toString()).toString());
    }

    /** An asset that was there; one entry without a source, before and after where only losing values or their sources changed. */
    static List<Entry> of(long asset, UnitOutcome unit) {
        Changes changes = new Changes();
        changes.values(unit);
        changes.names(unit);
        changes.state(unit);
        if (changes.after.isEmpty()) {
            return List.of(new Entry(asset, AuditAction.CHANGED, null, null, null));
        }
        return changes.after.keySet().stream().map(source -> new Entry(asset, AuditAction.CHANGED, source.equals(NOBODY) ? null : source,
                text(changes.before.get(source)), text(changes.after.get(source)))).toList();
    }

    /** An asset that turned out to be another one, by what was said anew. */
    static Entry joined(long asset, long into, UnitOutcome unit) {
        return new Entry(asset, AuditAction.JOINED, sources(unit.members().stream().filter(Member::pending)), null, "{\"joinedInto\":" + into + "}");
    }

    /** An asset that is on its own again, because a steward parted what was one. */
    static Entry parted(long asset) {
        return new Entry(asset, AuditAction.PARTED, null, null, "{\"joinedInto\":null}");
    }

    private static String sources(Stream<Member> members) {
        String sources = members.map(Member::source).distinct().sorted().collect(Collectors.joining(","));
        return sources.isEmpty() ? null : sources;
    }

    private void values(UnitOutcome unit) {
        unit.values().fields().forEach((field, now) -> {
            Optional<String> was = unit.before().values().value(field);
            if (was.filter(now.value()::equals).isEmpty()) {
                was.ifPresent(value -> before(now.by().source()).put(field.word(), value));
                after(now.by().source()).put(field.word(), now.value());
            }
        });
        unit.before().values().fields().forEach((field, was) -> {
            if (unit.values().value(field).isEmpty()) {
                before(NOBODY).put(field.word(), was.value());
                after(NOBODY).putNull(field.word());
            }
        });
    }

    private void names(UnitOutcome unit) {
        for (Name name : unit.names()) {
            if (name.open() && !has(unit.before(), name)) {
                list(after(source(name)), name);
            }
        }
        for (Name name : unit.before().names()) {
            if (name.open() && unit.names().stream().noneMatch(now -> now.open() && same(now, name))) {
                String by = unit.names().stream().filter(now -> now.open() && now.key().kind() == name.key().kind() && !has(unit.before(), now)).findFirst()
                        .map(Changes::source).orElse(NOBODY);
                list(before(by), name);
                after(by);
            }
        }
    }

    private static boolean has(KnownAsset before, Name name) {
        return before.names().stream().anyMatch(known -> known.open() && same(known, name));
    }

    private static boolean same(Name one, Name other) {
        return one.key().equals(other.key()) && one.role().equals(other.role());
    }

    private static String source(Name name) {
        return name.sources().isEmpty() ? NOBODY : name.sources().get(0);
    }

    private static void list(ObjectNode side, Name name) {
        ArrayNode names = side.path("identifiers") instanceof ArrayNode known ? known : side.putArray("identifiers");
        names.add(name.role().equals("primary") ? name.key().words() : name.key().words() + ", " + name.role());
    }

    /** A conclusion of ours: noted with the word that led to it, where there is one. */
    private void state(UnitOutcome unit) {
        if (!unit.before().state().equals(unit.state())) {
            String by = after.isEmpty() ? NOBODY : after.keySet().iterator().next();
            before(by).put("state", unit.before().state());
            after(by).put("state", unit.state());
        }
    }

    private ObjectNode before(String source) {
        return before.computeIfAbsent(source, key -> JsonNodeFactory.instance.objectNode());
    }

    private ObjectNode after(String source) {
        return after.computeIfAbsent(source, key -> JsonNodeFactory.instance.objectNode());
    }

    private static String text(ObjectNode side) {
        return side == null || side.isEmpty() ? null : side.toString();
    }
}
