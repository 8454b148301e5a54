package io.maskwright.format;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The first six digits of card numbers by the number of digits in all, of version 1: which occur. Immutable.
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

    private final List<Run> runs;
    private final BitSet occurring = new BitSet();

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
        this.runs = runs;
        runs.forEach(run -> occurring.set(run.first, run.last + 1));
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

    /** Returns the first of each run, in ascending order. */
    IntStream firsts() {
        return runs.stream().mapToInt(Run::first);
    }

    /** Returns the last of each run, in ascending order. */
    IntStream lasts() {
        return runs.stream().mapToInt(Run::last);
    }

    boolean has(int prefix) {
        return occurring.get(prefix);
    }
}
