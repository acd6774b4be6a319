package io.crosswalk.core.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Streams rows into a table with {@code COPY ... (FORMAT binary)} (PostgreSQL documentation, COPY, binary format): the
 * fastest way in, at constant memory.
 */
final class BinaryCopy implements AutoCloseable {

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0};
    private static final int BUFFER = 1 << 17;
    private static final int INT8_OID = 20;
    private static final int TEXT_OID = 25;
    private static final long EPOCH_2000_MICROS = 946_684_800_000_000L;

    private final CopyIn copy;
    private final short columns;
    private ByteBuffer buffer = ByteBuffer.allocate(BUFFER);

    /** @param target table with its columns, for example {@code asset(id, doc)} */
    BinaryCopy(Connection connection, String target, int columns) throws SQLException {
        this.copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + target + " from stdin (format binary)");
        this.columns = (short) columns;
        buffer.put(SIGNATURE);
    }

    BinaryCopy row() throws SQLException {
        if (buffer.position() > BUFFER / 2) {
            flush();
        }
        room(2).putShort(columns);
        return this;
    }

    BinaryCopy bigint(long value) {
        room(12).putInt(8).putLong(value);
        return this;
    }

    BinaryCopy bigint(Long value) {
        return value == null ? nothing() : bigint(value.longValue());
    }

    BinaryCopy integer(int value) {
        room(8).putInt(4).putInt(value);
        return this;
    }

    BinaryCopy smallint(int value) {
        room(6).putInt(2).putShort((short) value);
        return this;
    }

    BinaryCopy bool(boolean value) {
        room(5).putInt(1).put((byte) (value ? 1 : 0));
        return this;
    }

    BinaryCopy uuid(UUID value) {
        if (value == null) {
            return nothing();
        }
        room(20).putInt(16).putLong(value.getMostSignificantBits()).putLong(value.getLeastSignificantBits());
        return this;
    }

    /** PostgreSQL text holds no NUL; it is replaced by U+FFFD. */
    BinaryCopy text(String value) {
        if (value == null) {
            return nothing();
        }
        byte[] bytes = bytes(value);
        room(4 + bytes.length).putInt(bytes.length).put(bytes);
        return this;
    }

    BinaryCopy jsonb(String value) {
        byte[] bytes = bytes(value);
        room(5 + bytes.length).putInt(bytes.length + 1).put((byte) 1).put(bytes);
        return this;
    }

    BinaryCopy instant(Instant value) {
        if (value == null) {
            return nothing();
        }
        long micros = Math.addExact(Math.multiplyExact(value.getEpochSecond(), 1_000_000L), value.getNano() / 1_000);
        return bigint(micros - EPOCH_2000_MICROS);
    }

    BinaryCopy bigints(long[] values) {
        room(24 + values.length * 12).putInt(20 + values.length * 12).putInt(values.length == 0 ? 0 : 1).putInt(0).putInt(INT8_OID);
        buffer.putInt(values.length).putInt(1);
        for (long value : values) {
            buffer.putInt(8).putLong(value);
        }
        return this;
    }

    BinaryCopy texts(Iterable<String> values) {
        int size = 20;
        int n = 0;
        for (String value : values) {
            size += 4 + bytes(value).length;
            n++;
        }
        room(4 + size).putInt(size).putInt(n == 0 ? 0 : 1).putInt(0).putInt(TEXT_OID).putInt(n).putInt(1);
        for (String value : values) {
            byte[] bytes = bytes(value);
            buffer.putInt(bytes.length).put(bytes);
        }
        return this;
    }

    BinaryCopy nothing() {
        room(4).putInt(-1);
        return this;
    }

    private static byte[] bytes(String value) {
        return (value.indexOf(0) < 0 ? value : value.replace('\0', '\uFFFD')).getBytes(StandardCharsets.UTF_8);
    }

    private ByteBuffer room(int bytes) {
        if (buffer.remaining() < bytes) {
            ByteBuffer larger = ByteBuffer.allocate(Math.max(buffer.capacity() * 2, buffer.position() + bytes));
            buffer.flip();
            larger.put(buffer);
            buffer = larger;
        }
        return buffer;
    }

    private void flush() throws SQLException {
        copy.writeToCopy(buffer.array(), 0, buffer.position());
        buffer.clear();
    }

    /** Ends the stream; the rows are there when the transaction commits. */
    long finish() throws SQLException {
        room(2).putShort((short) -1);
        flush();
        return copy.endCopy();
    }

    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }

}
