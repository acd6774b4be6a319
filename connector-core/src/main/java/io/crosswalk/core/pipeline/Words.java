package io.crosswalk.core.pipeline;

import io.crosswalk.core.config.Configuration;
import io.crosswalk.core.config.ConfigurationDigest;
import io.crosswalk.core.identifier.Manufacturers;
import io.crosswalk.core.identifier.ReadContext;
import io.crosswalk.core.match.Rulings;
import io.crosswalk.core.reconcile.Policy;

/**
 * What a configuration and the rulings of stewards mean for reading and deciding, worked out once per run.
 *
 * @param context the organisation's own rules for reading names
 * @param makers manufacturers with their aliases
 * @param policy whom to believe
 * @param rulings what stewards have decided
 */
record Words(Configuration configuration, ReadContext context, Manufacturers makers, Policy policy, Rulings rulings) {

    /** @param declared the configuration as the folder says it; the feed of the stocktakes comes on top */
    static Words of(Configuration declared, Rulings rulings) {
        Configuration configuration = declared.withStocktakeFeed();
        ReadContext context = configuration.readContext(rulings.fillers()).inFeeds();
        return new Words(configuration, context, new Manufacturers(configuration.manufacturers()), Policy.of(configuration), rulings);
    }

    /** Changes whenever the same observations would be read or decided otherwise as a whole. */
    String digest() {
        String configured = ConfigurationDigest.reconcileDigest(configuration);
        return rulings.fillers().isEmpty() ? configured : Digests.sha256(configured + rulings.fillers());
    }

    /** The same once everything that was ruled has been decided. */
    Words carriedOut() {
        return new Words(configuration, context, makers, policy, rulings.carriedOut());
    }
}
