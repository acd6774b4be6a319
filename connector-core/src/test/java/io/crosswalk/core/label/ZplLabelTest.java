package io.crosswalk.core.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ZplLabelTest {

    private static final Pattern COMMANDS = Pattern.compile("\\^XA\\^CI28\\^LH0,0\\^PW\\d+\\^LL\\d+\n"
            + "\\^FO\\d+,\\d+(?:\\^BY\\d\\^BCN,\\d+,N,N,N,N|\\^BQN,2,\\d+|\\^BXN,\\d+,200,,,,_)\\^FH\\\\\\^FD[^^~\\p{Cntrl}]+\\^FS\n"
            + "(?:\\^FT\\d+,\\d+\\^A0N,\\d+,\\d+\\^FH\\\\\\^FD[^^~\\p{Cntrl}]+\\^FS\n)+\\^XZ\n");

    @Test
    void oneFormatALabelInOrder() throws IOException {
        String zpl = zpl(Symbology.CODE_128, PrintedLabel.of("CT-000001", "Contoso"), PrintedLabel.of("CT-000002"));

        assertThat(zpl).isEqualTo("""
                ^XA^CI28^LH0,0^PW456^LL256
                ^FO94,15^BY2^BCN,101,N,N,N,N^FH\\^FDCT-000001^FS
                ^FT128,160^A0N,40,40^FH\\^FDCT-000001^FS
                ^FT187,191^A0N,22,22^FH\\^FDContoso^FS
                ^XZ
                ^XA^CI28^LH0,0^PW456^LL256
                ^FO94,15^BY2^BCN,101,N,N,N,N^FH\\^FDCT-000002^FS
                ^FT128,160^A0N,40,40^FH\\^FDCT-000002^FS
                ^XZ
                """);
    }

    @ParameterizedTest
    @CsvSource({"CODE_128,CT-1,CT-1", "CODE_128,^XZ,><XZ", "CODE_128,~JA,>=JA", "CODE_128,A>5,A>05", "CODE_128,a\\5E,a\\5C5E",
        "QR,^XZ,'MA,\\5EXZ'", "QR,~HI\\,'MA,\\7EHI\\5C'", "QR,Büro,'MA,Büro'", "GS1_DATAMATRIX,CT_1,_180044012345CT__1"})
    void theCodeSaysWhatTheTagSays(Symbology symbology, String tag, String data) throws IOException {
        assertThat(zpl(symbology, PrintedLabel.of(tag))).contains("^FH\\^FD" + data + "^FS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"^XZ", "^XA^FO1,1^GB500,500^FS^XZ", "~JR", "~DGR:A,1,1", "\\5EXZ", "^CC+", "a^FSb", "\\", "_5EXZ"})
    void nothingThatALabelSaysBecomesACommand(String hostile) throws IOException {
        PrintedLabel lines = PrintedLabel.of("CT-1", hostile, "\u0010" + hostile + "\r\n^XZ\u001B");
        PrintedLabel serial = new PrintedLabel("CT-2", Optional.of(hostile), Optional.of(hostile), List.of());

        assertThat(zpl(Symbology.GS1_DATAMATRIX, lines)).matches(COMMANDS);
        assertThat(zpl(Symbology.CODE_128, serial)).matches(COMMANDS);
        assertThat(zpl(Symbology.QR, PrintedLabel.of(hostile))).matches(COMMANDS);
    }

    @Test
    void sheetsAreRefused() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        assertThatThrownBy(() -> new LabelSheet(LabelStock.A4_24, Optional.empty()).zpl(List.of(PrintedLabel.of("CT-1")), Symbology.QR, out))
                .isInstanceOf(LabelRefused.class).hasMessageContaining("ZPL prints on rolls, and 'a4-24' is a sheet");

        assertThat(out.size()).isZero();
    }

    @Test
    void oneBadLabelLeavesAllUnwritten() {
        assertThatThrownBy(() -> zpl(Symbology.CODE_128, PrintedLabel.of("CT-1"), PrintedLabel.of("Büro"))).hasMessageContaining("'Büro'");
        assertThatThrownBy(() -> zpl(Symbology.CODE_128)).hasMessageContaining("there are no labels");
        assertThatThrownBy(() -> zpl(Symbology.QR, PrintedLabel.of("A"), PrintedLabel.of("a"))).hasMessageContaining("occurs twice");
    }

    private static String zpl(Symbology symbology, PrintedLabel... labels) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new LabelSheet(LabelStock.ROLL_57_32, Optional.of("4012345")).zpl(List.of(labels), symbology, bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
