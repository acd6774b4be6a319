package io.crosswalk.core.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crosswalk.core.asset.Register.AssetView;
import io.crosswalk.core.asset.Register.ValueView;
import io.crosswalk.core.delivery.TargetRow.State;
import io.crosswalk.core.identifier.CanonicalField;
import io.crosswalk.core.steward.LockOrder;
import io.crosswalk.core.steward.RulingRefused;
import io.crosswalk.core.steward.Stewardship;
import io.crosswalk.core.steward.Stewardship.Locked;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A value that a person has set stays, whatever sources and targets say, until it is unlocked. */
class ValueLockIT extends NightCase {

    @AfterEach
    void isTheSameWhenComputedAnewAndAgain() {
        verified();
        List<String> picture = kit.picture();
        kit.touchEverything().night();
        assertThat(kit.picture()).isEqualTo(picture);
        verified();
    }

    private Stewardship stewards() {
        return kit.connector().stewardship();
    }

    private Locked lock(AssetView asset, String field, String value) {
        return stewards().lock(new LockOrder(asset.assetId(), LockOrder.field(field), value, "moved by hand"), "ada");
    }

    private void unlock(AssetView asset, String field) {
        stewards().unlock(asset.assetId(), LockOrder.field(field), "found again", "bob");
    }

    private ValueView location() {
        return serial("SN0001A").values().get("location");
    }

    private AssetView bonn() {
        erp("1.csv", "SN0001A,Dell,CT-000001,,Bonn");
        kit.night();
        return serial("SN0001A");
    }

    @Test
    void staysWhateverItsAuthoritySaysAndIsToldToTheTarget() {
        lock(bonn(), "location", "Berlin");
        kit.night();

        assertThat(location().value()).isEqualTo("Berlin");
        assertThat(location().source()).isEqualTo("steward");
        assertThat(location().losing()).extracting("value").contains("Bonn");
        assertThat(location().locked().by()).isEqualTo("ada");
        assertThat(location().locked().reason()).isEqualTo("moved by hand");
        assertThat(itam.row(1).values()).containsEntry(CanonicalField.LOCATION, "Berlin");

        erp("2.csv", "SN0001A,Dell,CT-000001,,Hamburg");
        kit.night();
        assertThat(location().value()).isEqualTo("Berlin");
        assertThat(location().losing()).extracting("value").contains("Hamburg");
    }

    @Test
    void staysWhatItIsWhereNoValueIsGiven() {
        Locked locked = lock(bonn(), "location", null);
        assertThat(locked.value()).isEqualTo("Bonn");
        erp("2.csv", "SN0001A,Dell,CT-000001,,Hamburg");
        kit.night();

        assertThat(location().value()).isEqualTo("Bonn");
    }

    @Test
    void isToldOverAPersonsEditInTheTargetAlsoWithoutAnAuthority() {
        itam.add("serial", "SN0001A", "manufacturer", "Dell", "assetTag", "CT-000001", "purchaseOrder", "P1");
        kit.night();
        lock(serial("SN0001A"), "purchaseOrder", "P2");
        kit.night();
        assertThat(itam.row(1).values()).containsEntry(CanonicalField.PURCHASE_ORDER, "P2");

        itam.put(1, State.ACTIVE, "serial", "SN0001A", "manufacturer", "Dell", "assetTag", "CT-000001", "purchaseOrder", "P3");
        kit.night();

        assertThat(itam.row(1).values()).containsEntry(CanonicalField.PURCHASE_ORDER, "P2");
        assertThat(serial("SN0001A").values().get("purchaseOrder").losing()).extracting("value").contains("P3");
        itam.writes();
        kit.night();
        assertThat(itam.writes()).as("once it is there, nothing is written").isEmpty();
    }

    @Test
    void goesBackToItsSourcesOnceItIsUnlocked() {
        staysWhateverItsAuthoritySaysAndIsToldToTheTarget();

        unlock(serial("SN0001A"), "location");
        kit.night();

        assertThat(location().value()).isEqualTo("Hamburg");
        assertThat(location().source()).isEqualTo("erp");
        assertThat(location().locked()).isNull();
        assertThat(itam.row(1).values()).containsEntry(CanonicalField.LOCATION, "Hamburg");
    }

