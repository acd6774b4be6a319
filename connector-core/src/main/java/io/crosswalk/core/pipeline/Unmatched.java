package io.crosswalk.core.pipeline;

import io.crosswalk.core.config.FeedConfig;
import io.crosswalk.core.config.FeedConfig.OnMiss;
import io.crosswalk.core.feed.Deliveries;
import io.crosswalk.core.feed.Deliveries.Logged;
import io.crosswalk.core.feed.RecordFormat.BrokenDelivery;
import io.crosswalk.core.feed.Rejection;
import io.crosswalk.core.feed.SourceRecord;
import io.crosswalk.core.feed.mapping.FeedReaders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Rows that name units nobody knows, of feeds that say {@code onMiss: reject}: listed among the rejected rows with their
 * raw text, which is found again in the spool.
 */
final class Unmatched {

    private static final String CODE = "MATCH-001";
    private static final String REASON = "it names a unit that nobody else knows, and the feed says onMiss: reject; "
            + "deliver it again once another source knows the unit";

    private final Words words;
    private final Deliveries deliveries;
    private final Path spool;

    Unmatched(Words words, Deliveries deliveries, Path spool) {
        this.words = words;
        this.deliveries = deliveries;
        this.spool = spool;
    }

    void list(String run) {
        for (Logged delivery : deliveries.ofRun(run)) {
            FeedConfig feed = words.configuration().feeds().get(delivery.feed());
            if (feed != null && feed.onMiss() == OnMiss.REJECT && delivery.state().equals("accepted")) {
                long[] lines = deliveries.unmatched(delivery.id());
                if (lines.length > 0) {
                    keep(feed, delivery, lines);
                }
            }
        }
    }

    private void keep(FeedConfig feed, Logged delivery, long[] lines) {
        Path file = spool.resolve(delivery.spool());
        if (!Files.exists(file)) {
            return; // an earlier run's spool was cleared; the rows are counted all the same
        }
        try (RejectionSpool found = new RejectionSpool(file.resolveSibling(file.getFileName() + ".unmatched"))) {
            FeedReaders.reader(feed, words.context()).read(file, (record, units) -> {
                if (Arrays.binarySearch(lines, record.position()) >= 0) {
                    found.add(rejected(record));
                }
            }, rejection -> { }, header -> { });
            deliveries.keep(delivery.id(), found.all());
        } catch (BrokenDelivery e) {
            throw new IllegalStateException("a delivery that was accepted cannot be read again", e);
        } catch (IOException e) {
            throw new UncheckedIOException("the spool under the data folder cannot be read; check space and permissions", e);
        }
    }

    private static Rejection rejected(SourceRecord record) {
        return new Rejection(record.position(), CODE, REASON, record.raw());
    }
}
