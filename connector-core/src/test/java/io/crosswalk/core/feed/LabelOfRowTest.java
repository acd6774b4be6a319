package io.crosswalk.core.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.crosswalk.core.identifier.CanonicalField;
import io.crosswalk.core.identifier.Identifier;
import io.crosswalk.core.identifier.Identifiers;
import io.crosswalk.core.identifier.Kind;
import io.crosswalk.core.identifier.ReadContext;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LabelOfRowTest {

    private static final String GS1 = "(01)09521234543213(10)LOT-7(17)271231(21)SN0001A";

    private static Observation row(Map<CanonicalField, String> values) {
        Map<CanonicalField, List<Identifier>> identifiers = new EnumMap<>(CanonicalField.class);
        values.forEach((field, text) -> field.kind().ifPresent(kind -> identifiers.put(field, Identifiers.readAll(kind, text, ReadContext.NONE))));
        return new Observation(values, identifiers);
    }

    private static Observation labelled(String label) {
        return LabelOfRow.with(row(Map.of(CanonicalField.LABEL, label)), ReadContext.NONE);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '\'', value = {
        "'(01)09521234543213(10)LOT-7(21)SN0001A', SN0001A, LOT-7",
        "'https://id.gs1.org/01/09521234543213/10/LOT-7/21/SN0001A', SN0001A, LOT-7",
        "'S/N: SN0001A LOT: LOT-7', SN0001A, LOT-7"})
    void aLabelSpeaksWhereTheRowIsSilent(String label, String serial, String lot) {
        Observation said = labelled(label);

        assertThat(said.usable(CanonicalField.SERIAL)).get().extracting(Identifier::key).isEqualTo(serial);
        assertThat(said.usable(CanonicalField.LOT)).get().extracting(Identifier::key).isEqualTo(lot);
    }

    @Test
    void datesOfALabelAreWrittenAsDates() {
        assertThat(labelled(GS1).value(CanonicalField.EXPIRY_DATE)).contains("2027-12-31");
        assertThat(labelled(GS1).usable(CanonicalField.GTIN)).get().extracting(Identifier::key).isEqualTo("09521234543213");
    }

    @Test
    void aScannedAssetKeyIsAnAssetTag() {
        assertThat(labelled("(8004)06141415678").usable(CanonicalField.ASSET_TAG)).isPresent();
    }

    @Test
    void theTypeOfAReturnableAssetIsNoTagOfAUnit() {
        assertThat(labelled("(8003)00614141123452ABC").usable(CanonicalField.ASSET_TAG)).isPresent();
        assertThat(labelled("(8003)00614141123452").identifiers()).isEmpty();
        assertThat(Identifiers.read(Kind.ASSET_TAG, "(8003)00614141123452", ReadContext.NONE).usable()).isFalse();
        assertThat(Identifiers.read(Kind.ASSET_TAG, "(8003)00614141123452", ReadContext.NONE).reasons()).contains("names_no_unit");
    }

    @Test
    void theRowsOwnWordStaysAndANameOfAnotherUnitContradictsIt() {
        Observation said = LabelOfRow.with(row(Map.of(CanonicalField.LABEL, GS1, CanonicalField.SERIAL, "SN9999X", CanonicalField.LOT, "L1")),
                ReadContext.NONE);

        assertThat(said.value(CanonicalField.SERIAL)).contains("SN9999X");
        assertThat(said.value(CanonicalField.LOT)).contains("L1");
        assertThat(LabelOfRow.contradiction(said)).get().asString().contains("serial SN0001A", "SN9999X");
    }

    @Test
    void anotherSpellingIsNoContradictionAndNeitherAreTwoRadiosInAnotherOrder() {
        assertThat(LabelOfRow.contradiction(row(Map.of(CanonicalField.LABEL, GS1, CanonicalField.SERIAL, "sn-0001a")))).isEmpty();
        String radios = "(01)09521234543213(21)SN0001A(8040)490154203237518";
        assertThat(LabelOfRow.contradiction(row(Map.of(CanonicalField.LABEL, radios, CanonicalField.IMEI, "352099001761481",
                CanonicalField.IMEI2, "490154203237518")))).isEmpty();
        assertThat(LabelOfRow.contradiction(row(Map.of(CanonicalField.LABEL, radios, CanonicalField.IMEI, "352099001761481")))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"(01)09521234543214(21)SN0001A", "(01)09521234543213(10)LOT121SN1(21)", "hello world", "[)>\u001e06\u001d",
        "+A123BJC5D6E71X", "((((", "🙂"})
    void nothingIsTakenFromALabelThatCannotBeReliedOn(String label) {
        Observation said = labelled(label);

        assertThat(said.identifiers()).isEmpty();
        assertThat(LabelOfRow.unread(said)).isPresent();
        assertThat(LabelOfRow.contradiction(said)).isEmpty();
    }

    @Test
    void aLotThatMayHaveSwallowedTheSerialIsNotBelieved() {
        assertThat(LabelOfRow.unread(labelled("\u001d010952123454321310LOT121SN1"))).contains("suspect_merged_ai");
    }

    @Test
    void aRowWithoutALabelStaysAsItIs() {
        Observation row = row(Map.of(CanonicalField.SERIAL, "SN1234A"));

        assertThat(LabelOfRow.with(row, ReadContext.NONE)).isSameAs(row);
        assertThat(LabelOfRow.unread(row)).isEmpty();
    }

    @Test
    void aHugeLabelIsRefusedAtOnce() {
        assertThat(LabelOfRow.unread(labelled("(01)".repeat(200_000)))).contains("too_long");
    }
}
