package io.crosswalk.core.config;

import io.crosswalk.core.identifier.CanonicalField;
import java.util.List;
import java.util.Map;

/** One ITAM or CMMS that is read and written. One YAML file. */
public record TargetConfig(String id, String description, To to, Policy policy, Map<String, String> defaults,
        Map<CanonicalField, TargetField> fields) {

    public TargetConfig {
        defaults = Map.copyOf(defaults);
        fields = Map.copyOf(fields);
    }

    /** Where it is. {@code options} holds what only one type of target knows. */
    public record To(String type, String url, SecretRef credentialRef, String username, Map<String, String> options) {

        public To {
            options = Map.copyOf(options);
        }
    }

    /**
     * What may be written there.
     *
     * @param createFrom sources whose assets may be created; empty means every feed, never another target
     * @param verify {@code read-back} or {@code none}
     * @param requestsPerMinute our own ceiling, at most this many requests in any minute
     * @param maxChangePercent creates plus updates as a share of the target's rows beyond which nothing is sent
     */
    public record Policy(boolean create, List<String> createFrom, boolean createUntagged, String verify,
            int requestsPerMinute, double maxChangePercent) {

        public Policy {
            createFrom = List.copyOf(createFrom);
        }
    }

    /** Where a canonical field lives in the target: {@code custom} names a custom field, {@code field} a built-in one. */
    public record TargetField(String custom, String field) {
    }
}
