package io.crosswalk.core.match;

import io.crosswalk.core.discrepancy.Code;
import io.crosswalk.core.feed.LabelOfRow;
import io.crosswalk.core.feed.UnitsOfRow;
import io.crosswalk.core.identifier.CanonicalField;
import io.crosswalk.core.identifier.EventWord;
import io.crosswalk.core.identifier.Identifier;
import io.crosswalk.core.identifier.Kind;
import io.crosswalk.core.identifier.Verdict;
import io.crosswalk.core.match.rule.MatchRule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Weighs one observation against the units known so far: every strong key is evaluated, never the first hit only.
 */
final class Judge {

    private final Set<Long> sharedLinks;
    private final Rulings rulings;

    Judge(Set<Long> sharedLinks, Rulings rulings) {
        this.sharedLinks = sharedLinks;
        this.rulings = rulings;
    }

    Identity identity(Member member) {
        return member.identity().without(sharedLinks);
    }

    Judgement judge(Member member, List<Unit> units) {
        Identity identity = identity(member);
        if (UnitsOfRow.several(member.said())) {
            return new Judgement.Held(new Hold(member, Code.QTY_NE_SERIALS, List.of(), "the row names several serials in one cell: "
                    + UnitsOfRow.cell(member.said()) + UnitsOfRow.inOneRow(member.said()).map(why -> ", and " + why).orElse("")
                    + "; it has to be delivered as one row per unit", MatchRule.SEVERAL_SERIALS), List.of());
        }
        Optional<String> contradicted = LabelOfRow.contradiction(member.said());
        if (contradicted.isPresent()) {
            return new Judgement.Held(new Hold(member, Code.KEYS_DISAGREE, identity.strong(), contradicted.get(),
                    MatchRule.LABEL_DISAGREES), List.of());
        }
        List<Unit> reached = new ArrayList<>(2);
        for (Unit unit : units) {
            if (unit.reachedBy(identity)) {
                reached.add(unit);
            }
        }
        if (reached.isEmpty()) {
            return unreached(member, identity, units);
        }
        List<Hold> against = new ArrayList<>(0);
        for (Unit unit : reached) {
            against.addAll(contradictions(member, identity, unit));
        }
        if (!against.isEmpty() || reached.size() > 1 && !complement(reached)) {
            Hold hold = reached.size() > 1 ? disagree(member, identity, reached) : against.get(0);
            for (Hold other : against) {
                hold = hold.and(other.rules());
            }
            for (Unit unit : reached) {
                hold = hold.and(leading(member, identity, unit));
            }
            return new Judgement.Held(hold, reached);
        }
        return otherHolder(member, identity, units, reached).orElseGet(() -> new Judgement.Same(reached));
    }

    private Hold disagree(Member member, Identity identity, List<Unit> reached) {
        return new Hold(member, Code.KEYS_DISAGREE, identity.strong(), "its names lead to " + reached.size()
                + " different units: " + words(identity.strong()) + "; the names of one unit contradict the other's", MatchRule.UNITS_DISAGREE);
    }

    /** The rules by which an observation is about the unit that it is about to join; nothing for the first to name it. */
    long evidence(Member member, Identity identity, Unit unit) {
        long fired = leading(member, identity, unit);
        if (fired == 0 && identity.first(Kind.SERIAL).filter(serial -> unit.of(Kind.SERIAL).stream().anyMatch(serial::mayBe)).isPresent()) {
            fired = MatchRule.SERIAL_AND_ANOTHER_WORD.bit() | corroborating(member, unit);
        }
        return fired;
    }

    /** The rules by which its names lead to the unit. */
    static long leading(Member member, Identity identity, Unit unit) {
        long fired = 0;
        for (StrongKey key : identity.strong()) {
            if (unit.keys().contains(key)) {
                fired |= rule(member, key).bit();
            }
        }
        return identity.nativeId() != null && unit.keys().contains(identity.nativeId()) ? fired | MatchRule.SAME_RECORD.bit() : fired;
    }

    /** The rule by which one of its names leads to a unit. */
    static MatchRule rule(Member member, StrongKey key) {
        boolean second = key.kind() == Kind.IMEI && member.said().usable(CanonicalField.IMEI).filter(first -> first.key().startsWith(key.key())).isEmpty();
        return MatchRule.leading(key.kind(), key.scope(), key.key(), second);
    }

