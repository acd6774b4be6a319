package io.crosswalk.routes.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crosswalk.core.delivery.PushOrder;
import io.crosswalk.core.delivery.PushResult;
import io.crosswalk.core.delivery.TargetAdapter;
import io.crosswalk.core.delivery.TargetRow;
import io.crosswalk.core.discrepancy.Code;
import io.crosswalk.core.fault.PermanentFault;
import io.crosswalk.core.fault.TransientFault;
import io.crosswalk.core.identifier.CanonicalField;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every adapter of a target owes the product, whatever the target is like. */
public abstract class TargetAdapterContract {

    private static final int ENOUGH_TO_GIVE_UP = 50;

    private TargetWorld world;
    private TargetAdapter adapter;

    /** A target without assets that knows the maker, model, location and status which {@link #asset} names. */
    protected abstract TargetWorld world();

    /** A complete asset under these names. */
    protected Map<CanonicalField, String> asset(String serial, String tag) {
        Map<CanonicalField, String> values = new EnumMap<>(CanonicalField.class);
        values.putAll(Map.of(CanonicalField.SERIAL, serial, CanonicalField.ASSET_TAG, tag, CanonicalField.MANUFACTURER, "ACME & Co",
                CanonicalField.MODEL, "X100", CanonicalField.PURCHASE_ORDER, "PO-77", CanonicalField.PURCHASE_DATE, "2024-02-29",
                CanonicalField.COST, "1234.5"));
        return values;
    }

    @BeforeEach
    final void openAdapter() {
        world = world();
        adapter = world.open();
    }

    @AfterEach
    final void closeAdapter() {
        adapter.close();
        world.close();
    }

    @Test
    void createsWhatIsNotThere() {
        PushResult result = adapter.push(create("SN-1", "CT-000001"));

        assertThat(result).isInstanceOfSatisfying(PushResult.Done.class, done -> {
            assertThat(done.row().values()).containsEntry(CanonicalField.SERIAL, "SN-1").containsEntry(CanonicalField.ASSET_TAG, "CT-000001")
                    .containsEntry(CanonicalField.MANUFACTURER, "ACME & Co").containsEntry(CanonicalField.PURCHASE_DATE, "2024-02-29")
                    .containsEntry(CanonicalField.COST, "1234.5");
            assertThat(done.row().state()).isEqualTo(TargetRow.State.ACTIVE);
            assertThat(done.sent()).containsEntry(CanonicalField.SERIAL, "SN-1");
        });
        assertThat(read()).singleElement().satisfies(row -> assertThat(row).isEqualTo(((PushResult.Done) result).row()));
    }

    @Test
    void twiceIsNothing() {
        TargetRow row = done(adapter.push(create("SN-1", "CT-000001"))).row();
        world.forget();

        PushResult again = world.open().push(create("SN-1", "CT-000001"));
        PushResult update = world.open().push(new PushOrder.Update(1, row, row.values(), row.values()));

        assertThat(again).isEqualTo(new PushResult.Exists(row));
        assertThat(done(update).sent()).isEmpty();
        assertThat(world.writes()).isZero();
    }

    @Test
    void sendsOnlyWhatChanged() {
        TargetRow row = done(adapter.push(create("SN-1", "CT-000001"))).row();
        world.forget();
        long before = adapter.calls();

        PushResult result = adapter.push(update(row, CanonicalField.PURCHASE_ORDER, "PO-78"));

        assertThat(done(result).sent()).containsExactly(Map.entry(CanonicalField.PURCHASE_ORDER, "PO-78"));
        assertThat(done(result).row().values()).containsEntry(CanonicalField.PURCHASE_ORDER, "PO-78").containsEntry(CanonicalField.COST, "1234.5");
        assertThat(world.writes()).isOne();
        assertThat(adapter.calls() - before).isEqualTo(2);
    }

    @Test
    void aBlankErasesNothing() {
        TargetRow row = done(adapter.push(create("SN-1", "CT-000001"))).row();
        world.forget();

        PushResult result = adapter.push(update(row, CanonicalField.PURCHASE_ORDER, " "));

        assertThat(done(result).sent()).isEmpty();
        assertThat(world.writes()).isZero();
    }

    @Test
    void refusesADateThatTheCalendarDoesNotHave() {
        Map<CanonicalField, String> values = asset("SN-1", "CT-000001");
        values.put(CanonicalField.PURCHASE_DATE, "2023-02-30");

        PushResult result = adapter.push(new PushOrder.Create(1, values));

        assertThat(result).isInstanceOfSatisfying(PushResult.Refused.class, it -> assertThat(it.reason()).contains("purchaseDate"));
        assertThat(world.writes()).isZero();
    }

