package io.crosswalk.core.identifier.carrier;

import io.crosswalk.core.identifier.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One label while it is being read. The first fault ends it. Belongs to one thread. */
final class ContentReading {

    private static final int MOST_STATEMENTS = 64;

    private final Kind carrier;
    private final List<Statement> statements = new ArrayList<>(6);
    private final Map<String, String> fields = new LinkedHashMap<>();
    private final List<String> doubts = new ArrayList<>(0);
    private final List<String> notes = new ArrayList<>(0);
    private String form;
    private String fault;
    private boolean checked;

    ContentReading(Kind carrier) {
        this.carrier = carrier;
    }

    /** Takes a statement; a second one of the same name with another value makes the label doubtful. */
    void say(String name, String value) {
        if (statements.size() == MOST_STATEMENTS) {
            fail("too_many_elements");
            return;
        }
        for (Statement other : statements) {
            if (other.name().equals(name) && !other.value().equals(value)) {
                doubt("repeated_element");
            }
        }
        statements.add(new Statement(name, value));
    }

    /** Takes what a statement means in the words of the canonical fields; the first one counts. */
    void field(String word, String value) {
        fields.putIfAbsent(word, value);
    }

    ContentReading fail(String reason) {
        if (fault == null) {
            fault = reason;
        }
        return this;
    }

    void doubt(String reason) {
        if (!doubts.contains(reason)) {
            doubts.add(reason);
        }
    }

    void note(String reason) {
        if (!notes.contains(reason)) {
            notes.add(reason);
        }
    }

    /** The label as its standard writes it, where that is more than its statements. */
    void form(String canonical) {
        form = canonical;
    }

    void checked() {
        checked = true;
    }

    boolean failed() {
        return fault != null;
    }

    boolean isEmpty() {
        return statements.isEmpty();
    }

    /** Takes over what another label inside this one says. */
    void include(LabelContent inner) {
        inner.fault().ifPresent(this::fail);
        inner.statements().forEach(it -> say(it.name(), it.value()));
        inner.fields().forEach(this::field);
        inner.doubts().forEach(this::doubt);
        inner.notes().forEach(this::note);
        checked |= inner.checked();
    }

    LabelContent end() {
        String written = form == null ? LabelContent.written(statements) : form;
        return new LabelContent(carrier, written, statements, fields, checked, Optional.ofNullable(fault), doubts, notes);
    }
}
