package io.crosswalk.routes.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crosswalk.core.config.SecretRef;
import io.crosswalk.core.config.TargetConfig;
import io.crosswalk.core.delivery.TargetAdapter;
import io.crosswalk.core.fault.PermanentFault;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TargetsTest {

    @Test
    void opensTheAdapterOfTheType() {
        try (TargetAdapter adapter = new Targets().apply(target("snipe-it"))) {
            assertThat(adapter).isNotNull();
        }
    }

    @Test
    void namesTheKnownTypesWhereThereIsNoAdapter() {
        assertThatThrownBy(() -> new Targets().apply(target("snipe"))).isInstanceOf(PermanentFault.class)
                .hasMessageContaining("snipe-it").hasMessageContaining("itam");
    }

    private static TargetConfig target(String type) {
        return new TargetConfig("itam", "The ITAM of record", new TargetConfig.To(type, "http://127.0.0.1:1/api/v1", new SecretRef("config:nowhere"), null,
                Map.of()), new TargetConfig.Policy(true, List.of(), false, "none", 120, 20), Map.of(), Map.of());
    }
}
