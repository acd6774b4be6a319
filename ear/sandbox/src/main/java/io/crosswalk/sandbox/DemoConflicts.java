package io.crosswalk.sandbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The demo world where systems contradict one another, or one contradicts itself, about which unit is which. */
final class DemoConflicts {

    private final DemoLedger ledger;

    DemoConflicts(DemoLedger ledger) {
        this.ledger = ledger;
    }

    void write() {
        repeatedRows();
        duplicates();
        disagreeingKeys();
        sharedSerials();
        nearMatches();
        mismatches();
        retagged();
        halves();
        withoutMaker();
        targetState();
        sharedImeis();
    }

    private void repeatedRows() {
        for (int i = 0; i < 4; i++) {
            DemoUnit unit = ledger.unit();
            ledger.itam(unit);
            Map<String, Object> row = ledger.erp(unit);
            ledger.erp.add(new LinkedHashMap<>(row));
            ledger.plant(DemoTrouble.SAME_ROW_TWICE, unit.serial());
        }
    }

    private void duplicates() {
        for (int i = 0; i < 3; i++) {
            DemoUnit one = ledger.unit("Lenovo");
            ledger.erp(one);
            ledger.erp(ledger.unit("Lenovo").serial(one.serial()));
            ledger.plant(DemoTrouble.DUPLICATE_SERIAL, one.serial());
            DemoUnit tagged = ledger.unit("Dell");
            ledger.erp(tagged);
            ledger.erp(ledger.unit("Dell")).put("assetTag", tagged.tag());
            ledger.plant(DemoTrouble.DUPLICATE_TAG, tagged.tag());
        }
        for (int i = 0; i < 2; i++) {
            DemoUnit apc = ledger.unit("APC");
            ledger.erp(apc).put("assetTag", null);
            ledger.erp(ledger.unit("Cisco").serial(apc.serial())).put("assetTag", null);
            ledger.plant(DemoTrouble.SERIAL_AT_TWO_MAKERS, apc.serial());
        }
    }

    private void disagreeingKeys() {
        for (int i = 0; i < 3; i++) {
            DemoUnit bySerial = ledger.unit("HP");
            DemoUnit byTag = ledger.unit("HP");
            ledger.itam(bySerial);
            ledger.itam(byTag);
            ledger.erp(bySerial).put("assetTag", byTag.tag());
            ledger.plant(DemoTrouble.KEYS_DISAGREE, bySerial.serial() + " / " + byTag.tag());
        }
    }

    private void sharedSerials() {
        for (int units : new int[] {5, 4}) {
            DemoUnit dock = ledger.unit("Lenovo");
            for (int i = 0; i < units; i++) {
                ledger.erp(ledger.unit("Lenovo").serial(dock.serial())).put("manufacturer", "Lenovo");
            }
            ledger.plant(DemoTrouble.SHARED_SERIAL, dock.serial());
        }
    }

    private void nearMatches() {
        for (String[] pair : List.of(new String[] {"1TKFS", "ITKFS"}, new String[] {"1TKFR", "ITKFR"}, new String[] {"GM0RV", "GMORV"},
                new String[] {"MJ0XK", "MJOXK"})) {
            DemoUnit unit = ledger.unit("Lenovo").serial(ledger.names().serial(pair[0] + "A##"));
            ledger.itam(unit);
            ledger.ship(unit);
            Map<String, Object> row = ledger.erp(unit);
            row.put("serialNumber", unit.serial().replace(pair[0], pair[1]));
            row.put("assetTag", null);
            ledger.plant(DemoTrouble.NEAR_MATCH, row.get("serialNumber") + " / " + unit.serial());
        }
    }

