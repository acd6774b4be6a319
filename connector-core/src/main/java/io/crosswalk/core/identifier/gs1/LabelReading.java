package io.crosswalk.core.identifier.gs1;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One label while it is being read. The first fault ends it. Belongs to one thread. */
final class LabelReading {

    private static final int MOST_ELEMENTS = 64;

    private final List<Element> elements = new ArrayList<>(6);
    private final List<ApplicationIdentifier> identifiers = new ArrayList<>(6);
    private final List<String> doubts = new ArrayList<>(0);
    private final List<String> notes = new ArrayList<>(0);
    private String fault;
    private String faultyAi;
    private boolean checked;

    /** Takes a statement; refuses it where its value is wrong. */
    void add(ApplicationIdentifier identifier, String value) {
        String wrong = elements.size() == MOST_ELEMENTS ? "too_many_elements" : identifier.fault(value);
        if (wrong != null) {
            fail(wrong, identifier.code());
            return;
        }
        elements.add(new Element(identifier.code(), value));
        identifiers.add(identifier);
        checked |= identifier.checked();
        if (identifier.checked() && isAllZero(value)) {
            doubt("placeholder_all_zero");
        }
    }

    void fail(String reason) {
        fail(reason, null);
    }

    void fail(String reason, String ai) {
        if (fault == null) {
            fault = reason;
            faultyAi = ai;
        }
    }

    void doubt(String reason) {
        addOnce(doubts, reason);
    }

    void note(String reason) {
        addOnce(notes, reason);
    }

    boolean failed() {
        return fault != null;
    }

    List<Element> elements() {
        return elements;
    }

    List<ApplicationIdentifier> identifiers() {
        return identifiers;
    }

    boolean has(String ai) {
        for (Element element : elements) {
            if (element.ai().equals(ai)) {
                return true;
            }
        }
        return false;
    }

    Gs1Label end(Strictness strictness) {
        if (!failed()) {
            Associations.look(this, strictness);
        }
        return new Gs1Label(new ElementString(elements), checked, Optional.ofNullable(fault), Optional.ofNullable(faultyAi), doubts, notes);
    }

    private static void addOnce(List<String> reasons, String reason) {
        if (!reasons.contains(reason)) {
            reasons.add(reason);
        }
    }

    private static boolean isAllZero(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) != '0') {
                return false;
            }
        }
        return true;
    }
}
