package io.crosswalk.routes.transport;

import io.crosswalk.core.fault.PermanentFault;
import io.crosswalk.core.fault.TransientFault;
import io.crosswalk.core.feed.Arrival;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.camel.Exchange;
import org.apache.camel.component.file.GenericFile;

/** One poll of one folder: what came, and what could not be brought. One bad file never stops the others. */
final class FilePickup implements Pickups.Pickup {

    private final Taker taker;
    private final Function<Exception, RuntimeException> faults;
    private final List<Arrival> arrivals = new ArrayList<>();
    private final List<RuntimeException> troubles = new ArrayList<>();
    private final List<PermanentFault> refusals = new ArrayList<>();

    /** Brings one file into the spool; empty where it is not complete yet. */
    @FunctionalInterface
    interface Taker {

        Optional<Arrival> take(GenericFile<?> file) throws IOException;
    }

    FilePickup(Taker taker, Function<Exception, RuntimeException> faults) {
        this.taker = taker;
        this.faults = faults;
    }

    @Override
    public void arrived(Exchange exchange) throws IOException {
        GenericFile<?> file = exchange.getMessage().getBody(GenericFile.class);
        taker.take(file).ifPresent(arrivals::add);
    }

    @Override
    public void failed(Exception cause) {
        troubles.add(cause instanceof TransientFault || cause instanceof PermanentFault ? (RuntimeException) cause
                : faults.apply(cause));
    }

    void refused(PermanentFault name) {
        if (refusals.stream().noneMatch(known -> name.getMessage().equals(known.getMessage()))) {
            refusals.add(name); // a listing may be looked at more than once
        }
    }

    /** Everything that came, oldest first, after all troubles were told. */
    List<Arrival> result(Source.Troubles told) {
        try {
            refusals.forEach(told::name);
            troubles.forEach(told::file);
        } catch (RuntimeException e) {
            arrivals.forEach(FilePickup::discard);
            throw e;
        }
        return arrivals.stream().sorted(Comparator.comparing(Arrival::modified).thenComparing(Arrival::name)).toList();
    }

    boolean nothing() {
        return arrivals.isEmpty() && troubles.isEmpty() && refusals.isEmpty();
    }

    private static void discard(Arrival arrival) {
        try {
            Files.deleteIfExists(arrival.file());
        } catch (IOException e) {
            throw new TransientFault("the spooled file " + arrival.file() + " cannot be removed", e);
        }
    }
}
