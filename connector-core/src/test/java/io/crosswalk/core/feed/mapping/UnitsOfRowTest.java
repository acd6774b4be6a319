package io.crosswalk.core.feed.mapping;

import static io.crosswalk.core.identifier.CanonicalField.ASSET_TAG;
import static io.crosswalk.core.identifier.CanonicalField.EVENT;
import static io.crosswalk.core.identifier.CanonicalField.LOCATION;
import static io.crosswalk.core.identifier.CanonicalField.MAC;
import static io.crosswalk.core.identifier.CanonicalField.NAME;
import static io.crosswalk.core.identifier.CanonicalField.QUANTITY;
import static io.crosswalk.core.identifier.CanonicalField.SERIAL;
import static io.crosswalk.core.identifier.CanonicalField.SOURCE_KEY;
import static org.assertj.core.api.Assertions.assertThat;

import io.crosswalk.core.feed.FeedFixture;
import io.crosswalk.core.feed.Observation;
import io.crosswalk.core.feed.ObservationDocument;
import io.crosswalk.core.feed.UnitsOfRow;
import io.crosswalk.core.identifier.CanonicalField;
import io.crosswalk.core.identifier.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitsOfRowTest {

    private static Reading row(Object... fieldsAndTexts) throws Exception {
        FeedFixture feed = FeedFixture.feed().delimiter("\t").quote("\"");
        StringBuilder header = new StringBuilder();
        StringBuilder cells = new StringBuilder();
        for (int i = 0; i < fieldsAndTexts.length; i += 2) {
            CanonicalField field = (CanonicalField) fieldsAndTexts[i];
            feed = feed.map(field, field.word());
            header.append(i == 0 ? "" : "\t").append(field.word());
            cells.append(i == 0 ? "" : "\t").append('"').append(fieldsAndTexts[i + 1]).append('"');
        }
        return Reading.of(feed, header + "\n" + cells + "\n");
    }

    private static List<String> serials(Reading reading) {
        return reading.observations().stream().map(it -> it.value(SERIAL).orElseThrow()).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SN01A, SN02B, SN03C", "SN01A;SN02B;SN03C", "SN01A\nSN02B\r\nSN03C", "SN01A / SN02B / SN03C", "SN01A | SN02B | SN03C",
            "SN01A,SN02B,SN03C", "SN01A；SN02B；SN03C", "S/N: SN01A; SN02B; SN03C", "SN01A; SN02B; sn-02b; SN03C;", "SN01A；SN02B;SN03C"})
    void takesApartWhereNoSerialContainsTheSeparator(String cell) throws Exception {
        Reading reading = row(SERIAL, cell, LOCATION, "Bonn");

        assertThat(reading.read()).isEqualTo(1);
        assertThat(reading.observations()).extracting(it -> it.usable(SERIAL).orElseThrow().key()).containsExactly("SN01A", "SN02B", "SN03C");
        assertThat(reading.observations()).allSatisfy(it -> assertThat(it.value(LOCATION)).contains("Bonn"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SN01A", "TFRS 130B 1503 KT34", "MacBookPro11,1", "AB/12/34", "W+0925"})
    void leavesOneSerialWhole(String cell) throws Exception {
        assertThat(serials(row(SERIAL, cell))).containsExactly(cell);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', value = {"SN01A -> SN02B # taken the place", "SN0041, 42, 43 # '42' is too short"})
    void leavesWholeWhatMayNotBeSeveralUnits(String cell, String why) throws Exception {
        Observation whole = row(SERIAL, cell).observations().get(0);

        assertThat(UnitsOfRow.several(whole)).isTrue();
        assertThat(UnitsOfRow.inOneRow(whole)).hasValueSatisfying(it -> assertThat(it).contains(why));
        assertThat(whole.usable(SERIAL)).isEmpty();
    }

    @Test
    void leavesWholeWhatDoesNotSayWhichUnitAFurtherNameBelongsTo() throws Exception {
        Observation tag = row(SERIAL, "SN01A; SN02B", ASSET_TAG, "CT-000001").observations().get(0);
        Observation mac = row(SERIAL, "SN01A; SN02B", MAC, "00:1B:44:11:3A:B7").observations().get(0);
        Observation swap = row(SERIAL, "SN01A; SN02B", EVENT, "swap").observations().get(0);

        assertThat(List.of(tag, mac, swap)).allSatisfy(it -> assertThat(it.value(SERIAL)).contains("SN01A; SN02B"));
        assertThat(UnitsOfRow.inOneRow(tag)).contains("it does not say to which of them assetTag CT-000001 belongs");
        assertThat(row(SERIAL, "SN01A; SN02B", ASSET_TAG, "N/A").observations()).as("a filler names nothing").hasSize(2);
    }

    @Test
    void keepsFillersAndDamageAsUnitsThatAreJudgedLikeAnyOther() throws Exception {
        Reading reading = row(SERIAL, "SN01A; N/A; 1.23E+11; N/A; SN02B");

        assertThat(reading.observations()).extracting(it -> it.identifier(SERIAL).orElseThrow().verdict())
                .containsExactly(Verdict.VALID_UNCHECKED, Verdict.PLACEHOLDER, Verdict.DAMAGED, Verdict.VALID_UNCHECKED);
    }

    @Test
    void letsTheSmallestSerialAnswerForTheQuantityOfAll() throws Exception {
        Reading counted = row(SERIAL, "SN02B; SN01A; N/A", QUANTITY, "3");
        Reading uncounted = row(SERIAL, "SN02B; SN01A");

        assertThat(counted.observations()).extracting(Observation::serialsInRow).containsExactly(0, 2, 0);
        assertThat(uncounted.observations()).extracting(Observation::serialsInRow).containsExactly(1, 1);
        assertThat(counted.observations()).allSatisfy(it -> assertThat(ObservationDocument.read(ObservationDocument.write(it))).isEqualTo(it));
    }

    @Test
    void addsTheSerialToTheKeyOfTheRow() throws Exception {
        assertThat(row(SERIAL, "SN02-B; SN01A", SOURCE_KEY, "PR-7").observations()).extracting(it -> it.value(SOURCE_KEY).orElseThrow())
                .containsExactly("PR-7#SN02B", "PR-7#SN01A");
        assertThat(row(SERIAL, "SN01A; SN01A", SOURCE_KEY, "PR-7").values()).containsEntry(SOURCE_KEY, "PR-7").containsEntry(SERIAL, "SN01A");
    }

    @Test
    void takesAListOfJsonAndASplitCellForTheSame() throws Exception {
        Reading json = Reading.of(FeedFixture.feed("json").map(SERIAL, "/serials"), "[{\"serials\":[\"SN01A\",null,\"SN02B\"]},{\"serials\":[]}]");
        Reading split = Reading.of(FeedFixture.feed().transformed(SERIAL, "s", "split:_"), "s\nSN01A_SN02B\n");

        assertThat(serials(json)).containsExactly("SN01A", "SN02B");
        assertThat(serials(split)).containsExactly("SN01A", "SN02B");
        assertThat(json.codes()).as("an empty list names nothing").containsExactly("MAP-010");
    }

    @Test
    void boundsWhatARowCanBeWrittenOutTo() throws Exception {
        String many = IntStream.range(0, 1_500).mapToObj("SN%04dA"::formatted).collect(Collectors.joining(";"));
        char[] long1 = new char[10_000];
        Arrays.fill(long1, 'x');

        Reading short0 = row(SERIAL, many, NAME, "Router");
        Reading flood = row(SERIAL, many, NAME, new String(long1));
        Reading tooLong = row(SERIAL, many + ";" + many);

        assertThat(short0.observations()).as("longer than any one serial, and taken apart all the same").hasSize(1_500);
        assertThat(flood.codes()).containsExactly("MAP-009");
        assertThat(flood.rejections().get(0).reason()).contains("1500 units", "one row per unit");
        assertThat(tooLong.codes()).containsExactly("MAP-008");
    }
}
