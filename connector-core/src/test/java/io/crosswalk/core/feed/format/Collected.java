package io.crosswalk.core.feed.format;

import io.crosswalk.core.config.FeedConfig;
import io.crosswalk.core.feed.RecordFormat;
import io.crosswalk.core.feed.RecordFormat.BrokenDelivery;
import io.crosswalk.core.feed.Rejection;
import io.crosswalk.core.feed.SourceRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Everything a format handed over, copied at the time it was handed over. */
final class Collected implements RecordFormat.Sink {

    record Seen(long position, String raw, Object tree) {
    }

    final List<Seen> records = new ArrayList<>();
    final List<Rejection> rejections = new ArrayList<>();
    String header;
    List<String> columns = List.of();

    static Collected from(RecordFormat format, FeedConfig.Format settings, String text)
            throws IOException, BrokenDelivery {
        return from(format, settings, text.getBytes(StandardCharsets.UTF_8));
    }

    static Collected from(RecordFormat format, FeedConfig.Format settings, byte[] content)
            throws IOException, BrokenDelivery {
        Collected collected = new Collected();
        format.read(new ByteArrayInputStream(content), settings, collected);
        return collected;
    }

    static String rejectFile(RecordFormat format, FeedConfig.Format settings, String header, List<Rejection> rejections) {
        StringBuilder file = new StringBuilder();
        format.rejectWriter(settings).write(header, rejections, file::append);
        return file.toString();
    }

    @Override
    public void record(SourceRecord record) {
        records.add(new Seen(record.position(), record.raw(), record.tree()));
    }

    @Override
    public void rejected(Rejection rejection) {
        rejections.add(rejection);
    }

    @Override
    public void header(String raw) {
        header = raw;
    }

    @Override
    public void columns(List<String> names) {
        columns = names;
    }

    List<Long> lines() {
        return records.stream().map(Seen::position).toList();
    }

    List<String> codes() {
        return rejections.stream().map(Rejection::code).toList();
    }
}
