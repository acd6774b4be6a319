package io.crosswalk.core.match;

import io.crosswalk.core.config.FeedConfig.OnMiss;
import io.crosswalk.core.feed.Observation;
import io.crosswalk.core.identifier.CanonicalField;
import io.crosswalk.core.identifier.Identifier;
import io.crosswalk.core.identifier.Identifiers;
import io.crosswalk.core.identifier.Manufacturers;
import io.crosswalk.core.identifier.ReadContext;
import io.crosswalk.core.match.rule.MatchRule;
import io.crosswalk.core.provenance.Statement;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** What a source says in a test: {@code Said.by("erp", 1).serial("SN1A").maker("Dell").row()}. */
public final class Said {

    private static final ReadContext CONTEXT = new ReadContext(Pattern.compile("CT-[0-9]{6}"), Set.of(), null);
    private static final Manufacturers MAKERS = new Manufacturers(Map.of());

    private final String source;
    private final int rank;
    private final Map<CanonicalField, String> values = new EnumMap<>(CanonicalField.class);
    private OnMiss onMiss = OnMiss.CREATE;
    private boolean living = true;
    private Set<MatchRule> off = Set.of();

    private Said(String source, int rank) {
        this.source = source;
        this.rank = rank;
    }

    public static Said by(String source, int rank) {
        return new Said(source, rank);
    }

    public Said serial(String value) {
        return with("serial", value);
    }

    public Said maker(String value) {
        return with("manufacturer", value);
    }

    public Said tag(String value) {
        return with("assetTag", value);
    }

    public Said model(String value) {
        return with("model", value);
    }

    public Said with(String word, String value) {
        values.put(CanonicalField.of(word).orElseThrow(), value);
        return this;
    }

    public Said onMiss(OnMiss does) {
        onMiss = does;
        return this;
    }

    public Said without(MatchRule... rules) {
        off = Set.of(rules);
        return this;
    }

    public Said gone() {
        living = false;
        return this;
    }

    public Member row() {
        return row(0, null);
    }

    /** As it was settled on an asset in an earlier run. */
    public Member settledOn(long asset) {
        return row(asset, "run-1");
    }

    private Member row(long asset, String run) {
        Map<CanonicalField, List<Identifier>> identifiers = new EnumMap<>(CanonicalField.class);
        values.forEach((field, value) -> field.kind().ifPresent(kind -> identifiers.put(field, Identifiers.readAll(kind, value, CONTEXT))));
        Observation said = new Observation(values, identifiers);
        UUID key = UUID.nameUUIDFromBytes((source + values).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return new Member(key.getLeastSignificantBits() & Long.MAX_VALUE, key, source, rank, source.equals("itam"), Member.Standing.ACTIVE, living,
                false, onMiss, said, Identity.of(said, source, MAKERS, off), new Statement(source, "run-2", Instant.EPOCH), asset, run, List.of(), null, null,
                run == null, Map.of());
    }

    /** One component of rows that nothing is known about, with the ITAM as tag master. */
    public static Component component(List<Member> members) {
        return new Component(List.of(), members, Set.of(), "itam", Component.Past.STANDS);
    }
}
