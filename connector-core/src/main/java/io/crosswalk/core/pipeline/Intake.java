package io.crosswalk.core.pipeline;

import io.crosswalk.core.config.ConfigurationDigest;
import io.crosswalk.core.config.FeedConfig;
import io.crosswalk.core.config.FeedConfig.ModeKind;
import io.crosswalk.core.feed.Arrival;
import io.crosswalk.core.feed.Deliveries;
import io.crosswalk.core.feed.Deliveries.Counts;
import io.crosswalk.core.feed.Deliveries.Opened;
import io.crosswalk.core.feed.Deliveries.Row;
import io.crosswalk.core.feed.Deliveries.Stage;
import io.crosswalk.core.feed.Deliveries.Terms;
import io.crosswalk.core.feed.FeedTransport;
import io.crosswalk.core.feed.Observation;
import io.crosswalk.core.feed.ObservationDocument;
import io.crosswalk.core.feed.RecordFormat.BrokenDelivery;
import io.crosswalk.core.feed.mapping.FeedReaders;
import io.crosswalk.core.identifier.Identifiers;
import io.crosswalk.core.match.Identity;
import io.crosswalk.core.match.Member;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;

/**
 * First phase of a night, feed by feed: fetch, read, map, stage, and accept or refuse each delivery whole. Nothing is
 * visible to the register before a delivery is accepted, and nothing is settled at the source before that is committed.
 */
final class Intake {

    private final Words words;
    private final FeedTransport transport;
    private final Deliveries deliveries;
    private final Path spool;
    private final Clock clock;
    private final Progress progress;
    private final ThreadFactory threads;

    /** @param threads makes the thread that reads ahead of the one that stages */
    Intake(Words words, FeedTransport transport, Deliveries deliveries, Path spool, Clock clock, Progress progress, ThreadFactory threads) {
        this.threads = threads;
        this.words = words;
        this.transport = transport;
        this.deliveries = deliveries;
        this.spool = spool;
        this.clock = clock;
        this.progress = progress;
    }

    /** A delivery that was equal to one that counts already. */
    record Skipped(String feed, Arrival arrival, String why) {
    }

    /**
     * Takes in everything that waits for one feed.
     *
     * @param troubled hears of each file that could not be brought; the others are worked off all the same
     */
    List<Skipped> take(String run, FeedConfig feed, boolean settle, Consumer<RuntimeException> troubled) throws IOException {
        Path folder = Files.createDirectories(spool.resolve(feed.id()));
        List<Arrival> arrivals = transport.fetch(feed, folder, troubled);
        List<Skipped> skipped = new ArrayList<>();
        for (int i = 0; i < arrivals.size(); i++) {
            Arrival arrival = arrivals.get(i);
            boolean newest = i == arrivals.size() - 1;
            Optional<String> skip = skip(feed, arrival, newest);
            boolean accepted = true;
            if (skip.isPresent()) {
                skipped.add(new Skipped(feed.id(), arrival, skip.get()));
                if (newest && feed.from().isAsked()) {
                    deliveries.confirm(deliveries.feed(feed.id(), feed.source(), false), clock.instant());
                }
                Files.deleteIfExists(arrival.file());
            } else {
                accepted = read(run, feed, arrival, null);
            }
            if (settle) {
                transport.settle(feed, arrival, accepted);
            }
        }
        return skipped;
    }

    private Optional<String> skip(FeedConfig feed, Arrival arrival, boolean newest) {
        boolean full = feed.mode().kind() == ModeKind.FULL;
        if (full && !newest) {
            return Optional.of("a newer full delivery waits");
        }
        int number = deliveries.feed(feed.id(), feed.source(), false);
        return deliveries.counts(number, arrival.sha256(), meaning(feed), full) ? Optional.of("the same content counts already") : Optional.empty();
    }

    /** A complete delivery is read again once stewards have ruled by which names its rows are told apart. */
    private String meaning(FeedConfig feed) {
        String configured = ConfigurationDigest.meaningDigest(feed, Identifiers.schemeVersions());
        String ruled = feed.mode().kind() == ModeKind.FULL ? words.rulings().keying() : "";
        return ruled.isEmpty() ? configured : Digests.sha256(configured + ruled);
    }

