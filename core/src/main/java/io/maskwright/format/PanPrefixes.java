package io.maskwright.format;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The first six digits of card numbers by the number of digits in all, of version 1: which occur, numbered. Immutable.
 */
final class PanPrefixes {

    static final int DIGITS = 6;

    /** Runs of first digits with equal properties, from 000000 to 999999. */
    private static final List<Run> RUNS = Tables.rows("ranking-card-pan-1.csv", 4).stream()
            .map(row -> new Run(
                    Integer.parseInt(row[0]),
                    Integer.parseInt(row[1]),
                    lengths(row[2]),
                    Check.valueOf(row[3].toUpperCase(Locale.ROOT))))
            .toList();

    private final int[] firsts;
    private final int[] lasts;
    /** How many are before each run. */
    private final int[] starts;
    /** For the first three digits the first run that does not end before them. */
    private final byte[] guesses = new byte[1000];

    private final int count;

    /** Whether the Luhn digit must hold. */
    enum Check {
        CHECKED,
        /** It need not, but mostly does. */
        WAIVED
    }

    /** In lengths the bit of each number of digits is set. */
    private record Run(int first, int last, int lengths, Check check) {
        boolean has(int length) {
            return (lengths >> length & 1) == 1;
        }
    }

    private PanPrefixes(List<Run> runs) {
        firsts = runs.stream().mapToInt(Run::first).toArray();
        lasts = runs.stream().mapToInt(Run::last).toArray();
        starts = new int[firsts.length];
        int before = 0;
        for (int i = 0; i < firsts.length; i++) {
            starts[i] = before;
            before += lasts[i] - firsts[i] + 1;
        }
        count = before;
        for (int i = 0, run = 0; i < guesses.length; i++) {
            while (run < lasts.length - 1 && lasts[run] < i * 1000) {
                run++;
            }
            guesses[i] = (byte) run;
        }
    }

    private static int lengths(String cell) {
        return Arrays.stream(cell.split(" ", -1))
                .mapToInt(Integer::parseInt)
                .map(length -> 1 << length)
                .sum();
    }

    /** Returns those of numbers of so many digits. */
    static PanPrefixes ofLength(int length) {
        return new PanPrefixes(RUNS.stream().filter(run -> run.has(length)).toList());
    }

    /** Returns those of numbers of so many digits whose Luhn digit must, or need not, hold. */
    static PanPrefixes ofLength(int length, Check check) {
        return new PanPrefixes(RUNS.stream()
                .filter(run -> run.has(length) && run.check == check)
                .toList());
    }

    int count() {
        return count;
    }

    boolean has(int prefix) {
        return indexOf(prefix) >= 0;
    }

    /** Returns which one it is, or -1 if it is none. */
    int indexOf(int prefix) {
        for (int i = guesses[prefix / 1000]; i < lasts.length; i++) {
            if (prefix <= lasts[i]) {
                return prefix < firsts[i] ? -1 : starts[i] + prefix - firsts[i];
            }
        }
        return -1;
    }

    /** The inverse of {@link #indexOf}. */
    int prefix(int index) {
        int at = Arrays.binarySearch(starts, index);
        int run = at >= 0 ? at : -at - 2;
        return firsts[run] + index - starts[run];
    }
}
