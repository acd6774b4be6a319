package io.crosswalk.core.feed.format;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A plain name or a JSON pointer (RFC 6901), taken apart once. */
final class JsonPath {

    private final String[] steps;

    private JsonPath(String[] steps) {
        this.steps = steps;
    }

    static JsonPath of(String written) {
        if (written == null || written.isEmpty() || "/".equals(written)) {
            return new JsonPath(new String[0]);
        }
        if (written.charAt(0) != '/') {
            return new JsonPath(new String[] {written});
        }
        return new JsonPath(Arrays.stream(written.substring(1).split("/", -1))
                .map(step -> step.replace("~1", "/").replace("~0", "~")).toArray(String[]::new));
    }

    List<String> steps() {
        return List.of(steps);
    }

    /** What stands there, or null. */
    Object in(Object tree) {
        Object at = tree;
        for (String step : steps) {
            if (at instanceof Map<?, ?> members) {
                at = members.get(step);
            } else if (at instanceof List<?> items) {
                int index = index(step);
                at = index >= 0 && index < items.size() ? items.get(index) : null;
            } else {
                return null;
            }
        }
        return at;
    }

    /** The step as a position in an array, or -1. */
    static int index(String step) {
        boolean digits = !step.isEmpty() && step.length() < 9 && step.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Integer.parseInt(step) : -1;
    }
}
