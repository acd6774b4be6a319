package io.crosswalk.sandbox;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;

/** Faults in the order in which they were ordered; each is used up by the first request it concerns. */
final class FaultQueue {

    private final Deque<Fault> pending = new ArrayDeque<>();

    synchronized void add(Fault fault, int times) {
        for (int i = 0; i < times; i++) {
            pending.add(fault);
        }
    }

    synchronized Optional<Fault> next(String method) {
        for (Iterator<Fault> faults = pending.iterator(); faults.hasNext();) {
            Fault fault = faults.next();
            if (fault.concerns(method)) {
                faults.remove();
                return Optional.of(fault);
            }
        }
        return Optional.empty();
    }
}
