package io.crosswalk.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new jar beside a process of the old one, on one data folder. */
class UpgradeIT {

    @TempDir
    private Path folder;

    @Test
    void keepsTheOldFilesAsLongAsAnOldProcessLivesEvenIfItIsKilled() throws Exception {
        Path data = folder.resolve("data");
        Process old = tenant(jar("old"), data, Bundle.Section.APP);
        Path used;
        try (BufferedReader said = old.inputReader()) {
            used = Path.of(said.readLine());
            Bundle upgraded = new Bundle(jar("new"), data);

            Path own = upgraded.unpacked(Bundle.Section.APP);

            assertThat(used.resolve("lib/a.jar")).as("in use").hasContent("old");
            assertThat(own.resolve("lib/a.jar")).hasContent("new");
        } finally {
            old.destroyForcibly().waitFor();
        }

        new Bundle(jar("new"), data).unpacked(Bundle.Section.APP);

        assertThat(used).doesNotExist();
        assertThat(used.resolveSibling(used.getFileName() + ".lock")).doesNotExist();
    }

    @Test
    void keepsWhatTheSameJarWillUseAgain() throws Exception {
        Path data = folder.resolve("data");
        Path jar = jar("new");
        Process server = tenant(jar, data, Bundle.Section.SERVER);
        Path used;
        try (BufferedReader said = server.inputReader()) {
            used = Path.of(said.readLine());
        } finally {
            server.destroyForcibly().waitFor();
        }

        new Bundle(jar, data).unpacked(Bundle.Section.APP);

        assertThat(used).isDirectory();
    }

    private static Process tenant(Path jar, Path data, Bundle.Section section) throws IOException {
        return new ProcessBuilder(ProcessHandle.current().info().command().orElse("java"), "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")), Tenant.class.getName(), jar.toString(),
                data.toString(), section.name()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    private Path jar(String content) throws IOException {
        Path jar = folder.resolve(content + ".jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (String name : List.of("lib/a.jar", "server/b.jar")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(content.getBytes(StandardCharsets.UTF_8));
            }
        }
        return jar;
    }
}
