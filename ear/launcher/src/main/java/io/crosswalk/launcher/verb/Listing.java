package io.crosswalk.launcher.verb;

import io.crosswalk.core.asset.Register;
import io.crosswalk.core.asset.Register.AssetView;
import io.crosswalk.core.asset.Register.DiscrepancyView;
import io.crosswalk.core.identifier.CanonicalField;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What can be exported: its columns, and where its rows come from. Nothing is held as a whole. */
enum Listing {

    CROSS_REFERENCE("cross-reference", withFields("assetId", "state", "openDiscrepancies", "lifeStatus")) {
        @Override
        void rows(Register register, Row row) {
            register.crossReference(line -> row.of(Stream.concat(
                    Stream.of(line.assetId(), line.state(), line.openDiscrepancies(), line.lifeStatus()),
                    Arrays.stream(CanonicalField.values()).map(line.values()::get))));
        }
    },

    DISCREPANCIES("discrepancies", List.of("id", "code", "severity", "keys", "evidence", "openedRun", "openedAt")) {
        @Override
        void rows(Register register, Row row) {
            long after = 0;
            List<DiscrepancyView> page = register.discrepancies(PAGE, after);
            while (!page.isEmpty()) {
                page.forEach(it -> row.of(Stream.of(it.id(), it.code(), it.severity(), String.join("; ", it.keys()),
                        it.evidence(), it.openedRun(), it.openedAt())));
                after = page.get(page.size() - 1).id();
                page = register.discrepancies(PAGE, after);
            }
        }
    },

    ASSETS("assets", withFields("assetId", "state", "identifiers", "discrepancies")) {
        @Override
        void rows(Register register, Row row) {
            long after = 0;
            List<AssetView> page = register.find(Map.of(), PAGE, after);
            while (!page.isEmpty()) {
                page.forEach(it -> row.of(asset(it)));
                after = page.get(page.size() - 1).assetId();
                page = register.find(Map.of(), PAGE, after);
            }
        }
    },

    LOTS("lots", List.of("source", "manufacturer", "product", "lot", "location", "quantity", "units")) {
        @Override
        void rows(Register register, Row row) {
            register.lots(it -> row.of(Stream.of(it.source(), it.manufacturer(), it.product(), it.lot(), it.location(),
                    it.quantity(), it.units())));
        }
    };

    private static final int PAGE = 1000;

    private final String word;
    private final List<String> columns;

    Listing(String word, List<String> columns) {
        this.word = word;
        this.columns = columns;
    }

    static Optional<Listing> of(String word) {
        return Arrays.stream(values()).filter(it -> it.word.equals(word)).findFirst();
    }

    static String words() {
        return Arrays.stream(values()).map(it -> it.word).collect(Collectors.joining(", "));
    }

    /** Writes it all; the destination is opened only now, so that an earlier error leaves no empty file. */
    void write(Register register, SheetFormat format, Destination destination) throws IOException {
        try (OutputStream out = destination.open(); SheetFormat.Sheet sheet = format.open(out, columns)) {
            rows(register, cells -> {
                try {
                    sheet.row(cells.map(cell -> cell == null ? null : cell.toString()).collect(Collectors.toCollection(ArrayList::new)));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    abstract void rows(Register register, Row row);

    /** Receives the cells of one row. */
    interface Row {
        void of(Stream<?> cells);
    }

    /** Where it is written to. */
    interface Destination {
        OutputStream open() throws IOException;
    }

    private static List<String> withFields(String... first) {
        return Stream.concat(Arrays.stream(first), Arrays.stream(CanonicalField.values()).map(CanonicalField::word)).toList();
    }

    private static Stream<?> asset(AssetView asset) {
        String identifiers = asset.identifiers().stream().map(it -> it.kind() + "=" + it.display()).collect(Collectors.joining("; "));
        String discrepancies = asset.discrepancies().stream().map(DiscrepancyView::code).collect(Collectors.joining("; "));
        return Stream.concat(Stream.of(asset.assetId(), asset.state(), identifiers, discrepancies),
                Arrays.stream(CanonicalField.values()).map(field -> asset.values().get(field.word()))
                        .map(value -> value == null ? null : value.value()));
    }
}
