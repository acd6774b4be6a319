package io.crosswalk.core.match;

import io.crosswalk.core.match.Identity.Product;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A steward's answer as Decide takes it: what was asked, what was chosen, and what exactly that means.
 *
 * @param question the identity of the finding it answers: code and keys
 * @param evidence what the finding said when it was answered
 * @param links under which the components meet that it concerns
 */
public record Ruling(Choice choice, String question, String evidence, Terms terms, List<Long> links) {

    public Ruling {
        links = List.copyOf(links);
    }

    /** Whether it changes which rows are about one unit, beyond what names say on their own. */
    public boolean reshapes() {
        return switch (choice) {
            case MERGE, SPLIT, CORRECT -> true;
            case RETAG -> terms.kept() != null;
            default -> false;
        };
    }

    /** The right name, where a correction or a new tag says that this one is wrong. */
    public Optional<StrongKey> meant(StrongKey name) {
        return Renaming.meant(name, terms);
    }

    /**
     * What a choice needs to be carried out again on any later day, in names and never in surrogate ids. What a choice
     * does not need is null.
     *
     * @param value the name that is marked, the serial that is kept apart, the wrong name of {@code correct} (its beginning,
     *     where {@code sides} names the batch), or the tag that {@code retag} replaces
     * @param names of {@code link}: what a row has to say to be the row in question; of {@code merge}: any of which makes a
     *     row one of the unit that goes over; of {@code split}: those that are another unit's; of {@code retag} at a target:
     *     how the unit is called
     * @param to of {@code link} and {@code merge}: a name of the asset that such a row is about; of {@code correct} and
     *     {@code retag}: the right name
     * @param losing of {@code link} and {@code merge}: those names of the row that are not the asset's; of {@code correct} of
     *     a batch: serials that are right in spite of their beginning
     * @param kept of {@code split}: the names that stay; of {@code retag} of an asset: its other names
     * @param sides of {@code keep-apart}: the products, one map of product keys a unit; of {@code correct}: the batch's
     * @param lock of {@code lock}: what the asset with the first of {@code names} keeps
     */
    public record Terms(StrongKey value, List<StrongKey> names, StrongKey to, List<StrongKey> losing, List<StrongKey> kept,
            List<Map<Product, String>> sides, ValueLock lock) {

        public static final Terms NONE = new Terms(null, null, null, null, null, null, null);

        /** A value that is marked. */
        public static Terms of(StrongKey value) {
            return new Terms(value, null, null, null, null, null, null);
        }

        /** A row that is about an asset, or a unit that is another. */
        public static Terms link(List<StrongKey> names, StrongKey to, List<StrongKey> losing) {
            return new Terms(null, List.copyOf(names), to, List.copyOf(losing), null, null, null);
        }

        /** A serial that was used for several products. */
        public static Terms apart(StrongKey serial, List<Map<Product, String>> sides) {
            return new Terms(serial, null, null, null, null, List.copyOf(sides), null);
        }

        /** Names that are another unit's. */
        public static Terms split(List<StrongKey> off, List<StrongKey> kept) {
            return new Terms(null, List.copyOf(off), null, null, List.copyOf(kept), null, null);
        }

        /** A name that is stated wrongly. */
        public static Terms correct(StrongKey wrong, StrongKey right) {
            return new Terms(wrong, null, right, null, null, null, null);
        }

        /** A beginning of serials that is stated wrongly for one product. */
        public static Terms correct(StrongKey wrong, StrongKey right, Map<Product, String> product, List<StrongKey> butNot) {
            return new Terms(wrong, null, right, List.copyOf(butNot), null, List.of(product), null);
        }

        /** The unit of these names carries another tag. */
        public static Terms retag(StrongKey was, StrongKey is, List<StrongKey> kept) {
            return new Terms(was, null, is, null, List.copyOf(kept), null, null);
        }

        /** A target that holds one tag for the unit may be told the other. */
        public static Terms tell(List<StrongKey> names, StrongKey held, StrongKey is) {
            return new Terms(held, List.copyOf(names), is, null, null, null, null);
        }

        /** A value that stays, of the asset with these names, the most telling first. */
        public static Terms lock(List<StrongKey> names, ValueLock lock) {
            return new Terms(null, List.copyOf(names), null, null, null, null, lock);
        }
    }
}
