package io.crosswalk.core.label;

import static io.crosswalk.core.label.ScannedPages.pdf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LabelSheetTest {

    private static final Optional<String> COMPANY = Optional.of("4012345");
    private static final Optional<String> NONE = Optional.empty();

    @Test
    void fillsThePagesInOrder() throws IOException {
        byte[] pdf = pdf(LabelStock.A4_24, Symbology.QR, NONE, tags(49));

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(3);
            PDFTextStripper third = new PDFTextStripper();
            third.setStartPage(3);
            assertThat(third.getText(document).strip()).isEqualTo("CT-000048");
        }
    }

    @ParameterizedTest
    @EnumSource(Symbology.class)
    void sameLabelsGiveTheSameBytes(Symbology symbology) throws IOException {
        assertThat(pdf(LabelStock.A4_24, symbology, COMPANY, tags(30))).isEqualTo(pdf(LabelStock.A4_24, symbology, COMPANY, tags(30)));
    }

    @Test
    void showsLatinGreekAndCyrillicAndABoxForTheRest() throws IOException {
        PrintedLabel label = PrintedLabel.of("CT-1", "Büro Łódź", "Αθήνα", "Склад", "a\u0000b\u202Ec", "資 \uD83D\uDE00 \uD800", "\u05D0\u05D1");

        assertThat(text(Symbology.QR, label)).containsExactly("CT-1", "Büro Łódź", "Αθήνα", "Склад", "a□b□c", "□ □ □", "□□");
    }

    @Test
    void shortensWhatIsTooLongAndKeepsTheTagWhole() throws IOException {
        PrintedLabel label = PrintedLabel.of("CT-000123", "w".repeat(100_000), "\n\t", "Berlin\nroom 4");

        List<String> lines = text(Symbology.QR, label);

        assertThat(lines).hasSize(3).startsWith("CT-000123").endsWith("Berlin room 4");
        assertThat(lines.get(1)).matches("w{10,60}…");
    }

    @Test
    void whatPeopleTypeInBesideAGs1CodeIsNeverShortened() throws IOException {
        LabelStock narrow = LabelStock.roll(30, 30, 600);
        byte[] pdf = pdf(narrow, Symbology.GS1_DATAMATRIX, COMPANY, List.of(PrintedLabel.of("ABCDEFGHIJKLMNOPQRSTUVW")));

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s", "")).endsWith("(8004)4012345ABCDEFGHIJKLMNOPQRSTUVW");
        }
    }

    @Test
    void aLongTagStandsOnSeveralLines() throws IOException {
        String tag = "ABCDEFGHIJKLMNOPQRSTUVWXYZ-0123456789-ABCDEFGHIJKLMNOPQRSTUVWXY";
        byte[] pdf = pdf(LabelStock.roll(30, 25, 600), Symbology.QR, NONE, List.of(PrintedLabel.of(tag)));

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s", "")).isEqualTo(tag);
        }
    }

    @Test
    void embedsItsLetters() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf(LabelStock.A4_24, Symbology.QR, NONE, tags(1)))) {
            var fonts = document.getPage(0).getResources();
            for (var name : fonts.getFontNames()) {
                assertThat(fonts.getFont(name).isEmbedded()).isTrue();
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "CODE_128|Büro-7|Code 128 cannot carry the tag 'Büro-7': it takes ASCII only; choose QR",
        "GS1_DATAMATRIX|CT 7|cannot carry the tag 'CT 7' as an asset identifier (8004): bad_character",
        "GS1_DATAMATRIX|123456789012345678901234|(8004): too_long",
        "GS1_DATAMATRIX|CT#7|bad_character",
        "QR|'a\\<FNC1>b'|begins a function, not a text",
        "CODE_128|'  '|a label needs a tag",
        "QR|' CT-1'|without blanks around it",
        "QR|\u05D0\u05D1|cannot be printed as they are"})
    void refusesATagThatTheCodeCannotCarry(Symbology symbology, String tag, String message) {
        assertRefused(LabelStock.A4_24, symbology, COMPANY, List.of(PrintedLabel.of("CT-1"), PrintedLabel.of(tag)), message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u001Db", "a\nb", "a\u202Eb", "a\uD800b", "a\u200Bb", "a  b"})
    void refusesATagThatIsNotSeenAsItIs(String tag) {
        assertRefused(LabelStock.A4_24, Symbology.QR, NONE, List.of(PrintedLabel.of(tag)), "cannot be printed as they are");
    }

    @Test
    void refusesGs1WithoutAnyGs1Key() {
        PrintedLabel half = new PrintedLabel("CT-1", Optional.of("PF-0042"), Optional.empty(), List.of());
        PrintedLabel wrong = new PrintedLabel("CT-1", Optional.of("PF-0042"), Optional.of("09521234543214"), List.of());
        PrintedLabel strange = new PrintedLabel("CT-1", Optional.of("PF#0042"), Optional.of("09521234543213"), List.of());
        PrintedLabel smuggled = new PrintedLabel("CT-1", Optional.of("A\u001D10B"), Optional.of("09521234543213"), List.of());

        assertRefused(LabelStock.A4_24, Symbology.GS1_DATAMATRIX, NONE, List.of(half), "configure organisation.gs1CompanyPrefix");
        assertRefused(LabelStock.A4_24, Symbology.GS1_DATAMATRIX, NONE, List.of(wrong), "bad_check_digit");
        assertRefused(LabelStock.A4_24, Symbology.GS1_DATAMATRIX, NONE, List.of(strange), "bad_character");
        assertRefused(LabelStock.A4_24, Symbology.GS1_DATAMATRIX, NONE, List.of(smuggled), "GTIN and serial of the tag 'CT-1'");
    }

    @Test
    void refusesNoneTooManyAndTheSameTwice() {
        assertRefused(LabelStock.A4_24, Symbology.QR, NONE, List.of(), "there are no labels to print");
        assertRefused(LabelStock.A4_24, Symbology.QR, NONE, tags(LabelSheet.MOST_LABELS + 1), "10001 labels are more than the 10000");
        assertRefused(LabelStock.A4_24, Symbology.QR, NONE, List.of(PrintedLabel.of("CT-1"), PrintedLabel.of("ct-1")), "'ct-1' occurs twice");
        assertRefused(LabelStock.A4_24, Symbology.QR, NONE, List.of(PrintedLabel.of("x".repeat(1_000_000))), "longer than 64 characters");
    }

    @Test
    void refusesACodeThatWouldBeTooFineToScan() {
        assertRefused(LabelStock.A4_65, Symbology.CODE_128, NONE, tags(1), "'CT-000000' as CODE_128 does not fit a label of 38.1 x 21.2 mm");
        assertRefused(LabelStock.A4_189, Symbology.QR, NONE, List.of(PrintedLabel.of("x".repeat(64))), "does not fit a label of 25.4 x 10.0 mm");
        assertRefused(LabelStock.roll(60, 5, 300), Symbology.CODE_128, NONE, tags(1), "does not fit");
        assertRefused(LabelStock.A4_24, Symbology.QR, Optional.of("40123"), tags(1), "6 to 12 digits");
        assertRefused(LabelStock.roll(17, 9.3, 600), Symbology.GS1_DATAMATRIX, COMPANY, List.of(PrintedLabel.of("WWWWWWWW")), "no room for it in letters");
    }

    private static void assertRefused(LabelStock stock, Symbology symbology, Optional<String> company, List<PrintedLabel> labels, String message) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        assertThatThrownBy(() -> new LabelSheet(stock, company).pdf(labels, symbology, out))
                .isInstanceOf(LabelRefused.class).hasMessageContaining(message);

        assertThat(out.size()).isZero();
    }

    private static List<String> text(Symbology symbology, PrintedLabel label) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf(LabelStock.A4_24, symbology, NONE, List.of(label)))) {
            return new PDFTextStripper().getText(document).strip().lines().toList();
        }
    }

    private static List<PrintedLabel> tags(int count) {
        return IntStream.range(0, count).mapToObj(it -> PrintedLabel.of("CT-%06d".formatted(it))).toList();
    }
}
