package io.crosswalk.core.pipeline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * What four sources say about one small set of units, with every kind of trouble in it: few names, many rows, so that
 * names meet, clash, bridge, move and repeat.
 */
final class DirtyNight {

    static final List<String> FEEDS = List.of("erp", "erp-b", "acme", "cmdb");
    private static final String HEADER = "serial,manufacturer,assetTag,model,lot,location,quantity,imei,event,imei2,uuid,rfid,name";
    private static final List<String> SEVERAL = List.of("SN01A; SN02A", "SN03A; SN04A; SN03A", "SN05A; N/A", "SN01A; SN06A; SN07A; SN08A");
    private static final List<String> FIELDS = List.of(HEADER.split(","));

    private final Map<String, List<String>> rows = new LinkedHashMap<>();
    private final List<String[]> held = new ArrayList<>();

    private DirtyNight() {
        FEEDS.forEach(feed -> rows.put(feed, new ArrayList<>()));
    }

    /** Rows drawn from a small set of names. */
    static DirtyNight drawn(long seed, int rowsPerFeed) {
        Random random = new Random(seed);
        DirtyNight night = new DirtyNight();
        for (String feed : FEEDS) {
            for (int i = 0; i < rowsPerFeed; i++) {
                night.rows.get(feed).add(row(random));
            }
        }
        for (int i = 0; i < rowsPerFeed; i++) {
            night.held.add(row(random).split(",", -1));
        }
        return night;
    }

    private static String row(Random random) {
        String serial = pick(random, "", "N/A", "SN01A", "SN02A", "SN03A", "SN04A", "SN05A", "SN06A", "SN07A", "SN08A", "SHARED1", "SHARED1");
        String maker = pick(random, "Dell", "Dell Inc.", "DELL", "HP", "Hewlett-Packard", "");
        String tag = pick(random, "", "", "CT-000001", "CT-000002", "CT-000003", "CT-000004", "CT-000005", "CT-000006", "X-9", serial);
        String model = pick(random, "", "", "", "Latitude", "Latitude 5440", "EliteBook");
        String lot = pick(random, "", "", "L1", "L2");
        String imei = pick(random, "", "", "", "", "490154203237518", "356938035643809");
        String event = pick(random, "", "", "", "", "", "", "", "", "swap");
        String rest = String.join(",", maker, tag, model, lot, pick(random, "", "Bonn", "Berlin", "Kiel"), pick(random, "", "", "", "1", "5"), imei, event);
        String serials = severalSerials(rest.hashCode(), tag.isEmpty() && imei.isEmpty() ? 4 : 20).orElse(serial);
        return serials + "," + rest + "," + further(rest.hashCode() * 31 + serial.hashCode());
    }

    /** Further names in some rows: a second radio, a copied or a board's own UUID, a GIAI, and a host name that says little. */
    private static String further(int chance) {
        Random random = new Random(chance);
        String imei2 = pick(random, "", "", "", "", "", "", "", "490154203237518", "356938035643809");
        String uuid = pick(random, "", "", "", "", "", "", "564D9E2F-1C3B-4A77-9B21-5D0E7A66C1F0", "564D9E2F-1C3B-4A77-9B21-5D0E7A66C1F0",
                "664D9E2F-1C3B-4A77-9B21-5D0E7A66C1F1");
        String giai = pick(random, "", "", "", "", "", "", "", "urn:epc:id:giai:0614141.12345400", "urn:epc:id:giai:0614141.12345401");
        return String.join(",", imei2, uuid, giai, pick(random, "", "", "nb-1", "NB 1", "nb-2"));
    }

    /** One row in so many lists the serials of several units, for the most part where nothing else names one of them. */
    private static Optional<String> severalSerials(int chance, int oneIn) {
        return Math.floorMod(chance, oneIn) == 0 ? Optional.of(SEVERAL.get(Math.floorMod(chance / oneIn, SEVERAL.size()))) : Optional.empty();
    }

    private static String pick(Random random, String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** The same, with some rows gone, some changed and some new. */
    DirtyNight later(long seed) {
        Random random = new Random(seed);
        DirtyNight night = new DirtyNight();
        rows.forEach((feed, lines) -> {
            for (String line : lines) {
                int lot = random.nextInt(6);
                if (lot == 0) {
                    night.rows.get(feed).add(row(random));
                } else if (lot > 1) {
                    night.rows.get(feed).add(line);
                }
            }
            night.rows.get(feed).add(row(random));
        });
        for (String[] line : held) {
            night.held.add(random.nextInt(5) == 0 ? row(random).split(",", -1) : line);
        }
        return night;
    }

    static void configure(NightKit kit, MemoryTarget itam, String policy, Random order) {
        List<String> arrival = new ArrayList<>(FEEDS);
        arrival.add("itam");
        if (order != null) {
            Collections.shuffle(arrival, order);
        }
        kit.crosswalk("organisation: { name: Contoso, tagPattern: \"CT-[0-9]{6}\" }\n"
                + "nightly: { feeds: [ " + String.join(", ", arrival) + " ], targets: [ itam ] }\n"
                + "authority: { identity: [ itam, erp, acme, cmdb ], assetTag: [ itam, erp ], location: [ erp, itam ], lot: [ acme, erp ] }\n"
                + "manufacturers: { HP: [ \"Hewlett-Packard\" ] }\n");
        kit.feed("erp", "full", FIELDS.toArray(new String[0]));
        kit.feed("acme", "delta", FIELDS.toArray(new String[0]));
        kit.feed("cmdb", "full", FIELDS.toArray(new String[0]));
        Path like = kit.home().resolve("config/feeds/erp.yaml");
        kit.put("config/feeds/erp-b.yaml", text(like).replace("id: erp,", "id: erp-b,").replace("/in/erp", "/in/erp-b")
                .replace("shrinkGuardPercent: 60", "shrinkGuardPercent: 99"));
        kit.target("itam", itam, policy);
    }

    private static String text(Path file) {
        try {
            return java.nio.file.Files.readString(file);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Puts everything where it is read, in the order that {@code order} shuffles. */
    void deliver(NightKit kit, MemoryTarget itam, String name, Random order) {
        rows.forEach((feed, lines) -> {
            List<String> shuffled = new ArrayList<>(lines);
            if (order != null) {
                Collections.shuffle(shuffled, order);
            }
            shuffled.add(0, HEADER);
            kit.deliver(feed, name, shuffled.toArray(new String[0]));
        });
        for (int i = 0; i < held.size(); i++) {
            List<String> pairs = new ArrayList<>();
            for (int f = 0; f < 6; f++) {
                if (!held.get(i)[f].isEmpty()) {
                    pairs.addAll(Arrays.asList(FIELDS.get(f), held.get(i)[f]));
                }
            }
            itam.put(i + 1, i % 7 == 6 ? io.crosswalk.core.delivery.TargetRow.State.ARCHIVED : io.crosswalk.core.delivery.TargetRow.State.ACTIVE,
                    pairs.toArray(new String[0]));
        }
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        rows.forEach((feed, lines) -> lines.forEach(line -> text.append(feed).append(": ").append(line).append('\n')));
        held.forEach(line -> text.append("itam: ").append(String.join(",", line)).append('\n'));
        return text.toString();
    }
}
