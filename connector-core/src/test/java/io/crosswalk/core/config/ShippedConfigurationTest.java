package io.crosswalk.core.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShippedConfigurationTest {

    private static final Path SHIPPED = Path.of("../config");

    @ParameterizedTest
    @ValueSource(strings = {".", "demo"})
    void isValidAsItIsShipped(String folder) {
        assertThat(new ConfigurationReader().read(SHIPPED.resolve(folder)).faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"feeds/csv-file", "feeds/ftp-csv", "feeds/rest-json", "targets/snipe-it"})
    void templateIsValidWhereItIsCopied(String id, @TempDir Path folder) throws IOException {
        String template = Files.readString(SHIPPED.resolve("templates").resolve(Path.of(id).getFileName() + ".yaml"));

        assertThat(new ConfigFolder(folder).with(id + ".yaml", template).faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"feeds/csv-file", "feeds/rest-json", "targets/snipe-it"})
    void everythingThatATemplateOffersInCommentsIsValid(String id, @TempDir Path folder) throws IOException {
        String template = Files.readString(SHIPPED.resolve("templates").resolve(Path.of(id).getFileName() + ".yaml"));
        String offered = template.replaceAll("(?m)^( *)# ((?:  )*[a-zA-Z]+: *(?:[\\[{\"].*|de-DE.*)?)$", "$1$2")
                .replace("my-erp", "erp");

        assertThat(offered).isNotEqualTo(template);
        assertThat(new ConfigFolder(folder).with(id + ".yaml", offered).faults()).isEmpty();
    }
}
