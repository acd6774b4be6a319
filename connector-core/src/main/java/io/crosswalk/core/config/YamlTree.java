package io.crosswalk.core.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.crosswalk.core.config.YamlDocument.Place;
import io.crosswalk.core.config.YamlDocument.Spot;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Turns YAML nodes into a JSON tree and notes the place of each.
 *
 * <p>Scalars are read in the narrow way of YAML 1.2: {@code no} is a word, {@code 0123} is not a number. So a value
 * that people meant as text is never changed behind their back.
 */
final class YamlTree {

    private static final JsonNodeFactory JSON = new JsonNodeFactory(true);
    private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9][0-9]{0,17})");
    private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9][0-9]{0,17})\\.[0-9]{1,18}");
    private static final Pattern BOOL = Pattern.compile("true|True|TRUE|false|False|FALSE");

    private final String file;
    private final List<ConfigFault> faults;
    private final Map<String, Place> places = new HashMap<>();
    private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    YamlTree(String file, List<ConfigFault> faults) {
        this.file = file;
        this.faults = faults;
    }

    Map<String, Place> places() {
        return places;
    }

    ObjectNode read(MappingNode root) {
        Spot start = spot(root);
        places.put("", new Place(start, start));
        return mapping(root, "");
    }

    private JsonNode value(Node node, String pointer, Spot key) {
        boolean alias = !(node instanceof ScalarNode) && !seen.add(node);
        Spot own = alias ? key : spot(node);
        places.put(pointer, new Place(key == null ? own : key, own));
        if (alias) {
            faults.add(fault(own, "aliases of lists and mappings are not read", "write it out here"));
            return JSON.nullNode();
        }
        if (!known(node.getTag())) {
            faults.add(fault(own, "tags such as !name are not read", "remove the tag"));
            return JSON.nullNode();
        }
        if (node instanceof MappingNode mapping) {
            return mapping(mapping, pointer);
        }
        return node instanceof SequenceNode sequence ? sequence(sequence, pointer) : scalar((ScalarNode) node);
    }

    private ObjectNode mapping(MappingNode node, String pointer) {
        seen.add(node);
        ObjectNode object = JSON.objectNode();
        for (NodeTuple entry : node.getValue()) {
            Spot key = spot(entry.getKeyNode());
            if (!(entry.getKeyNode() instanceof ScalarNode name)) {
                faults.add(fault(key, "a key must be a word", "look at the brackets here"));
            } else if (object.has(name.getValue())) {
                faults.add(fault(key, "the key '" + name.getValue() + "' is given twice", "keep one of them"));
            } else {
                object.set(name.getValue(), value(entry.getValueNode(), YamlDocument.child(pointer, name.getValue()), key));
            }
        }
        return object;
    }

    private ArrayNode sequence(SequenceNode node, String pointer) {
        ArrayNode array = JSON.arrayNode();
        for (Node item : node.getValue()) {
            Spot own = spot(item);
            array.add(value(item, pointer + "/" + array.size(), own));
        }
        return array;
    }

    private static JsonNode scalar(ScalarNode node) {
        String text = node.getValue();
        if (node.getScalarStyle() != ScalarStyle.PLAIN || Tag.STR.equals(node.getTag()) && !text.isEmpty()) {
            return JSON.textNode(text);
        }
        if (Tag.NULL.equals(node.getTag()) || text.isEmpty()) {
            return JSON.nullNode();
        }
        if (BOOL.matcher(text).matches()) {
            return JSON.booleanNode(Boolean.parseBoolean(text));
        }
        if (WHOLE.matcher(text).matches()) {
            return JSON.numberNode(Long.parseLong(text));
        }
        return DECIMAL.matcher(text).matches() ? JSON.numberNode(new BigDecimal(text)) : JSON.textNode(text);
    }

    private static boolean known(Tag tag) {
        return Set.of(Tag.MAP, Tag.SEQ, Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL, Tag.TIMESTAMP, Tag.MERGE).contains(tag);
    }

    private ConfigFault fault(Spot spot, String message, String hint) {
        return new ConfigFault(file, spot.line(), spot.column(), message, hint);
    }

    private static Spot spot(Node node) {
        Mark mark = node.getStartMark();
        return new Spot(mark.getLine() + 1, mark.getColumn() + 1);
    }
}
