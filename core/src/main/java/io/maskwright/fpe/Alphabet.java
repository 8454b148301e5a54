package io.maskwright.fpe;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The characters of a text format in a fixed order: the first stands for the numeral 0, the second for 1 and so on. The
 * order is part of the format: two alphabets with the same characters in another order cannot read each other. The
 * constants never change; a new order would get a new name.
 *
 * <p>Characters are Unicode code points, so that those beyond U+FFFF count once.
 *
 * <p>Immutable and thread-safe.
 */
public final class Alphabet {

    /** {@code 0123456789}. */
    public static final Alphabet DIGITS = of("0123456789");
    /** {@code 0-9 a-z}. */
    public static final Alphabet LOWER_36 = of("0123456789abcdefghijklmnopqrstuvwxyz");
    /** {@code 0-9 A-Z}. */
    public static final Alphabet UPPER_36 = of("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ");
    /** {@code 0-9 A-Z a-z}. */
    public static final Alphabet ALPHANUMERIC_62 = of("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");
    /** The 20,902 ideographs from U+4E00 to U+9FA5 in the order of Unicode. */
    public static final Alphabet HAN_20902 = range(0x4e00, 0x9fa5);

    private static final int MAX_SIZE = 65_535;
    /** A direct table of the span from the least to the greatest character; wider alphabets are searched. */
    private static final int MAX_SPAN = 1 << 16;

    private final int[] codePoints;
    private final int least;
    private final int greatest;
    private final int[] table;
    private final int[] sorted;
    private final int[] numerals;

    private Alphabet(int[] codePoints) {
        this.codePoints = codePoints;
        int[] order = codePoints.clone();
        Arrays.sort(order);
        this.least = order[0];
        this.greatest = order[order.length - 1];
        int span = greatest - least + 1;
        if (span <= MAX_SPAN) {
            table = new int[span];
            Arrays.fill(table, -1);
            for (int i = 0; i < codePoints.length; i++) {
                table[codePoints[i] - least] = i;
            }
            sorted = new int[0];
            numerals = new int[0];
        } else {
            table = new int[0];
            sorted = order;
            numerals = new int[order.length];
            for (int i = 0; i < codePoints.length; i++) {
                numerals[Arrays.binarySearch(order, codePoints[i])] = i;
            }
        }
    }

    /**
     * Creates an alphabet.
     *
     * @param characters 2 to 65,535 different characters in their order; none that combines with its neighbour or has
     *     another form in NFC, so that a text has one reading only
     * @return the alphabet
     * @throws IllegalArgumentException if there are too few or too many, one stands twice or cannot stand alone; the
     *     message tells its place
     */
    public static Alphabet of(String characters) {
        Objects.requireNonNull(characters, "characters must not be null");
        return checked(characters.codePoints().toArray());
    }

    private static Alphabet range(int first, int last) {
        int[] codePoints = new int[last - first + 1];
        Arrays.setAll(codePoints, i -> first + i);
        return new Alphabet(codePoints);
    }

    private static Alphabet checked(int[] codePoints) {
        if (codePoints.length < 2 || codePoints.length > MAX_SIZE) {
            throw new IllegalArgumentException(
                    "alphabet must have 2 to " + MAX_SIZE + " characters, but has " + codePoints.length);
        }
        int[] order = codePoints.clone();
        Arrays.sort(order);
        for (int i = 0; i < codePoints.length; i++) {
            if (!standsAlone(codePoints[i])) {
                throw new IllegalArgumentException(
                        "alphabet must not have combining or unassigned characters, but has one at index " + i);
            }
            int at = Arrays.binarySearch(order, codePoints[i]);
            if ((at > 0 && order[at - 1] == codePoints[i])
                    || (at + 1 < order.length && order[at + 1] == codePoints[i])) {
                throw new IllegalArgumentException("alphabet must not repeat characters, but does so at index " + i);
            }
        }
        return new Alphabet(codePoints);
    }

    private static boolean standsAlone(int codePoint) {
        int type = Character.getType(codePoint);
        boolean jamo = codePoint >= 0x1100 && codePoint <= 0x11ff;
        return !jamo
                && type != Character.NON_SPACING_MARK
                && type != Character.COMBINING_SPACING_MARK
                && type != Character.ENCLOSING_MARK
                && type != Character.SURROGATE
                && type != Character.UNASSIGNED
                && Normalizer.isNormalized(Character.toString(codePoint), Normalizer.Form.NFC);
    }

    /**
     * Returns the number of characters.
     *
     * @return the radix
     */
    public int size() {
        return codePoints.length;
    }

    /**
     * Returns the numeral of a character.
     *
     * @param codePoint any code point
     * @return 0 to size - 1, or -1 if the character is not in the alphabet
     */
    public int numeralOf(int codePoint) {
        if (table.length > 0) {
            int index = codePoint - least;
            return index >= 0 && index < table.length ? table[index] : -1;
        }
        int at = Arrays.binarySearch(sorted, codePoint);
        return at < 0 ? -1 : numerals[at];
    }

    /**
     * Returns the character of a numeral.
     *
     * @param numeral 0 to size - 1
     * @return its code point
     * @throws IndexOutOfBoundsException if the numeral is out of range
     */
    public int codePointOf(int numeral) {
        return codePoints[numeral];
    }

    /** What names this alphabet where keys are derived: a word for the constants, else a digest of the characters in order. */
    String id() {
        return Names.of(this);
    }

    /** The words, apart so that they are there after the constants. */
    private static final class Names {
        private static final Map<Alphabet, String> WORDS = Map.of(
                DIGITS, "digits",
                LOWER_36, "lower36",
                UPPER_36, "upper36",
                ALPHANUMERIC_62, "alphanumeric62",
                HAN_20902, "han20902");

        static String of(Alphabet alphabet) {
            String word = WORDS.get(alphabet);
            return word == null ? "sha256-" + Digest.hex(alphabet.toString()) : word;
        }
    }

    /** Whether each character is below U+0100. */
    boolean isLatin() {
        return greatest < 0x100;
    }

    /** Whether each character is one unit of UTF-16. */
    boolean isBmp() {
        return greatest < 0x1_0000;
    }

    /** Equal are alphabets with the same characters in the same order. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Alphabet alphabet && Arrays.equals(codePoints, alphabet.codePoints);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(codePoints);
    }

    /** Returns the characters in their order. */
    @Override
    public String toString() {
        return new String(codePoints, 0, codePoints.length);
    }
}
