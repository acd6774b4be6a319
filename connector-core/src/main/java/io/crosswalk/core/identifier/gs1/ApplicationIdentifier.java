package io.crosswalk.core.identifier.gs1;

import java.util.List;

/**
 * One line of the GS1 Syntax Dictionary: what a value must look like, and what it may stand beside.
 *
 * @param predefinedLength whether the next element follows without a separator
 * @param linkAttribute whether it may be in the query of a Digital Link
 * @param own what the standard of the identified thing asks of the whole value and the dictionary does not
 * @param required each group set must be met by one of its groups, and of a group all must be there
 * @param excluded what must not be on the same label
 * @param qualifiers where it is a key of Digital Links: the sequences that may follow it in the path; else null
 * @param checked whether some check digit or check pair proves the value
 */
record ApplicationIdentifier(String code, boolean predefinedLength, boolean linkAttribute, List<Component> components,
        Check own, List<List<List<AiPattern>>> required, List<AiPattern> excluded, List<List<String>> qualifiers, boolean checked, String title) {

    boolean isLinkKey() {
        return qualifiers != null;
    }

    int longest() {
        int sum = 0;
        for (int i = 0; i < components.size(); i++) {
            sum += components.get(i).longest();
        }
        return sum;
    }

    /** Why the value is not one of this identifier, or null where it is. */
    String fault(String value) {
        if (value.isEmpty()) {
            return "empty_value";
        }
        if (value.length() > longest()) {
            return "too_long";
        }
        int from = 0;
        for (int i = 0; i < components.size(); i++) {
            Component component = components.get(i);
            int to = Math.min(value.length(), from + component.longest());
            if (to > from || !component.optional()) {
                String fault = component.fault(value.substring(from, to));
                if (fault != null) {
                    return fault;
                }
            }
            from = to;
        }
        return own.fault(value);
    }

    /** Whether the identifiers in this order may follow this key in the path of a Digital Link. */
    boolean takesQualifiers(List<String> path) {
        return qualifiers.stream().anyMatch(sequence -> isSubsequence(path, sequence));
    }

    /** Whether an identifier belongs into the path behind the qualifiers that are there. */
    boolean wantsInPath(String ai, List<String> path) {
        return qualifiers.stream().anyMatch(sequence -> sequence.contains(ai) && isSubsequence(path, sequence));
    }

    private static boolean isSubsequence(List<String> path, List<String> sequence) {
        int next = 0;
        for (String ai : path) {
            int at = sequence.subList(next, sequence.size()).indexOf(ai);
            if (at < 0) {
                return false;
            }
            next += at + 1;
        }
        return true;
    }
}
