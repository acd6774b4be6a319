package io.crosswalk.core.identifier.gs1;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All statements of one GS1 label in their order: the label taken apart (GS1 General Specifications section 3).
 *
 * <p>For example {@code (01)09521234543213(10)LOT-7(21)SN1}: the product, its lot, and the unit's serial within the product.
 *
 * @param elements as read; empty where nothing could be read
 */
public record ElementString(List<Element> elements) {

    private static final int GTIN_LENGTH = 14;

    public ElementString {
        elements = List.copyOf(elements);
    }

    /** The value behind an application identifier, the first where it is repeated. */
    public Optional<String> value(String ai) {
        for (Element element : elements) {
            if (element.ai().equals(ai)) {
                return Optional.of(element.value());
            }
        }
        return Optional.empty();
    }

    /** The product of the unit: AI 01, made to order AI 03, or the whole of which this is a piece in AI 8006. */
    public Optional<String> gtin() {
        return value("01").or(() -> value("03")).or(() -> value("8006").filter(piece -> piece.length() > GTIN_LENGTH)
                .map(piece -> piece.substring(0, GTIN_LENGTH)));
    }

    /** The unit's serial within its product (AI 21), case kept. */
    public Optional<String> serial() {
        return value("21");
    }

    /** A further serial of the same unit (AI 250). */
    public Optional<String> secondSerial() {
        return value("250");
    }

    /** The batch (AI 10), case kept. */
    public Optional<String> lot() {
        return value("10");
    }

    /** The last day of use (AI 17, or the day of AI 7003). */
    public Optional<LocalDate> expiry() {
        return value("17").or(() -> value("7003")).flatMap(LabelDates::day);
    }

    /** The day of production (AI 11, or the day of AI 8008). */
    public Optional<LocalDate> produced() {
        return value("11").or(() -> value("8008")).flatMap(LabelDates::day);
    }

    /** The first cellular radio of the unit (AI 8040). */
    public Optional<String> imei() {
        return value("8040");
    }

    /** The second cellular radio of the unit (AI 8041). */
    public Optional<String> imei2() {
        return value("8041");
    }

    /** The embedded SIM of the unit (AI 8042). */
    public Optional<String> eid() {
        return value("8042");
    }

    /** The SIM card in the unit (AI 8043). */
    public Optional<String> iccid() {
        return value("8043");
    }

    /** The individual asset (AI 8004): a tag that is unique in the world. */
    public Optional<String> giai() {
        return value("8004");
    }

    /** The returnable asset (AI 8003): a type, and a unit of it where a serial follows. */
    public Optional<String> grai() {
        return value("8003");
    }

    /** The logistic unit, a pallet for example (AI 00). */
    public Optional<String> sscc() {
        return value("00");
    }

    /** The buyer's order (AI 400). */
    public Optional<String> purchaseOrder() {
        return value("400");
    }

    /**
     * What the label says in the words of the canonical fields (gtin, serial, lot, expiryDate, imei, ...), dates as ISO
     * 8601; other statements are in {@link #elements} only.
     */
    public Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        put(fields, "gtin", gtin());
        put(fields, "serial", serial());
        put(fields, "serial2", secondSerial());
        put(fields, "lot", lot());
        put(fields, "expiryDate", expiry().map(LocalDate::toString));
        put(fields, "productionDate", produced().map(LocalDate::toString));
        put(fields, "imei", imei());
        put(fields, "imei2", imei2());
        put(fields, "eid", eid());
        put(fields, "iccid", iccid());
        put(fields, "giai", giai());
        put(fields, "grai", grai());
        put(fields, "sscc", sscc());
        put(fields, "purchaseOrder", purchaseOrder());
        return fields;
    }

    /** Written for people and for GS1's own tools, an opening bracket in a value as {@code \(}; empty where nothing was read. */
    public String bracketed() {
        return bracketed(elements);
    }

    /**
     * The canonical address of the identified thing, for example {@code https://id.gs1.org/01/09521234543213/21/SN1} (GS1
     * Digital Link URI syntax); empty where no key is on the label or a statement may not stand in an address.
     */
    public Optional<String> digitalLink() {
        return LinkWriter.write(elements);
    }

    /** Equal for two labels that say the same in another order. */
    String key() {
        List<Element> sorted = new ArrayList<>(elements);
        sorted.sort(Comparator.comparing(Element::ai).thenComparing(Element::value));
        return bracketed(sorted.stream().distinct().toList());
    }

    private static String bracketed(List<Element> elements) {
        StringBuilder text = new StringBuilder(elements.size() * 24);
        for (Element element : elements) {
            element.writeBracketed(text);
        }
        return text.toString();
    }

    private static void put(Map<String, String> fields, String word, Optional<String> value) {
        value.ifPresent(it -> fields.put(word, it));
    }
}
