package io.crosswalk.core.stocktake;

import io.crosswalk.core.label.LabelStock;
import io.crosswalk.core.label.Symbology;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * How labels are to be printed: {@code pdf} for sheets, {@code zpl} for label printers, with the code of your scanners.
 */
public record LabelOrder(Format format, Symbology code, LabelStock stock) {

    /** What is written. */
    public enum Format { PDF, ZPL }

    /**
     * From the words of a command or request; a word that is null has its usual value: {@code code128}, and {@code a4-24} for
     * a PDF or {@code roll} for ZPL.
     *
     * @throws StocktakeRefused where a word means nothing
     */
    public static LabelOrder of(String format, String code, String stock) {
        Format written = word(Format.values(), format, "format");
        Symbology symbology = code == null ? Symbology.CODE_128 : word(Symbology.values(), code, "code");
        String paper = stock != null ? stock : written == Format.PDF ? "a4-24" : "roll";
        return new LabelOrder(written, symbology, LabelStock.of(paper).orElseThrow(() -> StocktakeRefused.invalid("stock is a4-24, a4-65, a4-189 or roll.")));
    }

    private static <E extends Enum<E>> E word(E[] values, String asked, String of) {
        return Arrays.stream(values).filter(it -> plain(it.name()).equals(plain(String.valueOf(asked)))).findFirst()
                .orElseThrow(() -> StocktakeRefused.invalid(of + " is one of " + Arrays.stream(values)
                        .map(it -> it.name().toLowerCase(Locale.ROOT).replace("code_", "code").replace('_', '-')).collect(Collectors.joining(", ")) + "."));
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
    }
}
