package io.crosswalk.core.identifier.epc;

import io.crosswalk.core.identifier.Verdict;
import io.crosswalk.core.identifier.gs1.ElementString;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What an electronic product code says, whatever carried it.
 *
 * @param urn the pure identity URI, or null where the company prefix cannot be told from the rest
 * @param elements the same as GS1 elements in brackets, or null where the scheme is not GS1's
 * @param parts scheme, company prefix and elements by name
 * @param names what it names where that is no single unit ({@code product}, {@code lot}, {@code location}, ...), else null
 * @param verdict whether anything in it was checked
 */
record Epc(String urn, String elements, Map<String, String> parts, String names, Verdict verdict) implements EpcOutcome {

    static final String SCHEME = "scheme";
    static final String COMPANY_PREFIX = "company_prefix";

    Epc {
        parts = Map.copyOf(parts);
    }

    /** A code that carries GS1 elements. */
    static Epc of(String urn, ElementString elements, Map<String, String> parts, String names, Verdict verdict) {
        Map<String, String> all = new LinkedHashMap<>(elements.fields());
        elements.elements().forEach(element -> all.put(element.ai(), element.value()));
        all.putAll(parts);
        return new Epc(urn, elements.bracketed(), all, names, verdict);
    }

    /** The comparison form: the same for the URI, the bits and the elements of one thing. */
    String key() {
        return elements != null ? elements : urn;
    }

    Epc with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(parts);
        more.put(name, value);
        return new Epc(urn, elements, more, names, verdict);
    }
}
