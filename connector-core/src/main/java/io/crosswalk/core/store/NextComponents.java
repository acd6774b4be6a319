package io.crosswalk.core.store;

import io.crosswalk.core.match.KnownAsset;
import io.crosswalk.core.match.Rulings;
import io.crosswalk.core.reconcile.Worklist.Batch;
import io.crosswalk.core.reconcile.Worklist.StoredComponent;
import io.crosswalk.core.reconcile.Worklist.StoredObservation;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Walks once over a plan of what has to be decided: first the rows that meet nobody, then whole components by their smallest key. */
final class NextComponents {

    private final Rulings rulings;
    private boolean simpleLeft;
    private long lastObservation;
    private Long lastComponent;

    /** @param first whether rows that meet nobody are not in the plan but lie there undecided */
    NextComponents(Rulings rulings, boolean first) {
        this.rulings = rulings;
        this.simpleLeft = first;
    }

    /** The next whole components, of about so many observations; empty at the end. */
    Optional<Batch> next(Connection connection, int observations) throws SQLException {
        if (simpleLeft) {
            Batch batch = simple(connection, observations);
            if (!batch.components().isEmpty()) {
                return Optional.of(batch);
            }
            simpleLeft = false;
        }
        return connected(connection, observations);
    }

    /** Observations that meet nobody, in the order in which they lie on disk. */
    private Batch simple(Connection connection, int observations) throws SQLException {
        List<StoredComponent> components = new ArrayList<>(observations);
        try (PreparedStatement query = Sql.prepare(connection, ObservationReader.UNDECIDED
                + " where o.id > ? and not exists (select 1 from work_node n where n.node = o.id)"
                + " order by o.id limit ?", lastObservation, observations); ResultSet row = query.executeQuery()) {
            while (row.next()) {
                StoredObservation observation = ObservationReader.observation(row);
                components.add(new StoredComponent(List.of(), List.of(observation)));
                lastObservation = observation.id();
            }
        }
        return new Batch(components, Set.of(), components.size());
    }

    private Optional<Batch> connected(Connection connection, int observations) throws SQLException {
        Map<Long, List<Long>> members = nodes(connection, observations);
        if (members.isEmpty()) {
            return Optional.empty();
        }
        List<Long> ids = new ArrayList<>();
        List<Long> assetIds = new ArrayList<>();
        members.values().forEach(nodes -> nodes.forEach(node -> {
            if (node > 0) {
                ids.add(node);
            } else {
                assetIds.add(-node);
            }
        }));
        Map<Long, StoredObservation> observed = new ObservationReader(connection).read(Sql.longs(ids));
        Map<Long, KnownAsset> assets = new AssetReader(connection).read(Sql.longs(assetIds));
        List<StoredComponent> components = new ArrayList<>(members.size());
        for (List<Long> nodes : members.values()) {
            List<KnownAsset> known = new ArrayList<>(1);
            List<StoredObservation> stored = new ArrayList<>(2);
            for (long node : nodes) {
                if (node < 0 && assets.containsKey(-node)) {
                    known.add(assets.get(-node));
                } else if (node > 0 && observed.containsKey(node)) {
                    stored.add(observed.get(node));
                }
            }
            components.add(new StoredComponent(known, stored, rulings.reshapes() ? new JoinedRows(connection).of(known) : List.of()));
        }
        return Optional.of(new Batch(components, shared(connection, Sql.longs(ids)), ids.size()));
    }

    /** Nodes of the next components; the last one may be cut off by the limit and is left for the next batch. */
    private Map<Long, List<Long>> nodes(Connection connection, int limit) throws SQLException {
        Map<Long, List<Long>> members = new LinkedHashMap<>();
        int read = 0;
        int wanted = limit;
        while (true) {
            members.clear();
            read = 0;
            String sql = "select comp, node from work_node " + (lastComponent == null ? "" : "where comp > ? ") + "order by comp, node limit ?";
            Object[] arguments = lastComponent == null ? new Object[] {wanted} : new Object[] {lastComponent, wanted};
            long last = 0;
            try (PreparedStatement query = Sql.prepare(connection, sql, arguments); ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    last = row.getLong(1);
                    members.computeIfAbsent(last, comp -> new ArrayList<>(2)).add(row.getLong(2));
                    read++;
                }
            }
            if (read == wanted && members.size() > 1) {
                members.remove(last);
            } else if (read == wanted) {
                wanted *= 4;
                continue;
            }
            members.keySet().forEach(comp -> lastComponent = comp);
            return members;
        }
    }

    private static Set<Long> shared(Connection connection, long[] ids) throws SQLException {
        Set<Long> shared = new HashSet<>();
        try (PreparedStatement query = Sql.prepare(connection,
                "select distinct s.link from shared_link s join (select unnest(links) link from observation where id = any(?)) k"
                + " on k.link = s.link", ids); ResultSet row = query.executeQuery()) {
            while (row.next()) {
                shared.add(row.getLong(1));
            }
        }
        return shared;
    }
}
