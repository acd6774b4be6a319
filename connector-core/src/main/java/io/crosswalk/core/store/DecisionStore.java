package io.crosswalk.core.store;

import io.crosswalk.core.discrepancy.Finding;
import io.crosswalk.core.match.KnownAsset;
import io.crosswalk.core.match.Rulings;
import io.crosswalk.core.match.StrongKey;
import io.crosswalk.core.reconcile.Worklist;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The worklist of Decide on PostgreSQL: components are fetched and written in bulk. */
public final class DecisionStore implements Worklist {

    private static final long NONE_IS_NEW = Long.MAX_VALUE;
    private static final String FIRST = "decide.first";
    static final String DECIDE = "decide";

    private final Database database;
    private final SecondaryIndexes indexes = new SecondaryIndexes();
    private boolean first;
    private NextComponents ahead;
    private long newest = NONE_IS_NEW;
    private Beginnings beginnings = new Beginnings();
    private final Set<Long> lonely = new HashSet<>();
    private Rulings rulings = Rulings.NONE;

    public DecisionStore(Database database) {
        this.database = database;
    }

    @Override
    public long plan(int sharedValueThreshold, Rulings inForce) {
        rulings = inForce;
        first = database.sql(WorkPlan::first);
        if (first) {
            database.sql(connection -> Sql.run(connection, "insert into setting values (?, 'begun') on conflict (name) do nothing", FIRST));
        } else {
            database.sql(indexes::create);
            database.sql(DecisionStore::resumeFirst);
        }
        database.sql(connection -> new WorkPlan(connection, sharedValueThreshold, rulings).lay(first));
        ahead = new NextComponents(rulings, first);
        beginnings = new Beginnings();
        lonely.clear();
        newest = database.sql(connection -> Sql.number(connection, "select coalesce(max(id), 0) from asset"));
        long nodes = database.sql(connection -> Sql.number(connection, first
                ? "select greatest(count(*), (select count(*) from work_node)) from observation" : "select count(*) from work_node"));
        if (first && nodes > SecondaryIndexes.WORTH_IT) {
            database.sql(indexes::drop);
        }
        return nodes;
    }

    /** A first load keeps no list of what is dirty, for that is everything: if it broke off, what has no decision is. */
    private static Void resumeFirst(Connection connection) throws SQLException {
        if (Sql.run(connection, "delete from setting where name = ?", FIRST) > 0) {
            Sql.run(connection, "insert into dirty_link select unnest(o.links), o.id from observation o"
                    + " where not exists (select 1 from observation_match m where m.observation_id = o.id)");
        }
        return null;
    }

    @Override
    public void age(List<Limits> limits, Instant now) {
        database.sql(connection -> new Ageing(connection, now).weigh(limits));
    }

    @Override
    public void everything(Rereader rereader) {
        new RereadRows(database).reread(new String[] {""}, rereader);
    }

    @Override
    public void mentioning(List<String> texts, Rereader rereader) {
        new RereadRows(database).reread(texts.toArray(String[]::new), rereader);
    }

    @Override
    public void planAnew(int sharedValueThreshold, Rulings inForce) {
        rulings = inForce;
        first = false;
        ahead = new NextComponents(rulings, first);
        newest = NONE_IS_NEW;
        beginnings = new Beginnings();
        lonely.clear();
        database.sql(indexes::create);
        database.sql(connection -> new WorkPlan(connection, sharedValueThreshold, rulings).layEverything());
    }

    @Override
    public StoredComponent around(Set<Long> links) {
        return database.sql(connection -> {
            long[] wanted = Sql.longs(List.copyOf(links));
            List<Long> observed = ids(connection, "select distinct observation_id from observation_link where link = any(?) order by 1 limit 1000", wanted);
            List<Long> known = ids(connection, "select distinct asset_id from identifier_by_link where link = any(?) order by 1 limit 1000", wanted);
            return new StoredComponent(List.copyOf(new AssetReader(connection).read(Sql.longs(known)).values()),
                    new ObservationReader(connection).inOrder(Sql.longs(observed)));
        });
    }

    @Override
    public Optional<StoredComponent> of(long id) {
        return database.sql(connection -> {
            Map<Long, KnownAsset> found = new AssetReader(connection).read(new long[] {id});
            if (found.isEmpty()) {
                return Optional.empty();
            }
            List<Long> observed = ids(connection, "select observation_id from observation_match where asset_id = any(?) order by 1", new long[] {id});
            return Optional.of(new StoredComponent(List.copyOf(found.values()), new ObservationReader(connection).inOrder(Sql.longs(observed)),
                    new JoinedRows(connection).of(List.copyOf(found.values()))));
        });
    }

