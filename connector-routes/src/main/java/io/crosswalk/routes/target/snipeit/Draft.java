package io.crosswalk.routes.target.snipeit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.crosswalk.core.identifier.CanonicalField;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What is about to be sent for one asset: the body, what it means in our terms, and what had to be left out and why. */
final class Draft {

    private final ObjectNode body = Answer.JSON.createObjectNode();
    private final Map<CanonicalField, String> sent = new EnumMap<>(CanonicalField.class);
    private final Map<CanonicalField, String> columns = new EnumMap<>(CanonicalField.class);
    private final List<String> notes = new ArrayList<>();

    ObjectNode body() {
        return body;
    }

    boolean empty() {
        return body.isEmpty();
    }

    Map<CanonicalField, String> sent() {
        return sent;
    }

    /** The custom columns among what is sent. */
    Map<CanonicalField, String> columns() {
        return columns;
    }

    void text(CanonicalField field, String key, String value) {
        body.put(key, value);
        sent.put(field, value);
    }

    void reference(CanonicalField field, String key, long id, String name) {
        body.put(key, id);
        sent.put(field, name);
    }

    void custom(CanonicalField field, String column, String written, String value) {
        body.put(column, written);
        sent.put(field, value);
        columns.put(field, column);
    }

    /** Takes a field back that the server turned out not to carry for this asset. */
    void withdraw(CanonicalField field, String why) {
        body.remove(columns.getOrDefault(field, ""));
        columns.remove(field);
        sent.remove(field);
        leaveOut(field, why);
    }

    /** Takes back the custom fields that a refusal names; whether there were any. */
    boolean withdrawBlamed(Answer refusal) {
        Map<CanonicalField, String> blamed = new EnumMap<>(columns);
        blamed.values().removeIf(column -> !refusal.blames(column));
        blamed.keySet().forEach(field -> withdraw(field, refusal.text()));
        return !blamed.isEmpty();
    }

    void leaveOut(CanonicalField field, String why) {
        notes.add(field.word() + " was left out: " + why);
    }

    void note(String sentence) {
        notes.add(sentence);
    }

    /** Null when there is nothing to say. */
    String notes() {
        return notes.isEmpty() ? null : String.join("; ", notes);
    }
}
