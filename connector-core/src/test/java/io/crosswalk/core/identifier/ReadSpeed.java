package io.crosswalk.core.identifier;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Locale;
import java.util.Random;
import java.util.logging.Logger;

/** Measures how many values one core reads in a second. Run by hand; the figure is logged. */
final class ReadSpeed {

    private static final Logger LOG = Logger.getLogger(ReadSpeed.class.getName());
    private static final int VALUES = 200_000;
    private static final int ROUNDS = 15;

    private ReadSpeed() {
    }

    public static void main(String[] args) {
        Random random = new Random(7);
        measure("clean serial", Kind.SERIAL, random, "5CG%08X");
        measure("serial with hyphen, lower case", Kind.SERIAL, random, "sn-%010d");
        measure("padded serial", Kind.SERIAL, random, "CZJ%08X   ");
        measure("serial with label", Kind.SERIAL, random, "S/N: CZJ%08X");
        measure("serial with spaces", Kind.SERIAL, random, "CZJ %08X 12");
        measure("serial of 12 digits", Kind.SERIAL, random, "201%09d");
        measure("serial of 15 digits", Kind.SERIAL, random, "201000%09d");
        measure("asset tag", Kind.ASSET_TAG, random, "CT-%010d");
        measure("lot", Kind.LOT, random, "L%010d");
        measure("sku", Kind.SKU, random, "AB-%010d");
        measure("gtin", Kind.GTIN, random, "400%09d");
        measure("imei", Kind.IMEI, random, "35678%09d");
        measure("gs1 element string", Kind.GS1_ELEMENT_STRING, random, "\u001d010952123454321310LOT-7\u001d2117%09d");
        measure("gs1 bracketed", Kind.GS1_HRI, random, "(01)09521234543213(10)LOT-7(21)17%09d");
        measure("gs1 digital link", Kind.DIGITAL_LINK, random, "https://id.gs1.org/01/09521234543213/10/LOT-7/21/17%09d");
        measure("mac", Kind.MAC48, random, "00:1B:63:84:45:%02X");
    }

    private static void measure(String name, Kind kind, Random random, String format) {
        String[] values = new String[VALUES];
        for (int i = 0; i < VALUES; i++) {
            int number = random.nextInt(kind == Kind.MAC48 ? 256 : 1_000_000_000);
            String value = String.format(Locale.ROOT, format, number);
            values[i] = switch (kind) {
                case GTIN -> value + CheckDigits.mod10(value);
                case IMEI -> value + CheckDigits.luhn(value);
                default -> value;
            };
        }
        ThreadMXBean cpu = ManagementFactory.getThreadMXBean(); // other work on the machine does not count
        long best = Long.MAX_VALUE;
        long usable = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long start = cpu.getCurrentThreadCpuTime();
            for (String value : values) {
                usable += Identifiers.read(kind, value, ReadContext.NONE).usable() ? 1 : 0;
            }
            best = Math.min(best, cpu.getCurrentThreadCpuTime() - start);
        }
        double perSecond = VALUES / (best / 1e9);
        LOG.info(String.format(Locale.ROOT, "%-32s %,12.0f reads/s (%d usable)", name, perSecond, usable / ROUNDS));
    }
}
