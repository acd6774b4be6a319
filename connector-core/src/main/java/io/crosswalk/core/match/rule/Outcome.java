package io.crosswalk.core.match.rule;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the rules that fired for a record mean together: it is about the {@link #SAME} unit as others, about one that nobody
 * named before it ({@link #UNKNOWN}), about one of several, or of too many, that it could be ({@link #AMBIGUOUS}), or something
 * speaks against what its names say ({@link #CONTRADICTED}). The gravest word wins.
 */
public enum Outcome {
    SAME, UNKNOWN, AMBIGUOUS, CONTRADICTED;

    /** What these rules mean together; no rule at all means that the record was the first to name its unit. */
    public static Outcome of(Set<MatchRule> fired) {
        Set<Effect> effects = fired.stream().map(MatchRule::effect).collect(Collectors.toSet());
        if (effects.contains(Effect.CONTRADICTS)) {
            return CONTRADICTED;
        }
        if (effects.contains(Effect.ASKS)) {
            return AMBIGUOUS;
        }
        return effects.contains(Effect.JOINS) ? SAME : UNKNOWN;
    }

    /** As reports and the REST API write it, for example {@code contradicted}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
