package io.crosswalk.routes.target.snipeit;

import io.crosswalk.core.config.TargetConfig;
import io.crosswalk.core.delivery.PushOrder;
import io.crosswalk.core.delivery.PushResult;
import io.crosswalk.core.delivery.TargetAdapter;
import io.crosswalk.core.delivery.TargetRow;
import io.crosswalk.core.fault.Check;
import io.crosswalk.core.fault.TransientFault;
import io.crosswalk.core.identifier.CanonicalField;
import io.crosswalk.routes.http.HttpCaller;
import io.crosswalk.routes.http.Throttle;
import java.time.Clock;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Snipe-IT as a target: reads every asset there, and teaches it what changed. */
final class SnipeItTarget implements TargetAdapter {

    private final TargetConfig target;
    private final SnipeItApi api;
    private final Outage outage;
    private final Layout layout;
    private final AssetRows rows;
    private final Models models;
    private final Creation creation;
    private final Change change;
    private final Preflight preflight;

    SnipeItTarget(TargetConfig target, HttpCaller caller, Throttle throttle, Clock clock) {
        this.target = target;
        this.outage = new Outage(clock);
        this.api = new SnipeItApi(caller, throttle, outage);
        this.layout = new Layout(target);
        this.rows = new AssetRows(layout);
        Holders holders = new Holders(api, rows);
        References references = new References(api);
        CustomFields customFields = new CustomFields(api);
        this.models = new Models(references, customFields, layout, target.defaults());
        Drafting drafting = new Drafting(layout, references, customFields);
        ReadBack readBack = new ReadBack(holders, !"none".equals(target.policy().verify()));
        this.creation = new Creation(api, layout, holders, references, models, drafting, readBack, target.defaults());
        this.change = new Change(api, layout, holders, references, models, drafting, readBack);
        this.preflight = new Preflight(target, api, layout, rows);
    }

    @Override
    public List<Check> probe() {
        return preflight.checks();
    }

    @Override
    public Set<CanonicalField> writable() {
        return layout.writable();
    }

    @Override
    public boolean numbersTags() {
        return target.policy().createUntagged();
    }

    @Override
    public Set<CanonicalField> requiredToCreate() {
        Set<CanonicalField> required = EnumSet.of(CanonicalField.MANUFACTURER, CanonicalField.MODEL);
        required.removeIf(field -> !target.defaults().getOrDefault(field.word(), "").isBlank());
        return Collections.unmodifiableSet(required);
    }

    @Override
    public void read(Consumer<TargetRow> found) {
        new AssetList(api, rows).read(held -> {
            models.learn(held);
            found.accept(held.row());
        });
    }

    @Override
    public PushResult push(PushOrder order) {
        if (outage.lasts()) {
            return new PushResult.Deferred("the target did not answer the orders before this one; it is given a rest");
        }
        try {
            PushResult result = order instanceof PushOrder.Create create ? creation.carryOut(create) : change.carryOut((PushOrder.Update) order);
            outage.over();
            return result;
        } catch (OrderRefused refusal) {
            return new PushResult.Refused(refusal.getMessage());
        } catch (TransientFault fault) {
            outage.failed();
            return new PushResult.Deferred(fault.getMessage());
        }
    }

    @Override
    public long calls() {
        return api.calls();
    }

    @Override
    public void close() {
        api.close();
    }
}
