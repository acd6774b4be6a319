package io.crosswalk.sandbox;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the three systems of the demo world have written down, and what was planted among it. */
final class DemoLedger {

    static final String LOT = "Lot";
    static final String WARRANTY_END = "Warranty end";
    static final String IMEI = "IMEI";

    private static final DateTimeFormatter GERMAN = DateTimeFormatter.ofPattern("dd.MM.uuuu");
    private static final List<String> PLACES = List.of("Berlin HQ", "M\u00fcnchen Lager", "Hamburg B\u00fcro", "K\u00f6ln Werk 2", "Wien", "Z\u00fcrich");
    private static final List<String> SUPPLIERS = List.of("Bechtle AG", "Cancom SE", "M\u00fcller B\u00fcrotechnik KG");

    final List<Map<String, Object>> erp = new ArrayList<>();
    final List<Map<String, String>> shipments = new ArrayList<>();
    final List<Map<String, Object>> itam = new ArrayList<>();
    private final Map<DemoTrouble, List<String>> planted = new EnumMap<>(DemoTrouble.class);
    private final DemoNames names;
    private int made;

    DemoLedger(DemoNames names) {
        this.names = names;
    }

    DemoNames names() {
        return names;
    }

    Map<DemoTrouble, List<String>> planted() {
        return planted;
    }

    /** Notes where a trouble is, by the name under which a person finds it. */
    void plant(DemoTrouble trouble, String where) {
        planted.computeIfAbsent(trouble, it -> new ArrayList<>()).add(where);
    }

    /** A unit of the next product in turn. */
    DemoUnit unit() {
        return unit(DemoProduct.ALL.get(made % DemoProduct.ALL.size()));
    }

    DemoUnit unit(String maker) {
        return unit(DemoProduct.ALL.stream().filter(it -> it.maker().equals(maker)).findFirst().orElseThrow());
    }

    DemoUnit unit(DemoProduct product) {
        made++;
        LocalDate shipped = LocalDate.of(2024, 1, 8).plusDays(names.number(980));
        String lot = "%02dW%02d-%s%d".formatted(shipped.getYear() % 100, shipped.getDayOfYear() / 7 + 1, product.maker().substring(0, 2)
                .toUpperCase(java.util.Locale.ROOT),
                1 + made % 9);
        return new DemoUnit(product, product.makerNames().get(made % product.makerNames().size()), names.serial(product.serial()), names.tag(),
                product.phone() ? names.imei() : "", lot, "PO-%d-%04d".formatted(shipped.getYear(), 100 + shipped.getDayOfYear()),
                names.oneOf(SUPPLIERS), names.oneOf(PLACES), shipped, shipped.plusYears(3));
    }

    /** The ERP's row; the caller may spoil it. */
    Map<String, Object> erp(DemoUnit unit) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", 40_001 + erp.size());
        row.put("serialNumber", unit.serial());
        row.put("assetTag", unit.tag());
        row.put("manufacturer", unit.makerName());
        row.put("product", unit.product().asErpHasIt());
        row.put("lot", unit.lot());
        row.put("imei", unit.imei());
        row.put("quantity", null);
        row.put("location", unit.location());
        row.put("purchaseOrder", unit.order());
        row.put("supplier", unit.supplier());
        row.put("purchaseDate", unit.bought().toString());
        row.put("cost", unit.product().cost());
        row.put("warrantyEnd", unit.warrantyEnd() == null ? null : unit.warrantyEnd().toString());
        erp.add(row);
        return row;
    }

    /** The manufacturer's ship notice; the caller may spoil it. */
    Map<String, String> ship(DemoUnit unit) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("Lieferschein", "LS" + (700_001 + shipments.size()));
        row.put("Lieferdatum", german(unit.shipped()));
        row.put("Hersteller", unit.product().maker());
        row.put("Artikelnummer", unit.product().sku());
        row.put("GTIN", unit.product().gtin());
        row.put("Bezeichnung", unit.product().model());
        row.put("Seriennummer", unit.serial());
        row.put("IMEI", unit.imei());
        row.put("Charge", unit.lot());
        row.put("Inventarnr", "");
        row.put("Bestellnummer", unit.order());
        row.put("Garantieende", unit.warrantyEnd() == null ? "" : german(unit.warrantyEnd()));
        row.put("Bemerkung", shipments.size() % 9 == 0 ? "Gepr\u00fcft; l\u00fcckenlos \u201eOK\u201c" : "");
        shipments.add(row);
        return row;
    }

    static String german(LocalDate day) {
        return GERMAN.format(day);
    }

    /** The ITAM's asset; the caller may spoil it. */
    Map<String, Object> itam(DemoUnit unit) {
        Map<String, Object> asset = new LinkedHashMap<>();
        asset.put("asset_tag", unit.tag());
        asset.put("serial", unit.serial());
        asset.put("product", unit.product());
        asset.put("location", unit.location());
        asset.put("supplier", unit.supplier());
        asset.put("order_number", unit.order());
        asset.put("purchase_date", unit.bought().toString());
        asset.put("purchase_cost", unit.product().cost() + ".00");
        asset.put(LOT, unit.lot());
        asset.put(WARRANTY_END, unit.warrantyEnd() == null ? "" : unit.warrantyEnd().toString());
        asset.put(IMEI, unit.imei());
        itam.add(asset);
        return asset;
    }
}
