package io.crosswalk.core.stocktake;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/**
 * Stocktakes as the command line, the REST API and the schedule see them. Safe to call from several threads, also while a
 * night runs; what was scanned reaches the register with the next night.
 */
public interface Stocktakes {

    /** At most so many are listed at once: each is computed anew. */
    int MOST_AT_ONCE = 500;

    /**
     * Begins one, and writes down what the register expects there now.
     *
     * @param unknownPlace whether the register may know nothing at that place yet
     * @throws StocktakeRefused where nothing is known there, or one is open there already
     */
    Stocktake start(String location, String by, boolean unknownPlace);

    /** The newest first. @param before read on after this number, or 0 */
    List<StocktakeResult.Summary> list(int limit, long before);

    /** What it came to by now. */
    Optional<StocktakeResult> result(long id);

    /**
     * Takes scans, also after the close when they were made before it.
     *
     * @param by who brings them, for rows that do not say who scanned
     * @throws StocktakeRefused where there is no such stocktake, or the file cannot be believed: nothing was taken then
     */
    ScansTaken scan(long id, ScanRows rows, String by);

    /** Ends it; one that was closed before stays as it is. @throws StocktakeRefused where there is none */
    StocktakeResult close(long id, String by);

    /** The labels of its retag list; units without a tag are left out. @throws StocktakeRefused where nothing is left to print */
    int labels(long id, LabelOrder order, OutputStream out) throws IOException;
}
