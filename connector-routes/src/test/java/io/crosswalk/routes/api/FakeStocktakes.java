package io.crosswalk.routes.api;

import io.crosswalk.core.feed.Rejection;
import io.crosswalk.core.stocktake.LabelOrder;
import io.crosswalk.core.stocktake.ScanRows;
import io.crosswalk.core.stocktake.ScansTaken;
import io.crosswalk.core.stocktake.Stocktake;
import io.crosswalk.core.stocktake.StocktakeRefused;
import io.crosswalk.core.stocktake.StocktakeResult;
import io.crosswalk.core.stocktake.StocktakeResult.Figures;
import io.crosswalk.core.stocktake.StocktakeResult.Head;
import io.crosswalk.core.stocktake.Stocktakes;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Stocktakes 2 and 1 are there, in Kiel; everything asked is written down. */
final class FakeStocktakes implements Stocktakes {

    private static final Instant START = Instant.parse("2026-11-20T08:00:00Z");

    private final List<String> asked;

    FakeStocktakes(List<String> asked) {
        this.asked = asked;
    }

    @Override
    public Stocktake start(String location, String by, boolean unknownPlace) {
        if (location.equals("Bonn")) {
            throw StocktakeRefused.conflict("Stocktake 1 is open at 'Bonn'.");
        }
        if (location.equals("Oslo") && !unknownPlace) {
            throw StocktakeRefused.invalid("The register knows nothing at 'Oslo'.");
        }
        asked.add("start at " + location + " by " + by);
        return new Stocktake(3, location, START, by, Optional.empty(), Optional.empty(), 7);
    }

    @Override
    public List<StocktakeResult.Summary> list(int limit, long before) {
        return List.of(2L, 1L).stream().filter(id -> before == 0 || id < before).limit(limit).map(id -> known(id).summary()).toList();
    }

    @Override
    public Optional<StocktakeResult> result(long id) {
        return id == 1 || id == 2 ? Optional.of(known(id)) : Optional.empty();
    }

    private static StocktakeResult known(long id) {
        return new StocktakeResult(new Head(id, "Kiel", START.toString(), "ada", null, null, false, null), new Figures(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
                List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    @Override
    public ScansTaken scan(long id, ScanRows rows, String by) {
        result(id).orElseThrow(() -> StocktakeRefused.unknown(id));
        asked.add("scan " + id + " by " + by);
        return new ScansTaken(id, 2, 1, 0, 1, List.of(new Rejection(2, "SCAN-002", "it names no unit", "{}")));
    }

    @Override
    public StocktakeResult close(long id, String by) {
        asked.add("close " + id + " by " + by);
        return result(id).orElseThrow(() -> StocktakeRefused.unknown(id));
    }

    @Override
    public int labels(long id, LabelOrder order, OutputStream out) throws IOException {
        result(id).orElseThrow(() -> StocktakeRefused.unknown(id));
        out.write((order.format() + " " + order.code() + " " + order.stock().code()).getBytes(StandardCharsets.US_ASCII));
        return 1;
    }
}
