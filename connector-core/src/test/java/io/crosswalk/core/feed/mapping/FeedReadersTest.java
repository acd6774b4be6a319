package io.crosswalk.core.feed.mapping;

import static io.crosswalk.core.identifier.CanonicalField.ASSET_TAG;
import static io.crosswalk.core.identifier.CanonicalField.COMPONENT_SERIAL;
import static io.crosswalk.core.identifier.CanonicalField.COST;
import static io.crosswalk.core.identifier.CanonicalField.DESCRIPTION;
import static io.crosswalk.core.identifier.CanonicalField.EVENT;
import static io.crosswalk.core.identifier.CanonicalField.ICCID;
import static io.crosswalk.core.identifier.CanonicalField.IMEI;
import static io.crosswalk.core.identifier.CanonicalField.LABEL;
import static io.crosswalk.core.identifier.CanonicalField.LOCATION;
import static io.crosswalk.core.identifier.CanonicalField.LOT;
import static io.crosswalk.core.identifier.CanonicalField.MAC;
import static io.crosswalk.core.identifier.CanonicalField.MANUFACTURER;
import static io.crosswalk.core.identifier.CanonicalField.NAME;
import static io.crosswalk.core.identifier.CanonicalField.OBSERVED_AT;
import static io.crosswalk.core.identifier.CanonicalField.QUANTITY;
import static io.crosswalk.core.identifier.CanonicalField.SERIAL;
import static io.crosswalk.core.identifier.CanonicalField.SHIP_DATE;
import static io.crosswalk.core.identifier.CanonicalField.SKU;
import static io.crosswalk.core.identifier.CanonicalField.WARRANTY_END;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crosswalk.core.config.FeedConfig;
import io.crosswalk.core.fault.PermanentFault;
import io.crosswalk.core.feed.FeedFixture;
import io.crosswalk.core.feed.Observation;
import io.crosswalk.core.feed.RecordFormat.BrokenDelivery;
import io.crosswalk.core.feed.Rejection;
import io.crosswalk.core.identifier.Identifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedReadersTest {

    @TempDir
    Path folder;

    private static FeedFixture serials() {
        return FeedFixture.feed().map(SERIAL, "serial").map(SKU, "sku").map(LOT, "lot");
    }

    @Test
    void readsTheGermanShipNotice() throws Exception {
        FeedConfig feed = FeedFixture.feed().charset("windows-1252").delimiter(";").locale("de-DE")
                .required(SERIAL, "Seriennummer").constant(MANUFACTURER, "ACME").map(SKU, "Artikelnummer")
                .map(LOT, "Charge").map(ASSET_TAG, "Inventarnr").map(COST, "Preis").map(DESCRIPTION, "Größe")
                .typed(SHIP_DATE, "Lieferdatum", "date", "dd.MM.yyyy").build();

        Reading reading = Reading.of(feed, FeedFixture.sample("de-semicolon-win1252.csv", folder));

        assertThat(reading.read()).isEqualTo(2);
        assertThat(reading.observations().get(0).values()).isEqualTo(Map.of(SERIAL, "0070000018", MANUFACTURER, "ACME",
                SKU, "LAT7440", LOT, "LOT-47A", ASSET_TAG, "AT-000911", SHIP_DATE, "2026-11-19", COST, "1234.56",
                DESCRIPTION, "14 Zoll"));
        assertThat(reading.observations().get(1).values()).doesNotContainKey(ASSET_TAG);
        assertThat(reading.observations().get(1).identifiers()).doesNotContainKey(ASSET_TAG);
    }

    @Test
    void readsTheAmericanExport() throws Exception {
        FeedConfig feed = FeedFixture.feed().locale("en-US").map(SERIAL, "Serial Number").map(COST, "Cost")
                .map(DESCRIPTION, "Description").typed(SHIP_DATE, "Ship Date", "date", "MM/dd/yyyy").build();

        Reading reading = Reading.of(feed, FeedFixture.sample("us-utf8bom-comma.csv", folder));

        assertThat(reading.observations()).extracting(Observation::values).containsExactly(
                Map.of(SERIAL, "SN1", COST, "1234.56", SHIP_DATE, "2026-11-19", DESCRIPTION, "line one\nline two, \"quoted\""),
                Map.of(SERIAL, "SN2", COST, "999", SHIP_DATE, "2026-11-19"));
    }

    @Test
    void keepsDamagedAndFillerSerialsForTheRegisterToJudge() throws Exception {
        FeedConfig feed = serials().map(IMEI, "imei").build();

        Reading reading = Reading.of(feed, FeedFixture.sample("excel-damage.csv", folder));

        assertThat(reading.rejections()).isEmpty();
        assertThat(reading.observations()).hasSize(9)
                .allSatisfy(seen -> assertThat(seen.identifier(SERIAL)).isPresent());
        assertThat(reading.observations()).extracting(seen -> seen.identifier(SERIAL).orElseThrow().raw())
                .startsWith("1.23457E+11", "=\"0070000018\"", " 5g45b66 ");
        assertThat(reading.observations().get(3).usable(SERIAL)).isEmpty();
    }

    @Test
    void readsALotWithoutASerial() throws Exception {
        FeedConfig feed = serials().delimiter("\\t").map(QUANTITY, "qty").build();

        Reading reading = Reading.of(feed, FeedFixture.sample("tsv.tsv", folder));

        assertThat(reading.observations().get(1).values())
                .isEqualTo(Map.of(SKU, "CABLE-USB", LOT, "LOT-99", QUANTITY, "250"));
    }

    @Test
    void readsJsonLinesWithOneBrokenLine() throws Exception {
        FeedConfig feed = FeedFixture.feed("jsonl").map(SERIAL, "serial").map(LOT, "/lot")
                .typed(OBSERVED_AT, "shipped", "datetime", null).build();

        Reading reading = Reading.of(feed, FeedFixture.sample("serials.jsonl", folder));

        assertThat(reading.read()).isEqualTo(4);
        assertThat(reading.observations()).extracting(Observation::values).containsExactly(
                Map.of(SERIAL, "SN1", LOT, "LOT-47A", OBSERVED_AT, "2026-11-19T01:15:00Z"),
                Map.of(SERIAL, "SN2"), Map.of(SERIAL, "12345"));
        assertThat(reading.rejections()).extracting(Rejection::line, Rejection::raw)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(4L, "{broken"));
    }

    @Test
    void readsAListOfAnErpPage() throws Exception {
        FeedConfig feed = FeedFixture.feed("json").records("/data").map(SERIAL, "/serial_no").map(LOT, "/batch_no")
                .map(WARRANTY_END, "/warranty_expiry_date").map(ASSET_TAG, "/asset").map(OBSERVED_AT, "/modified").build();

        Reading reading = Reading.of(feed, FeedFixture.sample("erpnext-serial-no-list.json", folder));

        assertThat(reading.values()).isEqualTo(Map.of(SERIAL, "TSTTAG6", LOT, "LOT-47A", WARRANTY_END, "2029-09-28",
                OBSERVED_AT, "2026-11-19T02:15:00.123456Z"));
    }

    @Test
    void readsThroughAnEnvelope() throws Exception {
        Reading reading = Reading.of(serials().envelope("gzip").build(), FeedFixture.sample("serials.csv.gz", folder));

        assertThat(reading.observations()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"serials-truncated.csv.gz", "serials.zip", "zip-slip.zip"})
    void refusesADeliveryWhoseEnvelopeCannotBeBelieved(String name) {
        Path delivery = FeedFixture.sample(name, folder);
        FeedConfig feed = serials().envelope(name.endsWith("gz") ? "gzip" : "zip").build();

        assertThatThrownBy(() -> Reading.of(feed, delivery)).isInstanceOf(BrokenDelivery.class);
    }

    @Test
    void namesTheMissingColumnAndTheOneThatWasMeant() {
        FeedFixture feed = FeedFixture.feed().map(SERIAL, "Seriennumer");

        assertThatThrownBy(() -> Reading.of(feed, "Seriennummer,Charge\nSN1,L\n")).isInstanceOf(BrokenDelivery.class)
                .hasMessageContaining("'Seriennumer'").hasMessageContaining("map.serial")
                .hasMessageContaining("did you mean 'Seriennummer'?");
    }

    @Test
    void rejectsWhatCannotBeReadAndCountsEveryRow() throws Exception {
        FeedFixture feed = FeedFixture.feed().required(SERIAL, "s").map(COST, "c").map(EVENT, "e")
                .typed(SHIP_DATE, "d", "date", "dd.MM.yyyy").map(OBSERVED_AT, "t");

        Reading reading = Reading.of(feed, """
                s,c,e,d,t
                SN1,1.5,Moved,28.02.2027,2026-11-19
                 ,1,,,
                SN3,1x,,,
                SN4,1,,30.02.2026,
                SN5,1,,,2026-11-19T25:00:00Z
                SN6,1,teleported,,
                SN7\u0000,1,,,
                SN8,1,,,,,surplus
                """);

        assertThat(reading.codes()).containsExactly("MAP-001", "MAP-002", "MAP-003", "MAP-004", "MAP-005", "MAP-007",
                "CSV-001");
        assertThat(reading.rejections()).extracting(Rejection::line).containsExactly(3L, 4L, 5L, 6L, 7L, 8L, 9L);
        assertThat(reading.rejections().get(2)).isEqualTo(new Rejection(5, "MAP-003",
                "shipDate from 'd': '30.02.2026' is no date of the form dd.MM.yyyy", "SN4,1,,30.02.2026,"));
        assertThat(reading.rejections().get(5).raw()).isEqualTo("SN7\u2400,1,,,");
        assertThat(reading.read()).isEqualTo(8);
        assertThat(reading.observations()).hasSize(1)
                .allSatisfy(seen -> assertThat(seen.value(EVENT)).contains("moved"));
    }

    @Test
    void rejectsARowThatNamesNothing() throws Exception {
        FeedFixture feed = serials().map(LOCATION, "place").constant(MANUFACTURER, "ACME");

        Reading reading = Reading.of(feed, "serial,sku,lot,place\n,,,Berlin\n\u00A0,\u200B,L1,Berlin\n");

        assertThat(reading.codes()).containsExactly("MAP-010");
        assertThat(reading.observations()).hasSize(1);
    }

    @Test
    void takesAScannedLabelAsItIs() throws Exception {
        Reading reading = Reading.of(FeedFixture.feed().map(LABEL, "scan"), "scan\n(01)09506000134352(21)SN1\n");

        assertThat(reading.value(LABEL)).isEqualTo("(01)09506000134352(21)SN1");
    }

    @Test
    void readsSerialsWithinTheirMakerWhereverItsColumnStands() throws Exception {
        FeedFixture feed = FeedFixture.feed().map(SERIAL, "s").map(MANUFACTURER, "m");

        Reading reading = Reading.of(feed, "s,m\nSN1,Dell\nSN1,HP\nSN1,\n");

        assertThat(reading.observations()).extracting(seen -> seen.identifier(SERIAL).map(Identifier::scope).orElse(null))
                .satisfies(scopes -> assertThat(scopes.get(0)).isNotEqualTo(scopes.get(1)));
    }

    @Test
    void readsListsFromOneCellAndFromJson() throws Exception {
        FeedFixture csv = FeedFixture.feed().map(MAC, "mac").transformed(COMPONENT_SERIAL, "parts", "split:/");
        FeedFixture json = FeedFixture.feed("json").map(MAC, "/nics").map(COMPONENT_SERIAL, "/parts");

        Observation cells = Reading.of(csv, "mac,parts\n\"00:1B:44:11:3A:B7,00:1B:44:11:3A:B8\",P1/P2\n").observations().get(0);
        Observation members = Reading.of(json,
                "[{\"nics\":[\"00:1B:44:11:3A:B7\",\"00:1B:44:11:3A:B8\"],\"parts\":[\"P1\",\"P2\"]}]").observations().get(0);

        assertThat(List.of(cells, members)).allSatisfy(seen -> {
            assertThat(seen.identifiers().get(MAC)).hasSize(2);
            assertThat(seen.identifiers().get(COMPONENT_SERIAL)).extracting(Identifier::raw).containsExactly("P1", "P2");
        });
    }

    @Test
    void neverTakesAnIdentifierForANumber() throws Exception {
        FeedFixture feed = FeedFixture.feed("jsonl").map(SERIAL, "s").map(ICCID, "/sim/iccid").locale("de-DE").map(COST, "c");

        Reading reading = Reading.of(feed, "{\"s\":\"007\",\"sim\":{\"iccid\":89490200001234567890},\"c\":1234.500}\n");

        assertThat(reading.values()).isEqualTo(Map.of(SERIAL, "007", ICCID, "89490200001234567890", COST, "1234.5"));
    }

    @Test
    void readsNumbersInTextByLocaleButJsonNumbersAsTheyAre() throws Exception {
        FeedFixture feed = FeedFixture.feed("jsonl").map(SERIAL, "s").map(COST, "c").locale("de-DE");

        Reading reading = Reading.of(feed, "{\"s\":\"A\",\"c\":\"1.234\"}\n{\"s\":\"B\",\"c\":1.234}\n");

        assertThat(reading.observations()).extracting(seen -> seen.value(COST).orElseThrow())
                .containsExactly("1234", "1.234");
    }

    @Test
    void computesWhatANameCannotSay() throws Exception {
        FeedFixture feed = FeedFixture.feed().expr(SERIAL, "$trim(a) & '-' & b").expr(QUANTITY, "$number(n) * 2")
                .expr(NAME, "nothing.there");

        assertThat(Reading.of(feed, "a,b,n\n X ,7,21\n").values()).isEqualTo(Map.of(SERIAL, "X-7", QUANTITY, "42"));
    }

    @Test
    void rejectsTheRowWhoseExpressionFailsOrNeverEnds() throws Exception {
        FeedFixture feed = FeedFixture.feed().map(SERIAL, "a")
                .expr(NAME, "a = 'X' ? $number('x') : a = 'Y' ? ($f := function($x){$f($x + 1)}; $f(0)) : a");

        Reading reading = Reading.of(feed, "a\nX\nY\nZ\n");

        assertThat(reading.codes()).containsExactly("MAP-006", "MAP-006");
        assertThat(reading.observations()).hasSize(1);
    }

    @Test
    void rejectsAValueThatIsTooLongToBeAName() throws Exception {
        assertThat(Reading.of(serials(), "serial,sku,lot\n" + "9".repeat(20_000) + ",A,B\n").codes())
                .containsExactly("MAP-008");
    }

    @Test
    void cannotBeMadeFromAFeedWithProblems() {
        assertThatThrownBy(() -> Reading.of(FeedFixture.feed("xlsx").build(), folder)).isInstanceOf(PermanentFault.class)
                .hasMessageContaining("acme").hasMessageContaining("xlsx");
    }

    @Test
    void reportsAMissingFileAsAFaultOfTheDisk() {
        assertThatThrownBy(() -> Reading.of(serials().build(), folder.resolve("gone.csv")))
                .isInstanceOf(java.nio.file.NoSuchFileException.class);
    }

    @Test
    void mayBeUsedAgain() throws Exception {
        Path delivery = Files.writeString(folder.resolve("a.csv"), "serial,sku,lot\nSN1,A,B\n");
        FeedConfig feed = serials().build();

        assertThat(Reading.of(feed, delivery)).isEqualTo(Reading.of(feed, delivery));
    }
}
