package io.crosswalk.routes.transport;

import io.crosswalk.core.config.FeedConfig;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The file beside a delivery that says that it is complete.
 *
 * <p>{@code {name}} stands for the delivery's whole name, {@code {stem}} for the part before its first dot. A manifest
 * counts as a marker where there is no other.
 */
final class Marker {

    private Marker() {
    }

    /** The marker without which a delivery is not touched, as a pattern. */
    static Optional<String> pattern(FeedConfig.Files files) {
        return patterns(files).findFirst();
    }

    /** Everything that belongs to a delivery and leaves the folder with it, markers first. */
    static List<String> companions(FeedConfig.Files files, String name) {
        return patterns(files).map(p -> named(p, name))
                .filter(companion -> SafeName.objection(companion).isEmpty()).distinct().toList();
    }

    private static Stream<String> patterns(FeedConfig.Files files) {
        return files == null ? Stream.empty() : Stream.of(Optional.ofNullable(files.done()), Optional.ofNullable(files.manifest()))
                .flatMap(Optional::stream).filter(p -> !p.isBlank());
    }

    static String named(String pattern, String name) {
        int dot = name.indexOf('.');
        return pattern.replace("{name}", name).replace("{stem}", dot < 0 ? name : name.substring(0, dot));
    }

    /** In Camel's words. */
    static String camel(String pattern) {
        return pattern.replace("{name}", "${file:name}").replace("{stem}", "${file:name.noext}");
    }
}
