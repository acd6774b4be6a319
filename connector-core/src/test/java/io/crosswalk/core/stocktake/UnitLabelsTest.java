package io.crosswalk.core.stocktake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crosswalk.core.identifier.CanonicalField;
import io.crosswalk.core.identifier.ReadContext;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitLabelsTest {

    private static final ReadContext CONTOSO = new ReadContext(Pattern.compile("CT-[0-9]{6}"), Set.of(), null).inFeeds();
    private static final ReadContext ANY_TAG = new ReadContext(null, Set.of(), null).inFeeds();

    private static Map<CanonicalField, String> read(ReadContext context, String label, String label2) throws Unscannable {
        return new UnitLabels(context).read(Map.of(), List.of(label, label2)).said().values();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"CT-000001;;assetTag;CT-000001", ";CT-000001;assetTag;CT-000001", "PF0X1234;;serial;PF0X1234",
        "ct-000001;;assetTag;ct-000001",
        "490154203237518;;imei;490154203237518", "1HGCM82633A004352;;vin;1HGCM82633A004352", "S/N: PF0X1234 LOT: L7;;serial;PF0X1234",
        "(01)09521234543213(21)SN1;;serial;SN1", "(8004)0412345CT-000001;;assetTag;(8004)0412345CT-000001"})
    void readsWhatFitsThePatternAsTheTagAndTheRestByItsMarks(String label, String label2, String field, String value) throws Unscannable {
        assertThat(read(CONTOSO, label == null ? "" : label, label2 == null ? "" : label2)).containsEntry(CanonicalField.of(field).orElseThrow(), value);
    }

    @Test
    void takesTheFirstLabelForTheTagWhereNoPatternTells() throws Unscannable {
        assertThat(read(ANY_TAG, "4711", "PF0X1234")).containsOnly(Map.entry(CanonicalField.ASSET_TAG, "4711"), Map.entry(CanonicalField.SERIAL, "PF0X1234"));
        assertThat(read(ANY_TAG, "", "PF0X1234")).containsOnly(Map.entry(CanonicalField.SERIAL, "PF0X1234"));
    }

    @Test
    void takesAPlainNumberForNoGs1LabelThatItHappensToBegin() throws Unscannable {
        assertThat(read(ANY_TAG, "21004711", "")).containsOnly(Map.entry(CanonicalField.ASSET_TAG, "21004711"));
        assertThat(read(ANY_TAG, "]d2010952123454321321SN1", "")).containsEntry(CanonicalField.SERIAL, "SN1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"CT-000001;CT-000002", "PF0X1234;PF0X1235", "(01)09521234543213(21)SN1;PF0X1234", "(8004)0412345CT-000001;CT-000002",
        "(01)09521234543213(21)SN1;(01)09521234543213(21)SN2"})
    void refusesLabelsOfTwoUnits(String label, String label2) {
        assertThatThrownBy(() -> read(CONTOSO, label, label2)).isInstanceOf(Unscannable.class);
    }

    @Test
    void readsOneLabelThatIsScannedTwiceAsOne() throws Unscannable {
        assertThat(read(CONTOSO, "CT-000001", "ct-000001")).hasSize(1);
    }

    @Test
    void saysWhyALabelSaysNothing() throws Unscannable {
        UnitLabels.Read read = new UnitLabels(CONTOSO).read(Map.of(), List.of("(01)09521234543214(21)SN1", "CT-000001"));

        assertThat(read.unread()).hasValue("bad_check_digit");
        assertThat(read.said().values()).containsOnly(Map.entry(CanonicalField.ASSET_TAG, "CT-000001"));
    }
}