    /** Works a delivery of an earlier run off again. */
    void again(String run, Replay replay, SpoolFolder kept) throws IOException {
        Path copy = kept.unpack(replay.logged().spool(), replay.logged().sha256());
        try {
            read(run, replay.feed(), new Arrival(replay.logged().name(), copy, Files.size(copy), replay.logged().sha256(), clock.instant(), Map.of()),
                    replay.logged().id());
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    /** Works one spooled delivery off; gives whether it was accepted. */
    private boolean read(String run, FeedConfig feed, Arrival arrival, Long replays) throws IOException {
        int number = deliveries.feed(feed.id(), feed.source(), false);
        boolean full = feed.mode().kind() == ModeKind.FULL;
        long delivery = deliveries.open(new Opened(run, number, arrival.name(), arrival.sha256(), meaning(feed), full ? "full" : "delta",
                replays == null ? spool.relativize(arrival.file()).toString() : null, arrival.bytes(), replays));
        try {
            return read(run, feed, arrival, number, delivery, replays);
        } catch (IOException | RuntimeException e) {
            giveUp(delivery, arrival, e);
            throw e;
        }
    }

    /** The world failed us in the middle: nothing of the delivery counts, and it is fetched again next time. */
    private void giveUp(long delivery, Arrival arrival, Exception cause) {
        try {
            Files.deleteIfExists(arrival.file());
            deliveries.refuse(delivery, "it could not be worked off; nothing of it counts, and it is fetched again in the next run",
                    new Counts(0, 0, 0, 0, null));
            deliveries.unspool(List.of(delivery));
        } catch (IOException | RuntimeException e) {
            cause.addSuppressed(e);
        }
    }

    private boolean read(String run, FeedConfig feed, Arrival arrival, int number, long delivery, Long replays) throws IOException {
        boolean full = feed.mode().kind() == ModeKind.FULL;
        long started = System.nanoTime();
        try (RejectionSpool rejections = new RejectionSpool(arrival.file().resolveSibling(arrival.file().getFileName() + ".rejected"))) {
            Reading reading = new Reading(feed, arrival, rejections);
            deliveries.stage(reading::rows);
            Counts counts = new Counts(reading.read, rejections.size(), reading.observed, seconds(started), reading.header);
            Optional<String> refusal = reading.broken.or(() -> tooManyRejected(feed, counts));
            if (rejections.size() > 0) {
                deliveries.keep(delivery, rejections.all());
            }
            if (refusal.isPresent()) {
                deliveries.refuse(delivery, refusal.get(), counts);
                return false;
            }
            refusal = deliveries.accept(delivery, new Terms(run, number, full, feed.mode().shrinkGuardPercent(),
                    words.configuration().quality().sharedValueThreshold(), new Counts(counts.read(), counts.rejected(), counts.observations(),
                    seconds(started), counts.header()), false, clock.instant(), replays, !full && replays == null
                    && !words.policy().limits(feed.source()).isEmpty()));
            refusal.ifPresent(why -> deliveries.refuse(delivery, why, counts));
            return refusal.isEmpty();
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private static Optional<String> tooManyRejected(FeedConfig feed, Counts counts) {
        double limit = feed.mode().maxRejectPercent();
        if (counts.rejected() * 100.0 <= limit * counts.read()) {
            return Optional.empty();
        }
        return Optional.of(counts.rejected() + " of " + counts.read() + " rows cannot be read, more than the " + limit
                + " % that mode.maxRejectPercent allows; see the rejected rows, correct the file or the mapping");
    }

    /** One delivery on its way to the stage. */
    private final class Reading {

        private static final int TELL_EVERY = 10_000;
        private static final int LONGEST_REASON = 500;

        private final FeedConfig feed;
        private final Arrival arrival;
        private final RejectionSpool rejections;
        private Optional<String> broken = Optional.empty();
        private String header;
        private long observed;
        private long handed;
        private long read;

        Reading(FeedConfig feed, Arrival arrival, RejectionSpool rejections) {
            this.feed = feed;
            this.arrival = arrival;
            this.rejections = rejections;
        }

        /** Reads on a thread of its own; stages on this one, which holds the transaction. */
        void rows(Stage stage) {
            new ReadAhead<Row>().run(threads, this::read, row -> {
                stage.add(row);
                if (++observed % TELL_EVERY == 0) {
                    progress.at("intake", feed.id(), observed, 0);
                }
            });
            if (broken.isPresent()) {
                read = handed + rejections.size();
            }
            progress.at("intake", feed.id(), observed, observed);
        }

        private void read(Consumer<Row> rows) {
            try {
                read = FeedReaders.reader(feed, words.context()).read(arrival.file(),
                        (record, units) -> hand(record.position(), units, rows), rejections::add, text -> header = text);
            } catch (BrokenDelivery e) {
                broken = Optional.of(e.getMessage().length() <= LONGEST_REASON ? e.getMessage() : e.getMessage().substring(0, LONGEST_REASON) + " ...");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void hand(long line, List<Observation> units, Consumer<Row> rows) {
            handed++;
            units.forEach(said -> rows.accept(staged(said, line, feed.source(), feed.id(), words, 0, null)));
        }
    }

    /** An observation as it is spread out on the stage. */
    static Row staged(Observation said, long line, String source, String feed, Words words, int standing, String nativeId) {
        String document = ObservationDocument.write(said);
        UUID content = ObservationDocument.contentHash(document);
        Identity identity = Identity.of(said, source, words.makers());
        SourceKeys keys = SourceKeys.of(said, words.rulings().keyed(identity), content);
        return new Row(line, keys.key(), keys.other(), content, standing, nativeId, identity.links(Member.meeting(keys.key(), feed)), document);
    }
}
