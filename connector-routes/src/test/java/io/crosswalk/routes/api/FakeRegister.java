package io.crosswalk.routes.api;

import io.crosswalk.core.asset.Disposal;
import io.crosswalk.core.asset.Register;
import io.crosswalk.core.identifier.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.LongStream;

/** A register with assets 1 to 7, each with the serial {@code S<id>}; every asset has one discrepancy and one mark. */
final class FakeRegister implements Register {

    static final int ASSETS = 7;

    @Override
    public List<AssetView> lookup(Optional<Kind> kind, String value) {
        return List.of();
    }

    @Override
    public Optional<AssetView> asset(long id) {
        return id >= 1 && id <= ASSETS ? Optional.of(view(id)) : Optional.empty();
    }

    @Override
    public List<AssetView> find(Map<String, String> keys, int limit, long after) {
        return ids(limit, after).mapToObj(FakeRegister::view)
                .filter(it -> keys.isEmpty() || keys.containsValue("S" + it.assetId())).toList();
    }

    @Override
    public List<PastValueView> history(long asset, int limit, long after) {
        return ids(limit, after).mapToObj(id -> new PastValueView(id, asset, "location", "B" + id, "erp", "r" + id, "2026-11-19T02:15:00Z",
                "2026-11-20T02:15:00Z", "r" + (id + 1))).toList();
    }

    @Override
    public List<DiscrepancyView> discrepancies(int limit, long after) {
        return ids(limit, after).mapToObj(FakeRegister::discrepancy).toList();
    }

    @Override
    public List<OutboxView> outbox(String target, int limit, long after) {
        return ids(limit, after).mapToObj(id -> new OutboxView(id, "deferred", "throttled", "2026-11-20T02:15:00Z")).toList();
    }

    @Override
    public Optional<Disposal> disposal(long id) {
        return asset(id).map(it -> new Disposal(id, it.state(), null, false, List.of("it has no asset tag")));
    }

    @Override
    public void crossReference(Consumer<CrossReferenceLine> lines) {
        throw new UnsupportedOperationException("no resource asks for it");
    }

    @Override
    public void lots(Consumer<LotLine> lines) {
        throw new UnsupportedOperationException("no resource asks for it");
    }

    private static LongStream ids(int limit, long after) {
        return LongStream.rangeClosed(after + 1, ASSETS).limit(limit);
    }

    private static AssetView view(long id) {
        IdentifierView serial = new IdentifierView("serial", "ACME", "S" + id, null, "VALID_UNCHECKED", "primary",
                "2026-11-20T02:15:00Z", null, List.of("erp"));
        ValueView location = new ValueView("B12", "erp", "r1", "2026-11-20T02:15:00Z", List.of());
        return new AssetView(id, "provisional", null, List.of(serial), Map.of("location", location), List.of(), List.of(),
                List.of(new EvidenceView("erp", "erp", "4711", "same", "r1", List.of(new RuleView("same-maker-and-serial", 95, "the same maker and serial")))));
    }

    private static DiscrepancyView discrepancy(long id) {
        return new DiscrepancyView(id, "DUP_SERIAL", "task", List.of("serial:ACME:S" + id), "two units", "r1", "2026-11-20T02:15:00Z");
    }
}
