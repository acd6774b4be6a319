package io.crosswalk.core.identifier.gs1;

import java.util.List;

/** Which statements need each other, exclude each other, or contradict each other on one label. */
final class Associations {

    private Associations() {
    }

    static void look(LabelReading label, Strictness strictness) {
        for (int i = 0; i < label.elements().size() && !label.failed(); i++) {
            ApplicationIdentifier identifier = label.identifiers().get(i);
            if (isContradicted(label, i)) {
                report(label, strictness, "ai_repeated_differently", identifier);
            } else if (isExcluded(label, identifier)) {
                report(label, strictness, "ai_pair_invalid", identifier);
            } else if (!isAccompanied(label, identifier)) {
                report(label, strictness, "required_ai_missing", identifier);
            }
        }
    }

    private static void report(LabelReading label, Strictness strictness, String reason, ApplicationIdentifier identifier) {
        if (strictness == Strictness.ASSOCIATION) {
            label.fail(reason, identifier.code());
        } else {
            label.note(reason);
        }
    }

    private static boolean isContradicted(LabelReading label, int at) {
        Element element = label.elements().get(at);
        for (int i = at + 1; i < label.elements().size(); i++) {
            Element other = label.elements().get(i);
            if (other.ai().equals(element.ai()) && !other.value().equals(element.value())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isExcluded(LabelReading label, ApplicationIdentifier identifier) {
        for (AiPattern pattern : identifier.excluded()) {
            if (has(label, pattern, identifier)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAccompanied(LabelReading label, ApplicationIdentifier identifier) {
        for (List<List<AiPattern>> groups : identifier.required()) {
            if (!hasOneOf(label, groups, identifier)) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasOneOf(LabelReading label, List<List<AiPattern>> groups, ApplicationIdentifier identifier) {
        for (List<AiPattern> group : groups) {
            boolean whole = true;
            for (AiPattern pattern : group) {
                whole &= has(label, pattern, identifier);
            }
            if (whole) {
                return true;
            }
        }
        return false;
    }

    /** An identifier is neither its own companion nor its own enemy. */
    private static boolean has(LabelReading label, AiPattern pattern, ApplicationIdentifier self) {
        for (Element element : label.elements()) {
            if (pattern.fits(element.ai()) && !element.ai().equals(self.code())) {
                return true;
            }
        }
        return false;
    }
}
