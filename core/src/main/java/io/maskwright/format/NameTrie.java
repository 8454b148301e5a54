package io.maskwright.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A tree of names by character, which finds all names that start at a place of a text in one walk. */
final class NameTrie {

    private final Node root = new Node();

    /** One name found: where it ends, how it is written and what it names. */
    record Found(int end, Entry entry) {}

    /** What a name stands for: the code of a division and whether the name carries a class word such as 市. */
    record Entry(String code, Form form) {}

    /** How a name is written. */
    enum Form {
        /** With its class word: 福清市, 石柱县. */
        CLASSED,
        /** Without: 福清, 石柱. */
        BARE
    }

    private static final class Node {
        char[] keys = {};
        Node[] children = {};
        final List<Entry> entries = new ArrayList<>(0);

        Node child(char key) {
            int at = Arrays.binarySearch(keys, key);
            if (at < 0) {
                int to = -at - 1;
                char[] grownKeys = Arrays.copyOf(keys, keys.length + 1);
                Node[] grown = Arrays.copyOf(children, keys.length + 1);
                System.arraycopy(keys, to, grownKeys, to + 1, keys.length - to);
                System.arraycopy(children, to, grown, to + 1, keys.length - to);
                grownKeys[to] = key;
                grown[to] = new Node();
                keys = grownKeys;
                children = grown;
                return grown[to];
            }
            return children[at];
        }
    }

    void add(String name, Entry entry) {
        Node node = root;
        for (int i = 0; i < name.length(); i++) {
            node = node.child(name.charAt(i));
        }
        if (!node.entries.contains(entry)) {
            node.entries.add(entry);
        }
    }

    /** Returns the names that start at a place, short ones first. */
    List<Found> at(CharSequence text, int start) {
        List<Found> found = new ArrayList<>();
        Node node = root;
        for (int i = start; i < text.length(); i++) {
            int at = Arrays.binarySearch(node.keys, text.charAt(i));
            if (at < 0) {
                break;
            }
            node = node.children[at];
            for (Entry entry : node.entries) {
                found.add(new Found(i + 1, entry));
            }
        }
        return found;
    }
}
