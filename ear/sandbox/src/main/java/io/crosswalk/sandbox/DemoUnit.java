package io.crosswalk.sandbox;

import java.time.LocalDate;

/** One unit of the demo world as it really is, before anybody mistypes it. */
record DemoUnit(DemoProduct product, String makerName, String serial, String tag, String imei, String lot, String order,
        String supplier, String location, LocalDate shipped, LocalDate warrantyEnd) {

    LocalDate bought() {
        return shipped.plusDays(6);
    }

    /** The same unit with another serial. */
    DemoUnit serial(String other) {
        return new DemoUnit(product, makerName, other, tag, imei, lot, order, supplier, location, shipped, warrantyEnd);
    }

    /** The same unit at a place and from a supplier whose names need escaping. */
    DemoUnit escaped() {
        return new DemoUnit(product, makerName, serial, tag, imei, lot, order, "O'Neill & S\u00f6hne GmbH", "K\u00f6ln R&D \"Labor\" <2>", shipped,
                warrantyEnd);
    }

    /** The same unit without lot and warranty. */
    DemoUnit plain() {
        return new DemoUnit(product, makerName, serial, tag, imei, "", order, supplier, location, shipped, null);
    }
}