    @Test
    void refusesTextThatTheTargetWouldCut() {
        PushResult result = adapter.push(create("L".repeat(5000), "CT-000001"));

        assertThat(result).isInstanceOfSatisfying(PushResult.Refused.class, it -> assertThat(it.reason()).contains("serial"));
        assertThat(world.writes()).isZero();
    }

    @Test
    void anArchivedHolderBlocksACreate() {
        String id = world.addArchived(asset("SN-1", "CT-000009"));

        PushResult result = adapter.push(create("SN-1", "CT-000001"));

        assertThat(result).isInstanceOfSatisfying(PushResult.Blocked.class, it -> {
            assertThat(it.code()).isEqualTo(Code.TARGET_ARCHIVED);
            assertThat(it.nativeId()).isEqualTo(id);
        });
        assertThat(world.writes()).isZero();
    }

    @Test
    void aDeletedHolderBlocksACreate() {
        world.addDeleted(asset("SN-1", "CT-000001"));

        PushResult result = adapter.push(create("SN-1", "CT-000001"));

        assertThat(result).isInstanceOfSatisfying(PushResult.Blocked.class, it -> assertThat(it.code()).isEqualTo(Code.TARGET_ARCHIVED));
        assertThat(world.writes()).isZero();
    }

    @Test
    void twoHoldersBlockACreate() {
        world.add(asset("SN-1", "CT-000008"));
        world.add(asset("SN-1", "CT-000009"));

        PushResult result = adapter.push(create("SN-1", "CT-000001"));

        assertThat(result).isInstanceOfSatisfying(PushResult.Blocked.class, it -> assertThat(it.code()).isEqualTo(Code.TARGET_DUPLICATE));
        assertThat(world.writes()).isZero();
    }

    @Test
    void aTagOnAnotherUnitBlocksACreate() {
        world.add(asset("SN-2", "CT-000001"));

        PushResult result = adapter.push(create("SN-1", "CT-000001"));

        assertThat(result).isInstanceOfSatisfying(PushResult.Blocked.class, it -> assertThat(it.code()).isEqualTo(Code.TARGET_DUPLICATE));
        assertThat(world.writes()).isZero();
    }

    @Test
    void neverWritesToAnArchivedAsset() {
        world.addArchived(asset("SN-1", "CT-000001"));
        TargetRow row = read().get(0);

        PushResult result = adapter.push(update(row, CanonicalField.PURCHASE_ORDER, "PO-78"));

        assertThat(result).isInstanceOfSatisfying(PushResult.Blocked.class, it -> assertThat(it.code()).isEqualTo(Code.TARGET_ARCHIVED));
        assertThat(world.writes()).isZero();
    }

    @Test
    void aLostAnswerToACreateIsLookedUp() {
        adapter.push(create("SN-0", "CT-000000"));
        world.loseAnswerToCreate();

        PushResult result = adapter.push(create("SN-1", "CT-000001"));

        assertThat(done(result).row().values()).containsEntry(CanonicalField.SERIAL, "SN-1");
        assertThat(world.active()).isEqualTo(2);
    }

    @Test
    void aCreateThatWasLostIsRepeated() {
        adapter.push(create("SN-0", "CT-000000"));
        world.loseCreate();

        PushResult result = adapter.push(create("SN-1", "CT-000001"));

        assertThat(done(result).row().values()).containsEntry(CanonicalField.SERIAL, "SN-1");
        assertThat(world.active()).isEqualTo(2);
    }

    @Test
    void aLostAnswerToAnUpdateIsReadBack() {
        TargetRow row = done(adapter.push(create("SN-1", "CT-000001"))).row();
        world.forget();
        world.loseAnswerToUpdate();

        PushResult result = adapter.push(update(row, CanonicalField.PURCHASE_ORDER, "PO-78"));

        assertThat(done(result).row().values()).containsEntry(CanonicalField.PURCHASE_ORDER, "PO-78");
        assertThat(world.writes()).isOne();
    }

    @Test
    void aThrottleIsWaitedFor() {
        for (int shape = 0; shape < world.throttleShapes(); shape++) {
            world.throttle(shape, 1);

            PushResult result = adapter.push(create("SN-" + shape, "CT-00000" + shape));

            assertThat(result).as("shape %d", shape).isInstanceOf(PushResult.Done.class);
        }
    }

