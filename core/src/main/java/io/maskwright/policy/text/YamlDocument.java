package io.maskwright.policy.text;

import io.maskwright.PolicyException;
import io.maskwright.PolicyProblem;
import io.maskwright.policy.text.YamlNode.Entry;
import io.maskwright.policy.text.YamlNode.Mapping;
import io.maskwright.policy.text.YamlNode.Scalar;
import io.maskwright.policy.text.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Reads YAML 1.2 text into a tree of words with positions. Refused: two documents in one text, keys that are not words,
 * a key that stands twice in one mapping, anchors and aliases (a policy says everything where it stands), and more than
 * 50 levels.
 */
public final class YamlDocument {

    private static final int MAX_DEPTH = 50;
    private static final int MAX_CODE_POINTS = 16 * 1024 * 1024;

    private final String source;
    private final List<PolicyProblem> problems = new ArrayList<>();

    private YamlDocument(String source) {
        this.source = source;
    }

    /**
     * Reads a text.
     *
     * @param source the name of the text for messages
     * @param text the text
     * @return the root, a mapping
     * @throws PolicyException if the text is not YAML, or not as this class wants it
     */
    public static Mapping read(String source, String text) {
        return new YamlDocument(source).parse(text);
    }

    private Mapping parse(String text) {
        Node root = compose(text);
        YamlNode tree = root == null ? null : convert(root, 0);
        if (tree == null || !(tree instanceof Mapping)) {
            problems.add(new PolicyProblem(source, 1, 1, "a policy must be a mapping that starts with maskwright: 1"));
        }
        if (!problems.isEmpty() || !(tree instanceof Mapping mapping)) {
            throw new PolicyException(problems);
        }
        return mapping;
    }

    private @Nullable Node compose(String text) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(source)
                .setCodePointLimit(MAX_CODE_POINTS)
                .setAllowRecursiveKeys(false)
                .build();
        try {
            Optional<Node> root =
                    new Composer(settings, new ParserImpl(settings, new StreamReader(settings, text))).getSingleNode();
            return root.orElse(null);
        } catch (MarkedYamlEngineException e) {
            Optional<Mark> mark = e.getProblemMark().or(e::getContextMark);
            problems.add(new PolicyProblem(
                    source,
                    mark.map(m -> m.getLine() + 1).orElse(0),
                    mark.map(m -> m.getColumn() + 1).orElse(0),
                    "not valid YAML: " + (e.getProblem() == null ? "unreadable" : e.getProblem())));
        } catch (StackOverflowError e) {
            problems.add(new PolicyProblem(source, 0, 0, "not valid YAML: nested too deep"));
        } catch (RuntimeException e) {
            // Not only its own kind: escapes and versions out of range fail elsewhere in the parser.
            problems.add(new PolicyProblem(source, 0, 0, "not valid YAML"));
        }
        throw new PolicyException(problems);
    }

    private YamlNode convert(Node node, int depth) {
        int line = node.getStartMark().map(m -> m.getLine() + 1).orElse(0);
        int column = node.getStartMark().map(m -> m.getColumn() + 1).orElse(0);
        if (node.getAnchor().isPresent() || depth > MAX_DEPTH) {
            problems.add(new PolicyProblem(
                    source,
                    line,
                    column,
                    depth > MAX_DEPTH ? "too deep" : "anchors and aliases are not used in policies"));
            return new Scalar("", line, column);
        }
        if (node instanceof MappingNode mapping) {
            return new Mapping(entries(mapping, depth), line, column);
        }
        if (node instanceof SequenceNode sequence) {
            List<YamlNode> items = new ArrayList<>();
            for (Node item : sequence.getValue()) {
                items.add(convert(item, depth + 1));
            }
            return new Sequence(items, line, column);
        }
        ScalarNode scalar = (ScalarNode) node;
        boolean quoted = scalar.getScalarStyle() == ScalarStyle.SINGLE_QUOTED
                || scalar.getScalarStyle() == ScalarStyle.DOUBLE_QUOTED;
        return new Scalar(scalar.getValue(), line, quoted ? column + 1 : column);
    }

    private List<Entry> entries(MappingNode mapping, int depth) {
        List<Entry> entries = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (NodeTuple tuple : mapping.getValue()) {
            YamlNode key = convert(tuple.getKeyNode(), depth + 1);
            if (!(key instanceof Scalar word)) {
                problems.add(new PolicyProblem(source, key.line(), key.column(), "a key must be a word"));
            } else if (!seen.add(word.text())) {
                problems.add(new PolicyProblem(
                        source, word.line(), word.column(), "key " + word.text() + " stands twice in this mapping"));
            } else {
                entries.add(new Entry(word, convert(tuple.getValueNode(), depth + 1)));
            }
        }
        return entries;
    }
}
