package io.crosswalk.core.feed.mapping;

import io.crosswalk.core.config.FeedConfig;
import io.crosswalk.core.feed.FeedFixture;
import io.crosswalk.core.feed.Observation;
import io.crosswalk.core.feed.RecordFormat.BrokenDelivery;
import io.crosswalk.core.feed.Rejection;
import io.crosswalk.core.identifier.CanonicalField;
import io.crosswalk.core.identifier.ReadContext;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One delivery read through a feed, kept for a test to look at. */
record Reading(long read, List<Observation> observations, List<Rejection> rejections) {

    static Reading of(FeedConfig feed, Path delivery) throws IOException, BrokenDelivery {
        List<Observation> observations = new ArrayList<>();
        List<Rejection> rejections = new ArrayList<>();
        long read = FeedReaders.reader(feed, ReadContext.NONE)
                .read(delivery, (record, units) -> observations.addAll(units), rejections::add, header -> { });
        return new Reading(read, observations, rejections);
    }

    static Reading of(FeedFixture feed, String text) throws IOException, BrokenDelivery {
        Path delivery = Files.createTempFile("delivery", ".txt");
        try {
            Charset charset = feed.format().charset() == null ? StandardCharsets.UTF_8 : Charset.forName(feed.format().charset());
            Files.writeString(delivery, text, charset);
            return of(feed.build(), delivery);
        } finally {
            Files.delete(delivery);
        }
    }

    /** The only observation's values by field. */
    Map<CanonicalField, String> values() {
        if (observations.size() != 1 || !rejections.isEmpty()) {
            throw new AssertionError("expected one observation, got " + this);
        }
        return observations.get(0).values();
    }

    String value(CanonicalField field) {
        return values().get(field);
    }

    List<String> codes() {
        return rejections.stream().map(Rejection::code).toList();
    }
}
