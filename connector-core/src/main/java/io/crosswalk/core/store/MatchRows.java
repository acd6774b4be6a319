package io.crosswalk.core.store;

import io.crosswalk.core.feed.Observation;
import io.crosswalk.core.feed.ObservationDocument;
import io.crosswalk.core.match.Identity;
import io.crosswalk.core.match.Member;
import io.crosswalk.core.reconcile.RowOutcome;
import io.crosswalk.core.reconcile.Worklist.Applied;
import io.crosswalk.core.reconcile.Worklist.StoredObservation;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** What was decided about each observation: what differs from what is written down is written anew. */
final class MatchRows {

    private final Connection connection;
    private final Applied applied;
    private final Tally tally;
    private final List<MatchRow> matches = new ArrayList<>();
    private final List<Long> matchesBefore = new ArrayList<>();
    private final List<Member> holdings = new ArrayList<>();
    private final List<Long> noHoldings = new ArrayList<>();

    private record MatchRow(StoredObservation stored, Long asset, int status, String settledRun, java.util.UUID settledContent,
            String earlier, RowOutcome outcome, long rules) {
    }

    MatchRows(Connection connection, Applied applied, Tally tally) {
        this.connection = connection;
        this.applied = applied;
        this.tally = tally;
    }

    /**
     * @param asset the asset that it is about, or null
     * @param holding what it counts as a lot holding, or null
     * @param moved whether a steward's word took it to another asset
     */
    void add(StoredObservation stored, RowOutcome outcome, Long asset, Member holding, int turn, long rules, boolean moved) {
        if (outcome == null) {
            if (!stored.living() && stored.settledRun() != null && stored.assetId() == 0) {
                noHoldings.add(stored.id());
            }
            if (!stored.living() && stored.held()) {
                matches.add(new MatchRow(stored, stored.assetId() == 0 ? null : Long.valueOf(stored.assetId()), Codes.GONE, stored.settledRun(),
                        stored.settledContent(), stored.earlier(), RowOutcome.UNCHANGED, 0));
                matchesBefore.add(stored.id());
            }
            return;
        }
        int status = outcome == RowOutcome.HELD ? Codes.HELD : outcome == RowOutcome.REJECTED ? Codes.REJECTED
                : holding != null ? Codes.HOLDING : Codes.LINKED;
        boolean counts = status == Codes.LINKED || status == Codes.HOLDING;
        boolean current = stored.contentHash().equals(stored.settledContent());
        if (holding != null) {
            holdings.add(holding);
        } else if (stored.settledRun() != null && stored.assetId() == 0 && !stored.held()) {
            noHoldings.add(stored.id());
        }
        if (counts && current && !stored.held() && !moved && (asset == null ? stored.assetId() == 0 : asset == stored.assetId())) {
            return;
        }
        if (counts && stored.held()) {
            tally.add("released:" + stored.feed(), 1);
        }
        Long place = asset != null ? asset : stored.assetId() == 0 ? null : Long.valueOf(stored.assetId());
        matches.add(new MatchRow(stored, place, status, counts ? since(stored, turn) : stored.settledRun(),
                counts ? stored.contentHash() : stored.settledContent(), counts ? remembered(stored) : stored.earlier(), outcome, rules));
        if (stored.decided()) {
            matchesBefore.add(stored.id());
        }
    }

    /** Seniority stays with the run in which its names first counted, and with its turn there. */
    private String since(StoredObservation stored, int turn) {
        boolean sameNames = stored.earlier() == null || !saysMore(last(stored.earlier()), ObservationDocument.read(stored.doc()))
                && !saysMore(ObservationDocument.read(stored.doc()), last(stored.earlier()));
        if (stored.settledRun() != null && sameNames) {
            return stored.settledRun();
        }
        return turn == 0 ? applied.seniority() : applied.seniority() + "#%03d".formatted(turn);
    }

    private static Observation last(String earlier) {
        return document(earlier.substring(earlier.lastIndexOf('\n') + 1));
    }

    private static Observation document(String line) {
        return ObservationDocument.read(line.substring(line.indexOf('{')));
    }

    /** What those after it are silent about, and names that they do not give any more. */
    private static String remembered(StoredObservation stored) {
        if (stored.earlier() == null) {
            return null;
        }
        Deque<String> lines = new ArrayDeque<>();
        Observation next = ObservationDocument.read(stored.doc());
        List<String> earlier = Arrays.asList(stored.earlier().split("\n"));
        for (int i = earlier.size() - 1; i >= 0; i--) {
            Observation before = document(earlier.get(i));
            if (saysMore(before, next)) {
                lines.addFirst(earlier.get(i));
                next = before;
            }
        }
        return lines.isEmpty() ? null : String.join("\n", lines);
    }

    private static boolean saysMore(Observation earlier, Observation now) {
        return !now.values().keySet().containsAll(earlier.values().keySet()) || Identity.unitFields().stream().anyMatch(field ->
                earlier.usable(field).filter(was -> now.usable(field).filter(is -> is.key().equals(was.key())).isEmpty()).isPresent());
    }

    void write() throws SQLException {
        if (!matchesBefore.isEmpty()) {
            Sql.run(connection, "delete from observation_match where observation_id = any(?)", Sql.longs(matchesBefore));
        }
        if (!matches.isEmpty()) {
            try (BinaryCopy copy = new BinaryCopy(connection, "observation_match(observation_id, feed_id, asset_id, status, settled_run, settled_content,"
                    + " earlier, outcome, outcome_run, rules)", 10)) {
                for (MatchRow row : matches) {
                    copy.row().bigint(row.stored().id()).smallint(row.stored().feed()).bigint(row.asset()).smallint(row.status()).text(row.settledRun())
                            .uuid(row.settledContent()).text(row.earlier()).smallint(row.outcome().ordinal()).text(applied.run())
                            .bigint(row.rules() == 0 ? null : Long.valueOf(row.rules()));
                }
                copy.finish();
            }
            linkMirror();
        }
        new HoldingRows(connection).write(holdings, noHoldings, applied);
    }

    /** A target's row knows which asset it is about. */
    private void linkMirror() throws SQLException {
        List<Long> rows = new ArrayList<>();
        for (MatchRow row : matches) {
            if (applied.targets().containsValue(row.stored().feed())) {
                rows.add(row.stored().id());
            }
        }
        if (!rows.isEmpty()) {
            Sql.run(connection, "update mirror r set asset_id = m.asset_id from observation_match m join observation o on o.id = m.observation_id"
                    + " where m.observation_id = any(?) and r.target_id = o.feed_id and r.native_id = o.native_id and r.asset_id is distinct from m.asset_id",
                    Sql.longs(rows));
        }
    }
}
