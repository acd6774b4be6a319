package io.crosswalk.core.match;

import io.crosswalk.core.identifier.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;

/**
 * How names are read since stewards have merged and split units, corrected names and given tags anew: one after the other,
 * the oldest first, so that a unit that was merged may be merged again.
 */
final class Renaming {

    private final List<Ruling> rulings = new ArrayList<>();
    private final Map<Long, List<Integer>> byLink = new HashMap<>();
    private final List<Integer> beginnings = new ArrayList<>(0);

    void add(Ruling ruling) {
        int number = rulings.size();
        rulings.add(ruling);
        if (ofABatch(ruling.terms())) {
            beginnings.add(number);
        } else {
            triggers(ruling.terms()).forEach(name -> byLink.computeIfAbsent(name.link(), link -> new ArrayList<>(1)).add(number));
        }
    }

    List<Ruling> rulings() {
        return rulings;
    }

    private static boolean ofABatch(Ruling.Terms terms) {
        return terms.value() != null && terms.sides() != null;
    }

    private static Collection<StrongKey> triggers(Ruling.Terms terms) {
        return terms.value() != null ? List.of(terms.value()) : terms.names();
    }

    /** Names under which rows are decided together though they do not say them. */
    List<Rulings.Bridge> bridges() {
        List<Rulings.Bridge> bridges = new ArrayList<>();
        rulings.stream().map(Ruling::terms).filter(terms -> terms.to() != null && !ofABatch(terms)).forEach(terms ->
                triggers(terms).forEach(name -> bridges.add(new Rulings.Bridge(name.link(), terms.to().link()))));
        return bridges;
    }

    List<Ruling> beginnings() {
        return beginnings.stream().map(rulings::get).toList();
    }

    long[] links(Identity said, long fallback) {
        long[] own = said.links(fallback);
        if (beginnings.isEmpty()) {
            return own;
        }
        LongStream meant = read(said).of(Kind.SERIAL).stream().mapToLong(StrongKey::link);
        return LongStream.concat(Arrays.stream(own), meant).sorted().distinct().toArray();
    }

    boolean concerns(StrongKey name) {
        return byLink.containsKey(name.link()) || beginnings.stream().anyMatch(number -> begins(name, rulings.get(number).terms()));
    }

    Identity read(Identity said) {
        if (rulings.isEmpty()) {
            return said;
        }
        Identity read = said;
        int done = -1;
        for (int next = next(read, done); next >= 0; next = next(read, done)) {
            read = read(read, rulings.get(next));
            done = next;
        }
        return read;
    }

    /** The oldest ruling after one that is about any of these names, or -1. */
    private int next(Identity identity, int after) {
        int next = Integer.MAX_VALUE;
        for (StrongKey key : identity.strong()) {
            next = Math.min(next, first(byLink.get(key.link()), after));
        }
        if (identity.nativeId() != null) {
            next = Math.min(next, first(byLink.get(identity.nativeId().link()), after));
        }
        if (!beginnings.isEmpty()) {
            next = Math.min(next, first(beginnings, after));
        }
        return next == Integer.MAX_VALUE ? -1 : next;
    }

    private static int first(List<Integer> numbers, int after) {
        if (numbers != null) {
            for (int number : numbers) {
                if (number > after) {
                    return number;
                }
            }
        }
        return Integer.MAX_VALUE;
    }

    private static Identity read(Identity said, Ruling ruling) {
        return switch (ruling.choice()) {
            case MERGE -> merged(said, ruling.terms());
            case SPLIT -> split(said, ruling.terms());
            case CORRECT -> ofABatch(ruling.terms()) ? batch(said, ruling.terms()) : corrected(said, ruling.terms().value(), ruling.terms().to());
            case RETAG -> retagged(said, ruling.terms());
            default -> throw new IllegalStateException(ruling.choice().word() + " names nothing anew");
        };
    }

    private static boolean saysAny(Identity said, List<StrongKey> names) {
        return said.strong().stream().anyMatch(key -> names.stream().anyMatch(key::says)) || said.nativeId() != null && names.contains(said.nativeId());
    }

