package io.crosswalk.core.stocktake;

import io.crosswalk.core.feed.Rejection;
import io.crosswalk.core.identifier.Manufacturers;
import io.crosswalk.core.identifier.ReadContext;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Where scans come in: reads each row, has it written down, and accounts for all of them. */
public final class ScanDesk {

    private static final int LISTED = 1_000;

    private final StocktakeBook book;
    private final ReadContext context;
    private final Manufacturers makers;

    public ScanDesk(StocktakeBook book, ReadContext context, Manufacturers makers) {
        this.book = book;
        this.context = context;
        this.makers = makers;
    }

    /** @throws StocktakeRefused where there is no such stocktake, or the rows as a whole cannot be believed */
    public ScansTaken take(long id, ScanRows rows, String by, Clock clock) {
        Instant now = clock.instant();
        Books books = new Books();
        StocktakeBook.Tally tally = book.take(id, desk -> {
            ScanReader reader = new ScanReader(desk.stocktake(), context, makers, now, by);
            rows.read(new ScanRows.Sink() {
                @Override
                public void row(long line, Map<String, String> cells, String raw) {
                    books.read++;
                    try {
                        desk.put(reader.read(line, cells));
                    } catch (Unscannable e) {
                        books.reject(e.code().at(line, e.getMessage(), raw));
                    }
                }

                @Override
                public void rejected(Rejection rejection) {
                    books.read++;
                    books.reject(rejection);
                }
            });
        });
        tally.reused().forEach(books::reject);
        return new ScansTaken(id, books.read, tally.accepted(), tally.repeated(), books.rejected,
                books.first.stream().sorted(Comparator.comparingLong(Rejection::line)).toList());
    }

    /** What was read, and the first of what was rejected. */
    private static final class Books {

        private final List<Rejection> first = new ArrayList<>();
        private long read;
        private long rejected;

        void reject(Rejection rejection) {
            rejected++;
            if (first.size() < LISTED) {
                first.add(rejection);
            }
        }
    }
}
