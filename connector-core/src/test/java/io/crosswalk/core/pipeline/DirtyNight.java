package io.crosswalk.core.pipeline;

import io.crosswalk.core.stocktake.ScanRows;
import io.crosswalk.core.stocktake.Stocktake;
import io.crosswalk.core.stocktake.Stocktakes;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
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
    private static final String HEADER = "serial,manufacturer,assetTag,model,lot,location,quantity,imei,event,imei2,uuid,rfid,name,"
            + "eventAt,replacesSerial,componentSerial,observedAt";
    private static final String LOG_HEADER = "sourceKey,serial,manufacturer,assetTag,event,eventAt,replacesSerial,location";
    private static final String SCAN_HEADER = "label,label2,manufacturer,location,legible,labelPosition,scannedAt";
    private static final List<String> SEVERAL = List.of("SN01A; SN02A", "SN03A; SN04A; SN03A", "SN05A; N/A", "SN01A; SN06A; SN07A; SN08A");
    private static final List<String> FIELDS = List.of(HEADER.split(","));

    private final Map<String, List<String>> rows = new LinkedHashMap<>();
    private final List<String[]> held = new ArrayList<>();
    private final List<String> log = new ArrayList<>();
    private final List<String> scans = new ArrayList<>();

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
        return night.told(seed);
    }

    /** What a log and people with scanners say: several events of a unit, and labels on the wrong unit. */
    private DirtyNight told(long seed) {
        Random random = new Random(seed * 7);
        for (int i = 0; i < 4 && PermutationIT.with("log"); i++) {
            log.add(String.join(",", "e" + seed + "-" + i, pick(random, "", "SN01A", "SN02A", "SN03A", "SN09A"), pick(random, "Dell", "Dell", "HP", ""),
                    pick(random, "", "CT-000001", "CT-000002", "CT-000003", "CT-000008"), event(random), eventAt(random),
                    pick(random, "", "", "SN02A", "SN04A"), pick(random, "", "Bonn", "Kiel")));
        }
        for (int i = 0; i < 4 && PermutationIT.with("scans"); i++) {
            scans.add(String.join(",", pick(random, "CT-000001", "CT-000002", "CT-000005", "CT-000008"), pick(random, "", "SN01A", "SN02A", "SN07A", "SN09A"),
                    pick(random, "Dell", "Dell", "HP", ""), pick(random, "", "Kiel", "Ulm"), pick(random, "", "", "yes", "no"), pick(random, "", "back")));
        }
        return this;
    }

    private static String event(Random random) {
        return pick(random, "board-replaced", "swap", "retagged", "tag-lost", "stolen", "recovered", "disposed", "received");
    }

    private static String eventAt(Random random) {
        return pick(random, "", "2026-03-01T10:00:00Z", "2026-03-02T10:00:00Z", "2026-03-03T10:00:00Z");
    }

    private static String row(Random random) {
        String serial = pick(random, "", "N/A", "SN01A", "SN02A", "SN03A", "SN04A", "SN05A", "SN06A", "SN07A", "SN08A", "SHARED1", "SHARED1");
        String maker = pick(random, "Dell", "Dell Inc.", "DELL", "HP", "Hewlett-Packard", "");
        String tag = pick(random, "", "", "CT-000001", "CT-000002", "CT-000003", "CT-000004", "CT-000005", "CT-000006", "X-9", serial);
        String model = pick(random, "", "", "", "Latitude", "Latitude 5440", "EliteBook");
        String lot = pick(random, "", "", "L1", "L2");
        String imei = pick(random, "", "", "", "", "490154203237518", "356938035643809");
        String event = pick(random, "", "", "", "", "", "", "", "", "swap");
        event = event.isEmpty() && PermutationIT.with("events") && random.nextInt(5) == 0 ? event(random) : event;
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
        String names = String.join(",", imei2, uuid, giai, pick(random, "", "", "nb-1", "NB 1", "nb-2"));
        String parts = PermutationIT.with("parts") ? pick(random, "", "", "", "", "PART1", "PART2", "PART1; PART2", "SN05A") : "";
        return String.join(",", names, PermutationIT.with("events") ? eventAt(random) : "",
                PermutationIT.with("events") ? pick(random, "", "", "", "", "", "SN02A", "SN04A") : "", parts,
                PermutationIT.with("freshness") ? pick(random, "", "", "2026-01-01T00:00:00Z", "2026-11-01T00:00:00Z") : "");
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
        return night.told(seed);
    }

    static void configure(NightKit kit, MemoryTarget itam, String policy, Random order) {
        List<String> arrival = new ArrayList<>(FEEDS);
        arrival.add("itam");
        arrival.add("log");
        if (order != null) {
            Collections.shuffle(arrival, order);
        }
        kit.crosswalk("organisation: { name: Contoso, tagPattern: \"CT-[0-9]{6}\" }\n"
                + "nightly: { feeds: [ " + String.join(", ", arrival) + " ], targets: [ itam ] }\n"
                + "authority: { identity: [ itam, erp, log, acme, cmdb ], assetTag: [ itam, log, erp ], location: [ erp, itam ], lot: [ acme, erp ] }\n"
                + (PermutationIT.with("freshness") ? "freshness: { location: { erp: 30, acme: 60 }, lot: { acme: 30 } }\n" : "")
                + "manufacturers: { HP: [ \"Hewlett-Packard\" ] }\n");
        kit.feed("erp", "full", FIELDS.toArray(new String[0]));
        kit.feed("acme", "delta", FIELDS.toArray(new String[0]));
        kit.feed("cmdb", "full", FIELDS.toArray(new String[0]));
        kit.feed("log", "delta", LOG_HEADER.split(","));
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

    private static String[] shuffled(String header, List<String> lines, Random order) {
        List<String> shuffled = new ArrayList<>(lines);
        if (order != null) {
            Collections.shuffle(shuffled, order);
        }
        shuffled.add(0, header);
        return shuffled.toArray(new String[0]);
    }

    /** People walk through Kiel and scan, in the order that {@code order} shuffles. */
    void scan(NightKit kit, Random order) {
        Stocktakes stocktakes = kit.connector().stocktakes();
        Stocktake round = stocktakes.start("Kiel", "ada", false);
        kit.later(Duration.ofHours(1));
        List<String> timed = new ArrayList<>();
        for (String line : scans) {
            timed.add(line + "," + round.startedAt().plus(Duration.ofMinutes(1 + timed.size())));
        }
        String file = String.join("\n", shuffled(SCAN_HEADER, timed, order)) + "\n";
        stocktakes.scan(round.id(), ScanRows.of(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8))), "ada");
        stocktakes.close(round.id(), "ada");
    }

    /** Puts everything where it is read, in the order that {@code order} shuffles. */
    void deliver(NightKit kit, MemoryTarget itam, String name, Random order) {
        rows.forEach((feed, lines) -> kit.deliver(feed, name, shuffled(HEADER, lines, order)));
        kit.deliver("log", name, shuffled(LOG_HEADER, log, order));
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
        log.forEach(line -> text.append("log: ").append(line).append('\n'));
        scans.forEach(line -> text.append("scan: ").append(line).append('\n'));
        held.forEach(line -> text.append("itam: ").append(String.join(",", line)).append('\n'));
        return text.toString();
    }
}
