package io.crosswalk.core.feed;

import io.crosswalk.core.config.FeedConfig;
import io.crosswalk.core.config.FieldMapping;
import io.crosswalk.core.identifier.CanonicalField;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A feed with safe defaults, so that a test names only what it is about. */
public final class FeedFixture {

    private final Map<CanonicalField, FieldMapping> map = new EnumMap<>(CanonicalField.class);
    private String type = "csv";
    private String charset;
    private String delimiter;
    private String quote;
    private boolean header = true;
    private int headerLine = 1;
    private String locale;
    private String records;
    private String timeZone;
    private String include;
    private List<String> envelope = List.of();

    private FeedFixture() {
    }

    public static FeedFixture feed() {
        return new FeedFixture();
    }

    public static FeedFixture feed(String type) {
        FeedFixture fixture = new FeedFixture();
        fixture.type = type;
        return fixture;
    }

    public FeedFixture charset(String name) {
        charset = name;
        return this;
    }

    public FeedFixture delimiter(String character) {
        delimiter = character;
        return this;
    }

    public FeedFixture quote(String character) {
        quote = character;
        return this;
    }

    public FeedFixture withoutHeader() {
        header = false;
        return this;
    }

    public FeedFixture headerLine(int line) {
        headerLine = line;
        return this;
    }

    public FeedFixture locale(String tag) {
        locale = tag;
        return this;
    }

    public FeedFixture records(String pointer) {
        records = pointer;
        return this;
    }

    public FeedFixture timeZone(String name) {
        timeZone = name;
        return this;
    }

    public FeedFixture include(String pattern) {
        include = pattern;
        return this;
    }

    public FeedFixture envelope(String... kinds) {
        envelope = List.of(kinds);
        return this;
    }

    public FeedFixture map(CanonicalField field, String from) {
        return map(field, new FieldMapping(from, null, null, List.of(), null, null, false));
    }

    public FeedFixture required(CanonicalField field, String from) {
        return map(field, new FieldMapping(from, null, null, List.of(), null, null, true));
    }

    public FeedFixture typed(CanonicalField field, String from, String valueType, String pattern) {
        return map(field, new FieldMapping(from, null, null, List.of(), valueType, pattern, false));
    }

    public FeedFixture transformed(CanonicalField field, String from, String... transforms) {
        return map(field, new FieldMapping(from, null, null, List.of(transforms), null, null, false));
    }

    public FeedFixture constant(CanonicalField field, String value) {
        return map(field, new FieldMapping(null, value, null, List.of(), null, null, false));
    }

    public FeedFixture expr(CanonicalField field, String expression) {
        return map(field, new FieldMapping(null, null, expression, List.of(), null, null, false));
    }

    public FeedFixture map(CanonicalField field, FieldMapping mapping) {
        map.put(field, mapping);
        return this;
    }

    public FeedConfig.Format format() {
        return new FeedConfig.Format(type, charset, delimiter, quote, header, headerLine, locale, records, Map.of());
    }

    public FeedConfig build() {
        FeedConfig.Files files = new FeedConfig.Files(include, null, null, FeedConfig.Afterwards.KEEP,
                FeedConfig.Afterwards.KEEP);
        FeedConfig.From from = new FeedConfig.From("file", null, null, "in", null, null, null, null, files, envelope,
                null, null, null, null, Map.of());
        return new FeedConfig("acme", "acme", null, new FeedConfig.Schedule(null, timeZone, null), from, format(),
                new FeedConfig.Mode(FeedConfig.ModeKind.DELTA, 2, 20), map, FeedConfig.OnMiss.CREATE);
    }

    /** A sample delivery, copied into a folder that may be written to. */
    public static Path sample(String name, Path folder) {
        try (InputStream content = FeedFixture.class.getResourceAsStream("/feeds/" + name)) {
            Path copy = folder.resolve(name);
            Files.copy(content, copy);
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
