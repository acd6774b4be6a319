package io.crosswalk.core.config;

import java.util.ArrayList;
import java.util.List;

/** Finds in one target what a schema cannot say. */
final class TargetCheck {

    private TargetCheck() {
    }

    static List<ConfigFault> check(Availability availability, YamlDocument target) {
        List<ConfigFault> faults = new ArrayList<>();
        String type = target.tree().at("/to/type").asText("");
        if (!type.isEmpty()) {
            availability.target(type).ifPresent(it -> faults.add(target.atValue("/to/type", it)));
        }
        if (type.equals("snipe-it") && target.tree().at("/to/credentialRef").isMissingNode()) {
            faults.add(target.atKey("/to", "the key 'credentialRef' is missing", "snipe-it wants an API token, for example credentialRef: env:ITAM_TOKEN"));
        }
        return faults;
    }
}
