package io.crosswalk.core.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.crosswalk.core.delivery.TargetRow.State;
import io.crosswalk.core.identifier.CanonicalField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ValuesIT extends NightCase {

    @AfterEach
    void areTheSameWhenComputedAnew() {
        verified();
    }

    @Test
    void followTheAuthorityOfTheirFieldAlsoOverAPerson() {
        itam.add("serial", "SN0001A", "manufacturer", "Dell", "assetTag", "CT-000001", "location", "Berlin");
        erp("1.csv", "SN0001A,Dell,CT-000001,,Bonn");

        kit.night();

        assertThat(serial("SN0001A").values().get("location").value()).isEqualTo("Bonn");
        assertThat(serial("SN0001A").values().get("location").losing()).extracting("value").containsExactly("Berlin");
        assertThat(itam.row(1).values()).containsEntry(CanonicalField.LOCATION, "Bonn");
    }

    @Test
    void withoutAuthorityNeverOverwriteWhatATargetHolds() {
        itam.add("serial", "SN0001A", "manufacturer", "Dell", "assetTag", "CT-000001", "warrantyEnd", "2027-01-01");
        acme("1.csv", "SN0001A,Dell,,L1,,2028-12-31");

        kit.night();

        assertThat(itam.row(1).values()).containsEntry(CanonicalField.WARRANTY_END, "2027-01-01").containsEntry(CanonicalField.LOT, "L1");
    }

    @Test
    void areNotErasedByABlank() {
        erp("1.csv", "SN0001A,Dell,CT-000001,Latitude,Bonn,L1");
        kit.night();

        erp("2.csv", "SN0001A,Dell,CT-000001");
        kit.night();

        assertThat(serial("SN0001A").values().get("location").value()).isEqualTo("Bonn");
        assertThat(itam.row(1).values()).containsEntry(CanonicalField.LOCATION, "Bonn");
    }

    @Test
    void areNotErasedWhenTwoChangesFollowOneAnother() {
        erp("1.csv", "SN0001A,Dell,CT-000001,Latitude,Bonn,L1");
        kit.night();
        erp("2.csv", "SN0001A,Dell,CT-000001,,,L2");
        kit.night();

        erp("3.csv", "SN0001A,Dell,CT-000001,,,L3");
        kit.night();

        assertThat(serial("SN0001A").values().get("location").value()).isEqualTo("Bonn");
        assertThat(serial("SN0001A").values().get("model").value()).isEqualTo("Latitude");
    }

    @Test
    void thatWeWroteOurselvesHaveNoAuthority() {
        erp("1.csv", "SN0001A,Dell,CT-000001,,,,,,");
        acme("1.csv", "SN0001A,Dell,,,,2027-01-01");
        kit.night();
        assertThat(itam.row(1).values()).containsEntry(CanonicalField.WARRANTY_END, "2027-01-01");
        kit.night();

        acme("2.csv", "SN0001A,Dell,,,,2029-01-01");
        kit.night();

        assertThat(serial("SN0001A").values().get("warrantyEnd").value()).as("the echo yields").isEqualTo("2029-01-01");
    }

    @Test
    void thatAPersonChangedInTheTargetAreThePersonsStatement() {
        thatWeWroteOurselvesHaveNoAuthority();

        itam.put(1, State.ACTIVE, "serial", "SN0001A", "manufacturer", "Dell", "assetTag", "CT-000001", "warrantyEnd", "2030-06-30");
        kit.night();

        assertThat(serial("SN0001A").values().get("warrantyEnd").value()).isEqualTo("2030-06-30");
        assertThat(serial("SN0001A").values().get("warrantyEnd").source()).isEqualTo("itam");
        assertThat(itam.row(1).values()).containsEntry(CanonicalField.WARRANTY_END, "2030-06-30");
    }

    @Test
    void ofIdentifiersDoNotChangeWithTheirSpelling() {
        erp("1.csv", "SN-0001-A,Dell,CT-000001");
        kit.night();
        itam.writes();

        erp("2.csv", "sn0001a,DELL,ct-000001");
        kit.night();

        assertThat(itam.writes()).isEmpty();
        assertThat(assets()).hasSize(1);
    }

    @Test
    void followAnotherAuthorityWithoutANewDelivery() {
        followTheAuthorityOfTheirFieldAlsoOverAPerson();

        itam.put(1, State.ACTIVE, "serial", "SN0001A", "manufacturer", "Dell", "assetTag", "CT-000001", "location", "Berlin");
        kit.edit("config/crosswalk.yaml", "location: [ erp, itam ]", "location: [ itam, erp ]");
        kit.night();

        assertThat(serial("SN0001A").values().get("location").value()).isEqualTo("Berlin");
        assertThat(itam.row(1).values()).containsEntry(CanonicalField.LOCATION, "Berlin");
    }

    @Test
    void confirmALinkOnlyByTwoIndependentSources() {
        erp("1.csv", "SN0001A,Dell,CT-000001");
        kit.night();
        kit.night();
        assertThat(serial("SN0001A").state()).as("the target repeats what we told it").isEqualTo("provisional");

        acme("1.csv", "SN0001A,Dell,CT-000001");
        kit.night();

        assertThat(serial("SN0001A").state()).isEqualTo("confirmed");
    }
}
