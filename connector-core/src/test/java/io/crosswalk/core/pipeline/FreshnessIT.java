package io.crosswalk.core.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.crosswalk.core.delivery.TargetRow.State;
import io.crosswalk.core.identifier.CanonicalField;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A value that is older than its source's limit yields to any living, fresh source. */
class FreshnessIT extends NightCase {

    private static final String LIMITS = "freshness: { location: { acme: 30 }, owner: { erp: 10 } }\n";

    @BeforeEach
    void believeAcmeFirst() {
        kit.edit("config/crosswalk.yaml", "location: [ erp, itam ]", "location: [ acme, erp, itam ]");
        kit.edit("config/crosswalk.yaml", "organisation:", LIMITS + "organisation:");
        kit.edit("config/feeds/acme.yaml", "  location: ", "  observedAt: { from: seen, type: datetime }\n  location: ");
    }

    @AfterEach
    void isTheSameWhenComputedAnewAndAgain() {
        verified();
        List<String> picture = kit.picture();
        kit.touchEverything().night();
        assertThat(kit.picture()).isEqualTo(picture);
        verified();
    }

    /** A row of the maker that says where the unit is, and when that was seen. */
    private FreshnessIT seen(String name, String location, String at) {
        kit.deliver("acme", name, "serial,manufacturer,assetTag,lot,location,warrantyEnd,imei,seen", "SN0001A,Dell,,," + location + ",,," + at);
        return this;
    }

    private String location() {
        return serial("SN0001A").values().get("location").value();
    }

    @Test
    void yieldsOnceItIsOlderThanItsLimit() {
        erp("1.csv", "SN0001A,Dell,CT-000001,,Bonn");
        seen("1.csv", "Berlin", "");
        kit.night();
        assertThat(location()).isEqualTo("Berlin");

        kit.after(27).night();
        assertThat(location()).as("28 days").isEqualTo("Berlin");
        kit.after(2).night();

        assertThat(location()).as("31 days, and nothing was delivered").isEqualTo("Bonn");
        assertThat(serial("SN0001A").values().get("location").losing()).extracting("value").contains("Berlin");
        assertThat(itam.row(1).values()).containsEntry(CanonicalField.LOCATION, "Bonn");
    }

    @Test
    void staysAsLastKnownWhereNobodyElseSpeaks() {
        erp("1.csv", "SN0001A,Dell,CT-000001");
        seen("1.csv", "Berlin", "");
        kit.night();

        kit.after(100).night();

        assertThat(location()).isEqualTo("Berlin");
        assertThat(serial("SN0001A").values().get("location").source()).as("the echo in the target is nobody's word").isEqualTo("acme");
    }

    @Test
    void countsAgainWhenItsSourceSaysItAgain() {
        yieldsOnceItIsOlderThanItsLimit();

        kit.deliver("acme", "2.csv", "serial,manufacturer,assetTag,lot,location,warrantyEnd,imei,seen", "SN0001A,Dell,,,Berlin,,,", "SN0002B,Dell,,,,,,");
        kit.night();

        assertThat(location()).as("the very same row in another delivery").isEqualTo("Berlin");
    }

    @Test
    void countsFromWhenItWasObserved() {
        erp("1.csv", "SN0001A,Dell,CT-000001,,Bonn");
        seen("1.csv", "Berlin", "2026-10-01T08:00:00Z");
        kit.night();

        assertThat(location()).as("observed more than a month before it was delivered").isEqualTo("Bonn");
    }

    @Test
    void isNotYoungerThanWhenItWasHeard() {
        erp("1.csv", "SN0001A,Dell,CT-000001,,Bonn");
        seen("1.csv", "Berlin", "2999-01-01T00:00:00Z");
        kit.night();
        assertThat(location()).isEqualTo("Berlin");

        kit.after(31).night();

        assertThat(location()).isEqualTo("Bonn");
    }

    @Test
    void doesNotCountFromWordsInOtherFields() {
        erp("1.csv", "SN0001A,Dell,CT-000001,,Bonn");
        kit.deliver("acme", "1.csv", "serial,manufacturer,assetTag,lot,location,warrantyEnd,imei,seen",
                "SN0001A,Dell,,\"\"\"observedAt\"\":\"\"2020-01-01T00:00:00Z\"\"\",Berlin,,,");
        kit.night();

        assertThat(location()).isEqualTo("Berlin");
    }

    @Test
    void isSaidAgainByEveryCompleteDelivery() {
        itam.add("serial", "SN0001A", "manufacturer", "Dell", "assetTag", "CT-000001", "owner", "Bob");
        erp("1.csv", "SN0001A,Dell,CT-000001,,,,,Ada");
        kit.edit("config/crosswalk.yaml", "authority: {", "authority: { owner: [ erp, itam ],");
        kit.night();
        for (int night = 2; night < 15; night++) {
            erp(night + ".csv", "SN0001A,Dell,CT-000001,,,,,Ada", "SN0009X,Dell,CT-000009,,,L" + night);
            kit.night();
        }
        assertThat(serial("SN0001A").values().get("owner").value()).as("repeated each night").isEqualTo("Ada");

        kit.after(10).night();

        assertThat(serial("SN0001A").values().get("owner").value()).as("not delivered for longer than the limit").isEqualTo("Bob");
    }

    @Test
    void isOlderThanTheRowThatIsSilentAboutItByNow() {
        itam.add("serial", "SN0001A", "manufacturer", "Dell", "assetTag", "CT-000001", "owner", "Bob");
        kit.edit("config/crosswalk.yaml", "authority: {", "authority: { owner: [ erp, itam ],");
        erp("1.csv", "SN0001A,Dell,CT-000001,,,,,Ada");
        kit.night();
        for (int night = 2; night < 15; night++) {
            erp(night + ".csv", "SN0001A,Dell,CT-000001", "SN0009X,Dell,CT-000009,,,L" + night);
            kit.night();
        }

        assertThat(serial("SN0001A").values().get("owner").value()).isEqualTo("Bob");
    }

    @Test
    void yieldsNoLongerWhenTheLimitIsTakenAway() {
        yieldsOnceItIsOlderThanItsLimit();

        kit.edit("config/crosswalk.yaml", LIMITS, "");
        kit.night();

        assertThat(location()).isEqualTo("Berlin");
        assertThat(kit.number("select count(*) from aged_observation")).isZero();
    }

    @Test
    void doesNotOverruleAPersonWhoSpokeSince() {
        erp("1.csv", "SN0001A,Dell,CT-000001");
        seen("1.csv", "Berlin", "");
        kit.night();
        kit.after(40);
        itam.put(1, State.ACTIVE, "serial", "SN0001A", "manufacturer", "Dell", "assetTag", "CT-000001", "location", "Hamburg");

        kit.night();

        assertThat(location()).isEqualTo("Hamburg");
        assertThat(itam.row(1).values()).containsEntry(CanonicalField.LOCATION, "Hamburg");
    }
}
