package io.crosswalk.core.label;

import static io.crosswalk.core.label.ScannedPages.scans;
import static org.assertj.core.api.Assertions.assertThat;

import io.crosswalk.core.identifier.Decoder;
import io.crosswalk.core.identifier.Decoder.Decoded;
import io.crosswalk.core.identifier.Kind;
import io.crosswalk.core.identifier.Manufacturers;
import io.crosswalk.core.identifier.ReadContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every code that is printed is read again, from the drawn page, by another maker's reader and by our own schemes. */
class LabelRoundTripTest {

    private static final Optional<String> COMPANY = Optional.of("4012345");
    private static final Optional<String> NONE = Optional.empty();
    private static final Decoder DECODER = new Decoder(ReadContext.NONE, new Manufacturers(Map.of()));

    static Stream<Arguments> stocks() {
        LabelStock precise = LabelStock.roll(60, 25, 300);
        return Stream.of(Arguments.of(LabelStock.A4_24, Symbology.CODE_128), Arguments.of(LabelStock.A4_24, Symbology.QR),
                Arguments.of(LabelStock.A4_24, Symbology.GS1_DATAMATRIX), Arguments.of(LabelStock.A4_65, Symbology.QR),
                Arguments.of(LabelStock.A4_65, Symbology.GS1_DATAMATRIX), Arguments.of(LabelStock.A4_189, Symbology.QR),
                Arguments.of(LabelStock.A4_189, Symbology.GS1_DATAMATRIX), Arguments.of(LabelStock.ROLL_57_32, Symbology.CODE_128),
                Arguments.of(LabelStock.ROLL_57_32, Symbology.QR), Arguments.of(LabelStock.ROLL_57_32, Symbology.GS1_DATAMATRIX),
                Arguments.of(precise, Symbology.CODE_128), Arguments.of(precise, Symbology.GS1_DATAMATRIX));
    }

    @ParameterizedTest
    @MethodSource("stocks")
    void everyLabelIsReadAsTheTagItShows(LabelStock stock, Symbology symbology) throws Exception {
        List<PrintedLabel> labels = labels(Math.min(stock.perPage() + 2, 40));

        List<String> scans = scans(stock, symbology, COMPANY, labels);

        assertThat(scans).map(it -> tag(symbology, it)).isEqualTo(labels.stream().map(PrintedLabel::tag).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"CT-000123", "000123", "^XZ", "~JA", "A>B>0", "{x}%&_?", "12345678901234", "A B", "\"q\"", "<b>", "]d28004", "(01)1"})
    void plainCodesCarryTheTagToTheLetter(String tag) throws Exception {
        LabelStock roll = LabelStock.roll(100, 50, 300);

        assertThat(scans(roll, Symbology.CODE_128, NONE, List.of(PrintedLabel.of(tag)))).containsExactly(tag);
        assertThat(scans(roll, Symbology.QR, NONE, List.of(PrintedLabel.of(tag)))).containsExactly(tag);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Büro-7", "ΑΒΓ-7", "СКЛАД-7", "資産-7"})
    void qrCarriesTagsBeyondAscii(String tag) throws Exception {
        assertThat(scans(LabelStock.A4_24, Symbology.QR, NONE, List.of(PrintedLabel.of(tag)))).containsExactly(tag);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CT_000/123", "(8004)", "\"%&'()*+,-./:;<=>?_!", "x", "12345678901234567890123"})
    void gs1CarriesTheWholeAlphabetOfAssetIdentifiers(String tag) throws Exception {
        List<String> scans = scans(LabelStock.A4_24, Symbology.GS1_DATAMATRIX, COMPANY, List.of(PrintedLabel.of(tag)));

        assertThat(scans).containsExactly("]d280044012345" + tag).map(it -> tag(Symbology.GS1_DATAMATRIX, it)).containsExactly(tag);
    }

    @Test
    void withoutAPrefixGs1CarriesTheMakersNameOfTheUnit() throws Exception {
        PrintedLabel label = new PrintedLabel("CT-000123", Optional.of("PF-0042"), Optional.of("9521234543213"), List.of());

        List<String> scans = scans(LabelStock.A4_65, Symbology.GS1_DATAMATRIX, NONE, List.of(label));

        assertThat(scans).containsExactly("]d2010952123454321321PF-0042");
        assertThat(decoded(scans.get(0)).canonical()).isEqualTo("(01)09521234543213(21)PF-0042");
    }

    @ParameterizedTest
    @EnumSource(Symbology.class)
    void longTextNeverTouchesTheCode(Symbology symbology) throws Exception {
        String[] lines = IntStream.range(0, 40).mapToObj(it -> "Büro WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW".repeat(9)).toArray(String[]::new);
        PrintedLabel label = PrintedLabel.of("CT-000123", lines);

        List<String> scans = scans(LabelStock.ROLL_57_32, symbology, COMPANY, List.of(label));

        assertThat(tag(symbology, scans.get(0))).isEqualTo("CT-000123");
    }

    private static String tag(Symbology symbology, String scan) {
        Decoded read = symbology == Symbology.GS1_DATAMATRIX ? decoded(scan)
                : DECODER.decode(Optional.of(Kind.ASSET_TAG), Optional.empty(), scan);
        assertThat(read.valid()).as(scan).isTrue();
        return symbology == Symbology.GS1_DATAMATRIX ? new CompanyPrefix("4012345").tagOn(read.identifier()).orElseThrow() : read.canonical();
    }

    private static Decoded decoded(String scan) {
        return DECODER.decode(Optional.empty(), Optional.empty(), scan);
    }

    private static List<PrintedLabel> labels(int count) {
        return IntStream.range(0, count).mapToObj(it -> new PrintedLabel("CT-%06d".formatted(it * 7919), Optional.of("PF-%04d".formatted(it)),
                Optional.empty(), List.of("Contoso GmbH", "Berlin, Gebäude 4, Raum 2.01", "Lenovo ThinkPad T14 Gen 5"))).toList();
    }
}
