package io.crosswalk.core.identifier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One value while it is being read: what is left of it, and what was found on the way. Belongs to one thread.
 *
 * <p>{@link #of} runs what all kinds share. Where that already settles the matter, {@link #settled()} says so and the
 * scheme returns {@link #end()} as it is.
 */
public final class Reading {

    private static final int LONGEST_CLEAN = 64;

    private final Kind kind;
    private final String raw;
    private final List<String> reasons = new ArrayList<>(2);
    private final Map<String, String> parts = new LinkedHashMap<>();
    private final Map<String, String> hints = new LinkedHashMap<>();
    private String text;
    private Verdict settled;
    private boolean doubtful;
    private boolean unusualForm;

    Reading(Kind kind, String raw) {
        this.kind = kind;
        this.raw = raw;
        this.text = raw;
    }

    /** Cleans the value and looks for damage, fillers and several values in one. */
    public static Reading of(Kind kind, String raw, ReadContext context) {
        Reading reading = new Reading(kind, raw);
        FrontEnd.clean(reading, context);
        return reading;
    }

    /** A value that {@link #isClean is clean} and no filler, for which something is to be said all the same. */
    public static Reading clean(Kind kind, String raw, String text) {
        Reading reading = new Reading(kind, raw);
        reading.text = text;
        return reading;
    }

    /** A clean value for which nothing at all is to be said: the way of nearly every value. */
    public static Identifier plain(Kind kind, String raw, String display, Verdict verdict, String key, String canonical) {
        return new Identifier(kind, null, raw, display, key, canonical, verdict, List.of(), Map.of(), Map.of());
    }

    /**
     * Whether the front end would leave the value exactly as it is, save for fillers: ASCII letters, digits and hyphens,
     * at least one digit, and no trace of a spreadsheet.
     */
    public static boolean isClean(String raw, int shape) {
        return (shape & Shape.DIGIT) != 0 && (shape & (Shape.OTHER | Shape.STRANGE)) == 0
                && raw.length() <= LONGEST_CLEAN && !Damage.isPossible(raw);
    }

    /** A whole label without what is invisible at its ends; separators of its own grammar stay. */
    public static String label(String raw) {
        String text = raw.length() > FrontEnd.LONGEST ? raw.strip() : raw;
        return text.length() > FrontEnd.LONGEST ? text : FrontEnd.trimmedLabel(text);
    }

    public Kind kind() {
        return kind;
    }

    /** The value without wrappers, labels and invisible characters; case and separators as received. */
    public String text() {
        return text;
    }

    /** Whether the verdict no longer depends on the kind. */
    public boolean settled() {
        return settled != null;
    }

    public Reading note(String reason) {
        if (!reasons.contains(reason)) {
            reasons.add(reason);
        }
        return this;
    }

    public Reading part(String name, String value) {
        parts.put(name, value);
        return this;
    }

    public Reading hint(String name, String value) {
        hints.put(name, value);
        return this;
    }

    /** Notes a reason for which even a well-formed value is not trusted on its own. */
    public Reading doubt(String reason) {
        doubtful = true;
        return note(reason);
    }

    /**
     * Notes that a serial is not numbered as its maker numbers its units. Such a form is a convention, so the value is
     * doubted for people and compared as it stands.
     */
    public Reading doubtForm(String reason, String maker) {
        unusualForm = true;
        hint(Identifier.MAKERS_FORM, maker);
        return note(reason);
    }

    Reading text(String cleaned) {
        text = cleaned;
        return this;
    }

    void settle(Verdict verdict, String reason) {
        settled = verdict;
        note(reason);
    }

    /** The outcome the front end has settled. */
    public Identifier end() {
        return end(settled, "", null);
    }

    public Identifier fails(String reason) {
        return note(reason).end(Verdict.INVALID, "", null);
    }

    /**
     * Ends the reading.
     *
     * @param wellFormed the verdict as if nothing had been {@linkplain #doubt doubted}
     */
    public Identifier end(Verdict wellFormed, String key, String canonical) {
        Verdict verdict = (doubtful || unusualForm) && wellFormed.usable() ? Verdict.SUSPECT : wellFormed;
        if (doubtful) {
            hints.remove(Identifier.MAKERS_FORM); // what else is doubted weighs more
        }
        return new Identifier(kind, null, raw, text, key, canonical, verdict, reasons, parts, hints);
    }
}
