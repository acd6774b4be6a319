package io.crosswalk.core.feed.mapping;

import io.crosswalk.core.config.FeedConfig;
import io.crosswalk.core.config.FieldMapping;
import io.crosswalk.core.feed.format.Envelope;
import io.crosswalk.core.feed.format.RecordFormats;
import io.crosswalk.core.identifier.CanonicalField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Turns the {@code map} of a feed into fields that read records, and says what cannot work before a record is read. */
final class MapCompiler {

    private final FeedConfig feed;
    private final List<String> problems = new ArrayList<>();
    private final List<MappedField> fields = new ArrayList<>();

    private MapCompiler(FeedConfig feed) {
        this.feed = feed;
    }

    static MapCompiler compile(FeedConfig feed) {
        MapCompiler compiler = new MapCompiler(feed);
        compiler.format();
        compiler.map();
        return compiler;
    }

    /** What is wrong, each with the key it stands at; empty where the feed can be read. */
    List<String> problems() {
        return List.copyOf(problems);
    }

    List<MappedField> fields() {
        return List.copyOf(fields);
    }

    private void format() {
        String type = feed.format().type();
        RecordFormats.of(type).ifPresentOrElse(
                format -> attempt("format", () -> format.rejectWriter(feed.format())),
                () -> problems.add("format.type: no format is called '" + type + "'"
                        + NearestName.hint(type, RecordFormats.types()) + "; known are " + RecordFormats.types()));
        attempt("format.charset", () -> RecordFormats.charset(feed.format()));
        feed.from().envelope().stream().filter(kind -> !Envelope.known(kind))
                .forEach(kind -> problems.add("from.envelope: '" + kind + "' cannot be unwrapped; known are gzip, zip"));
    }

    private void map() {
        Shapes shapes;
        try {
            shapes = new Shapes(feed);
        } catch (IllegalArgumentException | java.util.IllformedLocaleException e) {
            problems.add("format.locale, schedule.timeZone: " + e.getMessage());
            return;
        }
        if (feed.map().isEmpty()) {
            problems.add("map: no field is mapped");
        }
        // the maker is read first: serials are read within it
        Map<CanonicalField, FieldMapping> ordered = new TreeMap<>(feed.map());
        Stream.concat(ordered.keySet().stream().filter(field -> field == CanonicalField.MANUFACTURER),
                ordered.keySet().stream().filter(field -> field != CanonicalField.MANUFACTURER))
                .forEach(field -> attempt("map." + field.word(),
                        () -> fields.add(field(field, ordered.get(field), shapes))));
    }

    private void attempt(String key, Runnable step) {
        try {
            step.run();
        } catch (IllegalArgumentException e) {
            problems.add(key + ": " + e.getMessage().lines().findFirst().orElse("not valid"));
        }
    }

    private MappedField field(CanonicalField field, FieldMapping mapping, Shapes shapes) {
        List<UnaryOperator<String>> transforms = new ArrayList<>();
        for (String written : mapping.transforms()) {
            String name = Transforms.name(written);
            if (Transforms.STRIP_ZEROS.equals(name) && field.kind().isPresent()) {
                throw new IllegalArgumentException("leading zeros belong to an identifier and are never stripped");
            }
            if (Transforms.SPLIT.equals(name) && field.shape() != CanonicalField.Shape.LIST && field != CanonicalField.SERIAL) {
                throw new IllegalArgumentException("split is for fields that hold a list, such as mac, and for the serials of several units");
            }
            transforms.add(Transforms.compile(written));
        }
        return new MappedField(field, source(mapping), transforms, shapes.of(field, mapping), mapping.required());
    }

    private ValueSource source(FieldMapping mapping) {
        long given = Stream.of(mapping.from(), mapping.constant(), mapping.expr()).filter(each -> each != null).count();
        if (given != 1) {
            throw new IllegalArgumentException("give exactly one of from, const and expr");
        }
        if (mapping.constant() != null) {
            return new ValueSource.Constant(mapping.constant());
        }
        if (mapping.expr() != null) {
            return new Expression(mapping.expr());
        }
        boolean numbered = "csv".equals(feed.format().type()) && !feed.format().header();
        if (numbered && !mapping.from().matches("[1-9][0-9]{0,4}")) {
            throw new IllegalArgumentException("'" + mapping.from()
                    + "' is no column: without a header columns are numbers from 1");
        }
        return new ValueSource.Place(mapping.from());
    }
}
