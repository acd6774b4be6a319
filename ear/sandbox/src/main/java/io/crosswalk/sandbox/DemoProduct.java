package io.crosswalk.sandbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One product of the demo world.
 *
 * @param makerNames how the ERP spells the maker, in turn
 * @param serial shape of its serials: {@code #} a letter or digit, {@code 9} a digit, {@code A} a letter, the rest as it stands
 */
record DemoProduct(String maker, List<String> makerNames, String model, String sku, String gtin, String category, String serial, int cost) {

    static final List<DemoProduct> ALL = List.of(
            product("Dell", List.of("Dell Inc.", "Dell"), "Latitude 5440", "210-BGBD", "539718481234", "Laptops", "A#####3", 1190),
            product("Dell", List.of("Dell Inc.", "Dell"), "OptiPlex 7010 SFF", "210-BFXG", "539718482345", "Desktops", "A#####4", 840),
            product("HP", List.of("HP Inc.", "Hewlett-Packard", "HP"), "EliteBook 840 G10", "6T213EA#ABD", "019719231234", "Laptops", "5CG3##A###", 1320),
            product("HP", List.of("HP Inc.", "Hewlett-Packard", "HP"), "E24 G5 24\" Monitor & Stand", "6N6E9AA#ABB", "019719232345", "Monitors", "CNC3##A###",
                    210),
            product("Lenovo", List.of("Lenovo", "Lenovo Group"), "ThinkPad T14 Gen 4", "21HD0043GE", "019752891234", "Laptops", "PF4A####", 1410),
            product("Lenovo", List.of("Lenovo", "Lenovo Group"), "ThinkCentre M70q Gen 3", "11USS0KX00", "019752892345", "Desktops", "MJ0A####", 720),
            product("Apple", List.of("Apple", "Apple Inc."), "MacBook Air 13 M2", "MLY33D/A", "019425308123", "Laptops", "FVFH##AAQ6L4", 1250),
            product("Cisco", List.of("Cisco Systems", "Cisco"), "Catalyst 9200L-24P", "C9200L-24P-4G-E", "088972812345", "Network", "FOC2411#A##", 2380),
            product("Samsung", List.of("Samsung", "Samsung Electronics"), "Galaxy XCover6 Pro", "SM-G736BZKDEEB", "880609451234", "Phones", "R5CW#A###9X", 520),
            product("Samsung", List.of("Samsung", "Samsung Electronics"), "Galaxy A54 5G", "SM-A546BZKCEUB", "880609452345", "Phones", "R5CX#A###9K", 390),
            product("Zebra", List.of("Zebra Technologies", "Zebra"), "ZT411 Label Printer", "ZT41142-T0E0000Z", "571250512345", "Printers", "52J2321A###9",
                    1480),
            product("APC", List.of("APC", "Schneider Electric"), "Smart-UPS 1500 RM", "SMT1500RMI2UC", "073130412345", "Power", "3B2314X#A###", 960));

    /** Sold for the first time this night: the ITAM does not know it yet. */
    static final DemoProduct NEW = product("Zebra", List.of("Zebra Technologies"), "TC58 Touch Computer", "TC58B1-3T1E6B1080-A6", "571250567890",
            "Handhelds", "2234852T#A#9", 1210);

    /** Never serialised: kept by lot and quantity. */
    static final List<DemoProduct> BY_LOT = List.of(
            product("Lenovo", List.of("Lenovo"), "USB-C cable 1 m", "4X90U90619", "019752893456", "Cables", "", 14),
            product("HP", List.of("HP Inc."), "HDMI cable 2 m", "T6F94AA", "019719233456", "Cables", "", 11),
            product("APC", List.of("APC"), "Power cord C13 \"angled\" & long", "AP9870", "073130423456", "Cables", "", 9));

    /** The product as the ERP names it, always in this order. */
    Map<String, Object> asErpHasIt() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("model", model);
        fields.put("sku", sku);
        fields.put("gtin", gtin);
        return fields;
    }

    boolean phone() {
        return "Phones".equals(category);
    }

    private static DemoProduct product(String maker, List<String> names, String model, String sku, String twelve, String category, String serial, int cost) {
        return new DemoProduct(maker, names, model, sku, twelve + gtinCheckDigit(twelve), category, serial, cost);
    }

    private static int gtinCheckDigit(String twelve) {
        int sum = 0;
        for (int i = 0; i < twelve.length(); i++) {
            sum += (twelve.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return (10 - sum % 10) % 10;
    }
}
