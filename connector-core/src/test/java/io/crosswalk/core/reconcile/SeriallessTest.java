package io.crosswalk.core.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.crosswalk.core.match.Said;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeriallessTest {

    @ParameterizedTest
    @CsvSource({"Desk*, Desk 160, true", "Desk*, DESK, true", "desk 160, Desk 160, true", "Desk, Desk 160, false", "Desk*, Standing Desk, false",
        "Desk*, Latitude, false"})
    void knowsAClassByItsNameOrItsBeginning(String pattern, String model, boolean covered) {
        assertThat(new Serialless(List.of(pattern)).covers(List.of(Said.by("erp", 1).tag("CT-000001").model(model).row()))).isEqualTo(covered);
    }

    @ParameterizedTest
    @CsvSource({"sku, 4711", "gtin, 09521234543213"})
    void knowsAProductByItsNumbers(String field, String value) {
        assertThat(new Serialless(List.of(value)).covers(List.of(Said.by("erp", 1).tag("CT-000001").with(field, value).row()))).isTrue();
        assertThat(new Serialless(List.of()).covers(List.of(Said.by("erp", 1).tag("CT-000001").with(field, value).row()))).isFalse();
    }
}
