package io.crosswalk.core.reconcile;

import io.crosswalk.core.asset.Disposal.Link;
import io.crosswalk.core.identifier.CanonicalField;
import io.crosswalk.core.identifier.Kind;
import io.crosswalk.core.match.Hold;
import io.crosswalk.core.match.KnownAsset.Name;
import io.crosswalk.core.match.Member;
import io.crosswalk.core.match.StrongKey;
import io.crosswalk.core.match.Unit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * How sure a cross-reference is: {@code confirmed} when two independent sources state the link between serial (or VIN, IMEI)
 * and tag; where the class of the unit has no serial, when two state its tag, or its GIAI or RFID EPC in place of a tag.
 *
 * @param link who states the link, and what of it is known
 */
record Confirmation(String state, Link link) {

    static Confirmation of(Unit unit, List<Name> names, boolean serialless, Findings findings) {
        Optional<Name> serial = serial(names);
        boolean needed = serial.isPresent() || !serialless;
        Optional<Name> tag = Names.current(names, Kind.ASSET_TAG).or(() -> needed ? Optional.empty() : Names.current(names, Kind.EPC_URN));
        List<String> questions = unit.disputes().stream().filter(findings::asks).map(Confirmation::question).distinct().sorted().toList();
        Set<String> witnesses = new TreeSet<>();
        if (tag.isPresent() && (serial.isPresent() || !needed)) {
            unit.members().stream().filter(member -> states(member, serial, tag.get())).forEach(member -> witnesses.add(member.source()));
        }
        String state = !questions.isEmpty() ? "disputed" : witnesses.size() > 1 ? "confirmed" : "provisional";
        return new Confirmation(state, new Link(serial.map(name -> name.key().words()).orElse(null), tag.map(name -> name.key().words()).orElse(null),
                needed, List.copyOf(witnesses), questions));
    }

    static Optional<Name> serial(List<Name> names) {
        return Names.current(names, Kind.SERIAL).or(() -> Names.current(names, Kind.VIN)).or(() -> Names.current(names, Kind.IMEI));
    }

    private static String question(Hold hold) {
        return hold.code() + " (" + hold.evidence() + ")";
    }

    private static boolean states(Member member, Optional<Name> serial, Name tag) {
        return member.living() && !member.discarded() && !repeatsUs(member, tag) && member.identity().strong().contains(tag.key())
                && (serial.isEmpty() || member.identity().strong().stream().anyMatch(key -> names(key, serial.get())));
    }

    private static boolean names(StrongKey key, Name serial) {
        return key.kind() == serial.key().kind() && key.key().equals(serial.key().key());
    }

    /** A target that holds the serial or the tag because we wrote it there is no witness. */
    private static boolean repeatsUs(Member member, Name tag) {
        return member.echoes().containsKey(CanonicalField.SERIAL.word()) || member.echoes().containsKey(CanonicalField.ASSET_TAG.word())
                || tag.key().kind() == Kind.EPC_URN && member.echoes().containsKey(CanonicalField.RFID.word());
    }
}
