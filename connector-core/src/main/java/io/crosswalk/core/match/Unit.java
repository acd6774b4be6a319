package io.crosswalk.core.match;

import io.crosswalk.core.asset.Life;
import io.crosswalk.core.asset.LifeEvent;
import io.crosswalk.core.identifier.EventWord;
import io.crosswalk.core.identifier.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One physical unit as it takes shape while a component is matched: an asset as it was, or a new one.
 *
 * <p>Grows only: keys and members are added, never taken away, until {@code core.reconcile} reads the result.
 */
public final class Unit {

    private KnownAsset asset;
    private final List<KnownAsset> absorbed = new ArrayList<>(0);
    private final List<Member> members = new ArrayList<>(4);
    private final Set<StrongKey> keys = new LinkedHashSet<>();
    private final Set<StrongKey> former = new LinkedHashSet<>(0);
    private final Set<StrongKey> alsoCalled = new LinkedHashSet<>(0);
    private final List<Hold> disputes = new ArrayList<>(0);
    private String maker;

    Unit(KnownAsset asset, Set<Long> sharedLinks) {
        this.asset = asset;
        if (asset != null) {
            take(asset, sharedLinks);
        }
    }

    private void take(KnownAsset known, Set<Long> sharedLinks) {
        for (KnownAsset.Name name : known.names()) {
            if (name.open()) {
                if (name.role().equals("primary") && !sharedLinks.contains(name.key().link())) {
                    keys.add(name.key());
                    learnMaker(name.key());
                }
            }
        }
        former.addAll(known.givenUp());
    }

    /** A unit of which others say how it is called and was called. */
    static Unit called(KnownAsset asset, List<StrongKey> keys, List<StrongKey> givenUp) {
        Unit unit = new Unit(null, Set.of());
        unit.asset = asset;
        unit.former.addAll(givenUp);
        keys.stream().filter(key -> !givenUp.contains(key)).forEach(key -> {
            unit.keys.add(key);
            unit.learnMaker(key);
        });
        return unit;
    }

    /** Whoever issued the serial made the unit. */
    private void learnMaker(StrongKey key) {
        if (maker == null && key.kind() == Kind.SERIAL && !key.scope().isEmpty() && !key.scope().startsWith("gtin:")) {
            maker = key.scope();
        }
    }

    /** The asset as it was, or null for a unit that was not there before. */
    public KnownAsset asset() {
        return asset;
    }

    /** Assets that turned out to be this one. */
    public List<KnownAsset> absorbed() {
        return absorbed;
    }

    /** What happened to it, as it was known and as it is told now. */
    public Life life() {
        List<LifeEvent> told = new ArrayList<>(0);
        if (asset != null) {
            told.addAll(asset.events());
        }
        absorbed.forEach(other -> told.addAll(other.events()));
        members.forEach(member -> member.event().ifPresent(told::add));
        return Life.of(told);
    }

    public List<Member> members() {
        return members;
    }

    public Set<StrongKey> keys() {
        return keys;
    }

    public Set<StrongKey> former() {
        return former;
    }

    /** Whether this was the unit's name once, or one that lost when it was merged; a serial also without its maker. */
    public boolean gaveUp(StrongKey key) {
        return isAmong(former, key) || isAmong(alsoCalled, key);
    }

    private static boolean isAmong(Set<StrongKey> names, StrongKey key) {
        for (StrongKey old : names) {
            if (old.kind() == key.kind() && old.key().equals(key.key())
                    && (old.scope().equals(key.scope()) || old.scope().isEmpty() || key.scope().isEmpty())) {
                return true;
            }
        }
        return false;
    }

    /** A steward ruled that these names are this unit's as well, though it does not go by them. */
    void isAlsoCalled(List<StrongKey> names) {
        names.stream().filter(name -> !keys.contains(name)).forEach(alsoCalled::add);
    }

    public String maker() {
        return maker;
    }

    /** Held observations that question this unit. */
    public List<Hold> disputes() {
        return disputes;
    }

    List<StrongKey> of(Kind kind) {
        List<StrongKey> found = new ArrayList<>(2);
        for (StrongKey key : keys) {
            if (key.kind() == kind) {
                found.add(key);
            }
        }
        return found;
    }

    /** What all but the given observation say about the product: nobody contradicts what he said himself. */
    Set<String> productsBeside(long observation, Identity.Product kind) {
        Set<String> said = new LinkedHashSet<>(2);
        for (Member member : members) {
            String product = member.id() == observation || member.discarded() ? null : member.identity().products().get(kind);
            if (product != null) {
                said.add(product);
            }
        }
        return said;
    }

    /** A row that is about this unit and says nothing of it any more. */
    void recognise(Member member) {
        members.add(member);
        if (member.identity().nativeId() != null) {
            keys.add(member.identity().nativeId());
        }
    }

    /** What this observation said earlier counts no longer: its newest content was accepted. */
    void forget(long observation) {
        members.removeIf(member -> member.id() == observation);
    }

