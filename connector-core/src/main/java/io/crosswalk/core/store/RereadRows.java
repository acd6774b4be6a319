package io.crosswalk.core.store;

import io.crosswalk.core.reconcile.Worklist.Reread;
import io.crosswalk.core.reconcile.Worklist.Rereader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.UUID;

/** Stored observations that are read otherwise than before, a page at a time; what they meet is marked to be decided again. */
final class RereadRows {

    private static final int PAGE = 10_000;
    private static final String MENTIONS = "exists (select 1 from unnest(?) t where strpos(upper(replace(doc, ' ', '')), t) > 0)";

    private final Database database;

    RereadRows(Database database) {
        this.database = database;
    }

    /** @param texts only observations in which one of them occurs; the empty text means all */
    void reread(String[] texts, Rereader rereader) {
        String mark = "insert into dirty_link select unnest(links), id from observation" + (texts[0].isEmpty() ? " where ? is not null" : " where " + MENTIONS);
        database.sql(connection -> Sql.run(connection, mark, (Object) texts)); // what was found under the old links has to be looked at too
        long after = 0;
        while (after >= 0) {
            long from = after;
            after = database.sql(connection -> reread(connection, from, texts, rereader));
        }
        database.sql(connection -> Sql.run(connection, mark, (Object) texts));
    }

    /** Reads a page of observations again; gives the last id, or -1 at the end. */
    private static long reread(Connection connection, long after, String[] texts, Rereader rereader) throws SQLException {
        long last = -1;
        try (PreparedStatement query = Sql.prepare(connection, "select id, feed_id, key_hash, doc, links from observation where id > ? and "
                + (texts[0].isEmpty() ? "? is not null" : MENTIONS) + " order by id limit ?", after, texts, PAGE);
                PreparedStatement update = connection.prepareStatement("update observation set doc = ?, links = ? where id = ?");
                PreparedStatement unlink = connection.prepareStatement("delete from observation_link where observation_id = ? and link = any(?)");
                PreparedStatement link = connection.prepareStatement("insert into observation_link select unnest(o.links), o.id, o.feed_id from observation o"
                        + " where o.id = ? and o.closed_run is null");
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                last = row.getLong(1);
                String document = row.getString(4);
                Long[] links = (Long[]) row.getArray(5).getArray();
                Reread reread = rereader.reread(row.getInt(2), row.getObject(3, UUID.class), document);
                Long[] now = Arrays.stream(reread.links()).boxed().toArray(Long[]::new);
                boolean linksDiffer = !Arrays.equals(links, now);
                if (linksDiffer || !document.equals(reread.document())) {
                    update.setString(1, reread.document());
                    update.setArray(2, connection.createArrayOf("bigint", now));
                    update.setLong(3, last);
                    update.addBatch();
                }
                if (linksDiffer) {
                    unlink.setLong(1, last);
                    unlink.setArray(2, connection.createArrayOf("bigint", links));
                    unlink.addBatch();
                    link.setLong(1, last);
                    link.addBatch();
                }
            }
            update.executeBatch();
            unlink.executeBatch();
            link.executeBatch();
        }
        return last;
    }
}
