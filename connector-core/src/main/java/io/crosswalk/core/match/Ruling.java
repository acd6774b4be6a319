package io.crosswalk.core.match;

import io.crosswalk.core.match.Identity.Product;
import java.util.List;
import java.util.Map;

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

    /**
     * What a choice needs to be carried out again on any later day, in names and never in surrogate ids. What a choice
     * does not need is null.
     *
     * @param value the name that is marked, or the serial that is kept apart
     * @param names of {@code link}: what a row has to say to be the row in question
     * @param to of {@code link}: a name of the asset that such a row is about
     * @param losing of {@code link}: those names of the row that are not the asset's
     * @param sides of {@code keep-apart}: the products, one map of product keys a unit
     * @param lock of {@code lock}: what the asset with the first of {@code names} keeps
     */
    public record Terms(StrongKey value, List<StrongKey> names, StrongKey to, List<StrongKey> losing, List<Map<Product, String>> sides,
            ValueLock lock) {

        public static final Terms NONE = new Terms(null, null, null, null, null, null);

        /** A value that is marked. */
        public static Terms of(StrongKey value) {
            return new Terms(value, null, null, null, null, null);
        }

        /** A row that is about an asset. */
        public static Terms link(List<StrongKey> names, StrongKey to, List<StrongKey> losing) {
            return new Terms(null, List.copyOf(names), to, List.copyOf(losing), null, null);
        }

        /** A serial that was used for several products. */
        public static Terms apart(StrongKey serial, List<Map<Product, String>> sides) {
            return new Terms(serial, null, null, null, List.copyOf(sides), null);
        }

        /** A value that stays, of the asset with these names, the most telling first. */
        public static Terms lock(List<StrongKey> names, ValueLock lock) {
            return new Terms(null, List.copyOf(names), null, null, null, lock);
        }
    }
}
