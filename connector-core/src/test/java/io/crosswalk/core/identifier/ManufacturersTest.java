package io.crosswalk.core.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManufacturersTest {

    private final Manufacturers makers = new Manufacturers(Map.of("HP", List.of("Hewlett-Packard", "HP Inc.", "HPE"),
            "Micro-Star", List.of("MSI")));

    @ParameterizedTest
    @ValueSource(strings = {"HP", "hp", "HP Inc.", "HP, Inc", "Hewlett-Packard", "HEWLETT PACKARD", "Hewlett-Packard Company", "HPE", " hp "})
    void knowsAMakerUnderAllItsNames(String name) {
        assertThat(makers.key(name)).isEqualTo("HP");
        assertThat(makers.display(name)).isEqualTo("HP");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DELL", "Dell Inc.", "dell  inc", "Dell Corporation", "Dell B.V.", "Dell GmbH & Co. KG", "Dell, S.A."})
    void dropsLegalFormsWithoutConfiguration(String name) {
        assertThat(makers.key(name)).isEqualTo("DELL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HPX", "Dell EMC", "Hewlett", "Inc."})
    void keepsOtherMakersApart(String name) {
        assertThat(makers.key(name)).isNotIn("HP", "DELL", "");
        assertThat(makers.display(name)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "Unknown", "N/A", "To be filled by O.E.M.", "System manufacturer"})
    void givesNoKeyWhereNoMakerIsNamed(String name) {
        assertThat(makers.key(name)).isEmpty();
        assertThat(makers.key(null)).isEmpty();
    }

    @Test
    void letsNoAliasTakeAMakersOwnName() {
        Manufacturers claimed = new Manufacturers(Map.of("Acme", List.of("Zenith", "Shared"), "Zenith", List.of("Shared")));

        assertThat(claimed.key("Zenith")).isEqualTo("ZENITH");
        assertThat(claimed.key("shared")).isEqualTo("ACME");
    }

    @Test
    void staysRightWhenMoreNamesComeThanItRemembers() {
        for (int i = 0; i < 50_000; i++) {
            assertThat(makers.key("Maker " + i + " Ltd")).isEqualTo("MAKER" + i);
        }
        assertThat(makers.key("msi")).isEqualTo("MICROSTAR");
    }
}
