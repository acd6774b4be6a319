package io.crosswalk.core.report;

import static io.crosswalk.core.discrepancy.Code.DISPOSAL_UNCONFIRMED;
import static io.crosswalk.core.discrepancy.Code.DUP_IMEI;
import static io.crosswalk.core.discrepancy.Code.DUP_SERIAL;
import static io.crosswalk.core.discrepancy.Code.DUP_SERIAL_OTHER_MAKER;
import static io.crosswalk.core.discrepancy.Code.DUP_TAG;
import static io.crosswalk.core.discrepancy.Code.GONE_FROM_SOURCE;
import static io.crosswalk.core.discrepancy.Code.KEYS_DISAGREE;
import static io.crosswalk.core.discrepancy.Code.LABEL_ILLEGIBLE;
import static io.crosswalk.core.discrepancy.Code.LOT_IN_SERIAL;
import static io.crosswalk.core.discrepancy.Code.LOT_MISMATCH;
import static io.crosswalk.core.discrepancy.Code.MAKER_MISMATCH;
import static io.crosswalk.core.discrepancy.Code.MISSING_SERIAL;
import static io.crosswalk.core.discrepancy.Code.MISSING_TAG;
import static io.crosswalk.core.discrepancy.Code.MODEL_MISMATCH;
import static io.crosswalk.core.discrepancy.Code.NEAR_MATCH;
import static io.crosswalk.core.discrepancy.Code.ORPHAN_SERIAL;
import static io.crosswalk.core.discrepancy.Code.ORPHAN_TAG;
import static io.crosswalk.core.discrepancy.Code.QTY_NE_SERIALS;
import static io.crosswalk.core.discrepancy.Code.RETAG;
import static io.crosswalk.core.discrepancy.Code.SEEN_AFTER_DISPOSAL;
import static io.crosswalk.core.discrepancy.Code.SERIAL_IS_IMEI;
import static io.crosswalk.core.discrepancy.Code.SERIAL_IS_PART_NUMBER;
import static io.crosswalk.core.discrepancy.Code.SHARED_VALUE;
import static io.crosswalk.core.discrepancy.Code.TAG_IS_SERIAL;
import static io.crosswalk.core.discrepancy.Code.TARGET_ARCHIVED;
import static io.crosswalk.core.discrepancy.Code.TARGET_DUPLICATE;

import io.crosswalk.core.discrepancy.Code;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** What each discrepancy code means to the person who reads the report, and what that person should do about it. */
public final class CodeGuide {

    private static final Map<Code, Advice> ADVICE = advice();

    private CodeGuide() {
    }

    /** One sentence on what was found, and one on what to do. */
    public record Advice(String meaning, String action) {
    }

    public static Advice of(Code code) {
        return ADVICE.get(code);
    }

    /** Both sentences, for places that have room for one line. */
    public static String discrepancySentence(Code code) {
        Advice advice = of(code);
        return advice.meaning() + " " + advice.action();
    }

    private static Map<Code, Advice> advice() {
        Map<Code, Advice> guide = new EnumMap<>(Code.class);
        identity(guide);
        misplaced(guide);
        gaps(guide);
        attributes(guide);
        targets(guide);
        life(guide);
        return Collections.unmodifiableMap(guide);
    }

    private static void identity(Map<Code, Advice> guide) {
        guide.put(DUP_SERIAL, new Advice("One manufacturer's serial number stands on two different units.",
                "Read both labels again and correct the source that is wrong."));
        guide.put(DUP_SERIAL_OTHER_MAKER, new Advice("Two manufacturers use the same serial number on different units.",
                "Nothing to do unless one of the two manufacturers is a misspelling; then add it as an alias."));
        guide.put(DUP_TAG, new Advice("One asset tag is claimed for two different units; both rows are held.",
                "Find out which unit wears the label and retag the other."));
        guide.put(DUP_IMEI, new Advice("One IMEI is claimed for two different units.",
                "Compare it with the device's own display; a cloned or mistyped IMEI must not be passed on."));
        guide.put(KEYS_DISAGREE, new Advice("The identifiers of one row point at two different assets; the row is held.",
                "Look at the unit: decide which identifier belongs to it and correct the source of the other."));
        guide.put(SHARED_VALUE, new Advice("One value stands on more units than a unit's own name can, so it no longer identifies any.",
                "Correct it at the source, or list it as a placeholder."));
        guide.put(NEAR_MATCH, new Advice("Two records look alike up to a slip of the pen, but not exactly.",
                "Compare them; correct the misread character if they are one unit."));
        guide.put(RETAG, new Advice("The tag master gives a unit another tag than a target holds; a target's tag is never changed by itself.",
                "Confirm that the unit wears the new label, then change the tag in the target."));
    }

