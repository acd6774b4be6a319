package io.crosswalk.core.reconcile;

import io.crosswalk.core.config.StocktakeFeed;
import io.crosswalk.core.discrepancy.Code;
import io.crosswalk.core.discrepancy.Finding;
import io.crosswalk.core.feed.LabelOfRow;
import io.crosswalk.core.identifier.CanonicalField;
import io.crosswalk.core.identifier.Identifier;
import io.crosswalk.core.identifier.Kind;
import io.crosswalk.core.match.Component;
import io.crosswalk.core.match.Hold;
import io.crosswalk.core.match.Identity;
import io.crosswalk.core.match.KnownAsset.Name;
import io.crosswalk.core.match.Member;
import io.crosswalk.core.match.Rulings;
import io.crosswalk.core.match.StrongKey;
import io.crosswalk.core.match.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What does not fit together in one component. */
final class Findings {

    private static final Set<String> ILLEGIBLE = Set.of("no", "false", "0", "n", "nein", "illegible");

    private final Map<String, Finding> found = new TreeMap<>();
    private final Set<String> settled = new HashSet<>(0);
    private final Set<Long> shared;

    /** @param shared links under which rows do not meet: a finding there would close though nobody had looked at its row */
    Findings(Set<Long> shared) {
        this.shared = shared;
    }

    Collection<Finding> all() {
        return found.values();
    }

    private void add(Code code, List<String> keys, long link, String evidence) {
        Finding finding = new Finding(code, keys, link, evidence);
        found.merge(finding.identity(), finding, (a, b) -> a.evidence().compareTo(b.evidence()) <= 0 ? a : b);
    }

    /** Held rows: the question each of them raises. */
    void holds(List<Hold> holds) {
        for (Hold hold : holds) {
            if (hold.code() != null) {
                Finding question = question(hold);
                add(question.code(), question.keys(), question.link(), question.evidence());
            }
        }
    }

    /** Held rows of which a slip of the pen may be the cause. */
    void nearSerials(List<Hold> holds, List<Member> members) {
        NearSerials.among(holds, members).forEach(near -> found.putIfAbsent(near.identity(), near));
    }

    private Finding question(Hold hold) {
        List<String> keys = hold.keys().isEmpty() ? List.of(record(hold.member())) : hold.keys().stream().map(StrongKey::words).toList();
        return new Finding(hold.code(), keys, anchor(hold.member()), hold.evidence() + " [" + hold.member().feed() + "]");
    }

    /** Takes away what stewards have answered. */
    void settle(Rulings rulings) {
        if (!rulings.isEmpty()) {
            found.values().removeIf(finding -> rulings.settles(finding) && settled.add(finding.identity()));
        }
    }

    /** Whether this held row still waits for an answer. */
    boolean asks(Hold hold) {
        return hold.code() != null && (settled.isEmpty() || !settled.contains(question(hold).identity()));
    }

    private static String record(Member member) {
        return "record " + member.feed() + " " + member.said().value(CanonicalField.SOURCE_KEY)
                .orElseGet(() -> member.keyHash().toString().substring(0, 13));
    }

    private long anchor(Member member) {
        return own(member).orElseGet(member::meeting);
    }

    /** The first link of a row under which nobody meets by chance. */
    private OptionalLong own(Member member) {
        return Arrays.stream(member.identity().links(member.meeting())).filter(link -> !shared.contains(link)).findFirst();
    }

    /** Links of rows that have no name of their own: their component was looked at though no other link of theirs says so. */
    List<Long> lonely(List<Member> members) {
        return shared.isEmpty() ? List.of() : members.stream().filter(member -> own(member).isEmpty()).map(Member::meeting).toList();
    }

    /** What a row says about itself that cannot be. */
    void rows(List<Member> members) {
        for (Member member : members) {
            if (member.living() && member.standing() != Member.Standing.DELETED) {
                row(member);
            }
        }
    }

    private void row(Member member) {
        Optional<Identifier> serial = member.said().identifier(CanonicalField.SERIAL);
        member.said().identifier(CanonicalField.ASSET_TAG).filter(tag -> Identity.repeatsSerial(member.said(), tag)).ifPresent(
                tag -> own(Code.TAG_IS_SERIAL, member, tag.display(), "the asset tag repeats the serial"));
        serial.ifPresent(id -> {
            if (id.reasons().contains("serial_is_imei")) {
                own(Code.SERIAL_IS_IMEI, member, id.display(), "the serial is an IMEI");
            }
            if (id.reasons().contains("serial_is_part_number")) {
                own(Code.SERIAL_IS_PART_NUMBER, member, id.display(), "the serial is a part number, shared by all units of the product");
            }
            member.said().usable(CanonicalField.LOT).filter(lot -> Identity.sameBarSeparators(id.key(), lot.key())).ifPresent(
                    lot -> own(Code.LOT_IN_SERIAL, member, id.display(), "the serial repeats the lot"));
        });
        member.said().value(CanonicalField.LEGIBLE).filter(text -> ILLEGIBLE.contains(text.toLowerCase(java.util.Locale.ROOT)))
                .ifPresent(text -> own(Code.LABEL_ILLEGIBLE, member, record(member), "the label cannot be read"));
        LabelOfRow.unread(member.said()).ifPresent(why -> own(Code.LABEL_ILLEGIBLE, member, record(member), "nothing was taken from the label: " + why));
        int named = member.said().serialsInRow();
        if (named > 0 && serial.filter(Identifier::usable).isPresent()) {
            member.said().value(CanonicalField.QUANTITY).filter(text -> new BigDecimal(text).compareTo(BigDecimal.valueOf(named)) != 0).ifPresent(
                    text -> own(Code.QTY_NE_SERIALS, member, serial.get().display(), "the row says quantity " + text + " and names " + named
                            + (named == 1 ? " serial" : " serials")));
        }
    }