    @Test
    void aThrottleThatStaysDefersWithinAFewMinutes() {
        world.throttle(0, ENOUGH_TO_GIVE_UP);
        long before = adapter.calls();

        for (int i = 0; i < ENOUGH_TO_GIVE_UP; i++) {
            assertThat(adapter.push(create("SN-" + i, "CT-1"))).isInstanceOf(PushResult.Deferred.class);
        }

        assertThat(world.secondsWaited()).isLessThan(300);
        assertThat(adapter.calls() - before).isLessThan(10);
        assertThat(world.writes()).isZero();
    }

    @Test
    void aFaultOfTheServerDefers() {
        world.fail(ENOUGH_TO_GIVE_UP);

        PushResult result = adapter.push(create("SN-1", "CT-000001"));

        assertThat(result).isInstanceOf(PushResult.Deferred.class);
        assertThat(world.writes()).isZero();
    }

    @Test
    void aListThatCannotBeHadIsAFault() {
        world.fail(ENOUGH_TO_GIVE_UP);

        assertThatThrownBy(this::read).isInstanceOf(TransientFault.class);
    }

    @Test
    void aRefusedLoginIsAFaultOfTheTarget() {
        try (TargetAdapter stranger = world.openWithWrongCredential()) {
            assertThatThrownBy(() -> stranger.push(create("SN-1", "CT-000001"))).isInstanceOf(PermanentFault.class)
                    .hasMessageNotContaining(world.secret());
            assertThatThrownBy(() -> stranger.read(row -> { })).isInstanceOf(PermanentFault.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"A/B 'x' %&é", "000123", "P<5>N", "50%2F", "a+b", "\"q\"", "ab\\c", "x?y=1&z#w", "Süß-Straße",
            "1234567890123456789012345678901234567890-ABC"})
    void carriesSpecialCharacters(String name) {
        TargetRow row = done(adapter.push(create(name, "T" + name))).row();
        world.forget();

        assertThat(row.values()).containsEntry(CanonicalField.SERIAL, name).containsEntry(CanonicalField.ASSET_TAG, "T" + name);
        assertThat(world.open().push(create(name, "T" + name))).isEqualTo(new PushResult.Exists(row));
        assertThat(world.writes()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 499, 500, 501, 1001})
    void readsEveryAssetOnce(int count) {
        for (int i = 0; i < count; i++) {
            world.add(asset("SN-" + i, "CT-" + i));
        }
        world.addArchived(asset("SN-A", "CT-A"));
        world.addDeleted(asset("SN-D", "CT-D"));

        List<TargetRow> rows = read();

        assertThat(rows).extracting(TargetRow::nativeId).doesNotHaveDuplicates().hasSize(count + 2);
        assertThat(rows).filteredOn(row -> row.state() == TargetRow.State.ACTIVE).hasSize(count);
        assertThat(rows).extracting(TargetRow::state).contains(TargetRow.State.ARCHIVED, TargetRow.State.DELETED);
    }

    @Test
    void writesOnlyWhatItDeclares() {
        PushResult result = adapter.push(create("SN-1", "CT-000001"));

        assertThat(adapter.writable()).containsAll(done(result).sent().keySet());
        assertThat(adapter.writable()).containsAll(adapter.requiredToCreate());
    }

    @Test
    void countsEveryRequest() {
        assertThat(adapter.calls()).isZero();

        adapter.push(create("SN-1", "CT-000001"));

        assertThat(adapter.calls()).isPositive();
    }

    protected final TargetAdapter adapter() {
        return adapter;
    }

    protected final List<TargetRow> read() {
        List<TargetRow> rows = new ArrayList<>();
        adapter.read(rows::add);
        return rows;
    }

    protected final PushOrder.Create create(String serial, String tag) {
        return new PushOrder.Create(1, asset(serial, tag));
    }

    protected static PushOrder.Update update(TargetRow row, CanonicalField field, String value) {
        Map<CanonicalField, String> wanted = new EnumMap<>(CanonicalField.class);
        wanted.putAll(row.values());
        wanted.put(field, value);
        return new PushOrder.Update(1, row, Map.of(field, value), wanted);
    }

    protected static PushResult.Done done(PushResult result) {
        assertThat(result).isInstanceOf(PushResult.Done.class);
        return (PushResult.Done) result;
    }
}
