package io.crosswalk.sandbox;

import java.util.List;
import java.util.Map;

/** The demo world where single values are wrong: fillers, damage, the wrong column, rows that cannot be read. */
final class DemoMistypes {

    private final DemoLedger ledger;

    DemoMistypes(DemoLedger ledger) {
        this.ledger = ledger;
    }

    void write() {
        fillers();
        spreadsheets();
        wrongColumn();
        badImei();
        unreadable();
    }

    private void fillers() {
        for (String filler : List.of("To be filled by O.E.M.", "N/A", "Default string")) {
            DemoUnit unit = ledger.unit();
            ledger.itam(unit).put("serial", "");
            ledger.erp(unit).put("serialNumber", filler);
            ledger.plant(DemoTrouble.PLACEHOLDER_WITH_TAG, unit.tag());
        }
        for (String filler : List.of("To be filled by O.E.M.", "N/A")) {
            Map<String, Object> row = ledger.erp(ledger.unit());
            row.put("serialNumber", filler);
            row.put("assetTag", null);
            row.put("imei", "");
            ledger.plant(DemoTrouble.PLACEHOLDER_ALONE, "ERP row " + row.get("id"));
        }
        for (int i = 0; i < 4; i++) {
            DemoUnit unit = ledger.unit("Apple").serial("");
            ledger.itam(unit);
            ledger.erp(unit);
            ledger.plant(DemoTrouble.TAG_WITHOUT_SERIAL, unit.tag());
        }
    }

    private void spreadsheets() {
        for (String damaged : List.of("1.23457E+11", "3.74623E+14", "4.071E+12")) {
            Map<String, Object> row = ledger.erp(ledger.unit("APC"));
            row.put("serialNumber", damaged);
            row.put("assetTag", null);
            ledger.plant(DemoTrouble.SPREADSHEET_DAMAGE, "ERP row " + row.get("id"));
        }
        for (int i = 0; i < 3; i++) {
            DemoUnit unit = ledger.unit("Zebra").serial(ledger.names().serial("00A##A99"));
            ledger.itam(unit);
            ledger.ship(unit);
            ledger.erp(unit).put("serialNumber", "=\"" + unit.serial() + "\"");
            ledger.plant(DemoTrouble.SPREADSHEET_WRAPPER, unit.serial());
        }
    }

    private void wrongColumn() {
        for (int i = 0; i < 4; i++) {
            DemoUnit unit = ledger.unit("Dell");
            ledger.ship(unit);
            ledger.erp(unit).put("assetTag", unit.serial());
            ledger.plant(DemoTrouble.TAG_IS_SERIAL, unit.serial());
        }
        for (int i = 0; i < 3; i++) {
            DemoUnit unit = ledger.unit("Samsung");
            ledger.itam(unit);
            ledger.ship(unit);
            Map<String, Object> row = ledger.erp(unit);
            row.put("serialNumber", unit.imei());
            row.put("imei", "");
            ledger.plant(DemoTrouble.SERIAL_IS_IMEI, unit.imei());
        }
        for (String partNumber : List.of("8C920EA#BH5", "6S7B3EA#ABD", "5Z9G4EA#ABU")) {
            DemoUnit unit = ledger.unit("HP");
            ledger.erp(unit).put("serialNumber", partNumber);
            ledger.plant(DemoTrouble.SERIAL_IS_PART_NUMBER, partNumber);
        }
        for (int i = 0; i < 2; i++) {
            DemoUnit unit = ledger.unit("Cisco");
            Map<String, Object> row = ledger.erp(unit);
            row.put("lot", unit.lot() + "-R" + i);
            row.put("serialNumber", row.get("lot"));
            ledger.plant(DemoTrouble.LOT_IN_SERIAL, (String) row.get("lot"));
        }
    }

    private void badImei() {
        for (int i = 0; i < 2; i++) {
            DemoUnit unit = ledger.unit("Samsung");
            ledger.itam(unit);
            ledger.erp(unit);
            String body = unit.imei().substring(0, 14);
            String wrong = body + (DemoNames.luhn(body) + 1) % 10;
            ledger.ship(unit).put("IMEI", wrong);
            ledger.plant(DemoTrouble.BAD_IMEI, wrong);
        }
    }

    private void unreadable() {
        for (int i = 0; i < 3; i++) {
            known().put("Lieferdatum", "31.02.2026");
            ledger.plant(DemoTrouble.REJECTED_DATE, lastNotice());
            known().put("zu viel", "versehentlich");
            ledger.plant(DemoTrouble.REJECTED_FIELDS, lastNotice());
            known().put("Seriennummer", "");
            ledger.plant(DemoTrouble.REJECTED_NO_SERIAL, lastNotice());
        }
        DemoUnit unit = ledger.unit();
        ledger.itam(unit);
        Map<String, Object> row = ledger.erp(unit);
        row.put("warrantyEnd", "2026-02-31");
        ledger.plant(DemoTrouble.REJECTED_DATE, "ERP row " + row.get("id"));
    }

    private Map<String, String> known() {
        DemoUnit unit = ledger.unit();
        ledger.itam(unit);
        ledger.erp(unit);
        return ledger.ship(unit);
    }

    private String lastNotice() {
        return ledger.shipments.get(ledger.shipments.size() - 1).get("Lieferschein");
    }
}