    private void own(Code code, Member member, String name, String sentence) {
        boolean among = member.identity().strong().stream().anyMatch(key -> shared.contains(key.link())); // rows that do not meet may say the same
        add(code, List.of(name), anchor(member), name + ": " + sentence + (among ? "" : " [" + member.feed() + "]"));
    }

    /** Values on too many units. */
    void shared(Component component) {
        for (Member member : component.members()) {
            if (member.living()) {
                for (StrongKey key : member.identity().strong()) {
                    if (component.sharedLinks().contains(key.link()) && !component.rulings().shared().contains(key.link())) {
                        String name = key.kind().code().replace('_', ' ') + " " + key.key();
                        add(Code.SHARED_VALUE, List.of(name), key.link(), name
                                + " is on too many units to single one out; it is no longer used to join records");
                    }
                }
            }
        }
    }

    /** What the members of one unit say differently, and how it stands at the targets. */
    void unit(Unit unit, List<Name> names) {
        String name = nameOf(unit, names);
        long link = linkOf(unit);
        lots(unit, name, link);
        targets(unit, names, name, link);
        LifeFindings.of(unit, name, link).forEach(it -> add(it.code(), it.keys(), it.link(), it.evidence()));
    }

    private void lots(Unit unit, String name, long link) {
        Map<String, String> lots = new TreeMap<>();
        for (Member member : unit.members().stream().sorted(Member.ORDER).toList()) {
            if (member.living() && !member.discarded() && !member.echoes().containsKey(CanonicalField.LOT.word())) {
                member.said().usable(CanonicalField.LOT).ifPresent(lot -> lots.putIfAbsent(lot.key(), lot.display() + " by " + member.source()));
            }
        }
        if (lots.size() > 1) {
            add(Code.LOT_MISMATCH, List.of(name), link, name + " is said to be of different lots: " + String.join(", ", lots.values()));
        }
    }

    private void targets(Unit unit, List<Name> names, String name, long link) {
        Map<String, List<Member>> rows = new TreeMap<>();
        boolean delivered = false;
        for (Member member : unit.members()) {
            if (member.target() && member.living()) {
                rows.computeIfAbsent(member.source(), source -> new ArrayList<>()).add(member);
            }
            delivered |= !member.target() && member.living() && !member.feed().equals(StocktakeFeed.ID); // a sighting is of its day
        }
        for (Map.Entry<String, List<Member>> entry : rows.entrySet()) {
            List<Member> active = entry.getValue().stream().filter(member -> member.standing() == Member.Standing.ACTIVE).toList();
            if (active.size() > 1) {
                add(Code.TARGET_DUPLICATE, List.of(name), link, name + " is in " + entry.getKey() + " " + active.size() + " times");
            }
            if (active.isEmpty() && delivered) {
                add(Code.TARGET_ARCHIVED, List.of(name), link, name + " is archived or deleted in " + entry.getKey()
                        + " while a feed still delivers it");
            }
            String tag = Names.current(names, Kind.ASSET_TAG).map(open -> open.key().key()).orElse(null);
            for (Member member : active) {
                Identity.usableTag(member.said()).filter(held -> tag != null && !held.key().equals(tag)).ifPresent(held -> add(Code.RETAG,
                        List.of(name, "tag " + held.display()), link, name + " is tagged " + held.display() + " in " + entry.getKey()
                                + ", but its tag is " + tag + " now"));
            }
        }
    }

    /** Components that are said to be in several units. */
    void parts(List<Finding> contradictions) {
        contradictions.forEach(it -> add(it.code(), it.keys(), it.link(), it.evidence()));
    }

    /** One serial at several makers: two units, counted. */
    void otherMakers(List<Unit> units) {
        Map<String, Set<String>> makers = new LinkedHashMap<>();
        Map<String, StrongKey> keys = new LinkedHashMap<>();
        for (Unit unit : units) {
            for (StrongKey key : unit.keys()) {
                if (key.kind() == Kind.SERIAL && !key.scope().isEmpty()) {
                    makers.computeIfAbsent(key.key(), k -> new TreeSet<>()).add(key.scope());
                    keys.putIfAbsent(key.key(), key);
                }
            }
        }
        makers.forEach((serial, scopes) -> {
            if (scopes.size() > 1) {
                add(Code.DUP_SERIAL_OTHER_MAKER, List.of("serial " + serial), keys.get(serial).link(),
                        "serial " + serial + " is used by " + String.join(" and ", scopes) + ": different units");
            }
        });
    }

    static String nameOf(Unit unit, List<Name> names) {
        for (Kind kind : List.of(Kind.SERIAL, Kind.ASSET_TAG)) {
            Optional<Name> name = Names.current(names, kind);
            if (name.isPresent()) {
                return name.get().key().words();
            }
        }
        return unit.keys().stream().map(StrongKey::words).sorted().findFirst().orElse("unit");
    }

    private long linkOf(Unit unit) {
        return unit.keys().stream().mapToLong(StrongKey::link).filter(link -> !shared.contains(link)).min().orElse(0);
    }
}
