package io.crosswalk.core.store;

import io.crosswalk.core.asset.Gap;
import io.crosswalk.core.identifier.Kind;
import io.crosswalk.core.match.KnownAsset;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The running totals of the register, kept in the transactions that change them. */
final class Tally {

    /** Before the names of the tallies of what targets have not been told yet. */
    static final String CHANGE = "change:";

    private static final Gap[] GAPS = Gap.values();
    private static final Kind[] KINDS = Kind.values();

    private final Map<String, Long> tally = new TreeMap<>();
    private final long[] states = new long[Codes.STATES.size()];
    private final long[] gaps = new long[GAPS.length];
    private final long[] kinds = new long[KINDS.length];
    private long assets;

    void add(String name, long n) {
        tally.merge(name, n, Long::sum);
    }

    /** An asset that is there ({@code sign} 1) or was ({@code sign} -1). */
    void count(List<KnownAsset.Name> names, String state, int gaps, long sign) {
        assets += sign;
        states[Codes.of(Codes.STATES, state)] += sign;
        for (int i = 0; i < GAPS.length; i++) {
            this.gaps[i] += GAPS[i].in(gaps) ? sign : 0;
        }
        for (KnownAsset.Name name : names) {
            if (name.open() && name.role().equals("primary")) {
                kinds[name.key().kind().ordinal()] += sign;
            }
        }
    }

    void write(Connection connection) throws SQLException {
        tally.put("assets", assets);
        for (int i = 0; i < states.length; i++) {
            tally.put("state:" + Codes.STATES.get(i), states[i]);
        }
        for (int i = 0; i < GAPS.length; i++) {
            tally.put("gap:" + GAPS[i].code(), gaps[i]);
        }
        for (int i = 0; i < KINDS.length; i++) {
            tally.put("identifier:" + KINDS[i].code(), kinds[i]);
        }
        for (Map.Entry<String, Long> delta : tally.entrySet()) {
            if (delta.getValue() != 0) {
                Sql.run(connection, "insert into tally values (?, ?) on conflict (name) do update set n = tally.n + excluded.n", delta.getKey(),
                        delta.getValue());
            }
        }
    }
}
