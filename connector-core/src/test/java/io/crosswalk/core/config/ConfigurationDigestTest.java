package io.crosswalk.core.config;

import static io.crosswalk.core.config.ConfigurationDigest.meaningDigest;
import static io.crosswalk.core.config.ConfigurationDigest.reconcileDigest;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigurationDigestTest {

    private static final String SCHEMES = "imei:1,serial:1";

    @TempDir
    private Path root;
    private ConfigFolder folder;

    @BeforeEach
    void startValid() {
        folder = new ConfigFolder(root);
    }

    @Test
    void isLowerCaseHexadecimal() {
        assertThat(meaningDigest(feed(), SCHEMES)).matches("[0-9a-f]{64}");
        assertThat(reconcileDigest(folder.configuration())).matches("[0-9a-f]{64}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "SN|SerialNo", "{ from: SN }|{ from: SN, transforms: [ upper ] }", "type: csv|type: csv, delimiter: ';'",
                "format:|onMiss: hold\\nformat:",
        "format:|mode: { kind: full }\\nformat:", "format:|mode: { maxRejectPercent: 3 }\\nformat:",
                "path: inbox|path: inbox, envelope: [ gzip ]",
        "id: erp|id: erp, source: sap", "SN }|SN }\\n  lot: { from: L }"})
    void meaningChangesWithWhatShapesADelivery(String text, String replacement) {
        String before = meaningDigest(feed(), SCHEMES);

        folder.feed(text, replacement.replace("\\n", "\n"));

        assertThat(meaningDigest(feed(), SCHEMES)).isNotEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "path: inbox|path: outbox", "SN }|SN, required: false }", "type: csv|charset: UTF-8, header: true, type: csv",
                "format:|onMiss: create\\nformat:",
        "id: erp|id: erp, description: Nightly", "format:|schedule: { cron: '0 0 1 * * ?' }\\nformat:"})
    void meaningStaysWithAnotherWayOfSayingIt(String text, String replacement) {
        String before = meaningDigest(feed(), SCHEMES);

        folder.feed(text, replacement.replace("\\n", "\n"));

        assertThat(meaningDigest(feed(), SCHEMES)).isEqualTo(before);
    }

    @Test
    void meaningChangesWithTheSchemes() {
        assertThat(meaningDigest(feed(), "imei:2,serial:1")).isNotEqualTo(meaningDigest(feed(), SCHEMES));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Contoso }|Contoso, tagPattern: 'CT-[0-9]+' }", "Contoso }|Contoso, tagCheckDigit: luhn }",
                "nightly|authority: { lot: [ erp ] }\\nnightly",
                "nightly|freshness: { lot: { erp: 30 } }\\nnightly",
                "nightly|manufacturers: { HP: [ HPE ] }\\nnightly",
        "nightly|quality: { placeholders: [ tbd ] }\\nnightly",
                "nightly|quality: { sharedValueThreshold: 4 }\\nnightly",
        "nightly|quality: { severities: { MISSING_TAG: task } }\\nnightly", "[ erp ]|[ itam, erp ]"})
    void decisionsAreTakenAgainWhenTheirRulesChange(String text, String replacement) {
        folder.with("targets/itam.yaml", ConfigFolder.TARGET);
        String before = reconcileDigest(folder.configuration());

        folder.crosswalk(text, replacement.replace("\\n", "\n"));

        assertThat(reconcileDigest(folder.configuration())).isNotEqualTo(before);
    }

    @Test
    void decisionsStayWhenOnlyLabelsArePrintedOtherwise() {
        String before = reconcileDigest(folder.configuration());

        folder.crosswalk("Contoso }", "Contoso, gs1CompanyPrefix: '0412345' }");

        assertThat(folder.configuration().organisation().gs1CompanyPrefix()).isEqualTo("0412345");
        assertThat(reconcileDigest(folder.configuration())).isEqualTo(before);
    }

    @Test
    void decisionsStayWhenOnlyANameOrATimeChanges() {
        String before = reconcileDigest(folder.configuration());

        folder.crosswalk("nightly: {", "nightly: { cron: '0 0 4 * * ?',");

        assertThat(reconcileDigest(folder.configuration())).isEqualTo(before);
    }

    private FeedConfig feed() {
        return folder.configuration().feeds().get("erp");
    }
}
