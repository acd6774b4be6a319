package io.crosswalk.core.pipeline;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import io.crosswalk.core.config.FeedConfig;
import io.crosswalk.core.config.StocktakeFeed;
import io.crosswalk.core.fault.Check;
import io.crosswalk.core.feed.Arrival;
import io.crosswalk.core.feed.FeedTransport;
import io.crosswalk.core.identifier.CanonicalField;
import io.crosswalk.core.identifier.Manufacturers;
import io.crosswalk.core.stocktake.StocktakeBook;
import io.crosswalk.core.stocktake.StocktakeBook.Waiting;
import io.crosswalk.core.stocktake.WordOfMouth;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Brings what was scanned in stocktakes into the spool as a delivery like any other. All other feeds are left to the transport
 * behind it. A crash between acceptance and settling costs a repetition that changes nothing.
 */
final class ScanTransport implements FeedTransport {

    private static final JsonFactory JSON = new JsonFactory();
    private static final String SCANS = "scans";

    private final FeedTransport others;
    private final StocktakeBook book;
    private final Supplier<Manufacturers> makers;
    private final Clock clock;

    /** @param makers within which serials are told apart */
    ScanTransport(FeedTransport others, StocktakeBook book, Supplier<Manufacturers> makers, Clock clock) {
        this.makers = makers;
        this.others = others;
        this.book = book;
        this.clock = clock;
    }

    @Override
    public List<Arrival> fetch(FeedConfig feed, Path spool) {
        return isScans(feed) ? scans(spool) : others.fetch(feed, spool);
    }

    @Override
    public List<Arrival> fetch(FeedConfig feed, Path spool, Consumer<RuntimeException> troubled) {
        return isScans(feed) ? scans(spool) : others.fetch(feed, spool, troubled);
    }

    private static boolean isScans(FeedConfig feed) {
        return feed.id().equals(StocktakeFeed.ID);
    }

    private List<Arrival> scans(Path spool) {
        Waiting waiting = book.waiting(makers.get());
        if (waiting.scans().isEmpty()) {
            return List.of();
        }
        try {
            Path file = Files.createTempFile(spool, "delivery-", ".spool");
            write(file, WordOfMouth.of(waiting.concerned()));
            String numbers = waiting.scans().stream().map(String::valueOf).collect(Collectors.joining(","));
            String name = "scans-up-to-" + waiting.scans().get(waiting.scans().size() - 1) + ".jsonl";
            return List.of(new Arrival(name, file, Files.size(file), Digests.sha256(file), clock.instant(), Map.of(SCANS, numbers)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, List<Map<CanonicalField, String>> records) throws IOException {
        try (JsonGenerator out = JSON.createGenerator(Files.newBufferedWriter(file))) {
            out.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
            for (Map<CanonicalField, String> record : records) {
                out.writeStartObject();
                for (Map.Entry<CanonicalField, String> field : record.entrySet()) {
                    out.writeStringField(field.getKey().word(), field.getValue());
                }
                out.writeEndObject();
            }
            out.writeRaw('\n');
        }
    }

    /** What was refused is told again the next night. */
    @Override
    public void settle(FeedConfig feed, Arrival arrival, boolean accepted) {
        if (!isScans(feed)) {
            others.settle(feed, arrival, accepted);
        } else if (accepted) {
            book.told(Arrays.stream(arrival.receipt().get(SCANS).split(",")).map(Long::valueOf).toList());
        }
    }

    @Override
    public List<Check> check(FeedConfig feed) {
        return others.check(feed);
    }
}
