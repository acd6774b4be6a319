package io.crosswalk.core.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator.Feature;
import java.util.Map;
import java.util.TreeMap;

/**
 * The configuration as it is in force: every default written out, secrets only as references.
 *
 * <p>Each part is a file that could stand in the folder and would say the same.
 */
public final class EffectiveConfiguration {

    private static final ObjectMapper YAML = new ObjectMapper(YAMLFactory.builder()
            .disable(Feature.WRITE_DOC_START_MARKER).enable(Feature.MINIMIZE_QUOTES)
            .enable(Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS).disable(Feature.SPLIT_LINES).build());
    private static final ObjectMapper JSON = new ObjectMapper();

    private EffectiveConfiguration() {
    }

    /** One object with a member per file, named like the file, for example {@code feeds/acme.yaml}. */
    public static ObjectNode tree(Configuration configuration) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        tree.set("crosswalk.yaml", CrosswalkDocument.write(configuration));
        new TreeMap<>(configuration.feeds()).forEach((id, feed) -> tree.set("feeds/" + id + ".yaml", FeedDocument.write(feed)));
        new TreeMap<>(configuration.targets()).forEach((id, target) -> tree.set("targets/" + id + ".yaml", TargetDocument.write(target)));
        return tree;
    }

    /** The same as JSON text. */
    public static String json(Configuration configuration) {
        return write(JSON, tree(configuration));
    }

    /** The same as YAML documents, each under a comment with the name of its file. */
    public static String yaml(Configuration configuration) {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, com.fasterxml.jackson.databind.JsonNode> file : tree(configuration).properties()) {
            text.append("---\n# ").append(file.getKey()).append('\n').append(write(YAML, (ObjectNode) file.getValue()));
        }
        return text.toString();
    }

    private static String write(ObjectMapper mapper, ObjectNode tree) {
        try {
            return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of texts and numbers can always be written", e);
        }
    }
}