    /** Whether a row is about the unit of these names: by the first kind of name that both give, the serial before the tag. */
    static boolean isCalled(Identity said, List<StrongKey> names) {
        if (said.nativeId() != null && names.contains(said.nativeId())) {
            return true;
        }
        return said.strong().stream().filter(key -> names.stream().anyMatch(name -> name.kind() == key.kind())).findFirst()
                .filter(key -> names.stream().anyMatch(key::says)).isPresent();
    }

    /** The row is about the other asset: it names it, and loses what contradicts it, its maker and its product. */
    private static Identity merged(Identity said, Ruling.Terms terms) {
        if (!isCalled(said, terms.names())) {
            return said;
        }
        Set<StrongKey> strong = new LinkedHashSet<>();
        List<StrongKey> losing = new ArrayList<>(said.losing());
        boolean loose = false;
        for (StrongKey key : said.strong()) {
            if (terms.losing().stream().anyMatch(key::says)) {
                losing.add(key);
                loose |= key.kind() == Kind.SERIAL && key.scope().isEmpty() && terms.to().kind() == Kind.SERIAL;
            } else {
                strong.add(key);
            }
        }
        if (!loose) {
            strong.add(terms.to());
        } else if (strong.stream().noneMatch(terms.to()::mayBe)) {
            strong.add(new StrongKey(Kind.SERIAL, "", terms.to().key()));
        }
        return said.renamed(strong, losing, said.corrected()).ofAnyMake();
    }

    /** A row that names both units is about the one that stays. */
    private static Identity split(Identity said, Ruling.Terms terms) {
        if (!saysAny(said, terms.names()) || !saysAny(said, terms.kept())) {
            return said;
        }
        List<StrongKey> strong = said.strong().stream().filter(key -> terms.names().stream().noneMatch(key::says)).toList();
        List<StrongKey> losing = new ArrayList<>(said.losing());
        said.strong().stream().filter(key -> !strong.contains(key)).forEach(losing::add);
        return said.renamed(strong, losing, said.corrected());
    }

    private static Identity corrected(Identity said, StrongKey wrong, StrongKey right) {
        Set<StrongKey> strong = new LinkedHashSet<>();
        Map<StrongKey, StrongKey> corrected = new LinkedHashMap<>(said.corrected());
        for (StrongKey key : said.strong()) {
            if (key.says(wrong)) {
                strong.add(right.asLooseAs(key));
                corrected.put(key, right);
            } else {
                strong.add(key);
            }
        }
        return corrected.size() == said.corrected().size() ? said : said.renamed(strong, said.losing(), corrected);
    }

    /** A serial of that maker and product with the wrong beginning; a row that does not say the product is left alone. */
    private static Identity batch(Identity said, Ruling.Terms terms) {
        Map<Identity.Product, String> product = terms.sides().get(0);
        Identity read = said;
        for (StrongKey key : said.of(Kind.SERIAL)) {
            if (begins(key, terms) && product.entrySet().stream().anyMatch(it -> it.getValue().equals(said.products().get(it.getKey())))) {
                read = corrected(read, key, meant(key, terms).orElseThrow());
            }
        }
        return read;
    }

    /** The right name for a wrong one, also for one with a wrong beginning. */
    static Optional<StrongKey> meant(StrongKey said, Ruling.Terms terms) {
        if (terms.value() == null || !ofABatch(terms)) {
            return said.equals(terms.value()) ? Optional.of(terms.to()) : Optional.empty();
        }
        return begins(said, terms) ? Optional.of(new StrongKey(said.kind(), said.scope(), terms.to().key() + said.key().substring(
                terms.value().key().length()))) : Optional.empty();
    }

    private static boolean begins(StrongKey key, Ruling.Terms terms) {
        return key.kind() == Kind.SERIAL && key.scope().equals(terms.value().scope()) && key.key().startsWith(terms.value().key())
                && !terms.losing().contains(key);
    }

    /** Only where the row is about that unit: the label may be on another one today. */
    private static Identity retagged(Identity said, Ruling.Terms terms) {
        boolean nothingElse = said.strong().size() == 1 && said.nativeId() == null;
        return nothingElse || saysAny(said, terms.kept()) ? corrected(said, terms.value(), terms.to()) : said;
    }
}
