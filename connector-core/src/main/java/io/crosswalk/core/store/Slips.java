package io.crosswalk.core.store;

import io.crosswalk.core.asset.Gap;
import io.crosswalk.core.discrepancy.Code;
import io.crosswalk.core.discrepancy.Finding;
import io.crosswalk.core.identifier.Identifiers;
import io.crosswalk.core.identifier.Kind;
import io.crosswalk.core.match.Rulings;
import io.crosswalk.core.match.StrongKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Serials one slip apart where one side lacks what the other has: a unit that no source names any more and one that the
 * same source named in its place, or a unit that only a target knows and one that only feeds know. Same maker, same product,
 * same location or purchase order, and one candidate on each side.
 *
 * <p>Never neighbours: serials that differ in their last characters are two units of one purchase order (8CG00932XX and
 * 8CG00932XZ), unless the characters are taken for one another on a label. A proposal, never an effect.
 */
final class Slips {

    static final String ORIGIN = "slip";

    /** So many proposals at a time, in order of their serials. */
    private static final int MOST = 1_000;
    private static final int LACKING = Gap.GONE.bit() | Gap.UNLINKED_TAG.bit();

    /** When a unit was last named by anybody. */
    private static final String WENT = ", (select max(o.closed_run) from observation_match m join observation o on o.id = m.observation_id"
            + " where m.asset_id = a.id) went";
    private static final String UNIT = " a.id, i.scope, i.key, a.product, a.gaps, a.created_run, i.sources, a.doc->'values'->'location'->>0 place,"
            + " a.doc->'values'->'purchaseOrder'->>0 purchase%s from asset a join identifier i on i.asset_id = a.id and i.kind = 0 and i.role = 0"
            + " and i.valid_to is null and i.scope <> '' where a.joined_into is null and a.product is not null and length(i.key) >= "
            + Identifiers.LEAST_FOR_NEAR;
    /** What is left of a serial without one of its characters; one slip apart, two serials have one of these in common. */
    private static final String SHORTENED = " cross join lateral (select u.key left_over union select left(u.key, n - 1) || substr(u.key, n + 1)"
            + " from generate_series(1, length(u.key)) n) s";

    private final Connection connection;
    private final Rulings rulings;

    Slips(Connection connection, Rulings rulings) {
        this.connection = connection;
        this.rulings = rulings;
    }

    /** Two units that may be one. {@code common} says what else agrees. */
    private record Pair(long one, long other, String scope, String key, String otherKey, boolean gone, String common) {
    }

    /** Looks everywhere; what was proposed before and does not hold any more is closed. */
    void find(String run, Instant now, Map<String, String> severities) throws SQLException {
        List<Pair> pairs = candidates();
        Map<Long, Integer> candidates = new HashMap<>();
        pairs.forEach(pair -> {
            candidates.merge(pair.one(), 1, Integer::sum);
            candidates.merge(pair.other(), 1, Integer::sum);
        });
        List<Finding> found = pairs.stream().filter(pair -> candidates.get(pair.one()) == 1 && candidates.get(pair.other()) == 1)
                .filter(pair -> Identifiers.slip(pair.key(), pair.otherKey())).map(Slips::finding)
                .filter(proposal -> !rulings.settles(proposal)).limit(MOST).toList();
        DiscrepancyRows.write(connection, found, ORIGIN, run, now, severities);
        Sql.run(connection, "update discrepancy set open = false, closed_run = ?, closed_at = ? where open and origin = ? and seen_run <> ?",
                run, now, ORIGIN, run);
    }

    /** Between sweeps: closes what was settled by the names themselves. */
    void close(String run, Instant now) throws SQLException {
        Sql.run(connection, "update discrepancy d set open = false, closed_run = ?, closed_at = ? where open and origin = ? and not exists (select 1"
                + " from identifier i join asset a on a.id = i.asset_id where i.link = d.link and i.valid_to is null and i.role = 0"
                + " and (i.kind <> 0 or i.scope <> '') and a.joined_into is null and a.gaps & ? <> 0)", run, now, ORIGIN, LACKING);
    }

    private List<Pair> candidates() throws SQLException {
        Sql.clear(connection, "lacking", "other_side");
        Sql.run(connection, "create temp table lacking on commit drop as select" + UNIT.formatted(WENT) + " and a.gaps & ? <> 0", LACKING);
        List<Pair> pairs = new ArrayList<>();
        if (Sql.number(connection, "select count(*) from lacking") == 0) {
            return pairs;
        }
        Sql.run(connection, "create temp table other_side on commit drop as select" + UNIT.formatted("") + " and a.gaps & ? = 0 and exists (select 1"
                + " from lacking x where x.scope = i.scope and x.product = a.product and (a.gaps & ? <> 0 or a.created_run >= x.went))", LACKING,
                Gap.UNLINKED_SERIAL.bit());
        Sql.run(connection, "analyze lacking");
        Sql.run(connection, "analyze other_side");
        try (PreparedStatement query = Sql.prepare(connection, "with x as (select u.*, left_over from lacking u" + SHORTENED
                + "), y as (select u.*, left_over from other_side u" + SHORTENED + ") select distinct x.id, y.id, x.scope, x.key, y.key, x.gaps & ? <> 0,"
                + " case when x.purchase = y.purchase then 'purchase order ' || x.purchase else 'location ' || x.place end from x join y"
                + " on y.left_over = x.left_over and y.scope = x.scope and y.product = x.product and y.key <> x.key"
                + " where (x.purchase = y.purchase or x.place = y.place) and case when x.gaps & ? <> 0"
                + " then string_to_array(x.sources, ',') && string_to_array(y.sources, ',') and y.created_run >= x.went"
                + " else y.gaps & ? <> 0 end order by 3, 4, 5", Gap.GONE.bit(), Gap.GONE.bit(), Gap.UNLINKED_SERIAL.bit());
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                pairs.add(new Pair(row.getLong(1), row.getLong(2), row.getString(3), row.getString(4), row.getString(5), row.getBoolean(6),
                        row.getString(7)));
            }
        }
        return pairs;
    }

    private static Finding finding(Pair pair) {
        StrongKey one = new StrongKey(Kind.SERIAL, pair.scope(), pair.key());
        StrongKey other = new StrongKey(Kind.SERIAL, pair.scope(), pair.otherKey());
        return new Finding(Code.NEAR_MATCH, List.of(one.words(), other.words()), one.link(), one.words() + " and " + other.words()
                + " are one slip apart and of the same product and " + pair.common() + (pair.gone()
                        ? "; the second appeared when the first was no longer named: one unit, corrected?"
                        : "; only a target knows the first, only feeds the second: one unit, mistyped?"));
    }
}
