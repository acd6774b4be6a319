package io.crosswalk.core.config;

import java.util.List;
import java.util.Optional;

/** What reading the configuration folder came to: a Configuration, or every fault of every file. */
public sealed interface ReadResult {

    /** The configuration, when nothing is wrong with it. */
    default Optional<Configuration> configuration() {
        return this instanceof Accepted accepted ? Optional.of(accepted.value()) : Optional.empty();
    }

    /** All faults in reading order: by file, line and column; empty when the configuration was accepted. */
    default List<ConfigFault> faults() {
        return this instanceof Refused refused ? refused.reasons() : List.of();
    }

    /** Nothing is wrong. */
    record Accepted(Configuration value) implements ReadResult {
    }

    /** At least one thing is wrong, and nothing may be done with the folder. */
    record Refused(List<ConfigFault> reasons) implements ReadResult {

        public Refused {
            reasons = List.copyOf(reasons);
        }
    }
}
