package io.crosswalk.core.pipeline;

import io.crosswalk.core.identifier.Identifier;
import io.crosswalk.core.identifier.Identifiers;
import io.crosswalk.core.identifier.Kind;
import io.crosswalk.core.identifier.ReadContext;
import io.crosswalk.core.match.Identity;
import io.crosswalk.core.match.Identity.Product;
import io.crosswalk.core.match.KnownAsset;
import io.crosswalk.core.match.KnownAsset.Name;
import io.crosswalk.core.match.Ruling;
import io.crosswalk.core.match.StrongKey;
import io.crosswalk.core.reconcile.Worklist.Joined;
import io.crosswalk.core.reconcile.Worklist.Siblings;
import io.crosswalk.core.reconcile.Worklist.StoredComponent;
import io.crosswalk.core.reconcile.Worklist.StoredObservation;
import io.crosswalk.core.steward.RulingRefused;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What merging, splitting, correcting and retagging would mean for assets that are there, in names. */
final class AssetMatter {

    private final Words words;
    private final Repositories repositories;
    private final MemberReading reading;

    AssetMatter(Words words, Repositories repositories) {
        this.words = words;
        this.repositories = repositories;
        this.reading = new MemberReading(words, repositories.feedNames(words.configuration()));
    }

    /** @throws RulingRefused when there is none of that number */
    StoredComponent asset(long id) {
        return repositories.worklist().of(id).orElseThrow(() -> RulingRefused.unknownAsset(id));
    }

    /** What the asset is called now: names that single a unit out, the serial first; else its sources' own numbers. */
    List<StrongKey> names(StoredComponent asset) {
        List<StrongKey> names = primary(asset.assets().get(0));
        return !names.isEmpty() ? names : asset.observations().stream().map(it -> reading.ownWord(it).nativeId()).filter(id -> id != null).distinct().toList();
    }

    static List<StrongKey> primary(KnownAsset asset) {
        return asset.names().stream().filter(name -> name.open() && name.role().equals("primary")).map(Name::key)
                .sorted(Comparator.comparing(StrongKey::kind).thenComparing(StrongKey::key)).toList();
    }

    static String words(List<StrongKey> names) {
        return names.stream().map(StrongKey::words).collect(Collectors.joining(", "));
    }

    /** Where the components meet that such a ruling concerns. */
    static Set<Long> links(Ruling.Terms terms) {
        Set<Long> links = new LinkedHashSet<>();
        Stream.of(terms.names(), terms.losing(), terms.kept()).filter(names -> names != null).forEach(names -> names.forEach(name -> links.add(name.link())));
        if (terms.sides() == null || terms.to() == null) { // a beginning is no name
            Stream.of(Optional.ofNullable(terms.value()), Optional.ofNullable(terms.to())).flatMap(Optional::stream).forEach(name -> links.add(name.link()));
        }
        return links;
    }

    private static StrongKey meant(StrongKey serial, Siblings batch) {
        return new StrongKey(serial.kind(), serial.scope(), batch.right().key() + serial.key().substring(batch.wrong().key().length()));
    }

    static Set<Long> links(Siblings batch) {
        Set<Long> links = new LinkedHashSet<>();
        batch.serials().forEach(serial -> {
            links.add(serial.link());
            links.add(meant(serial, batch).link());
        });
        return links;
    }

    /** Rows of one asset are about the other from now on; what both have of one kind stays the other's. */
    Ruling.Terms merge(StoredComponent from, StoredComponent into) {
        if (from.assets().get(0).id() == into.assets().get(0).id()) {
            throw RulingRefused.invalid("An asset cannot be merged into itself.");
        }
        List<StrongKey> theirs = names(from);
        List<StrongKey> its = names(into);
        if (theirs.isEmpty() || its.isEmpty()) {
            throw RulingRefused.invalid("Asset " + (its.isEmpty() ? into : from).assets().get(0).id()
                    + " has no name of its own by which its rows could be told.");
        }
        List<StrongKey> losing = theirs.stream().filter(name -> name.kind() != null && its.stream().anyMatch(known -> known.kind() == name.kind()))
                .toList();
        return Ruling.Terms.link(theirs, its.get(0), losing);
    }

    /** Which of an asset's names are another unit's; without a word, those of the one asset that became part of it. */
    Ruling.Terms split(StoredComponent asset, String value) {
        List<StrongKey> its = primary(asset.assets().get(0));
        List<StrongKey> off = value == null ? theOneJoined(asset, its) : named(its, value);
        Optional<Joined> whole = asset.joined().stream().filter(joined -> primary(joined.asset()).stream().anyMatch(off::contains)).findFirst();
        Set<StrongKey> all = new LinkedHashSet<>(off);
        whole.ifPresent(joined -> all.addAll(brought(joined, its)));
        List<StrongKey> kept = its.stream().filter(name -> !all.contains(name)).toList();
        if (kept.isEmpty()) {
            throw RulingRefused.invalid("Asset " + asset.assets().get(0).id() + " would keep no name of its own.");
        }
        List<Identity> rows = asset.observations().stream().filter(StoredObservation::living).map(it -> words.rulings().read(reading.ownWord(it))).toList();
        if (whole.isEmpty() && rows.stream().noneMatch(row -> says(row, all) && !says(row, kept))) {
            throw RulingRefused.invalid("No row names " + words(List.copyOf(all)) + " without " + words(kept) + ": nothing would be left to make a unit of.");
        }
        return Ruling.Terms.split(List.copyOf(all), kept);
    }

