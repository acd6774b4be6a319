package io.crosswalk.routes.target.snipeit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.core.config.TargetConfig.TargetField;
import io.crosswalk.core.delivery.TargetRow;
import io.crosswalk.core.identifier.CanonicalField;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssetRowsTest {

    @Test
    void undoesTheViewOfARecordedAsset() {
        TargetRow row = rows(Map.of()).held(Recorded.exchange("008-byserial-hit").asset()).row();

        assertThat(row.nativeId()).isEqualTo("1");
        assertThat(row.state()).isEqualTo(TargetRow.State.ACTIVE);
        assertThat(row.values()).containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                Map.entry(CanonicalField.SERIAL, "SN-AB12CD"), Map.entry(CanonicalField.ASSET_TAG, "TAG-0001"),
                Map.entry(CanonicalField.MANUFACTURER, "ACME & Co"), Map.entry(CanonicalField.MODEL, "X100"),
                Map.entry(CanonicalField.SKU, "X100-1"), Map.entry(CanonicalField.NAME, "pc-001"),
                Map.entry(CanonicalField.STATUS, "Ready"), Map.entry(CanonicalField.PURCHASE_DATE, "2024-02-29"),
                Map.entry(CanonicalField.PURCHASE_ORDER, "PO-77"), Map.entry(CanonicalField.COST, "1234.5"),
                Map.entry(CanonicalField.DESCRIPTION, "line one\nline two & <b>x</b>"), Map.entry(CanonicalField.WARRANTY_END, "2027-03-01")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            041-byserial-special-encoded | A/B 'x' %&é | 000123
            042-byserial-special-raw-slash | A/B 'x' %&é | 000123
            044-bytag-zeros | A/B 'x' %&é | 000123
            """)
    void keepsSpecialCharacters(String name, String serial, String tag) {
        Map<CanonicalField, String> values = rows(Map.of()).held(Recorded.exchange(name).asset()).row().values();

        assertThat(values).containsEntry(CanonicalField.SERIAL, serial).containsEntry(CanonicalField.ASSET_TAG, tag)
                .containsEntry(CanonicalField.NAME, "a & b");
    }

    @ParameterizedTest
    @CsvSource({"013-bytag-hit, ACTIVE", "053-byserial-shows-archived, ARCHIVED", "056-byserial-deleted-true, DELETED", "057-get-deleted-by-id, DELETED"})
    void theAssetItselfSaysWhetherItMayBeWritten(String name, TargetRow.State state) {
        assertThat(rows(Map.of()).held(Recorded.exchange(name).asset()).row().state()).isEqualTo(state);
    }

    @Test
    void readsCustomFieldsByLabel() {
        Held held = rows(Map.of(CanonicalField.IMEI, new TargetField("imei", null), CanonicalField.WARRANTY_START, new TargetField("Warranty start", null)))
                .held(Recorded.exchange("075-read-custom").asset());

        assertThat(held.row().values()).containsEntry(CanonicalField.IMEI, "356938035643809 & <b>x</b>")
                .containsEntry(CanonicalField.WARRANTY_START, "2024-02-29");
        assertThat(held.columns()).containsExactlyInAnyOrder("_snipeit_imei_2", "_snipeit_warranty_start_3");
    }

    @Test
    void readsTheCurrentLocationBeforeTheDefaultOne() {
        assertThat(rows(Map.of()).held(Recorded.exchange("091-read-location").asset()).row().values()).containsEntry(CanonicalField.LOCATION, "L2");
    }

    @Test
    void aUserOwnsAnAssetAndAPlaceDoesNot() {
        assertThat(values("""
                {"id": 1, "assigned_to": {"type": "user", "name": "O&#039;Neil", "username": "oneil"}}""")).containsEntry(CanonicalField.OWNER, "O'Neil");
        assertThat(values("""
                {"id": 1, "assigned_to": {"type": "location", "name": "Depot"}}""")).doesNotContainKey(CanonicalField.OWNER);
    }

    @Test
    void learnsHowTheSiteShowsDatesFromTheAssetsThemselves() {
        AssetRows rows = rows(Map.of(CanonicalField.WARRANTY_END, new TargetField("Warranty end", null)));
        String asset = """
                {"id": 1, "created_at": {"datetime": "2025-05-23 10:00:00", "formatted": "23/05/2025 10:00 AM"},
                 "custom_fields": {"Warranty end": {"field": "_snipeit_warranty_end_5", "value": "03/04/2026", "field_format": "DATE"}}}""";

        assertThat(rows.held(json(asset)).row().values()).containsEntry(CanonicalField.WARRANTY_END, "2026-04-03");
    }

    @Test
    void doesNotGuessADateThatCouldBeTwo() {
        AssetRows rows = rows(Map.of(CanonicalField.WARRANTY_END, new TargetField("Warranty end", null)));
        String asset = """
                {"id": 1, "custom_fields": {"Warranty end": {"field": "c", "value": "03/04/2026", "field_format": "DATE"}}}""";

        assertThat(rows.held(json(asset)).row().values()).doesNotContainKey(CanonicalField.WARRANTY_END);
    }

    @Test
    void derivesTheEndOfWarrantyAsTheServerCounts() {
        assertThat(values("""
                {"id": 1, "warranty_months": "36 months", "purchase_date": {"date": "2024-02-29", "formatted": "29.02.2024"}}"""))
                .containsEntry(CanonicalField.WARRANTY_END, "2027-03-01");
    }

    @Test
    void anEmptyListOfCustomFieldsIsNone() {
        assertThat(rows(Map.of(CanonicalField.LOT, new TargetField("Lot", null))).held(json("{\"id\": 1, \"custom_fields\": []}")).columns()).isEmpty();
    }

    private static Map<CanonicalField, String> values(String asset) {
        return rows(Map.of()).held(json(asset)).row().values();
    }

    private static AssetRows rows(Map<CanonicalField, TargetField> fields) {
        return new AssetRows(new Layout(fields));
    }

    private static JsonNode json(String text) {
        try {
            return Answer.JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
