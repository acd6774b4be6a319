package io.crosswalk.core.store;

import io.crosswalk.core.discrepancy.Code;
import io.crosswalk.core.discrepancy.Finding;
import io.crosswalk.core.identifier.Kind;
import io.crosswalk.core.match.Rulings;
import io.crosswalk.core.match.StrongKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Two assets of one maker whose serials people may take for one another, and which no source knows both: proposed to a
 * person, never joined. Looked for where something was decided; what no longer holds closes itself.
 */
final class LookAlikes {

    static final String ORIGIN = "near";
    private static final int MOST_ALIKE = 20;
    private static final String CANDIDATE = "kind = 0 and role = 0 and valid_to is null and scope <> '' and fold is not null";

    private final Connection connection;
    private final Rulings rulings;

    LookAlikes(Connection connection, Rulings rulings) {
        this.rulings = rulings;
        this.connection = connection;
    }

    /** @param everywhere not only among what the worklist holds */
    void find(String run, Instant now, Map<String, String> severities, boolean everywhere) throws SQLException {
        List<Finding> found = pairs(everywhere);
        // Seen again counts, also within one run that decides twice.
        Sql.run(connection, "update discrepancy set seen_run = '' where open and origin = ?", ORIGIN);
        DiscrepancyRows.write(connection, found, ORIGIN, run, now, severities);
        Sql.run(connection, "update discrepancy set open = false, closed_run = ?, closed_at = ? where open and origin = ? and seen_run <> ?"
                + " and link in (select fold from fold_at)", run, now, ORIGIN, run);
    }

    List<Finding> all() throws SQLException {
        return pairs(true);
    }

    private List<Finding> pairs(boolean everywhere) throws SQLException {
        String folds = everywhere
                ? "select fold from identifier where " + CANDIDATE + " group by fold having count(*) > 1"
                : "select i.fold from identifier i join (select distinct coalesce(m.asset_id, -n.node) asset from work_node n"
                        + " left join observation_match m on m.observation_id = n.node) t on t.asset = i.asset_id where " + CANDIDATE;
        Sql.clear(connection, "fold_at", "look_alike");
        if (Sql.number(connection, "select count(distinct f.source) from feed f where exists (select 1 from observation o where o.feed_id = f.id)") < 2) {
            Sql.run(connection, "create temp table fold_at on commit drop as select link fold from discrepancy where open and origin = 'near'");
            return List.of(); // whatever there is, one source knows it
        }
        Sql.run(connection, "create temp table fold_at on commit drop as " + folds + " union select link from discrepancy where open and origin = 'near'");
        List<Finding> found = new ArrayList<>();
        if (Sql.number(connection, "select count(*) from fold_at") == 0) {
            return found;
        }
        Sql.run(connection, "create temp table look_alike on commit drop as select i.asset_id, i.scope, i.key, i.fold from identifier i"
                + " join fold_at f on f.fold = i.fold where " + CANDIDATE.replace("fold is", "i.fold is"));
        // Beyond this the look of a name says nothing about it, and its pairs would be without number.
        Sql.run(connection, "delete from look_alike where fold in (select fold from look_alike group by fold having count(*) > ?)", MOST_ALIKE);
        try (PreparedStatement query = connection.prepareStatement("select a.fold, a.scope, a.key, b.key from look_alike a join look_alike b"
                + " on b.fold = a.fold and b.scope = a.scope and b.key > a.key and b.asset_id <> a.asset_id where not exists"
                + " (select 1 from identifier x join identifier y on y.asset_id = b.asset_id where x.asset_id = a.asset_id"
                + " and string_to_array(x.sources, ',') && string_to_array(y.sources, ',')) order by 2, 3, 4"); ResultSet row = query.executeQuery()) {
            while (row.next()) {
                StrongKey one = new StrongKey(Kind.SERIAL, row.getString(2), row.getString(3));
                StrongKey other = new StrongKey(Kind.SERIAL, row.getString(2), row.getString(4));
                Finding pair = new Finding(Code.NEAR_MATCH, List.of(one.words(), other.words()), row.getLong(1),
                        one.words() + " and " + other.words() + " look alike and no source knows both: one unit, mistyped?");
                if (!rulings.settles(pair)) {
                    found.add(pair);
                }
            }
        }
        return found;
    }
}
