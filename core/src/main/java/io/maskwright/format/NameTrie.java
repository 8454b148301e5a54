package io.maskwright.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A tree of names by character, which finds all names that start at a place of a text in one walk. */
final class NameTrie {

    /** Nearly all names start with one of these; what starts a name is looked up far more often than what follows. */
    private static final char FIRST_IDEOGRAPH = '\u4E00';

    private static final int IDEOGRAPHS = 0x9FFF - 0x4E00 + 1;
    /** How many names start at one place; more are rare. */
    private static final int MOST_NAMES = 4;

    private final Node root = new Node();
    private final @Nullable Node[] firsts = new @Nullable Node[IDEOGRAPHS];

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
            if (i == 0 && isIdeograph(name.charAt(0))) {
                firsts[name.charAt(0) - FIRST_IDEOGRAPH] = node;
            }
        }
        if (!node.entries.contains(entry)) {
            node.entries.add(entry);
        }
    }

    private static boolean isIdeograph(char c) {
        return c >= FIRST_IDEOGRAPH && c < FIRST_IDEOGRAPH + IDEOGRAPHS;
    }

    /** Returns the names that start at a place, short ones first. */
    List<Found> at(CharSequence text, int start) {
        List<Found> found = List.of();
        int length = text.length();
        Node node = start < length ? first(text.charAt(start)) : null;
        for (int i = start + 1; node != null; i++) {
            if (!node.entries.isEmpty()) {
                found = found.isEmpty() ? new ArrayList<>(MOST_NAMES) : found;
                for (Entry entry : node.entries) {
                    found.add(new Found(i, entry));
                }
            }
            node = i < length ? next(node, text.charAt(i)) : null;
        }
        return found;
    }

    private @Nullable Node first(char c) {
        return isIdeograph(c) ? firsts[c - FIRST_IDEOGRAPH] : next(root, c);
    }

    private static @Nullable Node next(Node node, char c) {
        int at = Arrays.binarySearch(node.keys, c);
        return at < 0 ? null : node.children[at];
    }
}
