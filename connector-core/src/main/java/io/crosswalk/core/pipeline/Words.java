package io.crosswalk.core.pipeline;

import io.crosswalk.core.config.Configuration;
import io.crosswalk.core.identifier.Manufacturers;
import io.crosswalk.core.identifier.ReadContext;
import io.crosswalk.core.reconcile.Policy;

/**
 * What a configuration means for reading and deciding, worked out once per run.
 *
 * @param context the organisation's own rules for reading names
 * @param makers manufacturers with their aliases
 * @param policy whom to believe
 */
record Words(Configuration configuration, ReadContext context, Manufacturers makers, Policy policy) {

    static Words of(Configuration configuration) {
        return new Words(configuration, configuration.readContext().inFeeds(), new Manufacturers(configuration.manufacturers()), Policy.of(configuration));
    }
}
