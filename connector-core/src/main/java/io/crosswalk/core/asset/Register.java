package io.crosswalk.core.asset;

import io.crosswalk.core.identifier.CanonicalField;
import io.crosswalk.core.identifier.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The read side of the canonical register. */
public interface Register {

    /** Assets that carry the value now or carried it once, under the kind or under any. */
    List<AssetView> lookup(Optional<Kind> kind, String value);

    Optional<AssetView> asset(long id);

    /** Whether the asset may be disposed of, and what is missing. */
    Optional<Disposal> disposal(long id);

    /**
     * Assets in order of id.
     *
     * @param keys exact values by {@code serial, tag, lot, imei, vin, mac}; all must hold; {@code q} is any of them
     * @param after the last id of the page before, or 0
     */
    List<AssetView> find(Map<String, String> keys, int limit, long after);

    /**
     * What was believed about an asset once, also about those that turned out to be it, the oldest first.
     *
     * @param after the last id of the page before, or 0
     */
    List<PastValueView> history(long asset, int limit, long after);

    /** Open discrepancies in order of id. */
    List<DiscrepancyView> discrepancies(int limit, long after);

    /** What a target must still learn, in order of asset id. */
    List<OutboxView> outbox(String target, int limit, long after);

    /** One line an asset, in order of id: {@code assetId}, {@code state}, {@code openDiscrepancies} and the values. */
    void crossReference(Consumer<CrossReferenceLine> lines);

    /** Lots and lot holdings, in order of product and lot. */
    void lots(Consumer<LotLine> lines);

    /**
     * One asset, with everything known about it.
     *
     * @param lifeStatus how its newest event leaves it, for example {@code in-repair}; null where no event is known
     * @param events what happened to it, the oldest first
     * @param evidence the rows that are about it, and why
     */
    record AssetView(long assetId, String state, String lifeStatus, List<IdentifierView> identifiers, Map<String, ValueView> values,
            List<EventView> events, List<DiscrepancyView> discrepancies, List<EvidenceView> evidence) {
    }

    /** Something that happened to an asset: when, on whose word, brought by which run. */
    record EventView(String event, String at, String source, String run) {
    }

    /**
     * One row that is about the asset, and why.
     *
     * @param record the source's own number of the row, or null
     * @param outcome {@code same}, {@code unknown} (the first to name the unit), {@code ambiguous} or {@code contradicted}
     * @param since the run since which it counts, or null while it is held
     * @param rules what led here or keeps it waiting; none for the first to name the unit
     */
    record EvidenceView(String feed, String source, String record, String outcome, String since, List<RuleView> rules) {
    }

    /** A rule of matching that fired: its word, its weight (100 proves, below 0 speaks against) and what it proved. */
    record RuleView(String rule, int weight, String sentence) {
    }

    /** One name of an asset, with the interval in which it was the asset's; {@code to} is null while it is. */
    record IdentifierView(String kind, String scope, String display, String canonical, String verdict, String role,
            String from, String to, List<String> sources) {
    }

    /** The value believed, who said it, and what others said; {@code locked} is null unless a person has set it. */
    record ValueView(String value, String source, String run, String at, List<LosingView> losing, LockView locked) {

        /** A value that sources decide. */
        public ValueView(String value, String source, String run, String at, List<LosingView> losing) {
            this(value, source, run, at, losing, null);
        }
    }

    /** Who has set a value so that no source changes it, when and why. */
    record LockView(String by, String at, String reason, long ruling) {
    }

    /** A value that was believed from {@code from} until {@code to}, and who said it; {@code untilRun} believed something else. */
    record PastValueView(long id, long assetId, String field, String value, String source, String run, String from, String to, String untilRun) {
    }

    /** What another source says instead. */
    record LosingView(String value, String source, String run, String at) {
    }

    /** One open discrepancy. */
    record DiscrepancyView(long id, String code, String severity, List<String> keys, String evidence, String openedRun,
            String openedAt) {
    }

    /** What a target has still to learn about an asset, and what keeps it waiting. */
    record OutboxView(long assetId, String state, String reason, String since) {
    }

    /** One asset with every name and value believed: a line of the cross-reference. */
    record CrossReferenceLine(long assetId, String state, String lifeStatus, int openDiscrepancies, Map<CanonicalField, String> values) {
    }

    /** How much of a lot or product is held where: by a source's count, or by {@code units} known one by one. */
    record LotLine(String source, String manufacturer, String product, String lot, String location, String quantity,
            long units) {
    }
}
