package io.crosswalk.core.report;

import io.crosswalk.core.feed.RecordFormat.RejectWriter;
import io.crosswalk.core.feed.Rejection;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where the reports of all runs lie: {@code <run id>/report.json}, {@code <run id>/index.html} and
 * {@code <run id>/rejects/<feed>-<n>.<extension>}.
 *
 * <p>A file appears whole or not at all. Every name is ours: a run id or feed id of any other shape is refused, and the
 * name of a delivery never takes part.
 */
public final class ReportFolder {

    static final String REJECTS = "rejects";

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,127}");
    private static final Pattern EXTENSION = Pattern.compile("[a-z0-9]{1,8}");

    private final Path reports;

    /** @param reports the folder of all reports; made when the first report is written */
    public ReportFolder(Path reports) {
        this.reports = reports.toAbsolutePath().normalize();
    }

    /** Whether the text can be the id of a run or a feed, and so the name of a file. */
    public static boolean isName(String text) {
        return NAME.matcher(text).matches() && !text.contains("..");
    }

    /** The folder of one run, whether or not it is there yet. */
    public Path of(String run) {
        return reports.resolve(named(run));
    }

    /** Writes {@code report.json} and {@code index.html}, and returns the page. */
    public Path write(RunReport report) throws IOException {
        Path folder = Files.createDirectories(of(report.run()));
        put(folder.resolve("report.json"), out -> ReportJson.write(report, out));
        Path page = folder.resolve("index.html");
        put(page, out -> {
            BufferedWriter text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            ReportPage.write(report, text);
            text.flush();
        });
        return page;
    }

    /**
     * Writes the rejected rows of one delivery in the feed's own format.
     *
     * @param number counts the deliveries of the feed in this run from 1
     * @param extension of the feed's format, for example {@code csv}
     * @param charset the feed's own, so that the corrected file can be dropped where the delivery came from
     * @param header the header as delivered, or null
     * @return where it lies, for {@link RunReport.DeliverySection#rejectFile()}
     */
    public Path writeRejects(String run, String feed, int number, String extension, RejectWriter writer, Charset charset,
            String header, Iterable<Rejection> rejections) throws IOException {
        if (!EXTENSION.matcher(extension).matches()) {
            throw new IllegalArgumentException("not an extension of a reject file: " + extension);
        }
        Path file = Files.createDirectories(of(run).resolve(REJECTS)).resolve(named(feed) + "-" + number + "." + extension);
        put(file, out -> {
            BufferedWriter text = new BufferedWriter(new OutputStreamWriter(out, charset));
            writer.write(header, rejections, piece -> append(text, piece));
            text.flush();
        });
        return file;
    }

    /** Deletes the folder of one run with everything in it; nothing where there is none. Links are deleted, never followed. */
    public void remove(String run) throws IOException {
        Path folder = of(run);
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path each : found.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }

    private static String named(String id) {
        if (!isName(id)) {
            throw new IllegalArgumentException("this id cannot name a file: " + id);
        }
        return id;
    }

    private static void append(BufferedWriter text, String piece) {
        try {
            text.write(piece);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes beside the place, brings it to the disk, and moves it there in one step. */
    private static void put(Path place, Content content) throws IOException {
        Path draft = place.resolveSibling("." + place.getFileName() + ".draft");
        try {
            try (OutputStream out = Files.newOutputStream(draft)) {
                content.writeTo(out);
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
            try (FileChannel written = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private interface Content {
        void writeTo(OutputStream out) throws IOException;
    }
}
