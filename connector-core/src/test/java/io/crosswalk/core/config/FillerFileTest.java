package io.crosswalk.core.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FillerFileTest {

    @TempDir
    private Path root;
    private ConfigFolder folder;

    @BeforeEach
    void namesAFile() {
        folder = new ConfigFolder(root).crosswalk("nightly", "quality: { placeholders: 'file:fillers.txt' }\nnightly");
    }

    @Test
    void takesTheFillersOfAFileBesideTheConfiguration() {
        folder.with("fillers.txt", "// ours\n\n  k. A. \nWird nachgereicht\n");

        assertThat(folder.configuration().quality().placeholders()).containsExactlyInAnyOrder("k. A.", "Wird nachgereicht");
    }

    @Test
    void decidesAgainWhenTheFileChanges() {
        folder.with("fillers.txt", "k. A.\n");
        String before = ConfigurationDigest.reconcileDigest(folder.configuration());

        assertThat(ConfigurationDigest.reconcileDigest(folder.with("fillers.txt", "k. A.\n// remark\n").configuration())).isEqualTo(before);
        assertThat(ConfigurationDigest.reconcileDigest(folder.with("fillers.txt", "k. A.\nfehlt\n").configuration())).isNotEqualTo(before);
    }

    @Test
    void namesTheKeyWhoseFileCannotBeRead() {
        assertThat(folder.faults()).singleElement().asString().startsWith("crosswalk.yaml:4:26: the file cannot be read as UTF-8");
    }

    @Test
    void refusesProseAndFilesOfAnotherSort() {
        assertThat(folder.with("fillers.txt", "ok\n" + "x".repeat(81) + "\n").faults()).singleElement().asString().contains("line 2", "80 characters");
        assertThat(folder.with("fillers.txt", "x\n".repeat(600_000)).faults()).singleElement().asString().contains("1 MiB");
    }

    @Test
    void namesTheWordsThatMayStandThere() {
        folder.with("crosswalk.yaml", ConfigFolder.CROSSWALK + "quality: { placeholders: mine }\n");

        assertThat(folder.faults()).singleElement().asString().contains("unknown value 'mine'", "[ mine ]", "file:PATH");
    }
}
