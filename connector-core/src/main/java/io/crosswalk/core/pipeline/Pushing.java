package io.crosswalk.core.pipeline;

import io.crosswalk.core.config.TargetConfig;
import io.crosswalk.core.delivery.Outbox;
import io.crosswalk.core.delivery.Outbox.Marked;
import io.crosswalk.core.delivery.Outbox.Receipt;
import io.crosswalk.core.delivery.Projection;
import io.crosswalk.core.delivery.PushOrder;
import io.crosswalk.core.delivery.PushResult;
import io.crosswalk.core.delivery.TargetAdapter;
import io.crosswalk.core.delivery.TargetRow;
import io.crosswalk.core.discrepancy.Finding;
import io.crosswalk.core.fault.PermanentFault;
import io.crosswalk.core.identifier.CanonicalField;
import io.crosswalk.core.report.RunLog;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * Third phase of a night, one target at a time: what is to be sent is worked out when its mark is drained, so an asset
 * gets at most one write a night, with only what changed.
 */
final class Pushing {

    private static final int BATCH = 500;
    private static final long ALWAYS_ALLOWED = 50;
    private static final int GIVE_UP_AFTER = 5;

    private final TargetConfig target;
    private final int number;
    private final TargetAdapter adapter;
    private final Projection projection;
    private final Outbox outbox;
    private final RunLog log;
    private final Clock clock;
    private final Map<String, String> severities;
    private final Tally tally = new Tally();
    private final List<TargetRow> learnt = new ArrayList<>();

    Pushing(TargetConfig target, int number, TargetAdapter adapter, Projection projection, Outbox outbox, RunLog log, Clock clock,
            Map<String, String> severities) {
        this.target = target;
        this.number = number;
        this.adapter = adapter;
        this.projection = projection;
        this.outbox = outbox;
        this.log = log;
        this.clock = clock;
        this.severities = severities;
    }

    /** What became of the orders of one target. */
    static final class Tally {
        long planned;
        long created;
        long updated;
        long unchanged;
        long refused;
        long deferred;
        boolean guarded;
        String error;
    }

    /** What the target was seen to hold after our writes. */
    List<TargetRow> learnt() {
        return learnt;
    }

    /** Counts what would be sent, clears marks that lead to nothing, and sends unless this is only a plan. */
    Tally push(String run, boolean planOnly, boolean accepted, Progress progress) {
        plan(planOnly);
        if (planOnly) {
            return tally;
        }
        long allowed = Math.max(ALWAYS_ALLOWED, (long) (outbox.rows(number) * target.policy().maxChangePercent() / 100));
        if (tally.planned > allowed && !accepted) {
            tally.guarded = true;
            tally.error = "the run would change " + tally.planned + " assets in " + target.id() + ", more than the " + allowed
                    + " that maxChangePercent allows; nothing was sent. Look at the plan, then run again with --accept " + target.id();
            deferAll("held back by the mass-change guard");
            return tally;
        }
        send(run, progress);
        return tally;
    }

    /** Counts what would be sent and sends nothing: too much of the register has changed. */
    Tally hold(String why, boolean planOnly) {
        plan(planOnly);
        tally.guarded = true;
        tally.error = why;
        if (!planOnly) {
            deferAll("held back by the register's mass-change guard");
        }
        return tally;
    }

    private void plan(boolean only) {
        each((marked, order) -> tally.planned++, only ? null : nothing -> {
            tally.unchanged += nothing.size();
            outbox.clear(number, nothing);
        });
    }

    /** Clears marks that lead to nothing; sends nothing. */
    void clearEmpty() {
        each((marked, order) -> { }, nothing -> outbox.clear(number, nothing));
    }

    private void deferAll(String reason) {
        each((marked, order) -> {
            outbox.keep(number, marked.asset().id(), "deferred", reason, null);
            tally.deferred++;
        }, null);
    }

    /** Walks over the marks that lead to an order; {@code nothing} receives those that do not. */
    private void each(BiConsumer<Marked, PushOrder> orders, java.util.function.Consumer<List<Long>> nothing) {
        long after = 0;
        while (true) {
            List<Marked> batch = outbox.marked(number, after, BATCH);
            if (batch.isEmpty()) {
                return;
            }
            List<Long> empty = new ArrayList<>();
            for (Marked marked : batch) {
                Optional<PushOrder> order = projection.order(marked);
                if (order.isEmpty()) {
                    empty.add(marked.asset().id());
                } else if (!(marked.state().equals("refused") && hash(order.get()).equals(marked.payloadHash()))) {
                    orders.accept(marked, order.get());
                }
                after = marked.asset().id();
            }
            if (nothing != null && !empty.isEmpty()) {
                nothing.accept(empty);
            }
        }
    }

    private static Map<CanonicalField, String> content(PushOrder order) {
        return order instanceof PushOrder.Create create ? create.values() : ((PushOrder.Update) order).changes();
    }

    private static String hash(PushOrder order) {
        Map<String, String> content = new TreeMap<>();
        content(order).forEach((field, value) -> content.put(field.word(), value));
        return Digests.sha256(order.getClass().getSimpleName() + content);
    }

    private void send(String run, Progress progress) {
        long planned = tally.planned;
        int[] failures = new int[1];
        long[] done = new long[1];
        each((marked, order) -> {
            progress.at("push", target.id(), done[0]++, planned);
            if (tally.error != null || failures[0] >= GIVE_UP_AFTER) {
                outbox.keep(number, order.assetId(), "deferred", "the target failed before this was sent", null);
                tally.deferred++;
                return;
            }
            outbox.sending(number, order.assetId(), content(order));
            try {
                PushResult result = adapter.push(order);
                failures[0] = result instanceof PushResult.Deferred ? failures[0] + 1 : 0;
                settle(run, order, result);
            } catch (PermanentFault e) {
                tally.error = e.getMessage();
                outbox.keep(number, order.assetId(), "deferred", e.getMessage(), null);
                tally.deferred++;
            }
        }, null);
        progress.at("push", target.id(), done[0], planned);
    }

    private void settle(String run, PushOrder order, PushResult result) {
        if (result instanceof PushResult.Done done && done.sent().isEmpty()) {
            learnt.add(done.row());
            outbox.clear(number, List.of(order.assetId()));
            tally.unchanged++;
            tally.planned--;
        } else if (result instanceof PushResult.Done done) {
            boolean create = order instanceof PushOrder.Create;
            outbox.done(new Receipt(number, order.assetId(), done.row().nativeId(), run, clock.instant(), create ? "create" : "update", done.sent(),
                    done.note()));
            learnt.add(done.row());
            tally.created += create ? 1 : 0;
            tally.updated += create ? 0 : 1;
        } else if (result instanceof PushResult.Exists exists) {
            learnt.add(exists.row());
            outbox.clear(number, List.of(order.assetId()));
            tally.unchanged++;
            tally.planned--;
        } else if (result instanceof PushResult.Refused refused) {
            outbox.keep(number, order.assetId(), "refused", refused.reason(), hash(order));
            tally.refused++;
        } else if (result instanceof PushResult.Blocked blocked) {
            log.open(new Finding(blocked.code(), List.of(target.id() + " " + blocked.nativeId()), order.assetId(), blocked.reason()), "push", run,
                    clock.instant(), severities);
            outbox.keep(number, order.assetId(), "refused", blocked.reason(), hash(order));
            tally.refused++;
        } else if (result instanceof PushResult.Deferred deferred) {
            outbox.keep(number, order.assetId(), "deferred", deferred.reason(), null);
            tally.deferred++;
        }
    }
}
