package io.crosswalk.core.pipeline;

import io.crosswalk.core.config.Configuration.Guards;
import io.crosswalk.core.report.RunLog.RegisterChanges;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Stands between Decide and Push: when more of the register has changed since targets last heard of it than the configuration
 * allows, a person looks before anybody is told. The register itself is what its sources and rulings imply, whatever the guard says.
 */
final class RegisterGuard {

    /** So many assets may always change, as with the targets' own guard. */
    static final long ALWAYS_ALLOWED = 50;

    private final Guards guards;

    RegisterGuard(Guards guards) {
        this.guards = guards;
    }

    /** Why nothing may be sent, as a sentence; empty where it may. A first load changes nothing that was there. */
    Optional<String> trips(RegisterChanges changes) {
        if (changes.before() <= 0) {
            return Optional.empty();
        }
        List<String> beyond = new ArrayList<>(1);
        look("created", changes.created(), guards.maxCreatedPercent(), "maxCreatedPercent", changes.before(), beyond);
        look("updated", changes.updated(), guards.maxUpdatedPercent(), "maxUpdatedPercent", changes.before(), beyond);
        look("joined into others", changes.joined(), guards.maxJoinedPercent(), "maxJoinedPercent", changes.before(), beyond);
        look("gone from every source", changes.gone(), guards.maxGonePercent(), "maxGonePercent", changes.before(), beyond);
        return beyond.isEmpty() ? Optional.empty() : Optional.of("of " + changes.before() + " assets in the register " + String.join(" and ", beyond)
                + "; nothing was sent to any target. Look at the report, correct the source or run again with --accept " + RunRequest.REGISTER);
    }

    private static void look(String what, long count, Double percent, String key, long of, List<String> beyond) {
        if (percent == null) {
            return;
        }
        long allowed = Math.max(ALWAYS_ALLOWED, (long) (of * percent / 100));
        if (count > allowed) {
            beyond.add(count + " were " + what + ", more than the " + allowed + " that " + key + " allows");
        }
    }
}
