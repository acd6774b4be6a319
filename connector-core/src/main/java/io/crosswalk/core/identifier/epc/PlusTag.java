package io.crosswalk.core.identifier.epc;

import static io.crosswalk.core.identifier.epc.EpcOutcome.refused;

import io.crosswalk.core.identifier.Verdict;
import io.crosswalk.core.identifier.gs1.Element;
import io.crosswalk.core.identifier.gs1.ElementString;
import io.crosswalk.core.identifier.gs1.Gs1Label;
import io.crosswalk.core.identifier.gs1.Gs1Labels;
import io.crosswalk.core.identifier.gs1.Strictness;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The coding schemes that hold GS1 elements with their check digits, four bits a digit, and need no company prefix (GS1 EPC
 * Tag Data Standard 2.x, 14.6): the {@code +} schemes, and those of the {@code ++} schemes that differ by nothing but a host
 * name behind, which is left unread.
 *
 * <p>Example: {@code F73795211411234538566CB0AFC4} is {@code (01)79521141123453(21)32a/b}.
 */
enum PlusTag {
    SGTIN(0xF7, 0xFD, "01", 14, "21", null),
    DSGTIN(0xFB, 0xFC, "01", 14, "21", null),
    ITIP(0xF3, 0xED, "8006", 18, "21", "piece"),
    GRAI(0xF1, 0xEB, "8003", 14, "", null),
    SGLN(0xF2, 0xE9, "414", 13, "254", "location"),
    GDTI(0xF6, 0xEA, "253", 13, "", null),
    SSCC(0xF9, 0xEF, "00", 18, null, "shipment"),
    GSRN(0xF4, 0xE7, "8018", 18, null, "person"),
    GSRNP(0xF5, 0xE8, "8017", 18, null, "person"),
    SGCN(0xF8, -1, "255", 13, "#", "coupon"),
    GIAI(0xFA, 0xEE, "8004", 0, null, null),
    CPI(0xF0, -1, "8010", 0, "8011", null);

    private static final String[] DATES = {"11", "13", "15", "16", "17", "7006", "7007"};

    private final int header;
    private final int headerWithHost;
    private final String ai;
    private final int digits;
    private final String tailAi;
    private final String names;

    /**
     * @param digits of the key with its check digit; 0 where the key is digits that end in text
     * @param tailAi the element of the serial; empty where it belongs to the key's own, {@code #} where that is digits only
     */
    PlusTag(int header, int headerWithHost, String ai, int digits, String tailAi, String names) {
        this.header = header;
        this.headerWithHost = headerWithHost;
        this.ai = ai;
        this.digits = digits;
        this.tailAi = tailAi;
        this.names = names;
    }

    static Optional<PlusTag> of(int header) {
        for (PlusTag tag : values()) {
            if (tag.header == header || tag.headerWithHost == header) {
                return Optional.of(tag);
            }
        }
        return Optional.empty();
    }

    EpcOutcome read(Bits bits) {
        boolean host = bits.next(8) == headerWithHost;
        boolean more = bits.next(1) == 1;
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(Epc.SCHEME, name().toLowerCase(Locale.ROOT));
        parts.put("filter", String.valueOf(bits.next(3)));
        parts.put("coding", name().toLowerCase(Locale.ROOT) + (host ? "++" : "+"));
        Optional<Element> date = this == DSGTIN ? date(bits) : Optional.empty();
        if (this == DSGTIN && date.isEmpty()) {
            return refused("bad_date");
        }
        PlusText text = new PlusText(bits);
        String key = digits > 0 ? text.digits(digits) : text.delimited();
        String tail = key == null ? null : tail(text);
        if (tail == null) {
            return refused(text.fault());
        }
        if (tailAi != null && tail.isEmpty()) {
            return refused("serial_out_of_range");
        }
        if (!more && !host && !TagMemory.isPadding(bits, bits.left())) {
            return refused("bad_length");
        }
        return epc(key, tail, date, parts);
    }

    private String tail(PlusText text) {
        if (tailAi == null) {
            return "";
        }
        return this == SGCN || this == CPI ? text.counted() : text.text(5);
    }

    /** The same rules hold for the elements as on a label. */
    private EpcOutcome epc(String key, String tail, Optional<Element> date, Map<String, String> parts) {
        boolean glued = tailAi == null || tailAi.isEmpty() || tailAi.equals("#");
        List<Element> elements = new ArrayList<>(3);
        elements.add(new Element(ai, glued ? key + tail : key));
        if (!glued && !(this == SGLN && tail.equals("0"))) {
            elements.add(new Element(tailAi, tail));
        }
        date.ifPresent(elements::add);
        ElementString said = new ElementString(elements);
        Gs1Label label = Gs1Labels.bracketed(said.bracketed(), Strictness.SYNTAX);
        return label.fault().map(EpcOutcome::refused)
                .orElseGet(() -> Epc.of(null, said, parts, names, label.checked() ? Verdict.VALID : Verdict.VALID_UNCHECKED));
    }

    /** The date that leads a dated trade item; empty where it is none. */
    private static Optional<Element> date(Bits bits) {
        if (!bits.has(20)) {
            return Optional.empty();
        }
        int sort = (int) bits.next(4);
        int year = (int) bits.next(7);
        int month = (int) bits.next(4);
        int day = (int) bits.next(5);
        if (sort >= DATES.length || year > 99 || month < 1 || month > 12) {
            return Optional.empty();
        }
        return Optional.of(new Element(DATES[sort], String.format(Locale.ROOT, "%02d%02d%02d", year, month, day)));
    }
}
