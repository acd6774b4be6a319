package io.crosswalk.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleTest {

    @TempDir
    private Path folder;

    @Test
    void unpacksOnlyTheSectionThatIsAskedFor() throws IOException {
        Path home = bundle(Map.of("lib/a.jar", "one", "server/b.jar", "two", "io/Main.class", "three"))
                .unpacked(Bundle.Section.APP);

        assertThat(home.resolve("lib/a.jar")).hasContent("one");
        assertThat(home.resolve("server")).doesNotExist();
        assertThat(home.resolve("io")).doesNotExist();
    }

    @Test
    void givesTheSameFolderAgainAndLeavesNothingBeside() throws IOException {
        Bundle bundle = bundle(Map.of("lib/a.jar", "one"));

        assertThat(bundle.unpacked(Bundle.Section.APP)).isEqualTo(bundle.unpacked(Bundle.Section.APP));

        assertThat(inRuntime()).isEqualTo(1);
    }

    @Test
    void givesOtherContentAnotherFolder() throws IOException {
        Path before = bundle(Map.of("lib/a.jar", "one")).unpacked(Bundle.Section.APP);
        Path after = bundle(Map.of("lib/a.jar", "two")).unpacked(Bundle.Section.APP);

        assertThat(after).isNotEqualTo(before);
        assertThat(before.resolve("lib/a.jar")).hasContent("one");
    }

    @Test
    void repairsAFolderThatWasDamaged() throws IOException {
        Bundle bundle = bundle(Map.of("lib/a.jar", "one", "lib/b.jar", "two"));
        Path home = bundle.unpacked(Bundle.Section.APP);
        Files.delete(home.resolve("lib/a.jar"));
        Files.writeString(home.resolve("lib/b.jar"), "cut");

        bundle.unpacked(Bundle.Section.APP);

        assertThat(home.resolve("lib/a.jar")).hasContent("one");
        assertThat(home.resolve("lib/b.jar")).hasContent("two");
        assertThat(inRuntime()).isEqualTo(1);
    }

    @Test
    void clearsAwayWhatNobodyUses() throws IOException {
        Path runtime = Files.createDirectories(folder.resolve("data/runtime"));
        Path stale = Files.createDirectories(runtime.resolve("server-0123456789abcdef/server/lib"));
        Files.writeString(stale.resolve("old.jar"), "old");
        Files.createFile(runtime.resolve("server-0123456789abcdef.lock"));
        Files.createDirectories(runtime.resolve("cleared-1/was"));
        Files.createDirectories(runtime.resolve("unpacking-by-" + Integer.MAX_VALUE + "-1/lib"));

        Path home = bundle(Map.of("lib/a.jar", "one")).unpacked(Bundle.Section.APP);

        try (Stream<Path> left = Files.list(runtime)) {
            assertThat(left).containsExactlyInAnyOrder(home, home.resolveSibling(home.getFileName() + ".lock"), runtime.resolve(".lock"));
        }
    }

    @Test
    void leavesAloneWhatItDoesNotKnow() throws IOException {
        Path runtime = Files.createDirectories(folder.resolve("data/runtime"));
        List<String> others = List.of("server-fedcba9876543210", "instance-1", "unpacking-by-" + ProcessHandle.current().pid() + "-1", "mine");
        for (String other : others) {
            Files.createDirectories(runtime.resolve(other));
        }
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        Files.createSymbolicLink(runtime.resolve("app-0123456789abcdef"), elsewhere);
        Files.createFile(runtime.resolve("app-0123456789abcdef.lock"));

        bundle(Map.of("lib/a.jar", "one")).unpacked(Bundle.Section.APP);

        assertThat(others).allSatisfy(other -> assertThat(runtime.resolve(other)).isDirectory());
        assertThat(elsewhere).isDirectory();
    }

    @Test
    void servesWhereNothingCanBeLocked() throws IOException {
        Files.createDirectories(folder.resolve("data/runtime/.lock")); // a folder, which no process can open as a file

        assertThat(bundle(Map.of("lib/a.jar", "one")).unpacked(Bundle.Section.APP).resolve("lib/a.jar")).hasContent("one");
    }

    @Test
    void refusesNamesThatLeadOutside() throws IOException {
        Bundle bundle = bundle(Map.of("lib/../../../outside.txt", "evil"));

        assertThatThrownBy(() -> bundle.unpacked(Bundle.Section.APP)).isInstanceOf(IOException.class).hasMessageContaining("outside");
        assertThat(folder.resolve("outside.txt")).doesNotExist();
        assertThat(inRuntime()).isZero();
    }

    @Test
    void findsTheDataFolderInBothSpellings() {
        assertThat(DataFolder.of(new String[] {"run", "--data", "/x/y"})).isEqualTo(Path.of("/x/y"));
        assertThat(DataFolder.of(new String[] {"--data=/x/./y", "run"})).isEqualTo(Path.of("/x/y"));
        assertThat(DataFolder.of(new String[] {"run", "--data"})).isEqualTo(DataFolder.byDefault());
    }

    private Bundle bundle(Map<String, String> entries) throws IOException {
        Path jar = folder.resolve("bundle.jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (Map.Entry<String, String> entry : new TreeMap<>(entries).entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return new Bundle(jar, folder.resolve("data"));
    }

    private long inRuntime() throws IOException {
        try (Stream<Path> left = Files.list(folder.resolve("data/runtime"))) {
            return left.filter(Files::isDirectory).count();
        }
    }
}