    @Override
    public Optional<Siblings> siblings(StrongKey serial) {
        return database.sql(connection -> new Batches(connection, rulings).siblings(serial));
    }

    private static List<Long> ids(Connection connection, String sql, long[] links) throws SQLException {
        List<Long> ids = new ArrayList<>();
        try (PreparedStatement query = Sql.prepare(connection, sql, links); ResultSet row = query.executeQuery()) {
            while (row.next()) {
                ids.add(row.getLong(1));
            }
        }
        return ids;
    }

    @Override
    public void openFindings(Consumer<String> identities) {
        database.sql(connection -> {
            try (PreparedStatement query = connection.prepareStatement("select code, keys from discrepancy where open and origin in ('decide',"
                    + " 'near')"); ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    identities.accept(row.getString(1) + "|" + String.join("|", (String[]) row.getArray(2).getArray()));
                }
            }
            return null;
        });
    }

    @Override
    public void lookAlikes(Consumer<String> identities) {
        database.sql(connection -> {
            new LookAlikes(connection, rulings).all().forEach(finding -> identities.accept(finding.identity()));
            return null;
        });
    }

    @Override
    public Optional<Batch> next(int observations) {
        return database.sql(connection -> ahead.next(connection, observations));
    }

    @Override
    public void apply(Applied applied) {
        database.sql(connection -> {
            new Applying(connection, applied).apply();
            return null;
        });
        applied.decided().forEach(decided -> {
            decided.outcome().units().forEach(beginnings::add);
            lonely.addAll(decided.outcome().lonely());
        });
    }

    @Override
    public void finish(String run, String seniority, Instant now, Map<String, String> severities) {
        database.sql(indexes::create);
        if (first) { // before anybody asks how names lie among each other
            List.of("observation", "observation_match", "asset", "identifier", "observation_link").forEach(
                    table -> database.sql(connection -> Sql.run(connection, "analyze " + table)));
        }
        database.sql(connection -> {
            new LookAlikes(connection, rulings).find(run, now, severities, first);
            new Batches(connection, rulings).findSince(newest, beginnings, run, now, severities);
            new Slips(connection, rulings).close(run, now);
            closeWhatWasNotSeen(connection, run, seniority);
            Sql.run(connection, "truncate dirty_link");
            Sql.run(connection, "truncate work_link, work_node, work_edge");
            Sql.run(connection, "delete from setting where name = ?", FIRST);
            RulingRows.carriedOut(connection, rulings);
            return null;
        });
    }

    @Override
    public long planAsDecided(Rulings inForce) {
        rulings = inForce;
        first = false;
        ahead = new NextComponents(rulings, first);
        newest = NONE_IS_NEW;
        beginnings = new Beginnings();
        lonely.clear();
        database.sql(indexes::create);
        return database.sql(connection -> new SweepPlan(connection).lay());
    }

    @Override
    public void found(Collection<Finding> findings, String run, Instant now, Map<String, String> severities) {
        database.sql(connection -> {
            DiscrepancyRows.write(connection, findings, DECIDE, run, now, severities);
            return null;
        });
    }

    @Override
    public void touch(List<Long> observations) {
        database.sql(connection -> Sql.run(connection, "insert into dirty_link select unnest(links), id from observation where id = any(?)",
                Sql.longs(observations)));
    }

    @Override
    public void endSweep(String run, Instant now, Map<String, String> severities) {
        database.sql(connection -> {
            new SweepEnd(connection, rulings, run, now, severities).write();
            return null;
        });
    }

    /**
     * A discrepancy closes itself when its component was looked at and did not raise it again. Not all rows with a shared value were
     * looked at: that it is shared stays open for as long as it is.
     */
    private void closeWhatWasNotSeen(Connection connection, String run, String seniority) throws SQLException {
        List<Long> alsoLookedAt = new ArrayList<>(rulings.fresh()); // a parted asset may have lost the name
        alsoLookedAt.addAll(lonely);
        if (Sql.number(connection, "select count(*) from discrepancy where open and origin = 'decide' and seen_run <> ?", seniority) > 0) {
            Sql.run(connection, "update discrepancy d set open = false, closed_run = ?, closed_at = now() where open and origin = 'decide' and seen_run <> ?"
                    + " and not (code = 'SHARED_VALUE' and link in (select link from shared_link) and link <> all(?))"
                    + " and link in (select link from dirty_link union select unnest(o.links) from observation o join work_node n on n.node = o.id"
                    + " union select i.link from identifier i join work_node n on n.node = -i.asset_id union select unnest(?))", run, seniority,
                    Sql.longs(List.copyOf(rulings.shared())), Sql.longs(alsoLookedAt));
        }
    }
}
