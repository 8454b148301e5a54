package io.maskwright.export;

import java.util.Arrays;

/** Where documents begin and end in an array. Not thread-safe while it is filled. */
final class Bounds {

    private static final int START_SIZE = 1 << 10;

    private int[] places = new int[START_SIZE];
    private int count;

    void add(int from, int to) {
        if (count + 2 > places.length) {
            places = Arrays.copyOf(places, places.length * 2);
        }
        places[count] = from;
        places[count + 1] = to;
        count += 2;
    }

    int size() {
        return count / 2;
    }

    int from(int index) {
        return places[index * 2];
    }

    int to(int index) {
        return places[index * 2 + 1];
    }
}
