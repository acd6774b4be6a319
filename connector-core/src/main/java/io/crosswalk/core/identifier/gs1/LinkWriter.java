package io.crosswalk.core.identifier.gs1;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes the canonical Digital Link of a label: the key, its qualifiers in their order, and the rest in the query. */
final class LinkWriter {

    private static final String CANONICAL_DOMAIN = "https://id.gs1.org";

    private LinkWriter() {
    }

    static Optional<String> write(List<Element> elements) {
        return elements.stream().filter(it -> identifier(it) != null && identifier(it).isLinkKey()).findFirst().flatMap(key -> write(key, elements));
    }

    /** Of the sequences that may follow the key, the one with most on the label; what it leaves over must be allowed in the query. */
    private static Optional<String> write(Element key, List<Element> elements) {
        Stream<List<String>> sequences = Stream.concat(identifier(key).qualifiers().stream(), Stream.of(List.of()));
        return sequences.map(sequence -> sequence.stream().filter(ai -> elements.stream().anyMatch(it -> it.ai().equals(ai))).toList())
                .sorted(Comparator.comparing(List<String>::size).reversed())
                .flatMap(qualifiers -> write(key, qualifiers, elements).stream()).findFirst();
    }

    private static Optional<String> write(Element key, List<String> qualifiers, List<Element> elements) {
        StringBuilder address = new StringBuilder(CANONICAL_DOMAIN);
        append(address, '/', key, '/');
        for (String qualifier : qualifiers) {
            elements.stream().filter(it -> it.ai().equals(qualifier)).findFirst().ifPresent(it -> append(address, '/', it, '/'));
        }
        char separator = '?';
        for (Element element : elements.stream().distinct().toList()) {
            if (element.equals(key) || qualifiers.contains(element.ai())) {
                continue;
            }
            if (identifier(element) == null || !identifier(element).linkAttribute()) {
                return Optional.empty();
            }
            append(address, separator, element, '=');
            separator = '&';
        }
        return Optional.of(address.toString());
    }

    private static void append(StringBuilder address, char before, Element element, char between) {
        address.append(before).append(element.ai()).append(between).append(PercentCoding.encoded(element.value()));
    }

    private static ApplicationIdentifier identifier(Element element) {
        return SyntaxDictionary.SHIPPED.of(element.ai());
    }
}
