package io.crosswalk.core.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.crosswalk.core.asset.Disposal;
import io.crosswalk.core.asset.Register.AssetView;
import io.crosswalk.core.identifier.Kind;
import io.crosswalk.core.report.RunReport;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WithoutSerialIT extends NightCase {

    @AfterEach
    void isTheSameWhenComputedAnew() {
        verified();
    }

    private void desksHaveNoSerial() {
        kit.edit("config/crosswalk.yaml", "authority:", "quality: { serialless: [ \"Desk*\" ] }\nauthority:");
    }

    private Disposal disposal(AssetView asset) {
        return kit.register().disposal(asset.assetId()).orElseThrow();
    }

    @Test
    void confirmsADeskThatTwoSourcesName() {
        desksHaveNoSerial();
        itam.add("assetTag", "CT-000001", "model", "Desk 160");
        erp("1.csv", ",,CT-000001,DESK 160", ",,CT-000002,Desk 180", ",,CT-000003,Latitude");
        RunReport report = kit.night();

        assertThat(tag("CT-000001").state()).isEqualTo("confirmed");
        assertThat(tag("CT-000002").state()).isEqualTo("provisional");
        assertThat(count(report, "MISSING_SERIAL")).as("the Latitude's").isEqualTo(1);
        assertThat(disposal(tag("CT-000001")).allowed()).isTrue();
        assertThat(disposal(tag("CT-000002")).missing()).singleElement().asString()
                .contains("no second source states that there is asset tag CT-000002", "erp, itam do not count for two"); // itam has it from us
    }

    @Test
    void neverConcludesFromSilenceThatAClassHasNoSerial() {
        itam.add("assetTag", "CT-000001", "model", "Desk 160");
        erp("1.csv", ",,CT-000001,Desk 160");
        RunReport report = kit.night();

        assertThat(tag("CT-000001").state()).isEqualTo("provisional");
        assertThat(count(report, "MISSING_SERIAL")).isEqualTo(1);
        assertThat(disposal(tag("CT-000001")).missing()).containsExactly("it has no serial number");

        desksHaveNoSerial();
        RunReport told = kit.night();
        assertThat(tag("CT-000001").state()).as("decided again when the configuration says so").isEqualTo("confirmed");
        assertThat(count(told, "MISSING_SERIAL")).isZero();
    }

    @Test
    void asksForTheLinkWhereADeskTurnsOutToHaveASerial() {
        desksHaveNoSerial();
        itam.add("assetTag", "CT-000001", "model", "Desk 160");
        erp("1.csv", "SN0001A,Steelcase,CT-000001,Desk 160");
        kit.night();

        assertThat(tag("CT-000001").state()).isEqualTo("provisional");
        assertThat(disposal(tag("CT-000001")).missing()).singleElement().asString().contains("serial SN0001A (STEELCASE) carries asset tag CT-000001");
    }

    @Test
    void findsAnAssetByItsGiaiAsTagAndAsRadioTag() {
        kit.edit("config/crosswalk.yaml", "tagPattern: \"CT-[0-9]{6}\"", "tagPattern: \"CT-[0-9]{6}|\\\\(8004\\\\).*\"");
        kit.feed("acme", "delta", "rfid", "model");
        kit.deliver("acme", "1.csv", "rfid,model", "urn:epc:id:giai:0614141.12345400,Pallet");
        erp("1.csv", ",,(8004)061414177777,Case");
        kit.night();

        assertThat(assets()).hasSize(2);
        assertThat(kit.register().lookup(Optional.of(Kind.GIAI), "061414112345400")).hasSize(1);
        assertThat(kit.register().lookup(Optional.of(Kind.GIAI), "061414177777")).hasSize(1);
        assertThat(kit.register().lookup(Optional.empty(), "urn:epc:id:giai:0614141.12345400")).hasSize(1);
        assertThat(kit.register().lookup(Optional.of(Kind.GIAI), "0614141")).isEmpty();
    }

    @Test
    void confirmsACaseThatTwoSourcesNameByItsRadioTag() {
        kit.edit("config/crosswalk.yaml", "authority:", "quality: { serialless: [ Pallet ] }\nauthority:");
        kit.edit("config/crosswalk.yaml", "feeds: [ itam, erp, acme ]", "feeds: [ itam, erp, acme, gate ]");
        kit.feed("acme", "delta", "rfid", "model");
        kit.feed("gate", "delta", "rfid", "model");
        kit.deliver("acme", "1.csv", "rfid,model", "urn:epc:id:giai:0614141.12345400,Pallet");
        kit.deliver("gate", "1.csv", "rfid,model", "urn:epc:id:giai:0614141.12345400,");
        kit.night();

        assertThat(assets()).singleElement().satisfies(it -> {
            assertThat(it.state()).isEqualTo("confirmed");
            assertThat(disposal(it).allowed()).isTrue();
        });
    }

    @Test
    void pushesADeskByItsTag() {
        desksHaveNoSerial();
        erp("1.csv", ",Steelcase,CT-000001,Desk 160");
        RunReport report = kit.night();

        assertThat(report.targets().get(0).created()).isEqualTo(1);
        assertThat(itam.row(1).values()).containsValue("CT-000001");
    }
}
