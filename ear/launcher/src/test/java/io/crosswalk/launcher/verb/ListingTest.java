package io.crosswalk.launcher.verb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

class ListingTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void quotesInCsvWhatNeedsIt() throws IOException {
        write(SheetFormat.CSV);

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("serial,note\n00042,\"a, \"\"b\"\" <c>\"\nü,\n");
    }

    @Test
    void keepsTextAsTextInJson() throws IOException {
        write(SheetFormat.JSON);

        assertThat(out.toString(StandardCharsets.UTF_8)).contains("\"serial\":\"00042\"").contains("\"note\":null");
    }

    @Test
    void keepsLeadingZerosAndMarkupInASpreadsheet() throws IOException {
        write(SheetFormat.XLSX);

        assertThat(sheet()).contains("t=\"inlineStr\"").contains(">00042<").contains("a, \"b\" &lt;c>");
    }

    @Test
    void knowsItsWords() {
        assertThat(Listing.of("cross-reference")).contains(Listing.CROSS_REFERENCE);
        assertThat(Listing.of("everything")).isEmpty();
        assertThat(SheetFormat.of("csv")).contains(SheetFormat.CSV);
        assertThat(SheetFormat.of("CSV")).isEmpty();
    }

    private void write(SheetFormat format) throws IOException {
        try (SheetFormat.Sheet sheet = format.open(out, List.of("serial", "note"))) {
            sheet.row(List.of("00042", "a, \"b\" <c>"));
            sheet.row(Arrays.asList("ü", null));
        }
    }

    private String sheet() throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new java.io.ByteArrayInputStream(out.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith("sheet1.xml")) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        return "";
    }
}