    private static boolean says(Identity row, Collection<StrongKey> names) {
        return row.strong().stream().anyMatch(key -> names.stream().anyMatch(key::mayBe));
    }

    private static List<StrongKey> theOneJoined(StoredComponent asset, List<StrongKey> its) {
        if (asset.joined().size() != 1) {
            throw RulingRefused.invalid("Say with the value which names of asset " + asset.assets().get(0).id() + " are another unit's: some of "
                    + words(its) + ".");
        }
        return brought(asset.joined().get(0), its);
    }

    /** The names that came with the asset that became part of another. */
    private static List<StrongKey> brought(Joined joined, List<StrongKey> its) {
        return primary(joined.asset()).stream().filter(its::contains).filter(name -> !primary(joined.other()).contains(name)).toList();
    }

    /** One or several of the names, in their words or by their keys. */
    static List<StrongKey> named(List<StrongKey> names, String value) {
        List<StrongKey> chosen = new ArrayList<>();
        for (String text : Arrays.stream(value.split(",")).map(String::strip).filter(it -> !it.isEmpty()).toList()) {
            List<StrongKey> fitting = names.stream().filter(name -> name.words().equalsIgnoreCase(text) || name.key().equalsIgnoreCase(text)).toList();
            if (fitting.size() != 1) {
                throw RulingRefused.invalid("Say which name is meant: one of " + words(names) + ".");
            }
            chosen.add(fitting.get(0));
        }
        if (chosen.isEmpty()) {
            throw RulingRefused.invalid("Say which name is meant: one of " + words(names) + ".");
        }
        return chosen;
    }

    /** Wherever the wrong name is said, the right one is meant. */
    Ruling.Terms correct(StrongKey wrong, String to) {
        StrongKey right = right(wrong, to);
        free(right, wrong);
        return Ruling.Terms.correct(wrong, right);
    }

    /** All serials that begin like the wrong ones of a batch, also those that come later. */
    Ruling.Terms correct(Siblings siblings) {
        Set<StrongKey> taken = new LinkedHashSet<>(siblings.taken());
        siblings.serials().stream().filter(serial -> repositories.worklist().around(Set.of(meant(serial, siblings).link())).assets().stream()
                .anyMatch(asset -> primary(asset).contains(meant(serial, siblings)))).forEach(taken::add);
        if (taken.size() == siblings.serials().size()) {
            throw RulingRefused.invalid("What was probably meant is there as well, in every case: merge the assets where they are one.");
        }
        Map<Product, String> product = new EnumMap<>(Product.class);
        Stream.of(Product.values()).forEach(kind -> product.put(kind, siblings.product()));
        return Ruling.Terms.correct(siblings.wrong(), siblings.right(), product, List.copyOf(taken));
    }

    /** The unit's label says something else from now on. */
    Ruling.Terms retag(StoredComponent asset, String to) {
        List<StrongKey> its = primary(asset.assets().get(0));
        StrongKey was = its.stream().filter(name -> name.kind() == Kind.ASSET_TAG).findFirst().orElseThrow(() -> RulingRefused.invalid("Asset "
                + asset.assets().get(0).id() + " has no tag that could be replaced; its first one comes from a source."));
        StrongKey is = right(was, to);
        free(is, was);
        List<StrongKey> others = new ArrayList<>(its);
        others.remove(was);
        asset.observations().stream().map(it -> reading.ownWord(it).nativeId()).filter(id -> id != null).distinct().forEach(others::add);
        return Ruling.Terms.retag(was, is, others);
    }

    private StrongKey right(StrongKey wrong, String to) {
        if (to == null) {
            throw RulingRefused.invalid("Say with --to, or as \"to\", what is right instead of " + wrong.words() + ".");
        }
        ReadContext context = wrong.scope().isEmpty() ? words.context() : words.context().issuedBy(wrong.scope());
        Identifier read = Identifiers.read(wrong.kind() == null ? Kind.SERIAL : wrong.kind(), to, context);
        if (!read.usable()) {
            throw RulingRefused.invalid("This is no usable " + read.kind().code().replace('_', ' ') + ": " + read.verdict() + (read.reasons().isEmpty() ? ""
                    : " (" + String.join(", ", read.reasons()) + ")") + ".");
        }
        StrongKey right = new StrongKey(wrong.kind(), wrong.scope(), Identity.unitKey(wrong.kind(), read.key()), wrong.narrower());
        if (right.equals(wrong)) {
            throw RulingRefused.invalid("That is what is said already: " + wrong.words() + ".");
        }
        return right;
    }

    private void free(StrongKey name, StrongKey instead) {
        repositories.worklist().around(Set.of(name.link())).assets().stream().filter(asset -> primary(asset).contains(name)).findFirst().ifPresent(asset -> {
            throw RulingRefused.conflict(name.words() + " is the name of asset " + asset.id() + ". If that is the unit with " + instead.words()
                    + ", merge the two, or link the held row that says so.");
        });
        words.rulings().reshaping().stream().filter(ruling -> name.equals(ruling.terms().to()) && ruling.terms().value() != null
                && !instead.equals(ruling.terms().value())).findFirst().ifPresent(ruling -> {
                    throw RulingRefused.conflict(name.words() + " was given to the unit with " + ruling.terms().value().words() + " already.");
                });
    }
}
