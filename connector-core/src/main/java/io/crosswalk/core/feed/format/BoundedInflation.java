package io.crosswalk.core.feed.format;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/** Stops an archive that inflates beyond what any honest list of assets does. */
final class BoundedInflation extends FilterInputStream {

    /** Up to here any ratio is harmless, because nothing is held in memory. */
    static final long FREE = 64L << 20;
    static final long CEILING = 16L << 30;
    private static final long RATIO = 200;

    private final LongSupplier packed;
    private long unpacked;

    BoundedInflation(InputStream in, LongSupplier packed) {
        super(in);
        this.packed = packed;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        return read < 0 ? read : within(1, read);
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = super.read(target, offset, length);
        return read <= 0 ? read : within(read, read);
    }

    private int within(int more, int result) throws IOException {
        unpacked += more;
        if (unpacked > CEILING || unpacked > FREE && unpacked > RATIO * packed.getAsLong()) {
            throw new Envelope.Unbelievable("the archive inflates to more than " + (unpacked >> 20)
                    + " MiB from " + packed.getAsLong() + " bytes; refused as a decompression bomb");
        }
        return result;
    }
}
