package io.maskwright.format;

import java.math.BigInteger;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * Vietnamese names of two to five syllables with one space between, by the tables of version 1: a family name, then middle
 * and given names. Capitals of words, all capitals and all small letters stay; the text is read in NFC and written so.
 *
 * <p>Short names are too few for groups of their own: those of two and three syllables are one group, and when the family
 * name stays those of two to four; so their number of syllables may change. Names without tone marks are not read.
 */
final class VnNameRanking implements Ranking {

    /** What of a name stays. */
    enum Keep {
        NOTHING("", 3),
        FAMILY(" keep=family", 4);

        private final String words;
        /** The most syllables of the group of short names. */
        private final int pooled;

        Keep(String words, int pooled) {
            this.words = words;
            this.pooled = pooled;
        }
    }

    private static final int MIN_SYLLABLES = 2;
    private static final int MAX_SYLLABLES = 5;
    /** Enough for the longest syllables with all marks apart. */
    private static final int MAX_CHARS = 128;

    private static final SyllableTable FAMILIES = SyllableTable.families();
    private static final SyllableTable SYLLABLES = SyllableTable.syllables();

    private final Keep keep;

    VnNameRanking(Keep keep) {
        this.keep = keep;
    }

    @Override
    public String name() {
        return "person.name.vn" + keep.words;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public BigInteger smallestGroup() {
        return BigInteger.valueOf(size(MIN_SYLLABLES));
    }

    private int fewest(int syllables) {
        return syllables <= keep.pooled ? MIN_SYLLABLES : syllables;
    }

    /** Returns the size of the group that names of so many syllables are in. */
    private long size(int syllables) {
        return below(Math.max(syllables, keep.pooled) + 1, fewest(syllables));
    }

    /** Returns how many names there are of at least the fewest and of less than so many syllables. */
    private long below(int syllables, int fewest) {
        long sum = 0;
        for (int n = fewest; n < syllables; n++) {
            sum += names(n);
        }
        return sum;
    }

    private long names(int syllables) {
        long names = keep == Keep.NOTHING ? FAMILIES.size() : 1;
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
        long rank = keep == Keep.NOTHING ? family : 0;
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
        return new RankedName(family, words.length, rank + below(words.length, fewest(words.length)), letters);
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
        int syllables = fewest(group);
        long rest = rank;
        while (rest >= names(syllables)) {
            rest -= names(syllables);
            syllables++;
        }
        String[] words = new String[syllables];
        for (int i = syllables - 1; i > 0; i--) {
            words[i] = SYLLABLES.title((int) (rest % SYLLABLES.size()));
            rest /= SYLLABLES.size();
        }
        words[0] = FAMILIES.title(keep == Keep.NOTHING ? (int) rest : family);
        return String.join(" ", words);
    }

    @Override
    public String toString() {
        return name();
    }

    private final class RankedName implements Ranked.Small {

        private final int family;
        private final int syllables;
        private final long rank;
        private final SyllableTable.Case letters;

        RankedName(int family, int syllables, long rank, SyllableTable.Case letters) {
            this.family = family;
            this.syllables = syllables;
            this.rank = rank;
            this.letters = letters;
        }

        /** The greatest number of syllables of the group, after the family name if that stays. */
        @Override
        public String kept() {
            String most = String.valueOf(Math.max(syllables, keep.pooled));
            return keep == Keep.NOTHING ? most : FAMILIES.title(family) + " " + most;
        }

        @Override
        public long size() {
            return VnNameRanking.this.size(syllables);
        }

        @Override
        public long rank() {
            return rank;
        }

        @Override
        public String write(long rank) {
            return letters.of(VnNameRanking.this.write(rank, syllables, family));
        }
    }
}
