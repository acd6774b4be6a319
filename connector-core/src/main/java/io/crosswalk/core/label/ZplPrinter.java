package io.crosswalk.core.label;

import io.crosswalk.core.label.LabelLayout.Line;
import io.crosswalk.core.label.LabelLayout.Placed;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Writes labels in ZPL II (Zebra Programming Language, Programming Guide P1099958), in UTF-8 (^CI28). Whatever a label says
 * stays data: the characters that begin commands are written in hexadecimal (^FH).
 */
final class ZplPrinter {

    private static final double INCH = 25.4;

    private final StringBuilder zpl = new StringBuilder();
    private final LabelStock stock;
    private final Symbology symbology;

    ZplPrinter(LabelStock stock, Symbology symbology) {
        this.stock = stock;
        this.symbology = symbology;
    }

    void print(Placed label) {
        line("^XA^CI28^LH0,0^PW%d^LL%d", dots(stock.labelWidth()), dots(stock.labelHeight()));
        line("^FO%d,%d%s^FH\\^FD%s^FS", dots(label.x()), dots(label.y()), command(label), escaped(data(label.content().data())));
        for (Line text : label.lines()) {
            int letters = dots(text.size());
            line("^FT%d,%d^A0N,%d,%d^FH\\^FD%s^FS", dots(text.x()), dots(text.baseline()), letters, letters,
                    escaped(text.text().replace((char) PrintableText.REPLACEMENT, '?')));
        }
        line("^XZ");
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(zpl.toString().getBytes(StandardCharsets.UTF_8));
    }

    private String command(Placed label) {
        int module = dots(label.module());
        return switch (symbology) {
            case CODE_128 -> String.format(Locale.ROOT, "^BY%d^BCN,%d,N,N,N,N", module, dots(label.height()));
            case QR -> String.format(Locale.ROOT, "^BQN,2,%d", module);
            case GS1_DATAMATRIX -> String.format(Locale.ROOT, "^BXN,%d,200,,,,_", module);
        };
    }

    /** As the symbology wants it: printers start Code 128 in set B, with codes after {@code >}; ^BX takes FNC1 as {@code _1}. */
    private String data(String text) {
        return switch (symbology) {
            case CODE_128 -> text.replace(">", ">0").replace("^", "><").replace("~", ">=");
            case QR -> "MA," + text;
            case GS1_DATAMATRIX -> "_1" + text.replace("_", "__");
        };
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (char c : text.toCharArray()) {
            boolean dangerous = c == '^' || c == '~' || c == '\\' || Character.isISOControl(c);
            escaped.append(dangerous ? String.format(Locale.ROOT, "\\%02X", (int) c) : String.valueOf(c));
        }
        return escaped.toString();
    }

    private int dots(double millimetres) {
        return (int) Math.round(millimetres * stock.dpi() / INCH);
    }

    private void line(String format, Object... values) {
        zpl.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
