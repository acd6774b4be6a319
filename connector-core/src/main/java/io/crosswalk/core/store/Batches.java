package io.crosswalk.core.store;

import io.crosswalk.core.asset.Gap;
import io.crosswalk.core.discrepancy.Code;
import io.crosswalk.core.discrepancy.Finding;
import io.crosswalk.core.identifier.Kind;
import io.crosswalk.core.identifier.SiblingConsensus;
import io.crosswalk.core.match.Rulings;
import io.crosswalk.core.match.StrongKey;
import io.crosswalk.core.reconcile.Worklist.Siblings;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the siblings of a batch say about a few of its serials: units of one maker and product that the register heard of in
 * one run, most of them beginning {@code 1TKF} and a few {@code ITKF}. One proposal for all of them, which a person may
 * settle at once; never an effect.
 */
final class Batches {

    static final String ORIGIN = "sibling";

    /** So many proposals at a time, the batches in order of maker, product and run. */
    private static final int MOST = 100;
    /** So many serials of a batch are listed; its evidence counts all of them. */
    private static final int LISTED = 50;
    private static final int SHOWN = 3;
    /** A batch beyond this has more than one beginning by nature. */
    private static final int LARGEST = 100_000;

    private static final String UNITS = " from asset a join identifier i on i.asset_id = a.id and i.kind = 0 and i.role = 0 and i.valid_to is null"
            + " and i.scope <> '' where a.joined_into is null and a.gaps & " + Gap.GONE.bit() + " <> " + Gap.GONE.bit()
            + " and a.product is not null and length(i.key) > 4";

    private final Connection connection;
    private final Rulings rulings;

    Batches(Connection connection, Rulings rulings) {
        this.connection = connection;
        this.rulings = rulings;
    }

    private record Batch(String maker, String product, String run) {
    }

    /** Looks everywhere; what was proposed before and does not hold any more is closed. */
    void find(String run, Instant now, Map<String, String> severities) throws SQLException {
        propose(suspects(0), 0, run, now, severities);
        Sql.run(connection, "update discrepancy set open = false, closed_run = ?, closed_at = ? where open and origin = ? and seen_run <> ?",
                run, now, ORIGIN, run);
    }

    /** Looks at the units that came with this run, after an asset; closes what was settled by the names themselves. */
    void findSince(long asset, Beginnings beginnings, String run, Instant now, Map<String, String> severities) throws SQLException {
        Optional<List<Batch>> few = beginnings.suspects().map(alike -> alike.stream().map(it -> new Batch(it.maker(), it.product(), run)).toList());
        propose(few.isPresent() ? few.get() : suspects(asset), asset, run, now, severities);
        Sql.run(connection, "update discrepancy d set open = false, closed_run = ?, closed_at = ? where open and origin = ? and not exists (select 1"
                + " from identifier i join asset a on a.id = i.asset_id where i.link = d.link and i.valid_to is null and i.role = 0"
                + " and (i.kind <> 0 or i.scope <> '') and a.gaps & ? = 0)", run, now, ORIGIN, Gap.GONE.bit());
        if (!rulings.fresh().isEmpty()) {
            closeWhatIsSettled(run, now);
        }
    }

    private void propose(List<Batch> suspects, long after, String run, Instant now, Map<String, String> severities) throws SQLException {
        List<Finding> found = new ArrayList<>();
        for (Batch batch : suspects) {
            proposals(batch, after).stream().filter(proposal -> !rulings.settles(proposal)).forEach(found::add);
        }
        DiscrepancyRows.write(connection, found.stream().limit(MOST).toList(), ORIGIN, run, now, severities);
    }

