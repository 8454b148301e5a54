package io.maskwright.format;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Chinese names without spaces, by the tables of version 1, of which the surname stays: the longest one that leaves a given
 * name. Given names of one and of two characters are one group, since those of one alone would be too few; so the number of
 * characters may change. What would make another surname with the one that stays is left out of the numbering.
 */
final class HanGivenRanking extends NamedRanking {

    private static final HanNames NAMES = HanNames.tables();
    private static final long GIVENS = NAMES.givens();
    private static final int[] NONE = {};

    HanGivenRanking() {
        super("person.name.cn keep=surname", smallest());
    }

    private static long smallest() {
        long smallest = Long.MAX_VALUE;
        for (int i = 0; i < NAMES.singles(); i++) {
            smallest = Math.min(smallest, size(NAMES.seconds(i)));
        }
        return smallest;
    }

    private static long size(int[] barred) {
        return GIVENS + (GIVENS - barred.length) * GIVENS;
    }

    @Override
    public @Nullable Ranked read(String text) {
        int length = text.length();
        if (length < 2 || length > 4) {
            return null;
        }
        if (length > 2 && NAMES.compound(text.substring(0, 2)) >= 0) {
            return given(text, 2, NONE);
        }
        int single = NAMES.single(text.charAt(0));
        return single < 0 || length == 4 ? null : given(text, 1, NAMES.seconds(single));
    }

    private static @Nullable Ranked given(String text, int start, int[] barred) {
        int first = NAMES.given(text.charAt(start));
        if (first < 0) {
            return null;
        }
        String surname = text.substring(0, start);
        if (text.length() == start + 1) {
            return new RankedGiven(surname, barred, first);
        }
        int second = NAMES.given(text.charAt(start + 1));
        if (second < 0) {
            return null;
        }
        // Not found, as a barred one would have been read as a compound surname: the place tells how many lie below.
        int below = -Arrays.binarySearch(barred, first) - 1;
        return new RankedGiven(surname, barred, GIVENS + (first - below) * GIVENS + second);
    }

    private static final class RankedGiven extends SmallRanked {

        private final String surname;
        private final int[] barred;

        RankedGiven(String surname, int[] barred, long rank) {
            super(HanGivenRanking.size(barred), rank);
            this.surname = surname;
            this.barred = barred;
        }

        @Override
        public String kept() {
            return surname;
        }

        @Override
        String text(long other) {
            if (other < GIVENS) {
                return surname + NAMES.givenAt((int) other);
            }
            int first = (int) (other / GIVENS - 1);
            for (int number : barred) {
                first += number <= first ? 1 : 0;
            }
            return surname + NAMES.givenAt(first) + NAMES.givenAt((int) (other % GIVENS));
        }
    }
}