    /** Takes the place of an asset that is known; of several, the first stays and the others turn out to be it. */
    void adopt(KnownAsset known) {
        if (asset == null) {
            asset = known;
        } else {
            absorbed.add(known);
        }
        known.givenUp().stream().filter(key -> !keys.contains(key)).forEach(former::add);
    }

    boolean reachedBy(Identity identity) {
        for (StrongKey key : identity.strong()) {
            if ((key.kind() != Kind.SERIAL || !key.scope().isEmpty()) && keys.contains(key)) {
                return true;
            }
        }
        return identity.nativeId() != null && keys.contains(identity.nativeId()) || identity.replaces() != null && keys.contains(identity.replaces());
    }

    /**
     * Makes the observation part of this unit with what it tells: where it explains another serial, the old one is given up;
     * what it tells too late names the unit no more.
     *
     * @param tagMaster the source that names tags
     * @param life what is known to have happened to the unit
     */
    void hear(Member member, Identity identity, String tagMaster, Life life) {
        Set<StrongKey> past = new LinkedHashSet<>(0);
        if (member.said().swapsSerial()) {
            if (Overtaken.serial(member, life)) {
                past.addAll(identity.of(Kind.SERIAL));
            } else {
                identity.first(Kind.SERIAL).ifPresent(this::replaceSerials);
            }
            if (identity.replaces() != null) {
                past.add(identity.replaces());
            }
        }
        if (Overtaken.tag(member, life, tagMaster)) {
            past.addAll(identity.of(Kind.ASSET_TAG));
        }
        past.removeAll(keys);
        former.addAll(past);
        join(member, identity.except(past), member.source().equals(tagMaster));
    }

    /**
     * Makes the observation part of this unit: what it says becomes what is known.
     *
     * @param tagMaster whether its source names the tag: then another tag is given up; from anyone else a second tag is
     *     a losing value
     */
    void join(Member member, Identity identity, boolean tagMaster) {
        members.add(member);
        for (StrongKey key : identity.strong()) {
            if (key.kind() == Kind.ASSET_TAG) {
                learnTag(key, tagMaster, member.said().event().filter(EventWord::labels).isPresent());
            } else {
                addKey(key);
            }
        }
        if (identity.nativeId() != null) {
            keys.add(identity.nativeId());
        }
        if (maker == null) {
            maker = identity.maker();
            identity.strong().forEach(this::learnMaker);
        }
    }

    private void learnTag(StrongKey tag, boolean tagMaster, boolean explained) {
        List<StrongKey> known = of(Kind.ASSET_TAG);
        if (known.contains(tag) || !known.isEmpty() && !tagMaster) {
            return;
        }
        known.forEach(old -> {
            keys.remove(old);
            if (explained || carried(old)) {
                former.add(old); // a tag that nobody but this night knew was only ever a losing value
            }
        });
        former.remove(tag);
        keys.add(tag);
    }

    /** Whether this was its asset's name before. */
    boolean wasCalled(StrongKey key) {
        return asset != null && asset.names().stream().anyMatch(name -> name.open() && name.role().equals("primary") && name.key().equals(key));
    }

    private boolean carried(StrongKey key) {
        return asset != null && asset.names().stream().anyMatch(name -> name.key().equals(key))
                || absorbed.stream().anyMatch(known -> known.names().stream().anyMatch(name -> name.key().equals(key)));
    }

    /** Names that the unit gave up in earlier runs. */
    void recall(List<StrongKey> givenUp) {
        givenUp.stream().filter(key -> !keys.contains(key)).forEach(former::add);
    }

    private void addKey(StrongKey key) {
        if (gaveUp(key)) {
            return;
        }
        if (key.kind() == Kind.SERIAL) {
            for (StrongKey known : of(Kind.SERIAL)) {
                if (known.mayBe(key)) {
                    StrongKey refined = known.refinedBy(key);
                    if (!refined.equals(known)) {
                        keys.remove(known);
                        keys.add(refined);
                    }
                    return;
                }
            }
        }
        keys.add(key);
    }

    /** The unit's serial was replaced (a new board): the old one is kept as former. */
    private void replaceSerials(StrongKey by) {
        for (StrongKey old : of(Kind.SERIAL)) {
            if (!old.key().equals(by.key())) {
                keys.remove(old);
                former.add(old);
            }
        }
    }

    /** Two units turn out to be one: this one takes everything over. */
    void absorb(Unit other) {
        if (asset == null) {
            asset = other.asset;
        } else if (other.asset != null) {
            absorbed.add(other.asset);
        }
        absorbed.addAll(other.absorbed);
        members.addAll(other.members);
        other.keys.forEach(this::addKey);
        former.addAll(other.former);
        alsoCalled.addAll(other.alsoCalled);
        disputes.addAll(other.disputes);
        if (maker == null) {
            maker = other.maker;
        }
    }
}
