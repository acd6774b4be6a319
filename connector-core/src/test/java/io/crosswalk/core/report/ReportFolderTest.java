package io.crosswalk.core.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crosswalk.core.feed.RecordFormat.RejectWriter;
import io.crosswalk.core.feed.Rejection;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportFolderTest {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private static final String RUN = "2026-11-20T02-15-00Z-1";
    private static final RejectWriter LINES = (header, rejections, out) -> {
        out.accept(header + ";_code;_reason;_line\n");
        rejections.forEach(it -> out.accept(it.raw() + ";" + it.code() + ";" + it.reason() + ";" + it.line() + "\n"));
    };

    @TempDir
    private Path data;

    @Test
    void writesTheReportForProgramsAndForPeople() throws IOException {
        RunReport report = SampleReports.dirty(RUN);

        Path page = new ReportFolder(data).write(report);

        assertThat(page).isEqualTo(data.resolve(RUN).resolve("index.html")).content().contains("</html>");
        assertThat(ReportJson.read(Files.newInputStream(data.resolve(RUN).resolve("report.json")))).isEqualTo(report);
        assertThat(names(data.resolve(RUN))).containsExactlyInAnyOrder("index.html", "report.json");
    }

    @Test
    void replacesTheReportOfTheSameRun() throws IOException {
        ReportFolder folder = new ReportFolder(data);
        folder.write(SampleReports.dirty(RUN));

        folder.write(SampleReports.quiet(RUN));

        assertThat(ReportJson.read(Files.newInputStream(data.resolve(RUN).resolve("report.json")))).isEqualTo(SampleReports.quiet(RUN));
    }

    @Test
    void writesRejectsInTheFeedsOwnFormat() throws IOException {
        Path file = new ReportFolder(data).writeRejects(RUN, "acme-serials", 1, "csv", LINES, WINDOWS, "Seriennummer",
                List.of(new Rejection(7, "MAP-003", "no such date", "PF-0042 ü")));

        assertThat(file).isEqualTo(data.resolve(RUN).resolve("rejects").resolve("acme-serials-1.csv"));
        assertThat(file).usingCharset(WINDOWS).hasContent("Seriennummer;_code;_reason;_line\nPF-0042 ü;MAP-003;no such date;7\n");
    }

    @Test
    void leavesNoHalfFileWhenWritingFails() throws IOException {
        RejectWriter breaking = (header, rejections, out) -> {
            out.accept("half");
            throw new IllegalStateException("broken");
        };

        assertThatThrownBy(() -> new ReportFolder(data).writeRejects(RUN, "erp", 1, "csv", breaking, WINDOWS, null, List.of()))
                .isInstanceOf(IllegalStateException.class);

        assertThat(names(data.resolve(RUN).resolve("rejects"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../x", "a/b", "a\\b", "", ".", "..", "a..b", ".hidden", "a\u0000b", "<script>"})
    void refusesNamesThatCouldLeadElsewhere(String name) {
        ReportFolder folder = new ReportFolder(data);

        assertThatIllegalArgumentException().isThrownBy(() -> folder.of(name));
        assertThatIllegalArgumentException().isThrownBy(() -> folder.write(SampleReports.quiet(name)));
        assertThatIllegalArgumentException().isThrownBy(() -> folder.writeRejects(RUN, name, 1, "csv", LINES, WINDOWS, null, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> folder.writeRejects(RUN, "erp", 1, name, LINES, WINDOWS, null, List.of()));
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(it -> it.getFileName().toString()).toList();
        }
    }
}
