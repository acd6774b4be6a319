package io.crosswalk.routes.target.snipeit;

import static org.assertj.core.api.Assertions.assertThat;

import io.crosswalk.core.config.TargetConfig;
import io.crosswalk.core.delivery.TargetAdapter;
import io.crosswalk.core.delivery.TargetAdapterFactory;
import io.crosswalk.core.fault.Check;
import io.crosswalk.core.identifier.CanonicalField;
import io.crosswalk.sandbox.SnipeItOptions;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SnipeItPreflightIT {

    private final SnipeItWorld world = new SnipeItWorld(SnipeItOptions.version8());

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void passesWhereEverythingIsThereAndChangesNothing() {
        world.add(Map.of(CanonicalField.SERIAL, "SN-1", CanonicalField.ASSET_TAG, "CT-1"));

        List<Check> checks = world.custom(CanonicalField.LOT, "Lot").custom(CanonicalField.WARRANTY_END, "Warranty end").open().probe();

        assertThat(checks).extracting(Check::state).containsOnly(Check.State.OK);
        assertThat(checks).extracting(Check::name).contains("connection", "list", "page-cap", "unique-serials", "throttle", "status-label",
                "custom-field:lot", "custom-field:warrantyEnd");
        assertThat(world.writes()).isZero();
    }

    @Test
    void saysWhichCustomFieldIsMissingAndHowToMakeIt() {
        List<Check> checks = world.custom(CanonicalField.IMEI, "IMEI").custom(CanonicalField.WARRANTY_END, "Warranty end of all").open().probe();

        assertThat(checks).filteredOn(check -> check.name().equals("custom-field:imei")).singleElement().satisfies(check -> {
            assertThat(check.state()).isEqualTo(Check.State.FAILED);
            assertThat(check.hint()).contains("\"IMEI\"", "ANY", "fieldset");
        });
        assertThat(checks).filteredOn(check -> check.name().equals("custom-field:warrantyEnd")).singleElement()
                .satisfies(check -> assertThat(check.hint()).contains("DATE"));
    }

    @Test
    void anArchivedDefaultStatusFails() {
        List<Check> checks = world.defaulting("status", "Archived").open().probe();

        assertThat(checks).filteredOn(check -> check.name().equals("status-label")).extracting(Check::state).containsExactly(Check.State.FAILED);
    }

    @Test
    void aRefusedTokenFailsTheConnectionAndSkipsTheRest() {
        List<Check> checks = world.openWithWrongCredential().probe();

        assertThat(checks.get(0)).satisfies(check -> {
            assertThat(check.state()).isEqualTo(Check.State.FAILED);
            assertThat(check.detail()).contains("token").doesNotContain(world.secret());
        });
        assertThat(checks.subList(1, checks.size())).extracting(Check::state).containsOnly(Check.State.SKIPPED);
    }

    @Test
    void isFoundAsAService() {
        assertThat(ServiceLoader.load(TargetAdapterFactory.class)).filteredOn(factory -> factory.type().equals("snipe-it")).hasSize(1);
    }

    @Test
    void declaresWhatTheConfigurationMapsAndNeverTheOwner() {
        try (TargetAdapter adapter = world.custom(CanonicalField.LOT, "Lot").open()) {
            assertThat(adapter.writable()).contains(CanonicalField.LOT, CanonicalField.SERIAL, CanonicalField.COST)
                    .doesNotContain(CanonicalField.OWNER, CanonicalField.WARRANTY_END, CanonicalField.IMEI);
            assertThat(adapter.requiredToCreate()).containsExactlyInAnyOrder(CanonicalField.MANUFACTURER, CanonicalField.MODEL);
        }
        try (TargetAdapter adapter = world.defaulting("manufacturer", "ACME & Co").open()) {
            assertThat(adapter.requiredToCreate()).containsExactly(CanonicalField.MODEL);
        }
    }

    @Test
    void writesTheEndOfWarrantyAsMonthsOnlyWhereThatIsExact() {
        Layout layout = new Layout(Map.of(CanonicalField.WARRANTY_END, new TargetConfig.TargetField(null, "warranty_months")));
        Drafting drafting = new Drafting(layout, null, null);
        Map<CanonicalField, String> bought = Map.of(CanonicalField.PURCHASE_DATE, "2024-02-29");

        Draft exact = new Draft();
        drafting.add(exact, CanonicalField.WARRANTY_END, "2027-03-01", bought);
        Draft inexact = new Draft();
        drafting.add(inexact, CanonicalField.WARRANTY_END, "2027-02-28", bought);

        assertThat(exact.body().path("warranty_months").asInt()).isEqualTo(36);
        assertThat(inexact.empty()).isTrue();
        assertThat(inexact.notes()).contains("warrantyEnd");
    }
}
