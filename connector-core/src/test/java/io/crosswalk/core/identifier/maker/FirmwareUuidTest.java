package io.crosswalk.core.identifier.maker;

import static org.assertj.core.api.Assertions.assertThat;

import io.crosswalk.core.identifier.Identifier;
import io.crosswalk.core.identifier.Identifiers;
import io.crosswalk.core.identifier.Kind;
import io.crosswalk.core.identifier.ReadContext;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Machines of the GLPI agent's public corpus. */
class FirmwareUuidTest {

    @ParameterizedTest
    @CsvSource({"4C4C4544-0046-4810-8057-B3C04F385A31,3FHW8Z1", "4C4C4544-0050-5010-8044-B7C04F593132,7PPDY12",
            "44454C4C-3800-1033-8054-C3C04F35344A,C83T54J", "4c4c4544-0034-3010-8048-b6c04f503732,640HP72"})
    void holdsTheServiceTagOfADell(String uuid, String tag) {
        assertThat(parts(uuid)).isEqualTo(Map.of("service_tag", tag));
    }

    @ParameterizedTest
    @CsvSource({"32393735-3733-5A43-4A31-323830525132,579237,CZJ1280RQ2", "30343536-3138-5355-4532-323336383335,654081,USE2236835",
            "34313236-3435-4742-3838-313448453753,412645,GB8814HE7S"})
    void holdsProductAndSerialOfAServerOfHp(String uuid, String product, String serial) {
        assertThat(parts(uuid)).isEqualTo(Map.of("product", product, "serial", serial));
    }

    @Test
    void holdsSerialAndAddressOfANotebookOfHp() {
        assertThat(parts("30464E43-3231-3730-5836-C80AA93F35FA")).isEqualTo(Map.of("serial", "CNF01207X6", "mac", "C8:0A:A9:3F:35:FA"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"4C4C4544-0046-4810-8057-B3C050385A31", "4C4C4544-0000-0010-8000-00C04F000000", "564d1234-5678-9abc-def0-123456789abc",
            "32393735-3733-5A43-4A39-393930525132", "a3c6d1a0-5d3c-11ee-8c99-0242ac120002"})
    void holdsNothingElsewhere(String uuid) {
        assertThat(parts(uuid)).isEmpty();
    }

    private static Map<String, String> parts(String uuid) {
        Identifier read = Identifiers.read(Kind.UUID, uuid, ReadContext.NONE);
        assertThat(read.usable()).isTrue();
        return read.parts();
    }
}
