package io.maskwright.plan;

import org.jspecify.annotations.Nullable;

/** Finds where each of some values stands for the first time. Not thread-safe. */
final class FirstPlaces {

    private static final int FREE = 0;

    private final @Nullable Object[] values;
    /** One more than a place; twice as many as places, so that the next free one is near. */
    private final int[] slots;

    /**
     * Creates an empty table.
     *
     * @param values holds the values at their places
     */
    FirstPlaces(@Nullable Object[] values, int size) {
        this.values = values;
        this.slots = new int[Integer.highestOneBit(Math.max(1, size)) << 2];
    }

    /** The first place at which the value of a place stands; the place itself if it is new. */
    int first(int place) {
        Object value = values[place];
        if (value == null) {
            return place;
        }
        int hash = value.hashCode();
        int slot = (hash ^ (hash >>> 16)) & (slots.length - 1);
        while (slots[slot] != FREE) {
            int other = slots[slot] - 1;
            if (value.equals(values[other])) {
                return other;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = place + 1;
        return place;
    }
}
