package io.crosswalk.core.reconcile;

import io.crosswalk.core.asset.AssetValues;
import io.crosswalk.core.asset.AssetValues.Losing;
import io.crosswalk.core.asset.AssetValues.Surviving;
import io.crosswalk.core.identifier.CanonicalField;
import io.crosswalk.core.identifier.Identifier;
import io.crosswalk.core.identifier.Kind;
import io.crosswalk.core.match.Member;
import io.crosswalk.core.match.StrongKey;
import io.crosswalk.core.match.ValueLock;
import io.crosswalk.core.provenance.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which value of each field is believed.
 *
 * <p>The living come before the gone, and an echo of our own write comes last among them: it has no authority of its own.
 * What is older than its source's limit yields to what is fresh; then a field's authority line counts before the rank of
 * sources. A value that a steward has locked stays over all of them. Blank never takes part. Losing values are kept. Maintenance
 * plans and contracts do not compete: the asset has all that anybody names, and who named which is kept like a losing value.
 */
final class Survivorship {

    private static final Set<CanonicalField> NOT_KEPT = EnumSet.of(CanonicalField.SOURCE_KEY, CanonicalField.EVENT,
            CanonicalField.EVENT_AT, CanonicalField.REPLACES_SERIAL, CanonicalField.OBSERVED_AT);

    /** Fields in which sources add to each other instead of competing. */
    private static final Set<CanonicalField> SETS = EnumSet.of(CanonicalField.MAINTENANCE_PLAN, CanonicalField.CONTRACT);

    private final Policy policy;

    Survivorship(Policy policy) {
        this.policy = policy;
    }

    /** Whether a field is part of what is believed about an asset, and not only of the moment. */
    static boolean kept(CanonicalField field) {
        return !NOT_KEPT.contains(field);
    }

    /** One source's word on one field. */
    private record Claim(Member member, String value, String key, boolean echo) {
    }

    /**
     * @param before what was believed, whose run and time stay where nothing changed
     * @param settled fields that matching has settled, with the winning key
     * @param locks values that stay, whatever anybody says
     */
    AssetValues survive(List<Member> members, AssetValues before, Map<CanonicalField, String> settled, Map<CanonicalField, ValueLock> locks) {
        Map<CanonicalField, List<Claim>> claims = new EnumMap<>(CanonicalField.class);
        for (Member member : members) {
            if (member.standing() == Member.Standing.DELETED) {
                continue;
            }
            member.said().values().forEach((field, value) -> claim(claims, member, field, value));
        }
        Map<CanonicalField, Surviving> fields = new EnumMap<>(CanonicalField.class);
        claims.forEach((field, list) -> {
            list.removeIf(claim -> claim.echo() && !known(claim, list, before.field(field)));
            if (!list.isEmpty()) {
                list.sort(order(field, settled.get(field)));
                fields.put(field, SETS.contains(field) ? together(list, before.field(field)) : surviving(list, before.field(field)));
            }
        });
        before.fields().forEach((field, was) -> {
            if (!fields.containsKey(field)) {
                lastKnown(was).ifPresent(known -> fields.put(field, known));
            }
        });
        locks.forEach((field, lock) -> fields.put(field, locked(lock, claims.getOrDefault(field, List.of()), before.field(field))));
        return new AssetValues(fields);
    }

    private void claim(Map<CanonicalField, List<Claim>> claims, Member member, CanonicalField field, String value) {
        if (!kept(field)) {
            return;
        }
        Optional<Identifier> identifier = member.said().identifier(field);
        if (identifier.isPresent() && !identifier.get().usable()) {
            return;
        }
        boolean echo = member.echoes().containsKey(field.word());
        String key = identifier.map(Identifier::key).orElse(value);
        List<Claim> said = claims.computeIfAbsent(field, f -> new ArrayList<>(2));
        identifier.flatMap(id -> right(member, id)).ifPresent(right -> said.add(new Claim(member, right.key(), right.key(), false)));
        said.add(new Claim(member, value, key, echo));
    }

    /** What a steward ruled is meant where this is said. */
    private static Optional<StrongKey> right(Member member, Identifier said) {
        return member.identity().corrected().entrySet().stream().filter(it -> it.getKey().kind() == said.kind()
                && (said.kind() == Kind.IMEI ? said.key().startsWith(it.getKey().key()) : said.key().equals(it.getKey().key())))
                .map(Map.Entry::getValue).findFirst();
    }

    private Comparator<Claim> order(CanonicalField field, String settledKey) {
        List<String> line = policy.authority().getOrDefault(field, List.of());
        return Comparator.comparing((Claim claim) -> !claim.key().equals(settledKey))
                .thenComparing((Claim claim) -> !claim.member().living())
                .thenComparing(Claim::echo)
                .thenComparing(claim -> claim.member().stale().contains(field))
                .thenComparing(claim -> {
                    int place = line.indexOf(claim.member().source());
                    return place < 0 ? Integer.MAX_VALUE : place;
                })
                .thenComparing(Claim::member, Member.NEWEST_FIRST);
    }

