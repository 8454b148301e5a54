package io.maskwright.export.proof;

import java.security.SecureRandom;

/**
 * Rolling hashes under a key that is drawn for each run and kept nowhere, so that nobody can make texts that collide, and what
 * is left in memory tells nothing. What seems found is compared exactly afterwards.
 *
 * <p>Immutable and thread-safe.
 */
final class KeyedHash {

    private final long base;
    private final long key;

    private KeyedHash(long base, long key) {
        this.base = base;
        this.key = key;
    }

    static KeyedHash random() {
        SecureRandom random = new SecureRandom();
        // Odd, so that no unit ever leaves the hash for good; 5 modulo 8 has the longest period.
        return new KeyedHash((random.nextLong() & ~7L) | 5L, random.nextLong());
    }

    /** The rolling hash with one unit more at its end. */
    long roll(long hash, char unit) {
        return hash * base + unit + 1;
    }

    /** What the first of some units adds to their hash, for one unit of value one. */
    long weightOfFirst(int units) {
        long weight = 1;
        for (int i = 1; i < units; i++) {
            weight *= base;
        }
        return weight;
    }

    /** The hash to look up: of a rolling hash and the number of its units. */
    long mixed(long hash, int units) {
        long h = hash ^ key ^ (units * 0x9E3779B97F4A7C15L);
        h = (h ^ (h >>> 33)) * 0xFF51AFD7ED558CCDL;
        h = (h ^ (h >>> 33)) * 0xC4CEB9FE1A85EC53L;
        return h ^ (h >>> 33);
    }

    /** The hash to look up, of the first units of a text. */
    long of(String text, int units) {
        long hash = 0;
        for (int i = 0; i < units; i++) {
            hash = roll(hash, text.charAt(i));
        }
        return mixed(hash, units);
    }

    /** Returns nothing of the key. */
    @Override
    public String toString() {
        return "KeyedHash";
    }
}
