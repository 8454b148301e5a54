package io.maskwright.format;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * Vietnamese names of two to five syllables with one space between, by the tables of version 1: a family name, then middle
 * and given names. Capitals of words, all capitals and all small letters stay; the text is read in NFC and written so.
 *
 * <p>Short names are too few for groups of their own: those of two and three syllables are one group, and when the family
 * name stays those of two to four; so their number of syllables may change. Names without tone marks are not read.
 */
final class VnNameRanking extends NamedRanking {

    private static final int MIN_SYLLABLES = 2;
    private static final int MAX_SYLLABLES = 5;
    /** Enough for the longest syllables with all marks apart. */
    private static final int MAX_CHARS = 128;

    private static final SyllableTable FAMILIES = SyllableTable.families();
    private static final SyllableTable SYLLABLES = SyllableTable.syllables();

    private final VietnameseNameKeep keep;

    VnNameRanking(VietnameseNameKeep keep) {
        super("person.name.vn" + keep.suffix(), size(keep, MIN_SYLLABLES));
        this.keep = keep;
    }

    private static int fewest(VietnameseNameKeep keep, int syllables) {
        return syllables <= keep.pooled() ? MIN_SYLLABLES : syllables;
    }

    /** Returns the size of the group that names of so many syllables are in. */
    private static long size(VietnameseNameKeep keep, int syllables) {
        return below(keep, Math.max(syllables, keep.pooled()) + 1, fewest(keep, syllables));
    }

    /** Returns how many names there are of at least the fewest and of less than so many syllables. */
    private static long below(VietnameseNameKeep keep, int syllables, int fewest) {
        long sum = 0;
        for (int n = fewest; n < syllables; n++) {
            sum += names(keep, n);
        }
        return sum;
    }

    private static long names(VietnameseNameKeep keep, int syllables) {
        long names = keep == VietnameseNameKeep.NOTHING ? FAMILIES.size() : 1;
        for (int i = 1; i < syllables; i++) {
            names *= SYLLABLES.size();
        }
        return names;
    }

    @Override
    public @Nullable Ranked read(String text) {
        if (text.length() > MAX_CHARS) {
            return null;
        }
        String[] words = Normalizer.normalize(text, Normalizer.Form.NFC).split(" ", MAX_SYLLABLES + 1);
        if (words.length < MIN_SYLLABLES || words.length > MAX_SYLLABLES) {
            return null;
        }
        int family = FAMILIES.number(words[0]);
        long rank = keep == VietnameseNameKeep.NOTHING ? family : 0;
        boolean known = family >= 0;
        StringBuilder title = new StringBuilder(known ? FAMILIES.title(family) : "");
        for (int i = 1; i < words.length && known; i++) {
            int number = SYLLABLES.number(words[i]);
            known = number >= 0;
            if (known) {
                rank = rank * SYLLABLES.size() + number;
                title.append(' ').append(SYLLABLES.title(number));
            }
        }
        SyllableTable.Case letters = known ? caseOf(String.join(" ", words), title.toString()) : null;
        if (letters == null) {
            return null;
        }
        return new RankedName(
                family, words.length, rank + below(keep, words.length, fewest(keep, words.length)), letters);
    }

    private static SyllableTable.@Nullable Case caseOf(String name, String title) {
        for (SyllableTable.Case letters : SyllableTable.Case.values()) {
            if (letters.of(title).equals(name)) {
                return letters;
            }
        }
        return null;
    }

    private String write(long rank, int group, int family) {
        int syllables = fewest(keep, group);
        long rest = rank;
        while (rest >= names(keep, syllables)) {
            rest -= names(keep, syllables);
            syllables++;
        }
        String[] words = new String[syllables];
        for (int i = syllables - 1; i > 0; i--) {
            words[i] = SYLLABLES.title((int) (rest % SYLLABLES.size()));
            rest /= SYLLABLES.size();
        }
        words[0] = FAMILIES.title(keep == VietnameseNameKeep.NOTHING ? (int) rest : family);
        return String.join(" ", words);
    }

    private final class RankedName extends SmallRanked {

        private final int family;
        private final int syllables;
        private final SyllableTable.Case letters;

        RankedName(int family, int syllables, long rank, SyllableTable.Case letters) {
            super(VnNameRanking.size(keep, syllables), rank);
            this.family = family;
            this.syllables = syllables;
            this.letters = letters;
        }

        /** The greatest number of syllables of the group, after the family name if that stays. */
        @Override
        public String kept() {
            String most = String.valueOf(Math.max(syllables, keep.pooled()));
            return keep == VietnameseNameKeep.NOTHING ? most : FAMILIES.title(family) + " " + most;
        }

        @Override
        String text(long other) {
            return letters.of(VnNameRanking.this.write(other, syllables, family));
        }
    }
}
