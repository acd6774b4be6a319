package io.crosswalk.core.config;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.core.config.YamlDocument.Spot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Reads the configuration folder: {@code crosswalk.yaml}, {@code feeds/<id>.yaml} and {@code targets/<id>.yaml}.
 *
 * <p>The answer is a whole {@link Configuration} with all defaults filled, or every fault of every file. Nothing outside
 * the folder is touched: secrets stay references, and no system is called.
 */
public final class ConfigurationReader {

    private static final String MAIN = "crosswalk.yaml";

    private final Availability availability;
    private final SchemaCheck schemas = new SchemaCheck();
    private final YamlReader yaml = new YamlReader();

    /** Accepts what this version has built in. */
    public ConfigurationReader() {
        this(Availability.BUILT_IN);
    }

    public ConfigurationReader(Availability availability) {
        this.availability = availability;
    }

    public ReadResult read(Path folder) {
        List<ConfigFault> faults = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return new ReadResult.Refused(List.of(new ConfigFault(".", 1, 1, "there is no configuration folder "
                    + folder, "name it with --config or CROSSWALK_CONFIG")));
        }
        Folder files = files(folder, faults);
        faults.addAll(NameCheck.check(files));
        if (!faults.isEmpty() || files.crosswalk() == null) {
            return new ReadResult.Refused(faults.stream().distinct().sorted().toList());
        }
        return new ReadResult.Accepted(Assembly.of(folder.toAbsolutePath().normalize(), files));
    }

    private Folder files(Path folder, List<ConfigFault> faults) {
        YamlDocument crosswalk = null;
        if (Files.exists(folder.resolve(MAIN))) {
            crosswalk = document(folder, MAIN, DocumentKind.CROSSWALK, faults).orElse(null);
        } else {
            boolean renamed = Files.exists(folder.resolve("crosswalk.yml"));
            faults.add(new ConfigFault(MAIN, 1, 1, "the file is missing",
                    renamed ? "rename crosswalk.yml" : "config/templates shows what belongs there"));
        }
        Set<String> unreadableFeeds = new TreeSet<>();
        Set<String> unreadableTargets = new TreeSet<>();
        Map<String, YamlDocument> feeds = documents(folder, "feeds", DocumentKind.FEED, unreadableFeeds, faults);
        Map<String, YamlDocument> targets = documents(folder, "targets", DocumentKind.TARGET, unreadableTargets,
                faults);
        return new Folder(crosswalk, feeds, targets, unreadableFeeds, unreadableTargets);
    }

    private Map<String, YamlDocument> documents(Path folder, String below, DocumentKind kind, Set<String> unreadable,
            List<ConfigFault> faults) {
        Map<String, YamlDocument> documents = new TreeMap<>();
        for (String name : listing(folder.resolve(below), below, faults)) {
            String file = below + "/" + name;
            if (name.endsWith(".yaml")) {
                String stem = name.substring(0, name.length() - ".yaml".length());
                document(folder, file, kind, faults)
                        .ifPresentOrElse(it -> documents.put(stem, it), () -> unreadable.add(stem));
            } else if (name.matches("(?i).+\\.(ya?ml|json)")) {
                faults.add(new ConfigFault(file, 1, 1, "only files that end in .yaml are read",
                        "rename it, or move it out of the folder"));
            }
        }
        return documents;
    }

    private static List<String> listing(Path folder, String below, List<ConfigFault> faults) {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(path -> path.getFileName().toString())
                    .filter(name -> !name.startsWith(".")).sorted().toList();
        } catch (IOException e) {
            faults.add(new ConfigFault(below, 1, 1, "the folder cannot be listed",
                    "check that it is a folder and its permissions"));
            return List.of();
        }
    }

    private Optional<YamlDocument> document(Path folder, String file, DocumentKind kind, List<ConfigFault> faults) {
        Optional<YamlDocument> read = yaml.read(folder.resolve(file), file, faults);
        if (read.isEmpty()) {
            return read;
        }
        YamlDocument document = read.get();
        JsonNode declared = document.tree().path("kind");
        Optional<DocumentKind> other = DocumentKind.of(declared.asText()).filter(it -> it != kind);
        if (other.isPresent()) {
            faults.add(document.atValue("/kind", "this file describes a " + declared.asText() + ", here stands a "
                    + kind.word(), "move it to " + other.get().place()));
            return Optional.empty();
        }
        List<ConfigFault> found = new ArrayList<>(schemas.check(document, kind));
        if (kind == DocumentKind.CROSSWALK) {
            found.addAll(FillerFile.check(folder, document));
        } else if (kind == DocumentKind.FEED) {
            found.addAll(FeedCheck.check(availability, document));
        } else if (kind == DocumentKind.TARGET) {
            found.addAll(TargetCheck.check(availability, document));
        }
        Set<Spot> unread = document.spotsOf(faults);
        // A value that was not read is one fault, not a second one because it is not there.
        found.stream().filter(it -> !unread.contains(it.spot())).forEach(faults::add);
        return read;
    }
}
