package io.maskwright.testdata;

/**
 * The one source of chance: a bijection of 64-bit words whose results look unrelated, as in the generator SplitMix64. A
 * number is made by mixing a counter, so any of them can be had without those before it.
 */
final class Mix {

    /** The odd number that successive counters differ by: 2^64 divided by the golden ratio. */
    static final long STEP = 0x9e3779b97f4a7c15L;

    private Mix() {}

    /** Returns the word that a word becomes. */
    static long of(long word) {
        long mixed = (word ^ (word >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }

    /** Returns a key for one purpose, or one number, under a key. */
    static long of(long key, long purpose) {
        return of(of(purpose + STEP) + key);
    }
}
