package io.crosswalk.core.pipeline;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.crosswalk.core.delivery.TargetAdapter;
import io.crosswalk.core.delivery.TargetRow;
import io.crosswalk.core.feed.Deliveries;
import io.crosswalk.core.feed.Deliveries.Counts;
import io.crosswalk.core.feed.Deliveries.Opened;
import io.crosswalk.core.feed.Deliveries.Terms;
import io.crosswalk.core.feed.Observation;
import io.crosswalk.core.feed.ObservationDocument;
import io.crosswalk.core.identifier.CanonicalField;
import io.crosswalk.core.identifier.Identifier;
import io.crosswalk.core.identifier.Identifiers;
import io.crosswalk.core.identifier.Kind;
import io.crosswalk.core.identifier.ReadContext;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A target read as a source: its assets, complete or not at all, become observations and the mirror.
 *
 * <p>The rows are spooled first, so that a read that breaks off leaves no trace.
 */
final class TargetIntake {

    /** Fewer rows than this share of the mirror is taken for a broken read, not for a clean-up. */
    private static final double SHRINK_GUARD_PERCENT = 50;

    private final Words words;
    private final Deliveries deliveries;
    private final Path spool;
    private final Clock clock;
    private final Progress progress;

    TargetIntake(Words words, Deliveries deliveries, Path spool, Clock clock, Progress progress) {
        this.words = words;
        this.deliveries = deliveries;
        this.spool = spool;
        this.clock = clock;
        this.progress = progress;
    }

    /** Reads the whole target. */
    void take(String run, String target, TargetAdapter adapter) throws IOException {
        Path folder = Files.createDirectories(spool.resolve(target));
        Path file = Files.createTempFile(folder, "read-", ".rows");
        try {
            try (Draft draft = new Draft(file)) {
                adapter.read(row -> {
                    draft.add(row);
                    progress.at("intake", target, draft.rows, 0);
                });
            }
            accept(run, target, file, "full", "assets of " + target, SHRINK_GUARD_PERCENT);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** What the target answered to our writes is what it holds now. */
    void learn(String run, String target, Collection<TargetRow> rows) throws IOException {
        if (rows.isEmpty()) {
            return;
        }
        Path folder = Files.createDirectories(spool.resolve(target));
        Path file = Files.createTempFile(folder, "answers-", ".rows");
        try {
            try (Draft draft = new Draft(file)) {
                rows.forEach(draft::add);
            }
            accept(run, target, file, "echo", "answers of " + target, 100);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private void accept(String run, String target, Path file, String mode, String name, double shrinkGuard) throws IOException {
        int number = deliveries.feed(target, target, true);
        String sha256 = Digests.sha256(file);
        long started = System.nanoTime();
        long delivery = deliveries.open(new Opened(run, number, name, sha256, "0".repeat(64), mode, null, Files.size(file)));
        long[] rows = new long[1];
        deliveries.stage(stage -> {
            try (BufferedReader in = Files.newBufferedReader(file)) {
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                    TargetRow row = Draft.read(line);
                    stage.add(Intake.staged(observation(row), ++rows[0], target, target, words, row.state().ordinal(), row.nativeId()));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        Counts counts = new Counts(rows[0], 0, rows[0], (System.nanoTime() - started) / 1e9, null);
        Optional<String> refusal = deliveries.accept(delivery, new Terms(run, number, mode.equals("full"), shrinkGuard,
                words.configuration().quality().sharedValueThreshold(), counts, true, clock.instant()));
        refusal.ifPresent(why -> deliveries.refuse(delivery, why, counts));
    }

    private Observation observation(TargetRow row) {
        Map<CanonicalField, String> values = new EnumMap<>(CanonicalField.class);
        values.putAll(row.values());
        values.put(CanonicalField.SOURCE_KEY, row.nativeId());
        Map<CanonicalField, List<Identifier>> identifiers = new EnumMap<>(CanonicalField.class);
        String maker = row.values().get(CanonicalField.MANUFACTURER);
        ReadContext context = maker == null ? words.context() : words.context().issuedBy(maker);
        row.values().forEach((field, value) -> {
            Optional<Kind> kind = field.kind();
            if (kind.isPresent() && !value.isBlank()) {
                identifiers.put(field, field.shape() == CanonicalField.Shape.LIST ? Identifiers.readAll(kind.get(), value, context)
                        : List.of(Identifiers.read(kind.get(), value, context)));
            }
        });
        return new Observation(values, identifiers);
    }

    /** Rows on their way through the spool, one a line. */
    private static final class Draft implements AutoCloseable {

        private static final JsonFactory JSON = new JsonFactory();

        private final JsonGenerator out;
        private long rows;

        Draft(Path file) throws IOException {
            this.out = JSON.createGenerator(Files.newBufferedWriter(file));
            out.setRootValueSeparator(new com.fasterxml.jackson.core.io.SerializedString("\n"));
        }

        void add(TargetRow row) {
            try {
                out.writeStartArray();
                out.writeString(row.nativeId());
                out.writeString(row.state().name());
                out.writeString(ObservationDocument.write(new Observation(row.values(), Map.of())));
                out.writeEndArray();
                rows++;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        static TargetRow read(String line) throws IOException {
            try (var in = JSON.createParser(line)) {
                in.nextToken();
                String id = in.nextTextValue();
                TargetRow.State state = TargetRow.State.valueOf(in.nextTextValue());
                return new TargetRow(id, state, ObservationDocument.read(in.nextTextValue()).values());
            }
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }
}
