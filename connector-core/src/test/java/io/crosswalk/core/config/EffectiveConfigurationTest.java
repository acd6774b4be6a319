package io.crosswalk.core.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EffectiveConfigurationTest {

    private static final Pattern DOCUMENT = Pattern.compile("---\n# (\\S+)\n");

    @TempDir
    private Path root;

    @ParameterizedTest
    @ValueSource(strings = {"src/test/resources/config/good", "../config"})
    void isAFolderThatSaysTheSame(String folder) {
        Configuration read = new ConfigurationReader().read(Path.of(folder)).configuration().orElseThrow();

        Configuration again = written(EffectiveConfiguration.yaml(read)).configuration();

        assertThat(EffectiveConfiguration.tree(again)).isEqualTo(EffectiveConfiguration.tree(read));
        assertThat(again.feeds()).isEqualTo(read.feeds());
        assertThat(again.targets()).isEqualTo(read.targets());
        assertThat(ConfigurationDigest.reconcileDigest(again)).isEqualTo(ConfigurationDigest.reconcileDigest(read));
    }

    @Test
    void writesDefaultsOut() {
        String yaml = EffectiveConfiguration.yaml(new ConfigFolder(root).configuration());

        assertThat(yaml).contains("# feeds/erp.yaml\n", "maxRejectPercent: 10\n", "afterSuccess: keep\n", "charset: UTF-8\n", "onMiss: create\n",
                "sharedValueThreshold: 3\n", "timeZone: UTC\n");
    }

    @Test
    void writesSecretsAsReferences() throws IOException {
        Configuration configuration = new ConfigFolder(root).with("targets/itam.yaml", ConfigFolder.TARGET).configuration();

        String json = EffectiveConfiguration.json(configuration);

        assertThat(new ObjectMapper().readTree(json).fieldNames()).toIterable().containsExactly("crosswalk.yaml", "feeds/erp.yaml", "targets/itam.yaml");
        assertThat(json).contains("env:TOKEN");
    }

    private ConfigFolder written(String yaml) {
        ConfigFolder folder = new ConfigFolder(root);
        assertThat(root.resolve("feeds/erp.yaml").toFile().delete()).isTrue();
        var files = DOCUMENT.matcher(yaml).results().toList();
        for (int i = 0; i < files.size(); i++) {
            int end = i + 1 < files.size() ? files.get(i + 1).start() : yaml.length();
            folder.with(files.get(i).group(1), yaml.substring(files.get(i).end(), end));
        }
        return folder;
    }
}
