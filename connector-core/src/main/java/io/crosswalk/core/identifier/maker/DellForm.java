package io.crosswalk.core.identifier.maker;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Dell: the service tag of 7 letters and digits (5 before 2000), the same in decimal as an express service code, or the
 * PPID of a part that has no tag, {@code CN-0WYGX3-74261-7AB-0C1L}. The express code 12542331601 is the tag 5RFDP01 read
 * in base 36 (Dell support pages; recomputed over real tags). No real tag was seen with an I or an O.
 */
final class DellForm implements MakerForm {

    private static final String MAKER = "Dell";
    private static final int TAG = 7;
    private static final long TAGS = 78_364_164_096L; // 36 to the 7th
    private static final Template SERVICE_TAG = Template.of("service_tag", "UUUUUUU");
    private static final Template OLD_TAG = Template.of("service_tag", "UUUUU");
    private static final Template PPID = Template.of("country", "AA", "part", "0XXXXX", "mfgid", "XXXXX", "date", "9MD", "seq", "XXXX");
    private static final Template REVISED = Template.of(
            "country", "AA", "part", "0XXXXX", "mfgid", "XXXXX", "date", "9MD", "seq", "XXXX", "revision", "A99");
    private static final Template PART = Template.of("country", "AA", "part", "0XXXXX");
    /** Where Dell has parts made; two other letters in front are a prefix of somebody else. */
    private static final Set<String> COUNTRIES = Set.of("BR", "CN", "CZ", "HU", "IE", "IN", "JP", "KR", "MX", "MY", "PH", "PL", "SG", "TH", "TW",
            "US", "VN");
    /** Country, maker, date and sequence: what stands on a board or a power supply inside. */
    private static final Template COMPONENT = Template.of("country", "AA", "mfgid", "XXXXX", "date", "9MD", "seq", "XXXX");

    @Override
    public String maker() {
        return MAKER;
    }

    @Override
    public Finding read(String key) {
        if (isTag(key)) {
            String express = key.length() == TAG ? String.valueOf(Long.parseLong(key, 36)) : "";
            return Finding.fits(key, express.isEmpty() ? Map.of("service_tag", key) : Map.of("service_tag", key, "express", express), Map.of());
        }
        Optional<String> tag = tagOf(key);
        if (tag.isPresent()) {
            return Finding.fitsAs("express_service_code", tag.get(), Map.of("tag", tag.get(), "express", key), Map.of());
        }
        Optional<Finding> part = partIdentifier(key);
        if (part.isPresent()) {
            return part.get();
        }
        if (COMPONENT.fits(key) && isOfCountry(key)) {
            return Finding.other("component_serial", key, COMPONENT.parts(key));
        }
        if (isPart(key)) {
            return Finding.other("serial_is_part_number", key, Map.of("kind", "sku"));
        }
        return Template.onlyRepair(key, SERVICE_TAG, PPID, REVISED).map(it -> Finding.lookAlike(key, it))
                .orElseGet(() -> Finding.misfit(key));
    }

    /** The PPID of a part with its sequence: it shows by its shape alone that it is Dell's. */
    static Optional<Finding> partIdentifier(String key) {
        Template template = REVISED.fits(key) ? REVISED : PPID;
        if (!template.fits(key)) {
            return Optional.empty();
        }
        Map<String, String> parts = template.parts(key);
        String date = parts.get("date");
        Map<String, String> hints = new HashMap<>(Years.ofDigit(date.charAt(0), 2000));
        hints.put("month", String.valueOf(Character.digit(date.charAt(1), 36)));
        hints.put("day", String.valueOf(Character.digit(date.charAt(2), 36)));
        return Optional.of(Finding.fits(key, parts, hints));
    }

    /** Country and part alone, {@code VN-0WYGX3}: shared by all units of the part. O is a common slip for 0. */
    private static boolean isPart(String key) {
        boolean fits = PART.fits(key) || PART.repaired(key).isPresent();
        return fits && isOfCountry(key) && key.substring(3).chars().anyMatch(c -> c >= 'A');
    }

    private static boolean isOfCountry(String key) {
        return COUNTRIES.contains(key.substring(0, 2));
    }

    static boolean isTag(String key) {
        return SERVICE_TAG.fits(key) || OLD_TAG.fits(key) && key.chars().anyMatch(c -> c >= 'A');
    }

    /** The tag that an express service code spells; its leading zeros are lost in decimal and come back here. */
    private static Optional<String> tagOf(String key) {
        boolean digits = (key.length() == 10 || key.length() == 11) && key.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!digits || key.charAt(0) == '0' || Long.parseLong(key) >= TAGS) {
            return Optional.empty();
        }
        String tag = Long.toString(Long.parseLong(key), 36).toUpperCase(Locale.ROOT);
        return Optional.of("0".repeat(TAG - tag.length()) + tag);
    }
}
