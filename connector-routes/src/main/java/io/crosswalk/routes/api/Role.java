package io.crosswalk.routes.api;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a user may do; each role may also do what the ones before it may. */
public enum Role {
    VIEWER, OPERATOR, STEWARD, APPROVER, ADMIN;

    /** The name in the configuration. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Role> of(String word) {
        return Arrays.stream(values()).filter(it -> it.word().equals(word)).findFirst();
    }

    /** The words of this role and of every lesser one. */
    Set<String> withLesser() {
        return Arrays.stream(values()).filter(it -> it.compareTo(this) <= 0).map(Role::word).collect(Collectors.toUnmodifiableSet());
    }
}
