package io.crosswalk.core.benchmark;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * ERP rows as an organisation would export them: serial, manufacturer, model, SKU, lot, order, dates, tag for 70 %,
 * location. Deterministic; 3 % are dirty (fillers, damaged serials, bad dates).
 */
final class BenchmarkRows {

    static final String HEADER = "Serial,Manufacturer,Model,SKU,Lot,AssetTag,PurchaseOrder,PurchaseDate,WarrantyEnd,Location,Supplier,Status";

    private static final String[] MAKERS = {"Dell Inc.", "HP", "Lenovo", "Apple", "Cisco", "Zebra"};
    private static final String[] PLACES = {"Berlin", "Bonn", "Hamburg", "Wien", "Paris", "Lyon", "Madrid", "Oslo"};

    private BenchmarkRows() {
    }

    /**
     * @param changedPercent share of rows whose location differs from the first edition
     */
    static void write(Path file, long rows, int changedPercent) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(HEADER);
            out.newLine();
            StringBuilder line = new StringBuilder(200);
            for (long i = 0; i < rows; i++) {
                line.setLength(0);
                row(line, i, changedPercent > 0 && mix(i) % 100 < changedPercent);
                out.append(line).append('\n');
            }
        }
    }

    private static void row(StringBuilder line, long i, boolean moved) {
        long noise = mix(i);
        int maker = (int) (noise % MAKERS.length);
        long dirt = noise / 7 % 100;
        line.append(dirt == 0 ? "To be filled by O.E.M." : dirt == 1 ? "1.2345E+11" : serial(i)).append(',').append(MAKERS[maker]).append(',');
        long product = noise / 11 % 40;
        line.append("Model ").append(product).append(",SKU-").append(maker).append('-').append(product).append(",L").append(i / 250).append(',');
        if (noise / 13 % 10 < 7) {
            line.append("CT-").append(String.format("%09d", i));
        }
        line.append(",PO-").append(i / 40).append(",2024-").append(two(1 + noise % 12)).append('-').append(dirt == 2 ? "31x" : two(1 + noise % 28));
        line.append(",2027-").append(two(1 + noise % 12)).append('-').append(two(1 + noise % 28)).append(',');
        line.append(PLACES[(int) ((noise / 17 + (moved ? 1 : 0)) % PLACES.length)]).append(",Bechtle,In use");
    }

    private static String serial(long i) {
        return "S" + Long.toString(mix(i + 77) >>> 20 | 1L << 44, 36).toUpperCase(java.util.Locale.ROOT) + Long.toString(i, 36)
                .toUpperCase(java.util.Locale.ROOT);
    }

    private static String two(long n) {
        return n < 10 ? "0" + n : String.valueOf(n);
    }

    private static long mix(long x) {
        long z = (x + 1) * 0x9E3779B97F4A7C15L;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return (z ^ z >>> 31) & Long.MAX_VALUE;
    }
}
