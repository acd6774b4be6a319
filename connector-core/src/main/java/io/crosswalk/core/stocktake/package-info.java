/** What did people find when they looked? Stocktakes: what was expected at a place, what was scanned there, and what follows. */
package io.crosswalk.core.stocktake;
