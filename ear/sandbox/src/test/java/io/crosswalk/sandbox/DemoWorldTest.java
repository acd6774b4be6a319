package io.crosswalk.sandbox;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DemoWorldTest {

    private static final DemoWorld WORLD = DemoWorld.create();

    @Test
    void isLargeEnoughToMatter() {
        assertThat(WORLD.erpRows()).hasSizeGreaterThanOrEqualTo(500);
        assertThat(WORLD.shipmentCount()).isGreaterThanOrEqualTo(300);
        assertThat(WORLD.itamCount()).isGreaterThanOrEqualTo(400);
    }

    @Test
    void isTheSameEveryTime() {
        DemoWorld again = DemoWorld.create();

        assertThat(again.erpRows()).isEqualTo(WORLD.erpRows());
        assertThat(Json.text(Json.of(WORLD.erpRows().subList(0, 1)))).startsWith("[{\"id\":40001,\"serialNumber\":")
                .contains("\"product\":{\"model\":\"Latitude 5440\",\"sku\":\"210-BGBD\",\"gtin\":");
        assertThat(again.shipments()).isEqualTo(WORLD.shipments());
        assertThat(again.planted()).isEqualTo(WORLD.planted());
    }

    @Test
    void plantsEveryKindOfTroubleAsOftenAsItSays() {
        Map<DemoTrouble, Integer> times = new TreeMap<>();
        WORLD.planted().forEach((trouble, where) -> times.put(trouble, where.size()));

        assertThat(times).containsOnlyKeys(DemoTrouble.values()).containsOnly(
                entry(DemoTrouble.NEW_UNIT, 55), entry(DemoTrouble.NEW_MODEL, 5), entry(DemoTrouble.WARRANTY_EXTENDED, 50),
                entry(DemoTrouble.LOT_UNKNOWN_TO_ITAM, 30), entry(DemoTrouble.ESCAPED_VALUE, 8), entry(DemoTrouble.QUANTITY_BY_LOT, 15),
                entry(DemoTrouble.SHIPPED_NOT_BOOKED, 18), entry(DemoTrouble.UNTAGGED, 44), entry(DemoTrouble.ITAM_ONLY_SERIAL, 12),
                entry(DemoTrouble.ITAM_ONLY_TAG, 8), entry(DemoTrouble.TAG_WITHOUT_SERIAL, 4), entry(DemoTrouble.PLACEHOLDER_WITH_TAG, 3),
                entry(DemoTrouble.PLACEHOLDER_ALONE, 2), entry(DemoTrouble.SPREADSHEET_DAMAGE, 3), entry(DemoTrouble.SPREADSHEET_WRAPPER, 3),
                entry(DemoTrouble.TAG_IS_SERIAL, 4), entry(DemoTrouble.SERIAL_IS_IMEI, 3), entry(DemoTrouble.SERIAL_IS_PART_NUMBER, 3),
                entry(DemoTrouble.LOT_IN_SERIAL, 2), entry(DemoTrouble.BAD_IMEI, 2), entry(DemoTrouble.SAME_ROW_TWICE, 4),
                entry(DemoTrouble.DUPLICATE_SERIAL, 3), entry(DemoTrouble.DUPLICATE_TAG, 3), entry(DemoTrouble.DUPLICATE_IMEI, 2),
                        entry(DemoTrouble.SERIAL_AT_TWO_MAKERS, 2),
                entry(DemoTrouble.KEYS_DISAGREE, 3), entry(DemoTrouble.SHARED_SERIAL, 2), entry(DemoTrouble.NEAR_MATCH, 4),
                entry(DemoTrouble.LOT_MISMATCH, 5), entry(DemoTrouble.MODEL_MISMATCH, 3), entry(DemoTrouble.MAKER_MISMATCH, 3),
                entry(DemoTrouble.QUANTITY_WITH_SERIAL, 2), entry(DemoTrouble.RETAGGED, 3), entry(DemoTrouble.HALVES, 4),
                entry(DemoTrouble.NO_MAKER, 4), entry(DemoTrouble.ITAM_TWINS, 3), entry(DemoTrouble.ITAM_ARCHIVED, 4),
                entry(DemoTrouble.ITAM_DELETED, 2), entry(DemoTrouble.REJECTED_DATE, 4), entry(DemoTrouble.REJECTED_FIELDS, 3),
                entry(DemoTrouble.REJECTED_NO_SERIAL, 3));
    }

    @Test
    void repeatsSerialsAndTagsOnlyWhereThatIsPlanted() {
        Map<String, Long> serials = counted("serialNumber");
        Map<String, Long> tags = counted("assetTag");

        // twice: 4 rows listed twice, 3 duplicates, 2 at two makers; then two fillers; shared on 5 and on 4
        assertThat(serials.values().stream().filter(times -> times == 2)).hasSize(4 + 3 + 2 + 2);
        assertThat(serials.values().stream().filter(times -> times > 2)).containsExactlyInAnyOrder(5L, 4L);
        // twice: 4 rows listed twice, 3 duplicates
        assertThat(tags.values().stream().filter(times -> times == 2)).hasSize(4 + 3);
        assertThat(tags.values().stream().filter(times -> times > 2)).isEmpty();
    }

    private static Map<String, Long> counted(String column) {
        return WORLD.erpRows().stream().map(row -> row.get(column)).filter(Objects::nonNull).map(Object::toString).filter(it -> !it.isEmpty())
                .collect(Collectors.groupingBy(Function.identity(), HashMap::new, Collectors.counting()));
    }

    @Test
    void writesShipNoticesAsTheDistributorDoes() {
        String csv = new String(WORLD.shipments(), Charset.forName("windows-1252"));
        List<String> lines = csv.lines().toList();

        assertThat(lines).hasSize(WORLD.shipmentCount() + 1);
        assertThat(lines.get(0)).startsWith("Lieferschein;Lieferdatum;Hersteller;Artikelnummer;GTIN;Bezeichnung;Seriennummer");
        assertThat(csv).contains("\r\n").contains("Gepr\u00fcft; l\u00fcckenlos").contains("31.02.2026").contains("24\"\" Monitor & Stand");
        assertThat(lines.stream().filter(line -> line.endsWith(";versehentlich"))).hasSize(3);
        assertThat(lines.get(2).split(";", -1)[1]).matches("\\d\\d\\.\\d\\d\\.20\\d\\d");
    }

    @Test
    void givesEveryPhoneAnImeiThatPassesItsCheck() {
        List<String> imeis = WORLD.erpRows().stream().map(row -> (String) row.get("imei")).filter(it -> !it.isEmpty()).toList();

        assertThat(Set.copyOf(imeis)).hasSizeGreaterThan(50).hasSize(imeis.size() - 2).allSatisfy(imei ->
                assertThat(imei).hasSize(15).endsWith(String.valueOf(DemoNames.luhn(imei.substring(0, 14)))));
    }

    @Test
    void usesOnlyTagsOfTheOrganisationExceptWherePlanted() {
        List<String> odd = WORLD.erpRows().stream().map(row -> (String) row.get("assetTag")).filter(Objects::nonNull)
                .filter(tag -> !tag.matches("CT-[0-9]{6}")).toList();

        assertThat(odd).containsExactlyInAnyOrderElementsOf(WORLD.planted().get(DemoTrouble.TAG_IS_SERIAL));
    }
}
