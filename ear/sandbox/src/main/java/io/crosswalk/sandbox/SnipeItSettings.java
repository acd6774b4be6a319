package io.crosswalk.sandbox;

/** The site settings in force; a test may change them while the server runs, as an administrator may. */
final class SnipeItSettings {

    private final SnipeItOptions options;
    private boolean uniqueSerials;
    private boolean numbersTags;

    SnipeItSettings(SnipeItOptions options) {
        this.options = options;
        uniqueSerials = options.uniqueSerials();
        numbersTags = options.numbersTags();
    }

    boolean uniqueSerials() {
        return uniqueSerials;
    }

    void uniqueSerials(boolean value) {
        uniqueSerials = value;
    }

    boolean numbersTags() {
        return numbersTags;
    }

    void numbersTags(boolean value) {
        numbersTags = value;
    }

    boolean refusesOwnSerial() {
        return options.refusesOwnSerial();
    }

    boolean refusesForeignCustomFields() {
        return options.refusesForeignCustomFields();
    }

    boolean trimsBlanks() {
        return options.trimsBlanks();
    }
}
