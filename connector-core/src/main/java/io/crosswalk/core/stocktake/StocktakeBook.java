package io.crosswalk.core.stocktake;

import io.crosswalk.core.feed.Rejection;
import io.crosswalk.core.identifier.Manufacturers;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Where stocktakes and their scans are written down. Scans are added, never changed. Each method is one transaction. */
public interface StocktakeBook {

    /** The place as the register writes it, however it was asked for; empty where the register knows nothing there. */
    Optional<String> place(String asked);

    /** Places of the register whose names contain the text or are contained in it. */
    List<String> placesLike(String asked, int limit);

    /**
     * Begins one with what the register expects there now.
     *
     * @throws StocktakeRefused where one is open at that place
     */
    Stocktake start(String location, String by, Instant at);

    /** The newest first, after the given number; 0 for the first. */
    List<Stocktake> newest(int limit, long before);

    void close(long id, String by, Instant at);

    /**
     * Takes scans; nothing is kept when the reading throws.
     *
     * @throws StocktakeRefused where there is no such stocktake
     */
    Tally take(long id, Consumer<Desk> reading);

    /** Everything about one stocktake, its serials within these makers. */
    Optional<Contents> contents(long id, Manufacturers makers);

    /** Every scan of these assets by their names, and every stocktake that expected them, in any stocktake. */
    Map<Long, List<Look>> looks(Collection<Long> assets);

    /** Whether there are scans that the register has not been told of. */
    boolean anyWaiting();

    /** Scans that the register has not been told of, with every other scan that shares a name with them. */
    Waiting waiting(Manufacturers makers);

    /** The register has been told of these. */
    void told(List<Long> scans);

    /** Where scans are put while a file is read. */
    interface Desk {

        Stocktake stocktake();

        void put(Scan scan);
    }

    /** What became of scans that were put down. @param reused those whose id another scan has */
    record Tally(long accepted, long repeated, List<Rejection> reused) {
    }

    /** What the register has to be told. @param scans numbers of the scans that it has not heard of */
    record Waiting(List<Long> scans, List<Scan> concerned) {
    }
}
