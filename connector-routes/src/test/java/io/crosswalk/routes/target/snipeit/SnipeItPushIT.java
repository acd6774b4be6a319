package io.crosswalk.routes.target.snipeit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crosswalk.core.delivery.PushOrder;
import io.crosswalk.core.delivery.PushResult;
import io.crosswalk.core.delivery.TargetAdapter;
import io.crosswalk.core.delivery.TargetRow;
import io.crosswalk.core.discrepancy.Code;
import io.crosswalk.core.fault.PermanentFault;
import io.crosswalk.core.identifier.CanonicalField;
import io.crosswalk.sandbox.Fault;
import io.crosswalk.sandbox.Request;
import io.crosswalk.sandbox.SnipeItAsset;
import io.crosswalk.sandbox.SnipeItOptions;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SnipeItPushIT {

    private SnipeItWorld world = new SnipeItWorld(SnipeItOptions.version8());

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void findsMakerModelStatusAndPlaceByName() {
        PushResult result = world.open().push(create(Map.of(CanonicalField.MANUFACTURER, "acme & CO", CanonicalField.LOCATION, "depot")));

        assertThat(result).isInstanceOf(PushResult.Done.class);
        assertThat(world.sandbox.actions()).singleElement().asString().startsWith("create Asset");
        assertThat(asset().value("location_id")).isEqualTo(asset().value("rtd_location_id")).isNotEmpty();
    }

    @Test
    void createsMakerCategoryModelAndStatusThatAreMissingOnce() {
        world.defaulting("category", "Laptops").defaulting("status", "Fresh");
        TargetAdapter adapter = world.open();

        adapter.push(create(Map.of(CanonicalField.MANUFACTURER, "Globex", CanonicalField.MODEL, "G7", CanonicalField.SKU, "G7-1")));
        adapter.push(create(Map.of(CanonicalField.MANUFACTURER, "GLOBEX", CanonicalField.MODEL, "g7", CanonicalField.SKU, "G7-1",
                CanonicalField.SERIAL, "SN-2", CanonicalField.ASSET_TAG, "CT-2")));

        assertThat(world.sandbox.actions()).extracting(action -> action.replaceAll(" \\d+$", ""))
                .containsExactly("create Manufacturer", "create Category", "create Model", "create Status Label", "create Asset", "create Asset");
    }

    @Test
    void aReferenceThatIsKnownCostsNoFurtherRequest() {
        TargetAdapter adapter = world.open();
        adapter.push(create(Map.of()));
        long before = adapter.calls();

        adapter.push(create(Map.of(CanonicalField.SERIAL, "SN-2", CanonicalField.ASSET_TAG, "CT-2")));

        assertThat(adapter.calls() - before).as("two lookups, the create, the read-back").isEqualTo(4);
    }

    @Test
    void aMakerWhoseCreationHadNoAnswerIsNotCreatedTwice() {
        world.sandbox.inject(new Fault.DroppedAfterApplying("POST"));

        PushResult result = world.open().push(create(Map.of(CanonicalField.MANUFACTURER, "Globex", CanonicalField.MODEL, "G7")));

        assertThat(result).isInstanceOf(PushResult.Done.class);
        assertThat(world.sandbox.actions()).filteredOn(action -> action.startsWith("create Manufacturer")).hasSize(1);
    }

    @Test
    void neverPutsANewAssetIntoAnArchivedStatus() {
        world.defaulting("status", "Archived");

        PushResult result = world.open().push(create(Map.of()));

        assertThat(result).isInstanceOfSatisfying(PushResult.Refused.class, it -> assertThat(it.reason()).contains("archives assets"));
        assertThat(world.writes()).isZero();
    }

    @Test
    void anUnknownStatusGivesWayToTheDefault() {
        PushResult result = world.open().push(create(Map.of(CanonicalField.STATUS, "Archived")));

        assertThat(result).isInstanceOfSatisfying(PushResult.Done.class, done -> {
            assertThat(done.row().values()).containsEntry(CanonicalField.STATUS, "Ready to Deploy");
            assertThat(done.note()).contains("Archived");
        });
    }

    @Test
    void anUnknownPlaceIsLeftOutAndNamed() {
        PushResult result = world.open().push(create(Map.of(CanonicalField.LOCATION, "Nowhere")));

        assertThat(result).isInstanceOfSatisfying(PushResult.Done.class, done -> {
            assertThat(done.sent()).doesNotContainKey(CanonicalField.LOCATION);
            assertThat(done.note()).contains("location", "Nowhere");
        });
    }

    @Test
    void customFieldsGoWhereTheFieldsetHasThem() {
        world.custom(CanonicalField.LOT, "Lot").custom(CanonicalField.WARRANTY_END, "Warranty end");

        PushResult result = world.open().push(create(Map.of(CanonicalField.LOT, "L-77 & <b>", CanonicalField.WARRANTY_END, "2027-02-28")));

        assertThat(result).isInstanceOfSatisfying(PushResult.Done.class, done -> assertThat(done.row().values())
                .containsEntry(CanonicalField.LOT, "L-77 & <b>").containsEntry(CanonicalField.WARRANTY_END, "2027-02-28"));
        assertThat(asset().value("Lot")).isEqualTo("L-77 & <b>");
    }

    @Test
    void aNewModelGetsTheOneFieldsetThatHasAllMappedFields() {
        world.custom(CanonicalField.LOT, "Lot");

        PushResult result = world.open().push(create(Map.of(CanonicalField.MODEL, "G7", CanonicalField.LOT, "L-77")));

        assertThat(result).isInstanceOfSatisfying(PushResult.Done.class, done -> assertThat(done.row().values()).containsEntry(CanonicalField.LOT, "L-77"));
    }

    @Test
    void aCustomFieldOutsideTheFieldsetIsLeftOutAndNamed() {
        world.custom(CanonicalField.LOT, "Lot").custom(CanonicalField.MAC, "MAC Address");

        for (SnipeItOptions version : List.of(SnipeItOptions.version8(), SnipeItOptions.version64())) {
            renew(version);
            world.custom(CanonicalField.MAC, "MAC Address");

            PushResult result = world.open().push(create(Map.of(CanonicalField.MAC, "00:11:22:33:44:55")));

            assertThat(result).isInstanceOfSatisfying(PushResult.Done.class, done -> {
                assertThat(done.sent()).doesNotContainKey(CanonicalField.MAC);
                assertThat(done.note()).contains("mac", "fieldset");
            });
        }
    }

    @Test
    void anUpdateThatOnlyAsksForAFieldOutsideTheFieldsetIsRefused() {
        for (SnipeItOptions version : List.of(SnipeItOptions.version8(), SnipeItOptions.version64())) {
            renew(version);
            TargetAdapter adapter = world.custom(CanonicalField.MAC, "MAC Address").open();
            TargetRow row = done(adapter.push(create(Map.of()))).row();

            PushResult alone = adapter.push(update(row, Map.of(CanonicalField.MAC, "00:11:22:33:44:55")));
            PushResult beside = adapter.push(update(row, Map.of(CanonicalField.MAC, "00:11:22:33:44:55", CanonicalField.NAME, "pc-2")));

            assertThat(alone).isInstanceOfSatisfying(PushResult.Refused.class, it -> assertThat(it.reason()).contains("mac"));
            assertThat(done(beside).sent()).containsExactly(Map.entry(CanonicalField.NAME, "pc-2"));
            assertThat(done(beside).note()).contains("mac", "fieldset");
        }
    }

    @Test
    void aFieldThatAReadHasShownToBeMissingIsNotEvenTried() {
        TargetAdapter adapter = world.custom(CanonicalField.MAC, "MAC Address").open();
        TargetRow row = done(adapter.push(create(Map.of()))).row();
        adapter.read(any -> { });
        world.forget();

        adapter.push(update(row, Map.of(CanonicalField.MAC, "00:11:22:33:44:55")));

        assertThat(world.sandbox.requests()).extracting(Request::method).doesNotContain("PATCH");
    }

    @Test
    void aRefusalInsideASuccessIsARefusal() {
        renew(SnipeItOptions.version8().withUniqueSerials(true));
        world.add(names("réf-77", "CT-9"));

        PushResult result = world.open().push(create(Map.of(CanonicalField.SERIAL, "ref-77")));

        assertThat(result).isInstanceOfSatisfying(PushResult.Refused.class,
                it -> assertThat(it.reason()).contains("serial: The serial must be unique."));
        assertThat(world.writes()).isZero();
    }

    @Test
    void anotherSpellingOfTheSerialIsTheSameAsset() {
        world.add(names("sn-1", "CT-000001"));

        assertThat(world.open().push(create(Map.of()))).isInstanceOf(PushResult.Exists.class);
        assertThat(world.writes()).isZero();
    }

    @Test
    void theSameSerialOfAnotherMakerUnderAnotherTagIsAnotherUnit() {
        world.add(names("SN-1", "CT-9"));

        PushResult result = world.open().push(create(Map.of(CanonicalField.MANUFACTURER, "Globex", CanonicalField.MODEL, "G7")));

        assertThat(result).isInstanceOf(PushResult.Done.class);
    }

    @Test
    void aTwinThatBlocksEveryChangeIsADuplicate() {
        world.add(names("SN-1", "CT-8"));
        world.add(names("SN-1", "CT-9"));
        TargetAdapter adapter = world.open();
        TargetRow[] first = new TargetRow[1];
        adapter.read(row -> first[0] = first[0] == null ? row : first[0]);
        world.sandbox.uniqueSerials(true);

        PushResult result = adapter.push(update(first[0], Map.of(CanonicalField.PURCHASE_ORDER, "PO-1")));

        assertThat(result).isInstanceOfSatisfying(PushResult.Blocked.class, it -> assertThat(it.code()).isEqualTo(Code.TARGET_DUPLICATE));
    }

    @Test
    void anAssetThatIsGoneIsNotWrittenTo() {
        TargetAdapter adapter = world.open();
        TargetRow row = new TargetRow("4711", TargetRow.State.ACTIVE, Map.of(CanonicalField.SERIAL, "SN-1"));

        PushResult result = adapter.push(update(row, Map.of(CanonicalField.PURCHASE_ORDER, "PO-1")));

        assertThat(result).isInstanceOfSatisfying(PushResult.Blocked.class, it -> assertThat(it.code()).isEqualTo(Code.TARGET_ARCHIVED));
    }

    @Test
    void aTagThatTheTargetHasIsNeverChanged() {
        TargetAdapter adapter = world.open();
        TargetRow row = done(adapter.push(create(Map.of()))).row();
        world.forget();

        PushResult result = adapter.push(update(row, Map.of(CanonicalField.ASSET_TAG, "CT-2")));

        assertThat(result).isInstanceOfSatisfying(PushResult.Refused.class, it -> assertThat(it.reason()).contains("assetTag"));
        assertThat(world.writes()).isZero();
    }

    @Test
    void aChangedModelIsFoundAndTheMakerKept() {
        TargetAdapter adapter = world.open();
        TargetRow row = done(adapter.push(create(Map.of()))).row();

        PushResult result = adapter.push(update(row, Map.of(CanonicalField.MODEL, "X200")));

        assertThat(done(result).row().values()).containsEntry(CanonicalField.MODEL, "X200").containsEntry(CanonicalField.MANUFACTURER, "ACME & Co");
    }

    @Test
    void theTargetNumbersAnAssetWithoutATagWhereItMay() {
        renew(SnipeItOptions.version8().withNumberedTags(true));
        Map<CanonicalField, String> values = new EnumMap<>(create(Map.of()).values());
        values.remove(CanonicalField.ASSET_TAG);

        PushResult result = world.open().push(new PushOrder.Create(1, values));

        assertThat(done(result).row().values().get(CanonicalField.ASSET_TAG)).isNotBlank();
    }

    @Test
    void aTokenWithoutTheRightToWriteIsAFaultOfTheTarget() {
        System.setProperty("crosswalk.test.snipeit.view", "sandbox-view-token");
        try (TargetAdapter viewer = world.open(world.sandbox.url(), "crosswalk.test.snipeit.view")) {
            assertThatThrownBy(() -> viewer.push(create(Map.of()))).isInstanceOf(PermanentFault.class).hasMessageContaining("right");
        }
    }

    @Test
    void withoutVerificationNothingIsReadBack() {
        TargetAdapter adapter = world.unverified().open();
        TargetRow row = done(adapter.push(create(Map.of()))).row();
        long before = adapter.calls();

        PushResult result = adapter.push(update(row, Map.of(CanonicalField.PURCHASE_ORDER, "PO-1")));

        assertThat(done(result).row().values()).containsEntry(CanonicalField.PURCHASE_ORDER, "PO-1").containsEntry(CanonicalField.SERIAL, "SN-1");
        assertThat(adapter.calls() - before).isOne();
    }

    @Test
    void afterThreeDeadOrdersTheServerIsGivenARest() {
        TargetAdapter adapter = world.open();
        world.fail(1000);
        for (int i = 0; i < 3; i++) {
            adapter.push(create(Map.of()));
        }
        long before = adapter.calls();

        PushResult result = adapter.push(create(Map.of()));

        assertThat(result).isInstanceOf(PushResult.Deferred.class);
        assertThat(adapter.calls()).isEqualTo(before);
    }

    private void renew(SnipeItOptions options) {
        world.close();
        world = new SnipeItWorld(options);
    }

    private SnipeItAsset asset() {
        return world.sandbox.assets().get(0);
    }

    private static Map<CanonicalField, String> names(String serial, String tag) {
        return Map.of(CanonicalField.SERIAL, serial, CanonicalField.ASSET_TAG, tag);
    }

    private static PushOrder.Create create(Map<CanonicalField, String> more) {
        Map<CanonicalField, String> values = new EnumMap<>(CanonicalField.class);
        values.putAll(Map.of(CanonicalField.SERIAL, "SN-1", CanonicalField.ASSET_TAG, "CT-000001", CanonicalField.MANUFACTURER, "ACME & Co",
                CanonicalField.MODEL, "X100"));
        values.putAll(more);
        return new PushOrder.Create(1, values);
    }

    private static PushOrder.Update update(TargetRow row, Map<CanonicalField, String> changes) {
        return new PushOrder.Update(1, row, changes, changes);
    }

    private static PushResult.Done done(PushResult result) {
        assertThat(result).isInstanceOf(PushResult.Done.class);
        return (PushResult.Done) result;
    }
}
