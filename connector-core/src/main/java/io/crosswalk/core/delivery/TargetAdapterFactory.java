package io.crosswalk.core.delivery;

import io.crosswalk.core.config.TargetConfig;

/** Makes the adapter of one type of target; found with {@link java.util.ServiceLoader}. */
public interface TargetAdapterFactory {

    /** The name in {@code to.type}. */
    String type();

    TargetAdapter open(TargetConfig target);
}
