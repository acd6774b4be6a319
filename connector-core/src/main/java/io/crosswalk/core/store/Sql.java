package io.crosswalk.core.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Short forms for plain SQL with bound arguments. */
final class Sql {

    private Sql() {
    }

    static PreparedStatement prepare(Connection connection, String sql, Object... arguments) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < arguments.length; i++) {
            bind(connection, statement, i + 1, arguments[i]);
        }
        return statement;
    }

    private static void bind(Connection connection, PreparedStatement statement, int place, Object value) throws SQLException {
        if (value instanceof String text) {
            statement.setString(place, storable(text));
        } else if (value instanceof Instant instant) {
            statement.setTimestamp(place, Timestamp.from(instant));
        } else if (value instanceof long[] numbers) {
            Long[] boxed = new Long[numbers.length];
            for (int i = 0; i < numbers.length; i++) {
                boxed[i] = numbers[i];
            }
            statement.setArray(place, connection.createArrayOf("bigint", boxed));
        } else if (value instanceof String[] texts) {
            statement.setArray(place, connection.createArrayOf("text", Arrays.stream(texts).map(text -> text == null ? null : storable(text)).toArray()));
        } else if (value instanceof UUID[] ids) {
            statement.setArray(place, connection.createArrayOf("uuid", ids));
        } else {
            statement.setObject(place, value);
        }
    }

    /** PostgreSQL text holds no NUL; it is replaced by U+FFFD, as in {@link BinaryCopy}. */
    static String storable(String text) {
        return text == null || text.indexOf(0) < 0 ? text : text.replace('\0', '\uFFFD');
    }

    /** For this transaction: a server that works for a client that died notices soon, and lets go of its locks. */
    static void watchClient(Connection connection) throws SQLException {
        run(connection, "select set_config('client_connection_check_interval', '2s', true) where version() ~ '(linux|darwin|bsd)'");
    }

    /** Runs a statement; gives the number of rows it touched. */
    static long run(Connection connection, String sql, Object... arguments) throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql, arguments)) {
            return statement.execute() ? 0 : statement.getLargeUpdateCount();
        }
    }

    /** Takes scratch tables of an earlier step away: a rehearsal does all its steps in one transaction. */
    static void clear(Connection connection, String... scratch) throws SQLException {
        run(connection, "drop table if exists pg_temp." + String.join(", pg_temp.", scratch));
    }

    /** The one number that a query or a {@code returning} clause gives; 0 where there is no row. */
    static Long number(Connection connection, String sql, Object... arguments) throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql, arguments); ResultSet row = statement.executeQuery()) {
            return row.next() ? row.getLong(1) : 0L;
        }
    }

    static long[] longs(List<Long> values) {
        return values.stream().mapToLong(Long::longValue).toArray();
    }

    static Instant instant(ResultSet row, int column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