    static long corroborating(Member member, Unit unit) {
        long fired = 0;
        for (Member known : unit.members()) {
            fired |= known.id() == member.id() ? 0 : Corroborators.agreeing(member, known);
        }
        return fired;
    }

    /** A name that a unit gave up, or a serial without its issuer, may still point somewhere else. */
    private Optional<Judgement> otherHolder(Member member, Identity identity, List<Unit> units, List<Unit> reached) {
        for (Unit unit : units) {
            if (!reached.contains(unit)) {
                for (StrongKey key : identity.strong()) {
                    if (unit.gaveUp(key)) {
                        return Optional.of(new Judgement.Held(new Hold(member, Code.KEYS_DISAGREE, identity.strong(),
                                "it names " + key.words() + ", which once was another unit's", MatchRule.GIVEN_UP_NAME)
                                        .and(leading(member, identity, reached.get(0))), List.of(unit, reached.get(0))));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private Judgement unreached(Member member, Identity identity, List<Unit> units) {
        for (Unit unit : units) {
            for (StrongKey key : identity.strong()) {
                if (unit.gaveUp(key)) {
                    return new Judgement.Held(new Hold(member, Code.RETAG, List.of(key),
                            "it names " + key.words() + ", which the unit no longer carries", MatchRule.GIVEN_UP_NAME), List.of(unit));
                }
            }
        }
        Optional<StrongKey> serial = identity.first(Kind.SERIAL);
        if (serial.isPresent()) {
            Optional<Judgement> loose = looseSerial(member, identity, serial.get(), units);
            if (loose.isPresent()) {
                return loose.get();
            }
        }
        return identity.singlesOut() ? new Judgement.Unknown() : nameless(member, identity);
    }

    /** A serial where one side does not say the maker: one candidate and one corroborator, or a person. */
    private Optional<Judgement> looseSerial(Member member, Identity identity, StrongKey serial, List<Unit> units) {
        List<Unit> candidates = new ArrayList<>(1);
        for (Unit unit : units) {
            for (StrongKey known : unit.of(Kind.SERIAL)) {
                if (known.mayBe(serial)) {
                    candidates.add(unit);
                }
            }
        }
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        if (identity.off().contains(MatchRule.SERIAL_AND_ANOTHER_WORD)) {
            return Optional.empty();
        }
        if (candidates.size() == 1 && corroborating(member, candidates.get(0)) != 0
                && contradictions(member, identity, candidates.get(0)).isEmpty()) {
            return Optional.of(new Judgement.Same(candidates));
        }
        boolean apart = candidates.stream().flatMap(unit -> unit.of(Kind.SERIAL).stream()).anyMatch(known -> !known.narrower().isEmpty());
        return Optional.of(new Judgement.Held(new Hold(member, Code.NEAR_MATCH, List.of(serial), "serial " + serial.key()
                + (apart ? " without a product" : " without a maker") + " could be " + (candidates.size() == 1 ? "a known unit, but nothing else agrees"
                        : "any of " + candidates.size() + " units"), MatchRule.SERIAL_ALONE), candidates));
    }

    /** Nothing singles a unit out: a quantity of a lot or product, or a row that waits for better names. */
    private Judgement nameless(Member member, Identity identity) {
        if (!identity.off().isEmpty() && member.identity().strong().isEmpty() && Identity.namesUnit(member.said())) {
            return new Judgement.Held(new Hold(member, Code.ORPHAN_SERIAL, List.of(),
                    "the rules by which its names would lead to a unit are switched off for " + member.feed(), MatchRule.SWITCHED_OFF), List.of());
        }
        Optional<Identifier> serial = member.said().identifier(CanonicalField.SERIAL);
        if (serial.isPresent()) {
            return new Judgement.Held(namelessSerial(member, identity, serial.get()), List.of());
        }
        if (member.said().identifier(CanonicalField.ASSET_TAG).isPresent() && !sharesTag(member)) {
            return new Judgement.Held(new Hold(member, Code.ORPHAN_TAG, List.of(),
                    "its tag " + member.said().values().get(CanonicalField.ASSET_TAG)
                            + " is not one of the organisation's, and it has no other name", MatchRule.FOREIGN_TAG), List.of());
        }
        if (!member.identity().strong().isEmpty()) {
            return new Judgement.Held(new Hold(member, weak(member), member.identity().strong(),
                    "its only names are on too many units", MatchRule.ON_TOO_MANY_UNITS), List.of());
        }
        Optional<Identifier> unusable = Identity.unusableName(member.said());
        if (unusable.isPresent()) {
            return new Judgement.Held(new Hold(member, Code.MISSING_SERIAL, List.of(), "its " + unusable.get().kind().code().replace('_', ' ') + " "
                    + unusable.get().display() + " " + why(unusable.get()) + ", and nothing else names the unit", MatchRule.NO_USABLE_NAME), List.of());
        }
        return new Judgement.Quantity();
    }

    /** Whether a value is shared is no question any more once a steward said so; that nothing else names the unit remains. */
    private Code weak(Member member) {
        return member.identity().strong().stream().allMatch(key -> rulings.shared().contains(key.link())) ? Code.MISSING_SERIAL : Code.SHARED_VALUE;
    }

    private boolean sharesTag(Member member) {
        return member.identity().first(Kind.ASSET_TAG).filter(tag -> sharedLinks.contains(tag.link())).isPresent();
    }

    private Hold namelessSerial(Member member, Identity identity, Identifier serial) {
        if (serial.usable() && identity.first(Kind.SERIAL).isPresent()) {
            return new Hold(member, Code.ORPHAN_SERIAL, identity.strong(),
                    "serial " + serial.display() + " has no maker, and nothing else names the unit", MatchRule.SERIAL_WITHOUT_ISSUER);
        }
        if (serial.hints().containsKey("virtual_machine")) {
            return new Hold(member, Code.MISSING_SERIAL, List.of(),
                    "serial " + serial.display() + " is a virtual machine's, and nothing else names the unit", MatchRule.NO_USABLE_NAME);
        }
        if (serial.usable()) {
            return new Hold(member, weak(member), member.identity().strong(),
                    "serial " + serial.display() + " is on too many units to single one out, and nothing else names this one",
                            MatchRule.ON_TOO_MANY_UNITS);
        }
        return new Hold(member, Code.MISSING_SERIAL, List.of(), "serial " + serial.display() + " " + why(serial) + ", and nothing else names the unit",
                MatchRule.NO_USABLE_NAME);
    }

    private static String why(Identifier read) {
        return read.verdict() == Verdict.PLACEHOLDER ? "is a filler" : "cannot be used (" + String.join(", ", read.reasons()) + ")";
    }

    Hold conflict(Member member) {
        Identity identity = member.identity();
        Code code = identity.first(Kind.SERIAL).isPresent() ? Code.DUP_SERIAL : Code.DUP_TAG;
        return new Hold(member, member.target() ? Code.TARGET_DUPLICATE : code, identity.strong(),
                "one delivery of " + member.feed() + " names it more than once with different content", MatchRule.SAID_TWICE);
    }

    /** What speaks against this observation being about this unit, though a strong key says so. */
    List<Hold> contradictions(Member member, Identity identity, Unit unit) {
        List<Hold> against = new ArrayList<>(0);
        Optional<StrongKey> serial = identity.first(Kind.SERIAL);
        List<StrongKey> known = unit.of(Kind.SERIAL);
        if (serial.isPresent() && !known.isEmpty()) {
            boolean same = known.stream().anyMatch(key -> key.key().equals(serial.get().key()));
            if (!same && member.said().swapsSerial() && !unit.gaveUp(serial.get()) && replacesAnother(identity, unit, known)) {
                against.add(new Hold(member, Code.KEYS_DISAGREE, both(identity.strong(), known), "it says that " + identity.replaces().words()
                        + " was replaced, but the unit has " + words(known), MatchRule.ANOTHER_SERIAL));
            }
            if (!same && !member.said().swapsSerial() && !unit.gaveUp(serial.get())) {
                against.add(new Hold(member, Code.KEYS_DISAGREE, both(identity.strong(), known),
                        "another name leads to the unit with " + words(known) + ", but it says " + serial.get().words(), MatchRule.ANOTHER_SERIAL));
            }
        }
        if (identity.maker() != null && unit.maker() != null && !identity.maker().equals(unit.maker()) && !identity.off().contains(MatchRule.ANOTHER_MAKER)) {
            against.add(new Hold(member, Code.MAKER_MISMATCH, identity.strong(),
                    "its names lead to a unit made by " + unit.maker() + ", but it says " + identity.maker(), MatchRule.ANOTHER_MAKER));
        }
        for (Kind kind : List.of(Kind.IMEI, Kind.MEID, Kind.EID, Kind.VIN, Kind.UUID, Kind.EPC_URN)) {
            List<StrongKey> mine = identity.of(kind);
            List<StrongKey> theirs = unit.of(kind);
            if (!mine.isEmpty() && !theirs.isEmpty() && mine.stream().noneMatch(theirs::contains)
                    && !identity.off().contains(MatchRule.contradicting(kind))) {
                against.add(new Hold(member, Code.KEYS_DISAGREE, both(mine, theirs),
                        "another name leads to the unit with " + words(theirs) + ", but it says " + words(mine), MatchRule.contradicting(kind)));
            }
        }
        if (!identity.off().contains(MatchRule.ANOTHER_PRODUCT) && productsContradict(member, identity, unit)) {
            against.add(new Hold(member, Code.MODEL_MISMATCH, identity.strong(),
                    "its names lead to a unit of another product", MatchRule.ANOTHER_PRODUCT));
        }
        return against;
    }

    private static boolean replacesAnother(Identity identity, Unit unit, List<StrongKey> known) {
        return identity.replaces() != null && known.stream().noneMatch(identity.replaces()::mayBe) && !unit.gaveUp(identity.replaces());
    }

    private static boolean productsContradict(Member member, Identity identity, Unit unit) {
        boolean compared = false;
        for (Identity.Product kind : List.of(Identity.Product.GTIN, Identity.Product.SKU)) {
            String mine = identity.products().get(kind);
            Set<String> theirs = unit.productsBeside(member.id(), kind);
            if (mine != null && !theirs.isEmpty()) {
                if (theirs.contains(mine)) {
                    return false;
                }
                compared = true;
            }
        }
        if (compared) {
            return true;
        }
        String model = identity.products().get(Identity.Product.MODEL);
        Set<String> models = unit.productsBeside(member.id(), Identity.Product.MODEL);
        return model != null && !models.isEmpty()
                && models.stream().noneMatch(known -> known.contains(model) || model.contains(known));
    }

    /** Units that an observation shows to be one: nothing that both know may differ. */
    private static boolean complement(List<Unit> reached) {
        for (int i = 0; i < reached.size(); i++) {
            for (int j = i + 1; j < reached.size(); j++) {
                if (!complement(reached.get(i), reached.get(j))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean complement(Unit a, Unit b) {
        for (StrongKey key : a.keys()) {
            if (key.kind() != null && !b.of(key.kind()).isEmpty()
                    && b.of(key.kind()).stream().noneMatch(other -> other.key().equals(key.key()))) {
                return false;
            }
        }
        boolean makers = a.maker() == null || b.maker() == null || a.maker().equals(b.maker());
        return makers && !unitsOfOtherProducts(a, b);
    }

    private static boolean unitsOfOtherProducts(Unit a, Unit b) {
        return a.members().stream().anyMatch(one -> b.members().stream()
                .anyMatch(other -> Identity.productsContradict(one.identity().products(), other.identity().products())));
    }

    /** Observations of one rank that share a name and disagree: all of them are held, wherever each would belong. */
    List<Hold> quarrels(List<Member> members) {
        return quarrels(members, (member, peer) -> true);
    }

    /** The same between those only that may quarrel. */
    List<Hold> quarrels(List<Member> members, BiPredicate<Member, Member> may) {
        if (members.size() < 2) {
            return List.of();
        }
        Map<StrongKey, List<Member>> byKey = new HashMap<>();
        members.forEach(member -> identity(member).strong().forEach(key -> byKey.computeIfAbsent(key, k -> new ArrayList<>(1)).add(member)));
        List<Hold> quarrels = new ArrayList<>(0);
        for (Member member : members) {
            Set<Member> peers = new LinkedHashSet<>();
            identity(member).strong().forEach(key -> peers.addAll(byKey.get(key)));
            peers.remove(member);
            peers.stream().filter(peer -> may.test(member, peer))
                    .map(peer -> quarrel(member, peer, false)).flatMap(Optional::stream).findFirst().ifPresent(quarrels::add);
        }
        return quarrels;
    }

    /**
     * Observations of one rank that would meet in one unit and disagree: all of them are held.
     *
     * @param unit the unit they would join, whose members of the same rank have a say too
     */
    List<Hold> quarrels(List<Member> members, Unit unit) {
        Set<Hold> quarrels = new LinkedHashSet<>();
        for (Member member : members) {
            List<Member> peers = new ArrayList<>(members);
            unit.members().stream().filter(known -> known.living() && known.rank() == member.rank()
                    && known.id() != member.id()).forEach(peers::add);
            for (Member peer : peers) {
                if (peer != member) {
                    Optional<Hold> quarrel = formerly(member, peer, unit) ? Optional.empty() : quarrel(member, peer, true);
                    if (quarrel.isPresent()) {
                        quarrels.add(quarrel.get());
                        break;
                    }
                }
            }
        }
        return List.copyOf(quarrels);
    }

    /** Whether one of the two calls the unit by a serial that an event has replaced since. */
    private boolean formerly(Member member, Member peer, Unit unit) {
        return atDifferentTimes(member, peer) && (identity(member).of(Kind.SERIAL).stream().anyMatch(unit::gaveUp)
                || identity(peer).of(Kind.SERIAL).stream().anyMatch(unit::gaveUp));
    }

    private Optional<Hold> quarrel(Member member, Member peer, boolean meet) {
        Identity mine = identity(member);
        Identity theirs = identity(peer);
        List<StrongKey> common = mine.strong().stream().filter(theirs.strong()::contains).toList();
        if (common.isEmpty() && !meet) {
            return Optional.empty();
        }
        for (Kind kind : List.of(Kind.SERIAL, Kind.ASSET_TAG, Kind.IMEI, Kind.MEID, Kind.EID, Kind.VIN)) {
            List<StrongKey> a = mine.of(kind);
            List<StrongKey> b = theirs.of(kind);
            if (!a.isEmpty() && !b.isEmpty() && a.stream().noneMatch(key -> b.stream().anyMatch(other -> other.key().equals(key.key())))
                    && !(kind == Kind.SERIAL && (member.said().swapsSerial() || peer.said().swapsSerial()))
                    && !(kind == Kind.ASSET_TAG && (retags(member) || retags(peer) || atDifferentTimes(member, peer)))) {
                return Optional.of(new Hold(member, codeOf(member, common), both(mine.strong(), theirs.strong()),
                        "two rows of " + (member.feed().equals(peer.feed()) ? member.feed() : member.feed() + " and " + peer.feed())
                                + " name one unit by " + words(common) + " but say " + words(a) + " and " + words(b), MatchRule.PEERS_DISAGREE));
            }
        }
        boolean products = !mine.off().contains(MatchRule.ANOTHER_PRODUCT) && !theirs.off().contains(MatchRule.ANOTHER_PRODUCT);
        if (!common.isEmpty() && products && Identity.productsContradict(mine.products(), theirs.products())) {
            return Optional.of(new Hold(member, codeOf(member, common), common, "two rows name one unit by " + words(common)
                    + " but say it is two different products", MatchRule.PEERS_DISAGREE));
        }
        return Optional.empty();
    }

    private static boolean retags(Member member) {
        return member.said().event().filter(EventWord.RETAGGED::equals).isPresent();
    }

    /** What was so on Monday does not contradict what was so on Tuesday. */
    private static boolean atDifferentTimes(Member member, Member peer) {
        return tellsWhen(member) && tellsWhen(peer) && !member.moment().equals(peer.moment());
    }

    private static boolean tellsWhen(Member member) {
        return member.said().event().isPresent() && member.said().value(CanonicalField.EVENT_AT).isPresent();
    }

    /** A row that brings names to its unit which others of its rank bring to another. */
    static Hold contested(Member member, List<StrongKey> names) {
        return new Hold(member, codeOf(member, names), names, "rows of one rank say " + words(names) + " of units that their other names tell apart",
                MatchRule.PEERS_DISAGREE);
    }

    private static Code codeOf(Member member, List<StrongKey> common) {
        if (member.target()) {
            return common.stream().anyMatch(key -> key.kind() == Kind.ASSET_TAG) ? Code.DUP_TAG : Code.TARGET_DUPLICATE;
        }
        for (StrongKey key : common) {
            if (key.kind() == Kind.ASSET_TAG) {
                return Code.DUP_TAG;
            }
            if (key.kind() == Kind.IMEI) {
                return Code.DUP_IMEI;
            }
        }
        return Code.DUP_SERIAL;
    }

    private static List<StrongKey> both(List<StrongKey> a, List<StrongKey> b) {
        Set<StrongKey> keys = new LinkedHashSet<>(a);
        keys.addAll(b);
        return List.copyOf(keys);
    }

    static String words(List<StrongKey> keys) {
        return keys.isEmpty() ? "no common name" : String.join(", ", keys.stream().map(StrongKey::words).toList());
    }
}
