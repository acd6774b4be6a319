package io.crosswalk.core.pipeline;

import io.crosswalk.core.delivery.PushOrder;
import io.crosswalk.core.delivery.PushResult;
import io.crosswalk.core.delivery.TargetAdapter;
import io.crosswalk.core.delivery.TargetRow;
import io.crosswalk.core.fault.Check;
import io.crosswalk.core.fault.TransientFault;
import io.crosswalk.core.identifier.CanonicalField;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;

/** A target that keeps its assets in memory and counts what is written. */
public final class MemoryTarget {

    private final Map<Integer, TargetRow> rows = new TreeMap<>();
    private final List<String> writes = new ArrayList<>();
    private Function<PushOrder, PushResult> answer = order -> null;
    private boolean broken;
    private long calls;

    /** Adds an active asset; {@code pairs} are field words and values. */
    public int add(String... pairs) {
        return add(TargetRow.State.ACTIVE, pairs);
    }

    public int add(TargetRow.State state, String... pairs) {
        int id = rows.size() + 1;
        put(id, state, pairs);
        return id;
    }

    public void put(int id, TargetRow.State state, String... pairs) {
        Map<CanonicalField, String> values = new EnumMap<>(CanonicalField.class);
        for (int i = 0; i < pairs.length; i += 2) {
            values.put(CanonicalField.of(pairs[i]).orElseThrow(), pairs[i + 1]);
        }
        rows.put(id, new TargetRow(String.valueOf(id), state, values));
    }

    /** Everything it holds, as text. */
    public synchronized List<String> picture() {
        return rows.values().stream().map(row -> row.state() + " " + row.values()).sorted().toList();
    }

    public TargetRow row(int id) {
        return rows.get(id);
    }

    public int size() {
        return rows.size();
    }

    /** What was written since the last time this was asked. */
    public List<String> writes() {
        List<String> since = List.copyOf(writes);
        writes.clear();
        return since;
    }

    /** Answers orders this way instead, where it does not give null. */
    public void answer(Function<PushOrder, PushResult> scripted) {
        this.answer = scripted;
    }

    /** Reading it breaks off after the first row. */
    public void breaks(boolean broken) {
        this.broken = broken;
    }

    public TargetAdapter open() {
        return new Adapter();
    }

    private final class Adapter implements TargetAdapter {

        @Override
        public List<Check> probe() {
            return List.of(Check.ok("memory", "connection", "always there"));
        }

        @Override
        public Set<CanonicalField> writable() {
            return EnumSet.of(CanonicalField.SERIAL, CanonicalField.ASSET_TAG, CanonicalField.MANUFACTURER, CanonicalField.MODEL, CanonicalField.LOT,
                    CanonicalField.LOCATION, CanonicalField.WARRANTY_END, CanonicalField.PURCHASE_ORDER);
        }

        @Override
        public boolean numbersTags() {
            return false;
        }

        @Override
        public Set<CanonicalField> requiredToCreate() {
            return Set.of();
        }

        @Override
        public void read(Consumer<TargetRow> sink) {
            calls++;
            if (broken) {
                rows.values().stream().limit(1).forEach(sink);
                throw new TransientFault("the list breaks off; try again later", null);
            }
            rows.values().forEach(sink);
        }

        @Override
        public PushResult push(PushOrder order) {
            calls++;
            PushResult scripted = answer.apply(order);
            if (scripted != null) {
                return scripted;
            }
            if (order instanceof PushOrder.Create create) {
                int id = rows.size() + 1;
                rows.put(id, new TargetRow(String.valueOf(id), TargetRow.State.ACTIVE, create.values()));
                writes.add("create " + create.values());
                return new PushResult.Done(rows.get(id), create.values(), null);
            }
            PushOrder.Update update = (PushOrder.Update) order;
            int id = Integer.parseInt(update.before().nativeId());
            Map<CanonicalField, String> values = new EnumMap<>(CanonicalField.class);
            values.putAll(rows.get(id).values());
            values.putAll(update.changes());
            rows.put(id, new TargetRow(String.valueOf(id), TargetRow.State.ACTIVE, values));
            writes.add("update " + id + " " + update.changes());
            return new PushResult.Done(rows.get(id), update.changes(), null);
        }

        @Override
        public long calls() {
            return calls;
        }

        @Override
        public void close() {
            // Nothing to let go of.
        }
    }
}