    private void mismatches() {
        for (int i = 0; i < 5; i++) {
            DemoUnit unit = ledger.unit();
            ledger.itam(unit);
            ledger.ship(unit);
            ledger.erp(unit).put("lot", unit.lot() + "X");
            ledger.plant(DemoTrouble.LOT_MISMATCH, unit.serial());
        }
        for (int i = 0; i < 3; i++) {
            DemoUnit unit = ledger.unit(DemoProduct.ALL.get(0));
            ledger.itam(unit);
            DemoProduct other = DemoProduct.ALL.get(1);
            ledger.erp(unit).put("product", other.asErpHasIt());
            ledger.plant(DemoTrouble.MODEL_MISMATCH, unit.serial());

            DemoUnit tagged = ledger.unit("Dell");
            Map<String, Object> asset = ledger.itam(tagged);
            asset.put("serial", "");
            asset.put("product", DemoProduct.ALL.get(4));
            ledger.erp(tagged);
            ledger.plant(DemoTrouble.MAKER_MISMATCH, tagged.tag());
        }
        for (int i = 0; i < 2; i++) {
            DemoUnit unit = ledger.unit("Zebra");
            ledger.itam(unit);
            ledger.erp(unit).put("quantity", 3);
            ledger.plant(DemoTrouble.QUANTITY_WITH_SERIAL, unit.serial());
        }
    }

    private void retagged() {
        for (int i = 0; i < 3; i++) {
            DemoUnit unit = ledger.unit();
            ledger.itam(unit);
            String former = ledger.names().tag();
            ledger.erp(unit).put("assetTag", former);
            ledger.plant(DemoTrouble.RETAGGED, unit.serial() + ": " + former + " before " + unit.tag());
        }
    }

    private void halves() {
        for (int i = 0; i < 4; i++) {
            DemoUnit unit = ledger.unit("Apple");
            ledger.itam(unit).put("serial", "");
            ledger.erp(unit).put("assetTag", null);
            ledger.ship(unit).put("Inventarnr", unit.tag());
            ledger.plant(DemoTrouble.HALVES, unit.serial() + " / " + unit.tag());
        }
    }

    private void withoutMaker() {
        for (int i = 0; i < 4; i++) {
            DemoUnit unit = ledger.unit();
            if (i < 2) {
                ledger.ship(unit); // one candidate and the same product: enough to agree
            }
            Map<String, Object> row = ledger.erp(unit);
            row.put("manufacturer", null);
            row.put("assetTag", null);
            ledger.plant(DemoTrouble.NO_MAKER, unit.serial());
        }
    }

    private void sharedImeis() {
        for (int i = 0; i < 2; i++) {
            DemoUnit phone = ledger.unit("Samsung");
            ledger.itam(phone);
            ledger.erp(phone);
            DemoUnit other = ledger.unit("Samsung");
            ledger.itam(other).put(DemoLedger.IMEI, "");
            ledger.erp(other).put("imei", phone.imei());
            ledger.plant(DemoTrouble.DUPLICATE_IMEI, phone.imei());
        }
    }

    private void targetState() {
        for (int i = 0; i < 3; i++) {
            DemoUnit unit = ledger.unit("Dell");
            ledger.itam(unit);
            ledger.itam(unit).put("asset_tag", ledger.names().tag());
            ledger.erp(unit);
            ledger.ship(unit).put("Garantieende", DemoLedger.german(unit.warrantyEnd().plusYears(1)));
            ledger.plant(DemoTrouble.ITAM_TWINS, unit.serial());
        }
        for (int i = 0; i < 4; i++) {
            state("archived", DemoTrouble.ITAM_ARCHIVED);
        }
        for (int i = 0; i < 2; i++) {
            state("deleted", DemoTrouble.ITAM_DELETED);
        }
    }

    private void state(String state, DemoTrouble trouble) {
        DemoUnit unit = ledger.unit();
        ledger.itam(unit).put(state, true);
        ledger.erp(unit);
        ledger.ship(unit).put("Garantieende", DemoLedger.german(unit.warrantyEnd().plusYears(1))); // to learn, and not to be written
        ledger.plant(trouble, unit.serial());
    }
}