    /** What a steward has answered since, which no unit needs to have changed for. */
    private void closeWhatIsSettled(String run, Instant now) throws SQLException {
        List<Long> settled = new ArrayList<>();
        try (PreparedStatement query = Sql.prepare(connection, "select id, keys, link, evidence from discrepancy where open and origin = ?", ORIGIN);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                List<String> keys = List.of((String[]) row.getArray(2).getArray());
                if (rulings.settles(new Finding(Code.NEAR_MATCH, keys, row.getLong(3), row.getString(4)))) {
                    settled.add(row.getLong(1));
                }
            }
        }
        if (!settled.isEmpty()) {
            Sql.run(connection, "update discrepancy set open = false, closed_run = ?, closed_at = ? where id = any(?)", run, now, Sql.longs(settled));
        }
    }

    /** Batches that mostly begin alike, and in which some begin alike but for a misread character. */
    private List<Batch> suspects(long after) throws SQLException {
        List<Batch> suspects = new ArrayList<>();
        try (PreparedStatement query = Sql.prepare(connection, "with main as (select maker, product, run from (select i.scope maker, a.product,"
                + " a.created_run run, count(*) n" + UNITS + " and a.id > ? group by 1, 2, 3, left(i.key, 3)) beginning group by 1, 2, 3 having max(n) >= ?"
                + " and max(n) * 2 >= sum(n) and sum(n) <= ?) select i.scope, a.product, a.created_run" + UNITS + " and a.id > ?"
                + " and (i.scope, a.product, a.created_run) in (select maker, product, run from main) group by 1, 2, 3"
                + " having count(distinct left(i.key, 4)) > count(distinct translate(left(i.key, 4), 'OQDILBZSGV', '000118256U')) order by 1, 2, 3",
                after, SiblingConsensus.LEAST_SIBLINGS, LARGEST, after); ResultSet row = query.executeQuery()) {
            while (row.next()) {
                suspects.add(new Batch(row.getString(1), row.getString(2), row.getString(3)));
            }
        }
        return suspects;
    }

    /** What the batch of a serial proposes for all that begin like it. */
    Optional<Siblings> siblings(StrongKey serial) throws SQLException {
        Batch batch = null;
        try (PreparedStatement query = Sql.prepare(connection, "select i.scope, a.product, a.created_run" + UNITS + " and i.link = ? and i.key = ?"
                + " and i.scope = ? order by a.id limit 1", serial.link(), serial.key(), serial.scope()); ResultSet row = query.executeQuery()) {
            if (row.next()) {
                batch = new Batch(row.getString(1), row.getString(2), row.getString(3));
            }
        }
        if (batch == null) {
            return Optional.empty();
        }
        Batch found = batch;
        return proposed(found, 0).values().stream().filter(alike -> alike.stream().anyMatch(it -> it.unit().serial().equals(serial.key()))).findFirst()
                .map(alike -> new Siblings(found.product(), new StrongKey(Kind.SERIAL, found.maker(), beginning(alike.get(0))),
                        new StrongKey(Kind.SERIAL, found.maker(), alike.get(0).prefix()), keys(found, alike.stream()),
                        keys(found, alike.stream().filter(SiblingConsensus.Proposal::taken))));
    }

    private static List<StrongKey> keys(Batch batch, Stream<SiblingConsensus.Proposal> proposals) {
        return proposals.map(it -> new StrongKey(Kind.SERIAL, batch.maker(), it.unit().serial())).toList();
    }

    private static String beginning(SiblingConsensus.Proposal proposal) {
        return proposal.unit().serial().substring(0, proposal.prefix().length());
    }

    private List<Finding> proposals(Batch batch, long after) throws SQLException {
        return proposed(batch, after).values().stream().map(alike -> finding(batch, alike)).toList();
    }

    /** By the beginning that they have and the one that was meant. */
    private Map<String, List<SiblingConsensus.Proposal>> proposed(Batch batch, long after) throws SQLException {
        List<SiblingConsensus.Unit> units = new ArrayList<>();
        try (PreparedStatement query = Sql.prepare(connection, "select i.key" + UNITS + " and a.id > ? and i.scope = ? and a.product = ?"
                + " and a.created_run = ? order by i.key", after, batch.maker(), batch.product(), batch.run()); ResultSet row = query.executeQuery()) {
            while (row.next()) {
                units.add(new SiblingConsensus.Unit(batch.maker(), batch.product(), row.getString(1)));
            }
        }
        return SiblingConsensus.of(units).stream().collect(Collectors.groupingBy(it -> beginning(it) + " " + it.prefix(), TreeMap::new, Collectors.toList()));
    }

    private static Finding finding(Batch batch, List<SiblingConsensus.Proposal> alike) {
        SiblingConsensus.Proposal first = alike.get(0);
        List<StrongKey> keys = alike.stream().limit(LISTED).map(it -> new StrongKey(Kind.SERIAL, batch.maker(), it.unit().serial())).toList();
        String meant = alike.stream().limit(SHOWN).map(it -> it.unit().serial() + " for " + it.proposed() + (it.taken() ? " (which is there as well)" : ""))
                .collect(Collectors.joining(", "));
        String sentence = alike.size() + (alike.size() == 1 ? " serial of " : " serials of ") + batch.maker() + " " + batch.product() + (alike.size() == 1
                ? " begins " : " begin ") + beginning(first) + " where " + first.siblings()
                + " of the same batch begin " + first.prefix() + ": misread? " + meant + (alike.size() > SHOWN ? " and so on" : "");
        return new Finding(Code.NEAR_MATCH, keys.stream().map(StrongKey::words).toList(), keys.get(0).link(), sentence);
    }
}
