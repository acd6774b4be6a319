package io.crosswalk.launcher.verb;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * An export as a spreadsheet: one sheet, every cell text, so that no leading zero and no long number is lost.
 *
 * <p>The smallest package of ECMA-376 (Office Open XML) that spreadsheet programs open, streamed.
 */
final class XlsxSheet implements SheetFormat.Sheet {

    private static final int MOST_ROWS = 1_048_576;
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private final ZipOutputStream zip;
    private int rows;

    XlsxSheet(OutputStream out, List<String> columns) throws IOException {
        zip = new ZipOutputStream(out);
        part("[Content_Types].xml", "<Types xmlns=\"" + PACKAGE + "content-types\"><Default Extension=\"rels\" ContentType=\""
                + "application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\""
                + TYPE + "sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"" + TYPE
                + "worksheet+xml\"/></Types>");
        part("_rels/.rels", relation(OFFICE + "/officeDocument", "xl/workbook.xml"));
        part("xl/_rels/workbook.xml.rels", relation(OFFICE + "/worksheet", "worksheets/sheet1.xml"));
        part("xl/workbook.xml", "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE
                + "\"><sheets><sheet name=\"Crosswalk\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
        text(XML + "<worksheet xmlns=\"" + MAIN + "\"><sheetData>");
        row(columns);
    }

    @Override
    public void row(List<String> cells) throws IOException {
        if (++rows > MOST_ROWS) {
            throw new IOException("a spreadsheet holds no more than " + MOST_ROWS + " rows; export as csv");
        }
        StringBuilder row = new StringBuilder("<row>");
        for (String cell : cells) {
            row.append(cell == null ? "<c/>" : "<c t=\"inlineStr\"><is><t xml:space=\"preserve\">" + escaped(cell) + "</t></is></c>");
        }
        text(row.append("</row>").toString());
    }

    @Override
    public void close() throws IOException {
        text("</sheetData></worksheet>");
        zip.closeEntry();
        zip.close();
    }

    private void part(String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        text(XML + content);
        zip.closeEntry();
    }

    private void text(String text) throws IOException {
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String relation(String type, String target) {
        return "<Relationships xmlns=\"" + PACKAGE + "relationships\"><Relationship Id=\"rId1\" Type=\"" + type
                + "\" Target=\"" + target + "\"/></Relationships>";
    }

    /** What XML 1.0 cannot hold at all is left out. */
    private static String escaped(String cell) {
        return cell.replace("&", "&amp;").replace("<", "&lt;").replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "");
    }
}
