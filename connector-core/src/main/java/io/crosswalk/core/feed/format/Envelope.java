package io.crosswalk.core.feed.format;

import io.crosswalk.core.feed.RecordFormat.BrokenDelivery;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * What a delivery is wrapped in, and how it is unwrapped: {@code gzip} and {@code zip}, in the order of
 * {@code from.envelope}.
 *
 * <p>Nothing is ever written under a name from inside an archive. An archive holds one member; of several, the one whose
 * name alone fits {@code files.include}. What inflates beyond all measure is refused.
 */
public final class Envelope {

    private static final int BUFFER = 64 * 1024;
    private static final List<String> KNOWN = List.of("gzip", "zip");

    private Envelope() {
    }

    /** Whether this kind of envelope can be unwrapped here. */
    public static boolean known(String kind) {
        return KNOWN.contains(kind.toLowerCase(Locale.ROOT));
    }

    /**
     * The content of a delivery. Faults found while reading are {@link Unbelievable}, {@link ZipException} or
     * {@link java.io.EOFException}: they mean the delivery, not the disk.
     *
     * @param include {@code files.include}, or null
     * @throws BrokenDelivery when what it is wrapped in cannot be believed
     */
    public static InputStream open(Path delivery, List<String> envelope, String include)
            throws IOException, BrokenDelivery {
        if (envelope.isEmpty()) {
            return Files.newInputStream(delivery);
        }
        boolean zipFirst = "zip".equalsIgnoreCase(envelope.get(0));
        InputStream content = zipFirst ? ZipMember.open(delivery, include, delivery.getParent())
                : Files.newInputStream(delivery);
        try {
            for (String kind : zipFirst ? envelope.subList(1, envelope.size()) : envelope) {
                content = unwrap(kind.toLowerCase(Locale.ROOT), content, include, delivery);
            }
            return content;
        } catch (IOException | BrokenDelivery | RuntimeException e) {
            content.close();
            throw e;
        }
    }

    private static InputStream unwrap(String kind, InputStream wrapped, String include, Path delivery)
            throws IOException, BrokenDelivery {
        return switch (kind) {
            case "gzip" -> inflated(wrapped);
            case "zip" -> ZipMember.spill(wrapped, include, delivery.toAbsolutePath().getParent());
            default -> throw new IllegalArgumentException("no envelope is called '" + kind + "'");
        };
    }

    private static InputStream inflated(InputStream wrapped) throws IOException, BrokenDelivery {
        CountedInput counted = new CountedInput(new BufferedInputStream(wrapped, BUFFER));
        try {
            return new BoundedInflation(new GZIPInputStream(counted, BUFFER), counted::count);
        } catch (ZipException | java.io.EOFException e) {
            throw new BrokenDelivery("the delivery is not a gzip file: " + e.getMessage(), e);
        }
    }

    /** What lies in the envelope cannot be believed; found while reading, so it comes as an exception of the stream. */
    public static final class Unbelievable extends IOException {

        private static final long serialVersionUID = 1L;

        Unbelievable(String message) {
            super(message);
        }
    }
}
