package io.crosswalk.core.feed.mapping;

import io.crosswalk.core.identifier.CanonicalField;
import io.crosswalk.core.identifier.Identifier;
import io.crosswalk.core.identifier.Identifiers;
import io.crosswalk.core.identifier.Kind;
import io.crosswalk.core.identifier.ReadContext;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the identifiers of one delivery, each product and lot of a maker once.
 *
 * <p>Names of units differ from row to row; names of products and lots come back thousands of times, and reading them
 * again would cost as much as everything else about a row. One instance per delivery, one thread.
 */
final class IdentifierReading {

    private static final Set<Kind> SHARED = Set.of(Kind.SKU, Kind.GTIN, Kind.LOT);
    private static final int REMEMBERED = 32_768;

    /** What is read within one maker. */
    private record Within(ReadContext context, Map<Kind, Map<String, List<Identifier>>> known) {

        private Within(ReadContext context) {
            this(context, new EnumMap<>(Kind.class));
            SHARED.forEach(kind -> known.put(kind, new HashMap<>()));
        }
    }

    private final ReadContext context;
    private final Map<String, Within> makers = new HashMap<>();
    private Within maker;
    private int remembered;

    IdentifierReading(ReadContext context) {
        this.context = context;
        this.maker = new Within(context);
    }

    /** What follows is read as named by this maker, or by nobody in particular where it is blank. */
    void within(String name) {
        if (remembered > REMEMBERED) {
            makers.clear();
            remembered = 0;
        }
        maker = makers.get(name);
        if (maker == null) {
            maker = new Within(name.isEmpty() ? context : context.issuedBy(name));
            makers.put(name, maker);
            remembered++;
        }
    }

    List<Identifier> read(MappedField field, String text) {
        if (field.field().shape() == CanonicalField.Shape.LIST) {
            return Identifiers.readAll(field.kind(), text, maker.context());
        }
        Map<String, List<Identifier>> known = maker.known().get(field.kind());
        if (known == null) {
            return List.of(Identifiers.read(field.kind(), text, maker.context()));
        }
        List<Identifier> read = known.get(text);
        if (read == null) {
            read = List.of(Identifiers.read(field.kind(), text, maker.context()));
            known.put(text, read);
            remembered++;
        }
        return read;
    }
}
