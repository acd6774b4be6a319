package io.crosswalk.core.match;

import io.crosswalk.core.feed.Observation;
import io.crosswalk.core.identifier.CanonicalField;
import io.crosswalk.core.identifier.Identifier;
import io.crosswalk.core.identifier.Kind;
import io.crosswalk.core.identifier.Manufacturers;
import io.crosswalk.core.match.rule.MatchRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What one observation says about who a unit is: its strong keys, its maker and its product.
 *
 * <p>Fillers, invalid, damaged and doubtful values are left out; so is a tag that merely repeats the serial.
 *
 * @param strong strong keys, the most telling first
 * @param maker the maker's key after aliases, or null
 * @param products product keys by kind ({@code gtin}, {@code sku}, {@code model})
 * @param nativeId the key of the source's own record, or null where the source maps none
 * @param losing names that it gives and that a steward ruled not to be the unit's
 * @param corrected names that it gives and that a steward ruled to be wrong, each with the right one
 * @param replaces the serial that the unit had until then, where the row says so, or null
 * @param parts serials of components in the unit: they name no unit, but whoever names the same one is decided with it
 * @param off rules that do not count in the hands of its feed
 */
public record Identity(List<StrongKey> strong, String maker, Map<Product, String> products, StrongKey nativeId, List<StrongKey> losing,
        Map<StrongKey, StrongKey> corrected, StrongKey replaces, List<StrongKey> parts, Set<MatchRule> off) {

    /** Kinds of product key, the most binding first. */
    public enum Product { GTIN, SKU, MODEL }

    private static final Map<CanonicalField, Kind> OTHER_UNIT_KEYS = otherUnitKeys();
    private static final Set<CanonicalField> UNIT_FIELDS = Collections.unmodifiableSet(unitFieldSet());

    public Identity {
        strong = List.copyOf(strong);
        losing = List.copyOf(losing);
        corrected = Map.copyOf(corrected);
        parts = List.copyOf(parts);
    }

    /** What an observation says of its own, before any ruling. */
    public Identity(List<StrongKey> strong, String maker, Map<Product, String> products, StrongKey nativeId) {
        this(strong, maker, products, nativeId, List.of(), Map.of(), null, List.of(), Set.of());
    }

    private static Set<CanonicalField> unitFieldSet() {
        Set<CanonicalField> fields = EnumSet.of(CanonicalField.SERIAL, CanonicalField.ASSET_TAG);
        fields.addAll(OTHER_UNIT_KEYS.keySet());
        return fields;
    }

    private static Map<CanonicalField, Kind> otherUnitKeys() {
        Map<CanonicalField, Kind> keys = new EnumMap<>(CanonicalField.class);
        keys.put(CanonicalField.IMEI, Kind.IMEI);
        keys.put(CanonicalField.IMEI2, Kind.IMEI);
        keys.put(CanonicalField.MEID, Kind.MEID);
        keys.put(CanonicalField.EID, Kind.EID);
        keys.put(CanonicalField.VIN, Kind.VIN);
        keys.put(CanonicalField.RFID, Kind.EPC_URN);
        keys.put(CanonicalField.UUID, Kind.UUID);
        return keys;
    }

    /** Fields whose value may single out a unit. */
    public static Set<CanonicalField> unitFields() {
        return UNIT_FIELDS;
    }

    /** Reads the identity of an observation of a source. */
    public static Identity of(Observation said, String source, Manufacturers makers) {
        return of(said, source, makers, Set.of());
    }

    /** The same where the feed has switched rules off: a name by which they would lead to a unit says nothing. */
    public static Identity of(Observation said, String source, Manufacturers makers, Set<MatchRule> off) {
        String maker = said.value(CanonicalField.MANUFACTURER).map(makers::key).filter(key -> !key.isEmpty()).orElse(null);
        Optional<Identifier> gtin = said.usable(CanonicalField.GTIN);
        String scope = maker != null ? maker : gtin.map(id -> "gtin:" + id.key()).orElse("");
        List<StrongKey> strong = new ArrayList<>(4);
        usableSerial(said).ifPresent(id -> strong.add(new StrongKey(Kind.SERIAL, scope, id.key())));
        usableTag(said).ifPresent(id -> strong.add(new StrongKey(Kind.ASSET_TAG, "", id.key())));
        for (CanonicalField field : said.identifiers().keySet()) {
            Kind kind = OTHER_UNIT_KEYS.get(field);
            if (kind != null) {
                said.usable(field).filter(Identity::namesUnit).map(id -> new StrongKey(kind, "", unitKey(kind, id.key())))
                        .filter(key -> off.isEmpty() || !off.contains(leading(key, field))).ifPresent(strong::add);
            }
        }
        if (!off.isEmpty()) {
            strong.removeIf(key -> (key.kind() == Kind.SERIAL || key.kind() == Kind.ASSET_TAG) && off.contains(leading(key, null)));
        }
        StrongKey nativeId = said.value(CanonicalField.SOURCE_KEY).map(id -> StrongKey.nativeId(source, id)).orElse(null);
        StrongKey replaces = said.values().containsKey(CanonicalField.REPLACES_SERIAL) ? said.usable(CanonicalField.REPLACES_SERIAL)
                .map(id -> new StrongKey(Kind.SERIAL, scope, id.key())).filter(key -> !strong.contains(key)).orElse(null) : null;
        return new Identity(strong, maker, productsOf(said, gtin), nativeId, List.of(), Map.of(), replaces, partsOf(said), off);
    }

    private static List<StrongKey> partsOf(Observation said) {
        List<Identifier> read = said.identifiers().get(CanonicalField.COMPONENT_SERIAL);
        return read == null ? List.of() : read.stream().filter(Identifier::usable).map(id -> new StrongKey(Kind.SERIAL, "", id.key())).distinct().toList();
    }

    /** Whether anything that the row says could single out a unit, if only its rule counted. */
    static boolean namesUnit(Observation said) {
        return usableSerial(said).isPresent() || usableTag(said).isPresent()
                || OTHER_UNIT_KEYS.keySet().stream().anyMatch(field -> said.usable(field).filter(Identity::namesUnit).isPresent());
    }

    /** A name of a unit, other than serial and tag, that cannot be used: a radio's, a vehicle's, a chip's or a board's. */
    static Optional<Identifier> unusableName(Observation said) {
        return OTHER_UNIT_KEYS.keySet().stream().map(said::identifier).flatMap(Optional::stream).filter(read -> !read.usable()).findFirst();
    }

    /** The rule by which a name leads to its unit. */
    private static MatchRule leading(StrongKey key, CanonicalField field) {
        return MatchRule.leading(key.kind(), key.scope(), key.key(), field == CanonicalField.IMEI2);
    }

    /** The serial, unless software made it up: copies of a virtual machine share it. */
    public static Optional<Identifier> usableSerial(Observation said) {
        return said.usable(CanonicalField.SERIAL).filter(id -> !id.hints().containsKey("virtual_machine"));
    }

    /** Whether a readable name is that of one unit: a radio tag may carry a product, a lot or a place as well. */
    private static boolean namesUnit(Identifier id) {
        return !id.hints().containsKey("names");
    }

    /** The tag, unless it only repeats the serial. */
    public static Optional<Identifier> usableTag(Observation said) {
        return said.usable(CanonicalField.ASSET_TAG).filter(tag -> !repeatsSerial(said, tag));
    }

    /** Whether the tag is the serial in disguise. */
    public static boolean repeatsSerial(Observation said, Identifier tag) {
        return said.identifier(CanonicalField.SERIAL).filter(serial -> !serial.key().isEmpty())
                .filter(serial -> sameBarSeparators(serial.key(), tag.key())).isPresent();
    }

    /** Whether the text is the serial's key, once hyphens, dots, slashes and blanks are left out. */
    public static boolean sameBarSeparators(String serial, String tag) {
        int at = 0;
        for (int i = 0; i < tag.length(); i++) {
            char c = tag.charAt(i);
            if ("-_./ ".indexOf(c) >= 0) {
                continue;
            }
            if (at >= serial.length() || serial.charAt(at++) != c) {
                return false;
            }
        }
        return at == serial.length();
    }

    /** An IMEI names a device by its first 14 digits (3GPP TS 23.003, 6.2.1). */
    public static String unitKey(Kind kind, String key) {
        return kind == Kind.IMEI && key.length() > 14 ? key.substring(0, 14) : key;
    }

    private static Map<Product, String> productsOf(Observation said, Optional<Identifier> gtin) {
        Map<Product, String> products = new EnumMap<>(Product.class);
        gtin.ifPresent(id -> products.put(Product.GTIN, id.key()));
        said.usable(CanonicalField.SKU).ifPresent(id -> products.put(Product.SKU, id.key()));
        said.value(CanonicalField.MODEL).map(Identity::fold).filter(model -> !model.isEmpty())
                .ifPresent(model -> products.put(Product.MODEL, model));
        return products;
    }

    static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                folded.append(Character.toUpperCase(c));
            }
        }
        return folded.toString();
    }

    /** The strong keys of one kind. */
    public List<StrongKey> of(Kind kind) {
        List<StrongKey> found = new ArrayList<>(2);
        for (StrongKey key : strong) {
            if (key.kind() == kind) {
                found.add(key);
            }
        }
        return found;
    }

    public Optional<StrongKey> first(Kind kind) {
        for (StrongKey key : strong) {
            if (key.kind() == kind) {
                return Optional.of(key);
            }
        }
        return Optional.empty();
    }

    /** Whether anything here may single out a unit on its own: a serial counts only with its issuer. */
    public boolean singlesOut() {
        if (nativeId != null) {
            return true;
        }
        for (StrongKey key : strong) {
            if (key.kind() != Kind.SERIAL || !key.scope().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** This identity without the keys whose links are shared by too many units. */
    public Identity without(Set<Long> sharedLinks) {
        if (sharedLinks.isEmpty() || strong.isEmpty() || !anyShared(sharedLinks)) {
            return this;
        }
        return naming(strong.stream().filter(key -> !sharedLinks.contains(key.link())).toList());
    }

    /** This identity without names that are not the unit's any more. */
    Identity except(Set<StrongKey> past) {
        return past.isEmpty() ? this : naming(strong.stream().filter(key -> !past.contains(key)).toList());
    }

    /** This identity with other strong keys. */
    Identity naming(List<StrongKey> keys) {
        return renamed(keys, losing, corrected);
    }

    /** This identity with other names. */
    Identity renamed(Collection<StrongKey> names, List<StrongKey> lost, Map<StrongKey, StrongKey> wrong) {
        return new Identity(List.copyOf(names), maker, products, nativeId, lost, wrong, replaces, parts, off);
    }

    /** This identity without its maker and product. */
    Identity ofAnyMake() {
        return new Identity(strong, null, Map.of(), nativeId, losing, corrected, replaces, parts, off);
    }

    private boolean anyShared(Set<Long> sharedLinks) {
        for (StrongKey key : strong) {
            if (sharedLinks.contains(key.link())) {
                return true;
            }
        }
        return false;
    }

    /**
     * The links under which this observation meets others, ascending and without repeats.
     *
     * @param fallback the link to use when it has no key at all, so that it can still be found
     */
    public long[] links(long fallback) {
        long[] links = new long[strong.size() + parts.size() + 2];
        int count = 0;
        for (StrongKey key : strong) {
            links[count++] = key.link();
        }
        if (nativeId != null) {
            links[count++] = nativeId.link();
        }
        if (replaces != null) {
            links[count++] = replaces.link();
        }
        for (StrongKey part : parts) {
            links[count++] = part.partLink();
        }
        if (count == 0) {
            links[count++] = fallback;
        }
        Arrays.sort(links, 0, count);
        int distinct = 1;
        for (int i = 1; i < count; i++) {
            if (links[i] != links[distinct - 1]) {
                links[distinct++] = links[i];
            }
        }
        return Arrays.copyOf(links, distinct);
    }

    /**
     * Whether two sides name contradicting products: both give the same kind of product key, and none agrees. Model
     * texts agree when one contains the other, because systems abbreviate them.
     */
    public static boolean productsContradict(Map<Product, String> a, Map<Product, String> b) {
        boolean compared = false;
        for (Product kind : List.of(Product.GTIN, Product.SKU)) {
            if (a.containsKey(kind) && b.containsKey(kind)) {
                if (a.get(kind).equals(b.get(kind))) {
                    return false;
                }
                compared = true;
            }
        }
        if (compared) {
            return true;
        }
        String modelA = a.get(Product.MODEL);
        String modelB = b.get(Product.MODEL);
        return modelA != null && modelB != null && !modelA.contains(modelB) && !modelB.contains(modelA);
    }
}
