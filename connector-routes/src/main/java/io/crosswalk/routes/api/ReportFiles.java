package io.crosswalk.routes.api;

import io.crosswalk.core.report.ReportFolder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/** Which file of a report folder an address means: three shapes of address, anything else means none. */
final class ReportFiles {

    static final String PAGE = "index.html";
    static final String REPORT = "report.json";
    private static final String REJECTS = "rejects";

    private ReportFiles() {
    }

    /** @param path below {@code /reports}, decoded: {@code /<run>/}, {@code /<run>/report.json}, {@code /<run>/rejects/<file>} */
    static Optional<Path> find(Path reports, String path) {
        String[] steps = path.split("/", -1);
        if (steps.length < 3 || !steps[0].isEmpty() || !ReportFolder.isName(steps[1])) {
            return Optional.empty();
        }
        Path folder = new ReportFolder(reports).of(steps[1]);
        return name(steps).map(folder::resolve).filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS));
    }

    static String encoded(String path) {
        return "/" + URLEncoder.encode(path.substring(1), StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static Optional<String> name(String[] steps) {
        if (steps.length == 3) {
            return switch (steps[2]) {
                case "", PAGE -> Optional.of(PAGE);
                case REPORT -> Optional.of(REPORT);
                default -> Optional.empty();
            };
        }
        return steps.length == 4 && steps[2].equals(REJECTS) && ReportFolder.isName(steps[3])
                ? Optional.of(REJECTS + "/" + steps[3]) : Optional.empty();
    }
}
