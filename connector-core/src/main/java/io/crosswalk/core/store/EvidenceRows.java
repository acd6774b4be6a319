package io.crosswalk.core.store;

import io.crosswalk.core.asset.Register.EvidenceView;
import io.crosswalk.core.asset.Register.RuleView;
import io.crosswalk.core.feed.Observation;
import io.crosswalk.core.feed.ObservationDocument;
import io.crosswalk.core.identifier.CanonicalField;
import io.crosswalk.core.identifier.Identifier;
import io.crosswalk.core.identifier.Kind;
import io.crosswalk.core.match.Identity;
import io.crosswalk.core.match.KnownAsset;
import io.crosswalk.core.match.rule.MatchRule;
import io.crosswalk.core.match.rule.Outcome;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which rows belong to an asset, and by which rules; the sentences are made here, from the rule and what the row says. */
final class EvidenceRows {

    private static final int MOST = 10_000;
    private static final String ROWS = "select m.asset_id, f.name, f.source, o.native_id, o.doc, m.rules, m.status, m.settled_run from observation_match m"
            + " join observation o on o.id = m.observation_id join feed f on f.id = m.feed_id where m.asset_id = any(?)"
            + " order by m.asset_id, f.name, o.key_hash limit " + MOST;

    private EvidenceRows() {
    }

    /** By asset, in the order of feeds. */
    static Map<Long, List<EvidenceView>> of(Connection connection, Map<Long, KnownAsset> assets) throws SQLException {
        Map<Long, List<EvidenceView>> evidence = new HashMap<>();
        try (PreparedStatement query = Sql.prepare(connection, ROWS, (Object) Sql.longs(List.copyOf(assets.keySet())));
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                Observation said = ObservationDocument.read(row.getString(5));
                Set<MatchRule> fired = MatchRule.ofBits(row.getLong(6));
                Set<MatchRule> held = row.getInt(7) == Codes.HELD && fired.isEmpty() ? EnumSet.of(MatchRule.NOT_KNOWN_YET) : fired;
                KnownAsset asset = assets.get(row.getLong(1));
                String record = said.value(CanonicalField.SOURCE_KEY).orElse(row.getString(4));
                evidence.computeIfAbsent(asset.id(), id -> new ArrayList<>(2)).add(new EvidenceView(row.getString(2), row.getString(3), record,
                        Outcome.of(held).word(), row.getString(8), held.stream().map(rule -> view(rule, asset, said)).toList()));
            }
        }
        return evidence;
    }

    private static RuleView view(MatchRule rule, KnownAsset asset, Observation said) {
        List<String> names = switch (rule.effect()) {
            case JOINS -> leading(rule, asset, said);
            case SUPPORTS -> List.of(said.value(rule.field().orElseThrow()).orElse(""));
            default -> List.of();
        };
        String what = names.isEmpty() ? "" : ": " + String.join(", ", names);
        return new RuleView(rule.word(), rule.weight(), rule.sentence() + what);
    }

    /** The names of the asset by which the rule led there. */
    private static List<String> leading(MatchRule rule, KnownAsset asset, Observation said) {
        List<String> names = new ArrayList<>(1);
        for (CanonicalField field : Identity.unitFields()) {
            for (Identifier read : said.identifiers().getOrDefault(field, List.of())) {
                asset.names().stream().map(KnownAsset.Name::key).filter(key -> key.kind() == field.kind().orElse(null) && read.key().startsWith(key.key()))
                        .filter(key -> rule == MatchRule.SERIAL_AND_ANOTHER_WORD ? key.kind() == Kind.SERIAL
                                : MatchRule.leading(key.kind(), key.scope(), key.key(), field == CanonicalField.IMEI2) == rule)
                        .forEach(key -> names.add(key.words()));
            }
        }
        return names.stream().distinct().toList();
    }
}
