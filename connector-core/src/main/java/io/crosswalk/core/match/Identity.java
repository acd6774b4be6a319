package io.crosswalk.core.match;

import io.crosswalk.core.feed.Observation;
import io.crosswalk.core.identifier.CanonicalField;
import io.crosswalk.core.identifier.Identifier;
import io.crosswalk.core.identifier.Kind;
import io.crosswalk.core.identifier.Manufacturers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
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
 */
public record Identity(List<StrongKey> strong, String maker, Map<Product, String> products, StrongKey nativeId) {

    /** Kinds of product key, the most binding first. */
    public enum Product { GTIN, SKU, MODEL }

    private static final Map<CanonicalField, Kind> UNIT_KEYS = unitKeys();

    public Identity {
        strong = List.copyOf(strong);
    }

    private static Map<CanonicalField, Kind> unitKeys() {
        Map<CanonicalField, Kind> keys = new EnumMap<>(CanonicalField.class);
        keys.put(CanonicalField.SERIAL, Kind.SERIAL);
        keys.put(CanonicalField.ASSET_TAG, Kind.ASSET_TAG);
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
        return UNIT_KEYS.keySet();
    }

    /** Reads the identity of an observation of a source. */
    public static Identity of(Observation said, String source, Manufacturers makers) {
        String maker = said.value(CanonicalField.MANUFACTURER).map(makers::key).filter(key -> !key.isEmpty()).orElse(null);
        Optional<Identifier> gtin = said.usable(CanonicalField.GTIN);
        String scope = maker != null ? maker : gtin.map(id -> "gtin:" + id.key()).orElse("");
        List<StrongKey> strong = new ArrayList<>(4);
        usableSerial(said).ifPresent(id -> strong.add(new StrongKey(Kind.SERIAL, scope, id.key())));
        usableTag(said).ifPresent(id -> strong.add(new StrongKey(Kind.ASSET_TAG, "", id.key())));
        UNIT_KEYS.forEach((field, kind) -> {
            if (field != CanonicalField.SERIAL && field != CanonicalField.ASSET_TAG && said.identifiers().containsKey(field)) {
                said.usable(field).map(id -> new StrongKey(kind, "", unitKey(kind, id.key()))).ifPresent(strong::add);
            }
        });
        StrongKey nativeId = said.value(CanonicalField.SOURCE_KEY).map(id -> StrongKey.nativeId(source, id)).orElse(null);
        return new Identity(strong, maker, productsOf(said, gtin), nativeId);
    }

    /** The serial, unless software made it up: copies of a virtual machine share it. */
    public static Optional<Identifier> usableSerial(Observation said) {
        return said.usable(CanonicalField.SERIAL).filter(id -> !id.hints().containsKey("virtual_machine"));
    }

    /** The tag, unless it only repeats the serial. */
    public static Optional<Identifier> usableTag(Observation said) {
        return said.usable(CanonicalField.ASSET_TAG).filter(tag -> !repeatsSerial(said, tag));
    }

    /** Whether the tag is the serial in disguise. */
    public static boolean repeatsSerial(Observation said, Identifier tag) {
        return said.identifier(CanonicalField.SERIAL).filter(serial -> !serial.key().isEmpty())
                .filter(serial -> serial.key().equals(tag.key().replaceAll("[-_./ ]", ""))).isPresent();
    }

    /** An IMEI names a device by its first 14 digits (3GPP TS 23.003, 6.2.1). */
    private static String unitKey(Kind kind, String key) {
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
        if (sharedLinks.isEmpty() || strong.stream().noneMatch(key -> sharedLinks.contains(key.link()))) {
            return this;
        }
        return new Identity(strong.stream().filter(key -> !sharedLinks.contains(key.link())).toList(), maker, products, nativeId);
    }

    /**
     * The links under which this observation meets others, ascending and without repeats.
     *
     * @param fallback the link to use when it has no key at all, so that it can still be found
     */
    public long[] links(long fallback) {
        Set<Long> links = new LinkedHashSet<>();
        strong.forEach(key -> links.add(key.link()));
        if (nativeId != null) {
            links.add(nativeId.link());
        }
        if (links.isEmpty()) {
            links.add(fallback);
        }
        long[] sorted = links.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        return sorted;
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
