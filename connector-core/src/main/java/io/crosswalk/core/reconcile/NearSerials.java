package io.crosswalk.core.reconcile;

import io.crosswalk.core.discrepancy.Code;
import io.crosswalk.core.discrepancy.Finding;
import io.crosswalk.core.identifier.Identifiers;
import io.crosswalk.core.identifier.Kind;
import io.crosswalk.core.match.Hold;
import io.crosswalk.core.match.Member;
import io.crosswalk.core.match.StrongKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Rows that are held because one name leads to two serials of one maker that differ by one character or by look-alikes,
 * where no source knows both: one unit, mistyped? A tag on {@code 1TKFS1138QKT} here and on {@code ITKFS1138QKT} there.
 */
final class NearSerials {

    private NearSerials() {
    }

    /** One proposal a pair of serials, whichever rows raise it. */
    static List<Finding> among(List<Hold> holds, List<Member> members) {
        Map<String, Finding> found = new TreeMap<>();
        for (Hold hold : holds) {
            List<StrongKey> serials = hold.keys().stream().filter(key -> key.kind() == Kind.SERIAL && !key.scope().isEmpty()).toList();
            for (int i = 0; i < serials.size(); i++) {
                for (int j = i + 1; j < serials.size(); j++) {
                    if (near(serials.get(i), serials.get(j)) && nobodyKnowsBoth(serials.get(i), serials.get(j), members)) {
                        Finding finding = finding(serials.get(i), serials.get(j), members);
                        found.put(finding.identity(), finding);
                    }
                }
            }
        }
        return List.copyOf(found.values());
    }

    private static boolean near(StrongKey a, StrongKey b) {
        return a.scope().equals(b.scope()) && Math.min(a.key().length(), b.key().length()) >= Identifiers.LEAST_FOR_NEAR
                && Identifiers.nearMatch(a.key(), b.key());
    }

    private static boolean nobodyKnowsBoth(StrongKey a, StrongKey b, List<Member> members) {
        Set<String> both = new HashSet<>(sources(a, members));
        both.retainAll(sources(b, members));
        return both.isEmpty();
    }

    private static Set<String> sources(StrongKey serial, List<Member> members) {
        Set<String> sources = new TreeSet<>();
        for (Member member : members) {
            if (member.living() && !member.discarded() && member.identity().strong().contains(serial)) {
                sources.add(member.source());
            }
        }
        return sources;
    }

    private static Finding finding(StrongKey a, StrongKey b, List<Member> members) {
        StrongKey one = a.key().compareTo(b.key()) < 0 ? a : b;
        StrongKey other = one == a ? b : a;
        Set<String> common = common(one, other, members);
        return new Finding(Code.NEAR_MATCH, List.of(one.words(), other.words()), Math.min(one.link(), other.link()),
                one.words() + said(one, members) + " and " + other.words() + said(other, members) + " differ by one slip"
                        + (common.isEmpty() ? ", and one name leads to both" : " and share " + String.join(", ", common)) + ": one unit, mistyped?");
    }

    private static String said(StrongKey serial, List<Member> members) {
        Set<String> sources = sources(serial, members);
        return sources.isEmpty() ? "" : " by " + String.join(", ", sources);
    }

    /** Other names that are said together with each of the two. */
    private static Set<String> common(StrongKey one, StrongKey other, List<Member> members) {
        Set<String> common = beside(one, members);
        common.retainAll(beside(other, members));
        return common;
    }

    private static Set<String> beside(StrongKey serial, List<Member> members) {
        List<StrongKey> beside = new ArrayList<>();
        members.stream().filter(member -> member.identity().strong().contains(serial)).forEach(member -> beside.addAll(member.identity().strong()));
        Set<String> words = new TreeSet<>();
        beside.stream().filter(key -> key.kind() != Kind.SERIAL).forEach(key -> words.add(key.words()));
        return words;
    }
}
