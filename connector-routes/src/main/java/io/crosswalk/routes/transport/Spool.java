package io.crosswalk.routes.transport;

import io.crosswalk.core.fault.TransientFault;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/** Our folder of deliveries as they came; file names are our own, and every file is hashed while it is written. */
final class Spool {

    private static final int BUFFER = 1 << 20;

    private final Path folder;

    Spool(Path folder) {
        this.folder = folder;
    }

    /** A file in the spool and the digest of its bytes. */
    record Spooled(Path file, long bytes, String sha256) {
    }

    /** Copies and hashes in one pass; memory does not grow with the file. */
    Spooled copy(Path source) throws IOException {
        Path file = fresh();
        MessageDigest digest = sha256();
        try (FileChannel in = FileChannel.open(source, StandardOpenOption.READ);
                FileChannel out = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            long bytes = pour(in, out, digest);
            return new Spooled(file, bytes, HexFormat.of().formatHex(digest.digest()));
        } catch (IOException e) {
            throw discarded(file, e);
        }
    }

    /** Takes over a file that lies on the same disk, and hashes it. */
    Spooled adopt(Path local) throws IOException {
        Path file = Files.move(local, fresh());
        MessageDigest digest = sha256();
        try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ)) {
            long bytes = pour(in, null, digest);
            return new Spooled(file, bytes, HexFormat.of().formatHex(digest.digest()));
        } catch (IOException e) {
            throw discarded(file, e);
        }
    }

    /** A delivery that is written piece by piece. */
    Draft draft() throws IOException {
        return new Draft(fresh());
    }

    private Path fresh() {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new TransientFault("the spool folder " + folder + " cannot be made; check its disk and permissions", e);
        }
        return folder.resolve(UUID.randomUUID() + ".delivery");
    }

    private static long pour(FileChannel in, FileChannel out, MessageDigest digest) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
        long bytes = 0;
        while (in.read(buffer) >= 0) {
            buffer.flip();
            digest.update(buffer.duplicate());
            bytes += buffer.remaining();
            while (out != null && buffer.hasRemaining()) {
                out.write(buffer);
            }
            buffer.clear();
        }
        return bytes;
    }

    private static IOException discarded(Path file, IOException cause) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
        return cause;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A delivery in the making; closing it without {@link #finish} throws it away. */
    static final class Draft implements AutoCloseable {

        private final Path file;
        private final DigestOutputStream out;
        private long bytes;
        private boolean finished;

        private Draft(Path file) throws IOException {
            this.file = file;
            this.out = new DigestOutputStream(new java.io.BufferedOutputStream(
                    Files.newOutputStream(file, StandardOpenOption.CREATE_NEW), BUFFER), sha256());
        }

        void write(byte[] source, int from, int to) throws IOException {
            ((OutputStream) out).write(source, from, to - from);
            bytes += to - from;
        }

        void write(String ascii) throws IOException {
            byte[] text = ascii.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
            write(text, 0, text.length);
        }

        long bytes() {
            return bytes;
        }

        Spooled finish() throws IOException {
            out.close();
            finished = true;
            return new Spooled(file, bytes, HexFormat.of().formatHex(out.getMessageDigest().digest()));
        }

        @Override
        public void close() throws IOException {
            if (!finished) {
                out.close();
                Files.deleteIfExists(file);
            }
        }
    }
}
