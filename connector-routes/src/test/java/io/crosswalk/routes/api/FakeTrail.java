package io.crosswalk.routes.api;

import io.crosswalk.core.audit.Trail;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Nine entries of one transaction, whole; what is asked for is written down. */
final class FakeTrail implements Trail {

    private final List<String> asked;

    FakeTrail(List<String> asked) {
        this.asked = asked;
    }

    @Override
    public String note(Deed deed) {
        throw new UnsupportedOperationException("no resource asks for it");
    }

    @Override
    public List<Line> lines(Question question, int limit, Optional<Place> before) {
        asked.add("trail " + question);
        int newest = before.map(Place::seq).orElse(9);
        return IntStream.iterate(newest - 1, seq -> seq >= 0, seq -> seq - 1).limit(limit).mapToObj(seq -> new Line("4." + seq, "2026-11-20T02:15:00Z", ENGINE,
                "r1", "changed", 7L, "erp", "{\"location\":\"Bonn\"}", "{\"location\":\"Berlin\"}")).toList();
    }

    @Override
    public String head() {
        return START;
    }

    @Override
    public Verification verify(Optional<String> known) {
        return known.filter(it -> !it.equals(START)).isEmpty() ? new Verification(true, 4, 9, 0, "a".repeat(64), null)
                : new Verification(false, 4, 9, 0, "a".repeat(64), new Fault(Fault.Kind.UNKNOWN_HEAD, 4, null, "transaction 4: not part of the chain"));
    }
}