    private static Surviving surviving(List<Claim> claims, Optional<Surviving> before) {
        Claim winner = claims.get(0);
        List<Losing> losing = new ArrayList<>(0);
        for (Claim claim : claims) {
            if (!claim.key().equals(winner.key()) && losing.stream().noneMatch(known -> known.value().equals(claim.value())
                    && known.by().source().equals(claim.member().source()))) {
                losing.add(new Losing(claim.value(), firstHeard(claim, before)));
            }
        }
        before.ifPresent(was -> was.losing().stream().filter(lost -> overwritten(claims, lost) && losing.stream().noneMatch(known ->
                known.value().equals(lost.value()) && known.by().source().equals(lost.by().source()))).forEach(losing::add));
        String value = claims.stream().filter(claim -> claim.key().equals(winner.key())).filter(claim -> before
                .filter(was -> was.value().equals(claim.value())).isPresent()).findFirst().orElse(winner).value();
        return new Surviving(value, firstHeard(new Claim(winner.member(), value, winner.key(), winner.echo()), before), losing);
    }

    /** Whether anybody but the target ever said it of this asset: what we wrote there while it was thought another tells nothing. */
    private static boolean known(Claim echo, List<Claim> claims, Optional<Surviving> before) {
        return claims.stream().anyMatch(claim -> !claim.echo() && claim.key().equals(echo.key())) || before.filter(was -> was.value().equals(echo.value())
                || was.losing().stream().anyMatch(lost -> lost.value().equals(echo.value()))).isPresent();
    }

    /** Everything that anybody names, each once, the most believed first; what a target repeats after us adds nothing. */
    private static Surviving together(List<Claim> claims, Optional<Surviving> before) {
        List<Claim> own = claims.stream().filter(claim -> !claim.echo()).toList();
        List<Claim> said = own.isEmpty() ? claims : own;
        String all = said.stream().flatMap(claim -> claim.value().lines()).map(String::strip).filter(item -> !item.isEmpty()).distinct()
                .collect(Collectors.joining("\n"));
        Claim first = said.get(0);
        List<Losing> parts = new ArrayList<>(0);
        said.stream().filter(claim -> !claim.value().equals(all)).map(claim -> new Losing(claim.value(), firstHeard(claim, before)))
                .filter(part -> parts.stream().noneMatch(known -> known.value().equals(part.value()) && known.by().source().equals(part.by().source())))
                .forEach(parts::add);
        return new Surviving(all, firstHeard(new Claim(first.member(), all, all, false), before), parts);
    }

    /** What only a lock said goes with the lock, and what it had put aside is back. */
    private static Optional<Surviving> lastKnown(Surviving was) {
        if (!was.by().locks()) {
            return Optional.of(was);
        }
        return was.losing().stream().findFirst()
                .map(first -> new Surviving(first.value(), first.by(), was.losing().subList(1, was.losing().size())));
    }

    private static Surviving locked(ValueLock lock, List<Claim> claims, Optional<Surviving> before) {
        List<Losing> losing = new ArrayList<>(claims.size());
        claims.forEach(claim -> lose(losing, new Losing(claim.value(), firstHeard(claim, before)), lock.text()));
        before.ifPresent(was -> {
            was.losing().stream().filter(lost -> claims.isEmpty() || overwritten(claims, lost)).forEach(lost -> lose(losing, lost, lock.text()));
            if (claims.isEmpty() && !was.by().locks()) {
                lose(losing, new Losing(was.value(), was.by()), lock.text());
            }
        });
        return new Surviving(lock.text(), lock.statement(), losing);
    }

    private static void lose(List<Losing> losing, Losing lost, String winner) {
        if (!lost.value().equals(winner) && losing.stream().noneMatch(known -> known.value().equals(lost.value())
                && known.by().source().equals(lost.by().source()))) {
            losing.add(lost);
        }
    }

    /** What a target said before we wrote over it is kept. */
    private static boolean overwritten(List<Claim> claims, Losing lost) {
        return claims.stream().anyMatch(claim -> claim.echo() && claim.member().source().equals(lost.by().source())
                && !claim.value().equals(lost.value()));
    }

    /** Keeps run and time of a value that its source said before. */
    private static Statement firstHeard(Claim claim, Optional<Surviving> before) {
        Statement now = claim.member().statement();
        if (before.isEmpty()) {
            return now;
        }
        Surviving was = before.get();
        if (was.value().equals(claim.value()) && was.by().source().equals(now.source())) {
            return was.by();
        }
        return was.losing().stream().filter(losing -> losing.value().equals(claim.value())
                && losing.by().source().equals(now.source())).map(Losing::by).findFirst().orElse(now);
    }
}
