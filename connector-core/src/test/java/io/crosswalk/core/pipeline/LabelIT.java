package io.crosswalk.core.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.crosswalk.core.report.RunReport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Scans take part in the night: a label names the unit, contradicts its row, or says why it was of no use. */
class LabelIT extends NightCase {

    private static final String HEADER = "label,serial,manufacturer,assetTag,location";

    @BeforeEach
    void scanners() {
        kit.crosswalk("organisation: { name: Contoso, tagPattern: \"CT-[0-9]{6}\" }\nnightly: { feeds: [ itam, erp, acme, scans ], targets: [ itam ] }\n"
                + "authority: { identity: [ itam, erp, acme, scans ], assetTag: [ itam, erp ] }\n");
        kit.feed("scans", "delta", HEADER.split(","));
    }

    @AfterEach
    void isTheSameWhenComputedAnew() {
        verified();
    }

    private RunReport scanned(String... rows) {
        String[] lines = new String[rows.length + 1];
        lines[0] = HEADER;
        System.arraycopy(rows, 0, lines, 1, rows.length);
        kit.deliver("scans", "scans.csv", lines);
        return kit.night();
    }

    @Test
    void aScanFindsTheUnitThatTheErpKnows() {
        erp("1.csv", "SN0001A,Dell,CT-000001");

        RunReport report = scanned("S/N: SN0001A LOT: L7,,Dell,,Kiel");

        assertThat(report.register().assets()).isEqualTo(1);
        assertThat(open(serial("SN0001A"), "asset_tag")).containsExactly("CT-000001");
        assertThat(serial("SN0001A").values().get("lot").value()).isEqualTo("L7");
        assertThat(serial("SN0001A").values().get("location").value()).isEqualTo("Kiel");
    }

    @Test
    void aGs1LabelMakesAUnitWithinItsGtin() {
        RunReport report = scanned("(01)09521234543213(10)LOT-7(21)SN0001A,,,,Bonn");

        assertThat(last(report, "scans").created()).isEqualTo(1);
        assertThat(serial("SN0001A").values().get("gtin").value()).isEqualTo("09521234543213");
    }

    @Test
    void aLabelThatNamesAnotherUnitThanItsRowHoldsIt() {
        RunReport report = scanned("S/N: SN0001A,SN0002B,Dell,,Bonn");

        assertThat(last(report, "scans").held()).isEqualTo(1);
        assertThat(tasks("KEYS_DISAGREE")).singleElement().satisfies(it -> assertThat(it.evidence()).contains("SN0001A", "SN0002B", "label"));
        assertThat(assets()).isEmpty();
    }

    @Test
    void aLabelThatCannotBeReadIsToldAndTheRestOfTheRowCounts() {
        RunReport report = scanned("(01)09521234543214(21)SN0001A,SN0002B,Dell,,Bonn");

        assertThat(last(report, "scans").created()).isEqualTo(1);
        assertThat(tasks("LABEL_ILLEGIBLE")).singleElement().satisfies(it -> assertThat(it.evidence()).contains("bad_check_digit"));
    }

    @Test
    void aRowThatIsNothingButAnUnreadableLabelIsRejectedWithTheReason() {
        RunReport report = scanned("(01)09521234543214(21)SN0001A,,,,Bonn", "S/N: SN0003C,,Dell,,Bonn");

        assertThat(last(report, "scans").rejections()).singleElement().satisfies(it -> {
            assertThat(it.code()).isEqualTo("MAP-011");
            assertThat(it.reason()).contains("bad_check_digit");
        });
        assertThat(last(report, "scans").created()).isEqualTo(1);
    }
}
