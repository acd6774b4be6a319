package io.crosswalk.core.store;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Narrows the stage of a replay down to what its delivery still has to say: a newer statement about the same unit stays,
 * and what a newer full delivery left out stays gone.
 */
final class Replayed {

    private final Connection connection;
    private final int feed;
    private final long delivery;
    private final boolean full;
    private final boolean newest;
    private final boolean superseded;

    /**
     * @param delivery the delivery that is worked off again
     * @param full whether it stands for everything its feed said at the time
     */
    Replayed(Connection connection, int feed, long delivery, boolean full) throws SQLException {
        this.connection = connection;
        this.feed = feed;
        this.delivery = delivery;
        this.full = full;
        this.newest = newer("") == 0;
        this.superseded = newer(" and mode = 'full'") > 0;
    }

    private long newer(String which) throws SQLException {
        return Sql.number(connection, "select count(*) from delivery where feed_id = ? and id > ? and state = 'accepted' and mode not in ('replay', 'echo')"
                + " and replays is null" + which, feed, delivery);
    }

    /** Whether nothing came after it. */
    boolean newest() {
        return newest;
    }

    /** Whether it still stands for everything its feed says. */
    boolean whole() {
        return full && !superseded;
    }

    /** Leaves on the stage what may be written, and in the table {@code missing} what the delivery does not say any more. */
    void narrow() throws SQLException {
        Sql.run(connection, "create temp table missing on commit drop as select o.id, o.links, o.line, o.delivery_id from observation o where o.feed_id = ?"
                + " and o.closed_run is null and o.delivery_id " + (whole() ? "<=" : "=")
                + " ? and not exists (select 1 from stage s where s.key_hash = o.key_hash)",
                feed, delivery);
        Sql.run(connection, "delete from stage s using observation o where o.feed_id = ? and o.key_hash = s.key_hash and (o.delivery_id > ?"
                + (newest ? "" : " or o.closed_run is not null") + ")", feed, delivery);
        if (!newest) {
            String unheard = superseded ? "" : " and not exists (select 1 from rejection r where r.delivery_id = d.id and r.line = s.line) and d.state"
                    + " = 'accepted'";
            Sql.run(connection, "delete from stage s using delivery d where d.id = ? and not exists (select 1 from observation o where o.feed_id = d.feed_id"
                    + " and o.key_hash = s.key_hash) and not exists (select 1 from missing m where m.delivery_id = d.id and m.line = s.line)"
                    + unheard, delivery);
        }
    }
}
