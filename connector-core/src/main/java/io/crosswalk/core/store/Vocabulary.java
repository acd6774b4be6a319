package io.crosswalk.core.store;

import io.crosswalk.core.identifier.CanonicalField;
import io.crosswalk.core.reconcile.UnitOutcome;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Manufacturers, products and lots that assets name: learnt once each. */
final class Vocabulary {

    private static final String SEPARATOR = "\u0000";

    private final Connection connection;

    Vocabulary(Connection connection) {
        this.connection = connection;
    }

    void learn(List<UnitOutcome> made, List<UnitOutcome> changed) throws SQLException {
        Map<String, String> makers = new LinkedHashMap<>();
        Map<String, String> products = new LinkedHashMap<>();
        Map<String, String> lots = new LinkedHashMap<>();
        made.forEach(unit -> collect(unit, makers, products, lots));
        changed.forEach(unit -> collect(unit, makers, products, lots));
        if (!makers.isEmpty()) {
            Sql.run(connection, "insert into manufacturer select unnest(?), unnest(?) on conflict do nothing", keys(makers, 0), values(makers));
        }
        if (!products.isEmpty()) {
            Sql.run(connection, "insert into product select unnest(?), unnest(?), unnest(?) on conflict do nothing", keys(products, 0), keys(products, 1),
                    values(products));
        }
        if (!lots.isEmpty()) {
            Sql.run(connection, "insert into lot select unnest(?), unnest(?), unnest(?) on conflict do nothing", keys(lots, 0), keys(lots, 1), values(lots));
        }
    }

    private static void collect(UnitOutcome unit, Map<String, String> makers, Map<String, String> products, Map<String, String> lots) {
        String maker = unit.maker() == null ? "" : unit.maker();
        if (unit.maker() != null) {
            unit.values().value(CanonicalField.MANUFACTURER).ifPresent(name -> makers.putIfAbsent(maker, name));
        }
        if (unit.product() != null) {
            products.putIfAbsent(maker + SEPARATOR + unit.product(), unit.values().value(CanonicalField.MODEL).orElse(unit.product()));
        }
        if (unit.lotKey() != null) {
            lots.putIfAbsent(maker + SEPARATOR + unit.lotKey(), unit.values().value(CanonicalField.LOT).orElse(unit.lotKey()));
        }
    }

    private static String[] keys(Map<String, String> map, int part) {
        return map.keySet().stream().map(key -> key.split(SEPARATOR, 2)[part]).toArray(String[]::new);
    }

    private static String[] values(Map<String, String> map) {
        return map.values().toArray(String[]::new);
    }
}
