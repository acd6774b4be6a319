package io.crosswalk.routes.boot;

import io.crosswalk.core.config.TargetConfig;
import io.crosswalk.core.delivery.TargetAdapter;
import io.crosswalk.core.delivery.TargetAdapterFactory;
import io.crosswalk.core.fault.PermanentFault;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.function.Function;

/** Every kind of target that this installation can talk to: the product's own, and those of its plug-ins. */
public final class Targets implements Function<TargetConfig, TargetAdapter> {

    private final Map<String, TargetAdapterFactory> byType = new TreeMap<>();

    /** Looks for adapters in the application and in what the thread's class loader sees beside it. */
    public Targets() {
        ServiceLoader.load(TargetAdapterFactory.class, Targets.class.getClassLoader()).forEach(this::add);
        ServiceLoader.load(TargetAdapterFactory.class).forEach(this::add);
    }

    private void add(TargetAdapterFactory factory) {
        byType.putIfAbsent(factory.type(), factory);
    }

    /** @throws PermanentFault when no adapter knows the type */
    @Override
    public TargetAdapter apply(TargetConfig target) {
        TargetAdapterFactory factory = byType.get(target.to().type());
        if (factory == null) {
            throw new PermanentFault("to.type of target " + target.id() + " is " + target.to().type() + "; known are "
                    + String.join(", ", byType.keySet()));
        }
        return factory.open(target);
    }
}
