package io.maskwright.format;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;

/**
 * An immutable tree of names by character, each with numbers that tell what it names. One walks down from {@link #first}
 * by {@link #next}; nodes are numbers, so that a walk makes no object.
 */
final class NameTrie {

    /** Stands for no node. */
    static final int NONE = -1;

    /** Nearly all names start with one of these; what starts a name is looked up far more often than what follows. */
    private static final char FIRST_IDEOGRAPH = '\u4E00';

    private static final int IDEOGRAPHS = 0x9FFF - 0x4E00 + 1;
    private static final int ROOT = 0;
    /** Up to so many children are looked through one by one. */
    private static final int FEW = 8;

    private static final int KIND_BITS = 3;
    private static final int KINDS = (1 << KIND_BITS) - 1;

    /** By ideograph, the child of the root. */
    private final int[] firsts = new int[IDEOGRAPHS];
    /** By node, its character; the children of a node lie side by side in the order of their characters. */
    private final char[] keys;
    /**
     * By node two numbers that are read together: its first child, then the place of its first entry with the kinds of its
     * entries in the lowest bits. Children and entries of the next node start where its own end.
     */
    private final int[] links;

    private final int[] entries;
    private final int mostNamesAtOnePlace;

    private NameTrie(Branch root, int nodes, int entryCount, IntUnaryOperator kinds) {
        keys = new char[nodes];
        links = new int[2 * (nodes + 1)];
        entries = new int[entryCount];
        Deque<Branch> waiting = new ArrayDeque<>();
        waiting.add(root);
        int place = 0;
        int known = 1;
        for (int node = 0; node < nodes; node++) {
            Branch branch = waiting.remove();
            links[2 * node] = known;
            links[2 * node + 1] = place << KIND_BITS;
            for (int entry : branch.entries) {
                entries[place++] = entry;
                links[2 * node + 1] |= kinds.applyAsInt(entry);
            }
            for (Map.Entry<Character, Branch> child : branch.children.entrySet()) {
                keys[known++] = child.getKey();
                waiting.add(child.getValue());
            }
        }
        links[2 * nodes] = known;
        links[2 * nodes + 1] = place << KIND_BITS;
        for (int i = 0; i < IDEOGRAPHS; i++) {
            firsts[i] = next(ROOT, (char) (FIRST_IDEOGRAPH + i));
        }
        mostNamesAtOnePlace = root.mostNames();
    }

    private static final class Branch {
        final TreeMap<Character, Branch> children = new TreeMap<>();
        final List<Integer> entries = new ArrayList<>(0);

        int mostNames() {
            int below =
                    children.values().stream().mapToInt(Branch::mostNames).max().orElse(0);
            return below + (entries.isEmpty() ? 0 : 1);
        }
    }

    /** Collects names and what they name. */
    static final class Builder {
        private final Branch root = new Branch();
        private int nodes = 1;
        private int entryCount;

        /** Adds what a name stands for, after what it stood for before. */
        void add(String name, int entry) {
            Branch branch = root;
            for (int i = 0; i < name.length(); i++) {
                Branch child = branch.children.get(name.charAt(i));
                if (child == null) {
                    child = new Branch();
                    branch.children.put(name.charAt(i), child);
                    nodes++;
                }
                branch = child;
            }
            if (!branch.entries.contains(entry)) {
                branch.entries.add(entry);
                entryCount++;
            }
        }

        /** Makes the tree; each entry is of one or more of three kinds, a bit each. */
        NameTrie build(IntUnaryOperator kinds) {
            return new NameTrie(root, nodes, entryCount, kinds);
        }
    }

    /** Returns the node of a first character, or {@link #NONE}. */
    int first(char c) {
        int at = c - FIRST_IDEOGRAPH;
        return at >= 0 && at < IDEOGRAPHS ? firsts[at] : next(ROOT, c);
    }

    /** Returns the node of a further character, or {@link #NONE}. */
    int next(int node, char c) {
        int low = links[2 * node];
        int high = links[2 * node + 2];
        while (high - low > FEW) {
            int middle = (low + high) >>> 1;
            if (keys[middle] <= c) {
                low = middle;
            } else {
                high = middle;
            }
        }
        for (int child = low; child < high; child++) {
            if (keys[child] == c) {
                return child;
            }
        }
        return NONE;
    }

    /** Tells whether longer names go on from a node. */
    boolean hasMore(int node) {
        return links[2 * node] < links[2 * node + 2];
    }

    /** Returns how many names there are at most that begin with each other, however many each stands for. */
    int mostNamesAtOnePlace() {
        return mostNamesAtOnePlace;
    }

    /** Returns the place of the first entry of a node; that of the node after it is where its own end. */
    int entries(int node) {
        return links[2 * node + 1] >>> KIND_BITS;
    }

    /** Returns the kinds of the entries of a node, 0 if it has none. */
    int kinds(int node) {
        return links[2 * node + 1] & KINDS;
    }

    /** Returns an entry by its place. */
    int entry(int place) {
        return entries[place];
    }
}
