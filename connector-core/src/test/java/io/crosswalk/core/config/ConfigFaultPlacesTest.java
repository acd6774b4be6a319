package io.crosswalk.core.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Every kind of fault, each made by one change to a folder that is valid without it. */
class ConfigFaultPlacesTest {

    @TempDir
    private Path root;

    @Test
    void findsNothingWrongWithTheFolderThatTheOthersChange() {
        assertThat(new ConfigFolder(root).with("targets/itam.yaml", ConfigFolder.TARGET).faults()).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvFileSource(resources = "/config/faults.csv", numLinesToSkip = 1, delimiter = '|', quoteCharacter = '`', maxCharsPerColumn = 10_000)
    void namesThePlaceAndTheWayOut(String file, String line, String replacement, String fault) {
        ConfigFolder folder = new ConfigFolder(root);
        String changed = replacement == null ? "" : replacement.replace("\\n", "\n");

        switch (file) {
            case "crosswalk" -> folder.crosswalk(line, changed);
            case "target" -> folder.target(line, changed);
            default -> folder.feed(line, changed);
        }

        assertThat(folder.faults()).containsExactly(fault);
    }
}
