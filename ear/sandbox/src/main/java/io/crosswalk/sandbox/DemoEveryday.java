package io.crosswalk.sandbox;

import java.util.Map;

/** The demo world where nothing is wrong: known units, new ones, values that changed, stock by lot. */
final class DemoEveryday {

    private static final int KNOWN = 318;
    private static final int KNOWN_SHIPPED = 262;
    private static final int EXTENDED = 50;
    private static final int LOTS_MISSING = 30;
    private static final int ESCAPED = 8;

    private final DemoLedger ledger;

    DemoEveryday(DemoLedger ledger) {
        this.ledger = ledger;
    }

    void write() {
        known();
        fresh();
        untagged();
        onlySomewhere();
        byLot();
    }

    private void known() {
        for (int i = 0; i < KNOWN; i++) {
            boolean escaped = i >= KNOWN_SHIPPED - ESCAPED && i < KNOWN_SHIPPED;
            DemoUnit unit = escaped ? ledger.unit().escaped() : ledger.unit();
            Map<String, Object> asset = ledger.itam(unit);
            ledger.erp(unit);
            if (i < KNOWN_SHIPPED) {
                Map<String, String> notice = ledger.ship(unit);
                if (i < EXTENDED) {
                    notice.put("Garantieende", DemoLedger.german(unit.warrantyEnd().plusYears(2)));
                    ledger.plant(DemoTrouble.WARRANTY_EXTENDED, unit.serial());
                } else if (i < EXTENDED + LOTS_MISSING) {
                    asset.put(DemoLedger.LOT, "");
                    ledger.plant(DemoTrouble.LOT_UNKNOWN_TO_ITAM, unit.serial());
                }
            }
            if (escaped) {
                ledger.plant(DemoTrouble.ESCAPED_VALUE, unit.serial());
            }
        }
    }

    private void fresh() {
        for (int i = 0; i < 55; i++) {
            DemoUnit unit = ledger.unit();
            ledger.erp(unit);
            ledger.ship(unit);
            ledger.plant(DemoTrouble.NEW_UNIT, unit.serial());
        }
        for (int i = 0; i < 5; i++) {
            // No lot and no warranty: a model that is created on the way has no custom fields for them yet.
            DemoUnit unit = ledger.unit(DemoProduct.NEW).plain();
            ledger.erp(unit);
            ledger.plant(DemoTrouble.NEW_MODEL, unit.serial());
        }
    }

    private void untagged() {
        for (int i = 0; i < 44; i++) {
            DemoUnit unit = ledger.unit();
            ledger.erp(unit).put("assetTag", null);
            ledger.ship(unit);
            ledger.plant(DemoTrouble.UNTAGGED, unit.serial());
        }
    }

    private void onlySomewhere() {
        for (int i = 0; i < 18; i++) {
            DemoUnit unit = ledger.unit();
            ledger.ship(unit);
            ledger.plant(DemoTrouble.SHIPPED_NOT_BOOKED, unit.serial());
        }
        for (int i = 0; i < 12; i++) {
            DemoUnit unit = ledger.unit();
            ledger.itam(unit);
            ledger.plant(DemoTrouble.ITAM_ONLY_SERIAL, unit.serial());
        }
        for (int i = 0; i < 8; i++) {
            DemoUnit unit = ledger.unit().serial("");
            ledger.itam(unit);
            ledger.plant(DemoTrouble.ITAM_ONLY_TAG, unit.tag());
        }
    }

    private void byLot() {
        for (int i = 0; i < 15; i++) {
            DemoUnit stock = ledger.unit(DemoProduct.BY_LOT.get(i % DemoProduct.BY_LOT.size())).serial("");
            Map<String, Object> row = ledger.erp(stock);
            row.put("serialNumber", null);
            row.put("assetTag", null);
            row.put("lot", stock.lot() + "-" + (10 + i));
            row.put("quantity", 25 + 5 * ledger.names().number(20));
            row.put("warrantyEnd", null);
            ledger.plant(DemoTrouble.QUANTITY_BY_LOT, (String) row.get("lot"));
        }
    }
}
