package io.crosswalk.core.config;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What this version can do, so that a configuration for a later one is refused plainly and not at night.
 *
 * @param transports names usable in {@code from.type}
 * @param formats names usable in {@code format.type}
 * @param targets names usable in {@code to.type}
 * @param envelopes names usable in {@code from.envelope}
 * @param transforms names usable in {@code transforms}, without their argument
 */
public record Availability(Set<String> transports, Set<String> formats, Set<String> targets, Set<String> envelopes,
        Set<String> transforms) {

    private static final Set<String> KNOWN_TRANSPORTS =
            Set.of("file", "ftp", "ftps", "sftp", "rest", "tryton", "erpnext", "odoo");
    private static final Set<String> KNOWN_FORMATS =
            Set.of("csv", "fixed", "json", "jsonl", "xml", "xlsx", "x12", "edifact", "epcis");
    private static final Set<String> KNOWN_TARGETS =
            Set.of("snipe-it", "glpi", "atlas", "itop", "odoo", "servicenow", "ralph", "rest");
    private static final Set<String> KNOWN_ENVELOPES = Set.of("pgp", "gzip", "zip");

    private static final Set<String> TRANSFORMS = Set.of("trim", "upper", "lower", "nfkc", "digits", "strip-leading-zeros",
            "extract", "replace", "prefix", "default", "split");

    /** What is built into this version. */
    public static final Availability BUILT_IN =
            new Availability(Set.of("file", "ftp", "rest"), Set.of("csv", "json", "jsonl"), Set.of("snipe-it"));

    public Availability {
        transports = Set.copyOf(transports);
        formats = Set.copyOf(formats);
        targets = Set.copyOf(targets);
        envelopes = Set.copyOf(envelopes);
        transforms = Set.copyOf(transforms);
    }

    public Availability(Set<String> transports, Set<String> formats, Set<String> targets) {
        this(transports, formats, targets, Set.of("gzip", "zip"), TRANSFORMS);
    }

    /** What is wrong with a name in {@code from.type}, if anything. */
    Optional<Complaint> transport(String name) {
        return complaint("transport", name, transports, KNOWN_TRANSPORTS);
    }

    Optional<Complaint> format(String name) {
        return complaint("format", name, formats, KNOWN_FORMATS);
    }

    Optional<Complaint> target(String name) {
        return complaint("type of target", name, targets, KNOWN_TARGETS);
    }

    Optional<Complaint> envelope(String name) {
        return complaint("envelope", name, envelopes, KNOWN_ENVELOPES);
    }

    Optional<Complaint> transform(String name) {
        return complaint("transform", name, transforms, transforms);
    }

    private static Optional<Complaint> complaint(String what, String name, Set<String> available, Set<String> known) {
        if (available.contains(name)) {
            return Optional.empty();
        }
        String choices = "available: " + String.join(", ", new TreeSet<>(available));
        if (known.contains(name)) {
            return Optional.of(new Complaint("this version does not have the " + what + " '" + name + "' yet", choices));
        }
        return Optional.of(new Complaint("unknown " + what + " '" + name + "'",
                Spelling.nearest(name, List.copyOf(available)).map(Spelling::didYouMean).orElse(choices)));
    }
}
