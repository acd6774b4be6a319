package io.crosswalk.core.match.rule;

/** What a rule of matching does when it fires; for example a rule that {@link #CONTRADICTS} outweighs any number that join. */
public enum Effect {
    /** It alone leads a record to its unit. */
    JOINS("leads to the unit"),
    /** It makes a lone candidate believable, and nothing more. */
    SUPPORTS("corroborates"),
    /** The record is held, whatever else agrees. */
    CONTRADICTS("contradicts"),
    /** Units are in question, and nothing decides between them: a person is asked. */
    ASKS("leaves it open"),
    /** The record does not say enough to name a unit, and waits for better names. */
    LACKS("names no unit");

    private final String words;

    Effect(String words) {
        this.words = words;
    }

    /** As a part of a sentence. */
    public String words() {
        return words;
    }
}
