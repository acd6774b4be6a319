package io.crosswalk.core.asset;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether an asset may be disposed of, and what is missing: only a confirmed cross-reference says beyond doubt which unit
 * leaves the books.
 *
 * @param assetId 0 for an asset that is being decided
 * @param missing one sentence each; empty where it is allowed
 */
public record Disposal(long assetId, String state, String lifeStatus, boolean allowed, List<String> missing) {

    public Disposal {
        missing = List.copyOf(missing);
    }

    /**
     * What is known about the link between an asset's serial and its tag.
     *
     * @param serial the serial, VIN or IMEI as a person would say it, or null
     * @param tag the asset tag (or GIAI, RFID EPC where the class has no serial), or null
     * @param serialNeeded false where the class of the asset has no serial
     * @param witnesses sources that state the link
     * @param questions open identity discrepancies
     */
    public record Link(String serial, String tag, boolean serialNeeded, List<String> witnesses, List<String> questions) {
    }

    /** @param lifeStatus how the asset stands, or null where no event is known */
    public static Disposal of(long assetId, String state, String lifeStatus, Link link) {
        List<String> missing = new ArrayList<>(2);
        if (!state.equals("confirmed")) {
            if (link.tag() == null) {
                missing.add("it has no asset tag");
            }
            if (link.serial() == null && link.serialNeeded()) {
                missing.add("it has no serial number");
            }
            link.questions().forEach(question -> missing.add("an open question: " + question));
            if (missing.isEmpty()) {
                missing.add("no second source states that " + (link.serial() == null ? "there is " : link.serial() + " carries ") + link.tag()
                        + said(link.witnesses()));
            }
        }
        if ("disposed".equals(lifeStatus)) {
            missing.add("it is disposed of already");
        }
        return new Disposal(assetId, state, lifeStatus, missing.isEmpty(), missing);
    }

    private static String said(List<String> witnesses) {
        return switch (witnesses.size()) {
            case 0 -> "; nobody does now";
            case 1 -> "; only " + witnesses.get(0) + " does";
            default -> "; " + String.join(", ", witnesses) + " do not count for two: one of them says what it was told, or says it no longer";
        };
    }
}
