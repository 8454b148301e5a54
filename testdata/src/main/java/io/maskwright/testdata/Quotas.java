package io.maskwright.testdata;

import java.util.Arrays;

/**
 * Splits a stretch of numbers among cells by weight. The heaviest gets all numbers that a cell can hold, so that a cell
 * and a number within it are unique, and yet as common as they should be.
 */
final class Quotas {

    private final long[] starts;
    private final int capacity;

    /** Weights that are positive; a cell holds numbers from 0 to below the capacity. */
    Quotas(int[] weights, int capacity) {
        int heaviest = Arrays.stream(weights).max().orElseThrow();
        this.capacity = capacity;
        this.starts = new long[weights.length + 1];
        for (int i = 0; i < weights.length; i++) {
            starts[i + 1] = starts[i] + (long) capacity * weights[i] / heaviest;
        }
    }

    /** How many numbers there are in all. */
    long size() {
        return starts[starts.length - 1];
    }

    /** The cell that a number from 0 to below the size is in. */
    int cell(long number) {
        int at = Arrays.binarySearch(starts, number);
        if (at < 0) {
            return -at - 2;
        }
        while (starts[at + 1] == number) {
            at++; // cells without numbers
        }
        return at;
    }

    /** What a number stands for within its cell, from 0 to below the capacity; no two of a cell are equal. */
    int within(long number, int cell, long key) {
        return (int) Permutation.apply(number - starts[cell], capacity, Mix.of(key, cell));
    }
}
