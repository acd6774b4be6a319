package io.crosswalk.core.config;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.crosswalk.core.config.YamlDocument.Spot;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * Reads one YAML file into a tree that remembers where everything stands.
 *
 * <p>Only the node graph is composed, nothing is ever constructed from tags, and size, depth and aliases are bounded: a
 * hostile file costs no more than an honest one.
 */
final class YamlReader {

    static final int MAX_BYTES = 1024 * 1024;
    private static final int MAX_DEPTH = 30;

    /** The document, or empty when it cannot be read as a tree; what is wrong is added to {@code faults}. */
    Optional<YamlDocument> read(Path path, String file, List<ConfigFault> faults) {
        List<ConfigFault> found = new ArrayList<>();
        Optional<String> text = text(path, file, found);
        Optional<YamlDocument> document = text.flatMap(content -> document(content, file, found));
        faults.addAll(found);
        return document;
    }

    private Optional<String> text(Path path, String file, List<ConfigFault> faults) {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(path)) {
            bytes = in.readNBytes(MAX_BYTES + 1);
        } catch (IOException e) {
            faults.add(new ConfigFault(file, 1, 1, "the file cannot be read", "check that it is a file and its permissions"));
            return Optional.empty();
        }
        if (bytes.length > MAX_BYTES) {
            faults.add(new ConfigFault(file, 1, 1, "the file is larger than 1 MiB", "keep data out of the configuration"));
            return Optional.empty();
        }
        CharBuffer chars = CharBuffer.allocate(bytes.length);
        CharsetDecoder decoder = UTF_8.newDecoder();
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), chars, true);
        String text = chars.flip().toString();
        if (result.isError()) {
            Spot spot = end(text);
            faults.add(new ConfigFault(file, spot.line(), spot.column(), "the file is not UTF-8 text", "save it as UTF-8"));
            return Optional.empty();
        }
        return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    private Optional<YamlDocument> document(String text, String file, List<ConfigFault> faults) {
        try {
            Node root = new Yaml(new SafeConstructor(limits())).compose(new java.io.StringReader(text));
            if (root instanceof MappingNode mapping) {
                YamlTree tree = new YamlTree(file, faults);
                ObjectNode content = tree.read(mapping);
                return Optional.of(new YamlDocument(file, content, tree.places()));
            }
            faults.add(new ConfigFault(file, 1, 1, root == null ? "the file is empty" : "the file is not a list of keys and values",
                    "config/templates shows what belongs here"));
        } catch (MarkedYAMLException e) {
            Mark mark = e.getProblemMark() != null ? e.getProblemMark() : e.getContextMark();
            Spot spot = mark == null ? Spot.START : new Spot(mark.getLine() + 1, mark.getColumn() + 1);
            faults.add(new ConfigFault(file, spot.line(), spot.column(), "not readable as YAML: " + oneLine(e.getProblem()),
                    "look at the indentation, quotes and brackets here and in the line before"));
        } catch (ReaderException e) {
            Spot spot = end(text.substring(0, text.offsetByCodePoints(0, Math.min(e.getPosition(), text.codePointCount(0, text.length())))));
            faults.add(new ConfigFault(file, spot.line(), spot.column(), "a control character that YAML does not allow", "remove it"));
        } catch (YAMLException e) {
            faults.add(new ConfigFault(file, 1, 1, "nested too deeply, or too many aliases", "write it out plainly"));
        }
        return Optional.empty();
    }

    private static LoaderOptions limits() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(MAX_BYTES);
        options.setNestingDepthLimit(MAX_DEPTH);
        options.setMaxAliasesForCollections(50);
        options.setAllowRecursiveKeys(false);
        return options;
    }

    /** What the parser says, without the word it stumbled over: that may be a secret that begins with {@code *} or {@code !}. */
    private static String oneLine(String problem) {
        return problem == null ? "syntax error"
                : problem.replaceAll("(undefined alias|undefined tag handle|is not allowed).*", "$1").replaceAll("\\s+", " ").strip();
    }

    private static Spot end(String text) {
        int line = (int) text.chars().filter(c -> c == '\n').count() + 1;
        int start = text.lastIndexOf('\n') + 1;
        return new Spot(line, text.codePointCount(start, text.length()) + 1);
    }
}