    private static void misplaced(Map<Code, Advice> guide) {
        guide.put(TAG_IS_SERIAL, new Advice("The field for the asset tag holds the unit's serial number.",
                "Correct the mapping of the feed, or the record at its source."));
        guide.put(SERIAL_IS_PART_NUMBER, new Advice("The field for the serial number holds a part or product number.",
                "Read the serial number from the label; part numbers are the same on every unit."));
        guide.put(SERIAL_IS_IMEI, new Advice("The field for the serial number holds an IMEI.",
                "Map it to the IMEI, and take the serial number from the label."));
        guide.put(LOT_IN_SERIAL, new Advice("The field for the serial number holds a lot number that many units share.",
                "Map it to the lot; ask the supplier for serial numbers."));
        guide.put(LABEL_ILLEGIBLE, new Advice("A label could not be read in full.",
                "Print and attach a new label, then scan it."));
    }

    private static void gaps(Map<Code, Advice> guide) {
        guide.put(ORPHAN_TAG, new Advice("An asset tag is known without any serial number behind it.",
                "Nothing is wrong yet; a later feed or a scan can supply the serial number."));
        guide.put(ORPHAN_SERIAL, new Advice("A serial number is known that no tagged asset carries.",
                "Tag the unit when it is found, or check whether it ever arrived."));
        guide.put(MISSING_TAG, new Advice("A unit has no asset tag yet.",
                "Attach a tag at the next inventory where the asset class needs one."));
        guide.put(MISSING_SERIAL, new Advice("A unit has no usable serial number: it is missing, filler or damaged.",
                "Read it from the label and enter it at the source."));
        guide.put(GONE_FROM_SOURCE, new Advice("No living source names this asset any more; its last known values are kept.",
                "Check whether it was disposed of; nothing is deleted by itself."));
        guide.put(QTY_NE_SERIALS, new Advice("A quantity does not equal the number of serial numbers listed with it.",
                "Count the units and ask the sender for the missing or surplus serial numbers."));
    }

    private static void attributes(Map<Code, Advice> guide) {
        guide.put(LOT_MISMATCH, new Advice("Sources name different lots for one unit.",
                "Read the lot from the label; recalls depend on it."));
        guide.put(MODEL_MISMATCH, new Advice("Sources name different products for one unit.",
                "Check the model on the unit and correct the source that is wrong."));
        guide.put(MAKER_MISMATCH, new Advice("Sources name different manufacturers for one unit.",
                "Add an alias if it is one company under two names; otherwise correct the source."));
    }

    private static void targets(Map<Code, Advice> guide) {
        guide.put(TARGET_DUPLICATE, new Advice("A target holds the same unit more than once, so nothing is written to it.",
                "Merge or delete the surplus record in the target."));
        guide.put(TARGET_ARCHIVED, new Advice("The unit is archived in a target but alive in a source, so nothing is written to it.",
                "Restore it in the target, or close it at the source."));
    }

    private static void life(Map<Code, Advice> guide) {
        guide.put(DISPOSAL_UNCONFIRMED, new Advice("A row would dispose of a unit of which nobody is sure which one it is; the row is held.",
                "Supply what is missing, such as a scan of serial and tag; the row is let through by itself once the link is confirmed."));
        guide.put(SEEN_AFTER_DISPOSAL, new Advice("A unit that was stolen or disposed of has been seen since.",
                "Find out where it is; report it as recovered, or correct the source that is wrong."));
    }
}