    @Test
    void isGoneOnceItIsUnlockedWhereNobodyElseEverSaidIt() {
        AssetView asset = bonn();
        lock(asset, "description", "the one with the dent");
        kit.night();
        assertThat(serial("SN0001A").values().get("description").value()).isEqualTo("the one with the dent");

        unlock(asset, "description");
        kit.night();

        assertThat(serial("SN0001A").values()).doesNotContainKey("description");
    }

    @Test
    void followsItsAssetWhenThatIsRetagged() {
        itam.add("serial", "SN0001A", "manufacturer", "Dell", "assetTag", "CT-000001");
        kit.night();
        lock(tag("CT-000001"), "location", "Berlin");
        kit.night();

        itam.put(1, State.ACTIVE, "serial", "SN0001A", "manufacturer", "Dell", "assetTag", "CT-000007");
        erp("1.csv", "SN0001A,Dell,CT-000007,,Bonn");
        kit.night();

        assertThat(tag("CT-000007").values().get("location").value()).isEqualTo("Berlin");
    }

    @Test
    void isReplacedByANewerLockAndEndsWithIt() {
        AssetView asset = bonn();
        lock(asset, "location", "Berlin");
        assertThat(lock(asset, "location", "Berlin").repeated()).isTrue();
        lock(asset, "location", "Köln");
        kit.night();
        lock(asset, "location", "Mainz");
        kit.night();
        assertThat(location().value()).isEqualTo("Mainz");

        unlock(asset, "location");
        kit.night();

        assertThat(location().value()).as("not an older lock").isEqualTo("Bonn");
    }

    @Test
    void holdsOfItsOwnAssetOnly() {
        erp("1.csv", "SN0001A,Dell,CT-000001,,Bonn", "SN0001A,HP,CT-000002,,Bonn");
        kit.night();

        lock(tag("CT-000001"), "location", "Berlin");
        kit.night();

        assertThat(tag("CT-000001").values().get("location").value()).isEqualTo("Berlin");
        assertThat(tag("CT-000002").values().get("location").value()).isEqualTo("Bonn");
    }

    @Test
    void isRefusedWhereItMeansNothing() {
        AssetView asset = bonn();

        assertThatThrownBy(() -> lock(asset, "serial", "X")).isInstanceOf(RulingRefused.class).hasMessageContaining("corrected");
        assertThatThrownBy(() -> lock(asset, "manufacturer", "X")).isInstanceOf(RulingRefused.class);
        assertThatThrownBy(() -> lock(asset, "lokation", "X")).isInstanceOf(RulingRefused.class).hasMessageContaining("no such field");
        assertThatThrownBy(() -> lock(asset, "owner", null)).isInstanceOf(RulingRefused.class).hasMessageContaining("no owner");
        assertThatThrownBy(() -> lock(asset, "warrantyEnd", "31.01.2027")).isInstanceOf(RulingRefused.class).hasMessageContaining("2027-01-31");
        assertThatThrownBy(() -> lock(asset, "cost", "12 EUR")).isInstanceOf(RulingRefused.class);
        assertThatThrownBy(() -> lock(asset, "location", "x".repeat(501))).isInstanceOf(RulingRefused.class);
        assertThatThrownBy(() -> lock(asset, "location", "a\u0000b")).isInstanceOf(RulingRefused.class);
        assertThatThrownBy(() -> unlock(asset, "location")).isInstanceOf(RulingRefused.class).hasMessageContaining("not locked");
        assertThatThrownBy(() -> stewards().lock(new LockOrder(99, CanonicalField.LOCATION, "X", "why"), "ada")).hasMessageContaining("no asset 99");
        assertThatThrownBy(() -> new LockOrder(1, CanonicalField.LOCATION, "X", " ")).hasMessageContaining("reason");
        assertThat(kit.number("select count(*) from ruling")).isZero();
    }
}
