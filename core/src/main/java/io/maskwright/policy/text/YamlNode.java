package io.maskwright.policy.text;

import java.util.List;

/**
 * A node of a YAML document with its position. Scalars are words whatever their YAML type: {@code null}, {@code 1} and
 * {@code yes} are what they look like.
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface YamlNode {

    /**
     * Returns the line.
     *
     * @return the line, from 1
     */
    int line();

    /**
     * Returns the column.
     *
     * @return the column, from 1
     */
    int column();

    /**
     * A word.
     *
     * @param text the word without quotes
     * @param line the line, from 1
     * @param column the column of its first character, after a quote if there is one, from 1
     */
    record Scalar(String text, int line, int column) implements YamlNode {}

    /**
     * A list.
     *
     * @param items the items in order
     * @param line the line, from 1
     * @param column the column, from 1
     */
    record Sequence(List<YamlNode> items, int line, int column) implements YamlNode {
        /** Copies the items. */
        public Sequence {
            items = List.copyOf(items);
        }
    }

    /**
     * A mapping; its keys differ.
     *
     * @param entries the entries in order
     * @param line the line, from 1
     * @param column the column, from 1
     */
    record Mapping(List<Entry> entries, int line, int column) implements YamlNode {
        /** Copies the entries. */
        public Mapping {
            entries = List.copyOf(entries);
        }
    }

    /**
     * An entry of a mapping.
     *
     * @param key the key
     * @param value the value
     */
    record Entry(Scalar key, YamlNode value) {}
}
