package io.maskwright.internal.text;

import java.util.Collection;

/** An immutable set of short names that is asked about stretches of an array, so that no text is made to look one up. */
public final class NameSet {

    /** A quarter of the slots is in use at most, so that most questions end at the first one. */
    private static final int SLOTS_PER_NAME = 4;

    private final char[][] slots;
    private final int longest;

    private NameSet(int size, int longest) {
        this.slots = new char[Integer.highestOneBit(Math.max(1, size)) * SLOTS_PER_NAME * 2][];
        this.longest = longest;
    }

    /**
     * Makes a set.
     *
     * @param names the names; more than once is once
     * @return the set
     */
    public static NameSet of(Collection<String> names) {
        NameSet set = new NameSet(
                names.size(), names.stream().mapToInt(String::length).max().orElse(0));
        for (String name : names) {
            char[] chars = name.toCharArray();
            int slot = set.slot(chars, 0, chars.length);
            set.slots[slot] = chars;
        }
        return set;
    }

    /**
     * Returns the length of the longest name.
     *
     * @return 0 or more
     */
    public int longest() {
        return longest;
    }

    /**
     * Tells whether a stretch of an array is a name.
     *
     * @param chars holds the stretch
     * @param from where it starts
     * @param to where it ends, exclusive
     * @return whether it is in the set
     */
    public boolean contains(char[] chars, int from, int to) {
        return to - from <= longest && slots[slot(chars, from, to)] != null;
    }

    /** Returns the slot of a name, or the free one where it would go. */
    private int slot(char[] chars, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = hash * 31 + chars[i];
        }
        int mask = slots.length - 1;
        int slot = (hash ^ hash >>> 15) & mask;
        while (slots[slot] != null && !isAt(slot, chars, from, to)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private boolean isAt(int slot, char[] chars, int from, int to) {
        char[] name = slots[slot];
        if (name.length != to - from) {
            return false;
        }
        for (int i = 0; i < name.length; i++) {
            if (name[i] != chars[from + i]) {
                return false;
            }
        }
        return true;
    }
}
