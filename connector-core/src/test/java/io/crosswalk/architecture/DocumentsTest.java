package io.crosswalk.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Words around the code lead somewhere. */
class DocumentsTest {

    private static final Path DECISIONS = Path.of("src/docs/adr");
    private static final Path README = Path.of("../README.md");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(#[^)]*)?\\)");
    private static final Pattern TEMPLATE = Pattern.compile("config/templates/[a-z-]+\\.yaml");

    @Test
    void everyDecisionIsInTheIndex() throws IOException {
        try (Stream<Path> pages = Files.list(DECISIONS)) {
            assertThat(matches(LINK, DECISIONS.resolve("README.md"))).containsExactlyInAnyOrderElementsOf(
                    pages.map(it -> it.getFileName().toString()).filter(it -> !it.equals("README.md")).toList());
        }
    }

    @Test
    void everyDecisionHasItsThreeParts() throws IOException {
        try (Stream<Path> pages = Files.list(DECISIONS)) {
            assertThat(pages.filter(it -> !it.endsWith("README.md"))).allSatisfy(it ->
                    assertThat(text(it)).startsWith("# ").contains("**Context.**", "**Decision.**", "**Consequence.**"));
        }
    }

    @Test
    void everyLinkOfTheReadmeLeadsSomewhere() {
        assertThat(matches(LINK, README)).isNotEmpty().allSatisfy(it -> assertThat(README.resolveSibling(it)).exists());
        assertThat(matches(TEMPLATE, README)).isNotEmpty().allSatisfy(it -> assertThat(README.resolveSibling(it)).exists());
    }

    private static List<String> matches(Pattern pattern, Path page) {
        return pattern.matcher(text(page)).results().map(DocumentsTest::group).toList();
    }

    private static String group(MatchResult found) {
        return found.groupCount() > 0 ? found.group(1) : found.group();
    }

    private static String text(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
