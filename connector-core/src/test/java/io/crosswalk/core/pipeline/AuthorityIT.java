package io.crosswalk.core.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A night under another authority table gives the register which that table implies. */
class AuthorityIT {

    private static final String[] FIELDS = {"serial", "manufacturer", "assetTag", "location", "owner", "status"};
    private static final String ONE = "location: [ erp, itam, acme ], owner: [ acme, erp ]";
    private static final String OTHER = "location: [ acme, erp, itam ], status: [ itam, acme ]";

    @TempDir
    Path home;

    private NightKit kit(String name, String table, MemoryTarget itam) {
        return new NightKit(home.resolve(name)).crosswalk("organisation: { name: Contoso, tagPattern: \"CT-[0-9]{6}\" }\n"
                + "nightly: { feeds: [ itam, erp, acme ], targets: [ itam ] }\n"
                + "authority: { identity: [ itam, erp, acme ], assetTag: [ itam, erp ], " + table + " }\n")
                .feed("erp", "full", FIELDS).feed("acme", "delta", FIELDS).target("itam", itam, "{ create: false }");
    }

    /** Forty units, of which each source knows some, with values that differ. */
    private static MemoryTarget itam() {
        Random random = new Random(7);
        MemoryTarget itam = new MemoryTarget();
        for (int i = 0; i < 40; i++) {
            if (random.nextInt(3) > 0) {
                itam.add("serial", "SN%04dA".formatted(i), "manufacturer", "Dell", "assetTag", "CT-%06d".formatted(i), "location", room(random));
            }
        }
        return itam;
    }

    private static String room(Random random) {
        return "Room " + random.nextInt(3);
    }

    private static void deliver(NightKit kit, String feed, String name, long seed) {
        Random random = new Random(seed);
        List<String> lines = new ArrayList<>(List.of(String.join(",", FIELDS)));
        for (int i = 0; i < 40; i++) {
            if (random.nextInt(4) > 0) {
                String room = random.nextInt(4) == 0 ? "" : room(random);
                lines.add("SN%04dA,Dell,,%s,%s,%s".formatted(i, room, random.nextInt(2) == 0 ? "" : "Ada " + random.nextInt(2),
                        random.nextInt(2) == 0 ? "" : "in use " + random.nextInt(2)));
            }
        }
        kit.deliver(feed, name, lines.toArray(String[]::new));
    }

    /** Two nights; after the second one some rows are gone from the ERP, and some only say less. */
    private static void nights(NightKit kit) {
        deliver(kit, "erp", "1.csv", 1);
        deliver(kit, "acme", "1.csv", 2);
        kit.night();
        deliver(kit, "erp", "2.csv", 3);
        kit.night();
    }

    @Test
    void isWhatTheOtherTableImpliesFromTheBeginning() {
        try (NightKit changed = kit("changed", ONE, itam()); NightKit always = kit("always", OTHER, itam())) {
            nights(changed);
            nights(always);
            List<String> before = changed.picture();
            assertThat(before).isNotEqualTo(always.picture());

            changed.edit("config/crosswalk.yaml", ONE, OTHER).night();
            assertThat(values(changed)).isEqualTo(values(always));
            assertThat(changed.connector().rebuild(true, Progress.NONE)).isEmpty();

            changed.edit("config/crosswalk.yaml", OTHER, ONE).night();
            assertThat(changed.connector().rebuild(true, Progress.NONE)).isEmpty();
        }
    }

    /** What is believed, without what was pushed over: a target that was written to holds other losing values. */
    private static List<String> values(NightKit kit) {
        return kit.register().find(java.util.Map.of(), 1_000, 0).stream().map(asset -> asset.identifiers().get(0).display() + " "
                + new java.util.TreeMap<>(asset.values()).entrySet().stream().map(it -> it.getKey() + "=" + it.getValue().value()).toList()).sorted().toList();
    }

    @Test
    void comesBackWithItsTableWhereNothingIsPushed() {
        try (NightKit kit = kit("back", ONE, itam())) {
            kit.edit("config/crosswalk.yaml", "targets: [ itam ]", "targets: [ ]");
            nights(kit);
            List<String> before = kit.picture();

            kit.edit("config/crosswalk.yaml", ONE, OTHER).night();
            assertThat(kit.picture()).isNotEqualTo(before);
            kit.edit("config/crosswalk.yaml", OTHER, ONE).night();

            assertThat(kit.picture()).as("losing values were kept").isEqualTo(before);
        }
    }
}
