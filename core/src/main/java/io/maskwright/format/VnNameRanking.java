package io.maskwright.format;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Vietnamese names of two to five syllables with one space between, by the tables of version 1: a family name, then middle
 * and given names. Capitals of words, all capitals and all small letters stay; the text is read in NFC and written so.
 *
 * <p>Names of common family names and common syllables, or of common syllables only where the family name stays, are numbered
 * apart from all others, so that a name somebody could have gives another one; a result shows which of the two the name was.
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
    /** By number of syllables, how such names are numbered. */
    private final Tiers[] lengths;
    /** By number of syllables, the group of common names. */
    private final TierGroup[] common;
    /** By number of syllables, the group of the other names. */
    private final TierGroup[] other;

    VnNameRanking(VietnameseNameKeep keep) {
        this(keep, lengths(keep));
    }

    private VnNameRanking(VietnameseNameKeep keep, Tiers[] lengths) {
        this(keep, lengths, groups(keep, lengths, Tier.COMMON), groups(keep, lengths, Tier.OTHER));
    }

    private VnNameRanking(VietnameseNameKeep keep, Tiers[] lengths, TierGroup[] common, TierGroup[] other) {
        super(
                "person.name.vn" + keep.suffix(),
                Stream.of(common, other)
                        .flatMap(groups -> Stream.of(groups[MIN_SYLLABLES], groups[MAX_SYLLABLES]))
                        .mapToLong(TierGroup::size)
                        .min()
                        .getAsLong());
        this.keep = keep;
        this.lengths = lengths;
        this.common = common;
        this.other = other;
    }

    private static Tiers[] lengths(VietnameseNameKeep keep) {
        Tiers[] lengths = new Tiers[MAX_SYLLABLES + 1];
        lengths[1] = keep == VietnameseNameKeep.NOTHING ? FAMILIES.tiers() : new Tiers(1, 1);
        for (int n = MIN_SYLLABLES; n <= MAX_SYLLABLES; n++) {
            lengths[n] = lengths[n - 1].times(SYLLABLES.tiers());
        }
        return lengths;
    }

    private static TierGroup[] groups(VietnameseNameKeep keep, Tiers[] lengths, Tier tier) {
        Tiers[] shorts = Arrays.copyOfRange(lengths, MIN_SYLLABLES, keep.pooled() + 1);
        TierGroup pooled = new TierGroup(tier, MIN_SYLLABLES, shorts);
        return IntStream.rangeClosed(0, MAX_SYLLABLES)
                .mapToObj(n -> n <= keep.pooled() ? pooled : new TierGroup(tier, n, lengths[n]))
                .toArray(TierGroup[]::new);
    }

    @Override
    public @Nullable Ranked read(String text) {
        if (text.length() > MAX_CHARS) {
            return null;
        }
        // The tables are in NFC, so what is found in them is: only other texts need to be composed.
        Ranked ranked = readComposed(text);
        if (ranked != null || Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
            return ranked;
        }
        return readComposed(Normalizer.normalize(text, Normalizer.Form.NFC));
    }

    private @Nullable Ranked readComposed(String text) {
        int end = wordEnd(text, 0);
        int family = FAMILIES.number(text, 0, end);
        if (family < 0) {
            return null;
        }
        int cases = FAMILIES.cases(text, 0, end);
        long number = keep == VietnameseNameKeep.NOTHING ? family : 0;
        int syllables = 1;
        while (end < text.length()) {
            int start = end + 1;
            end = wordEnd(text, start);
            int syllable = SYLLABLES.number(text, start, end);
            if (syllable < 0 || syllables == MAX_SYLLABLES) {
                return null;
            }
            cases &= SYLLABLES.cases(text, start, end);
            number = lengths[syllables].join(number, SYLLABLES.tiers(), syllable);
            syllables++;
        }
        if (syllables < MIN_SYLLABLES || cases == 0) {
            return null;
        }
        Tier tier = number < lengths[syllables].common() ? Tier.COMMON : Tier.OTHER;
        TierGroup group = (tier == Tier.COMMON ? common : other)[syllables];
        long rank = group.rank(syllables, number);
        return new RankedName(family, syllables, tier, group, rank, SyllableTable.Case.first(cases));
    }

    private static int wordEnd(String text, int start) {
        int space = text.indexOf(' ', start);
        return space < 0 ? text.length() : space;
    }

    private String write(TierGroup group, long rank, int family, SyllableTable.Case letters) {
        int syllables = group.length(rank);
        long number = group.number(syllables, rank);
        String[] words = new String[syllables];
        for (int i = syllables - 1; i > 0; i--) {
            long head = lengths[i].head(number, SYLLABLES.tiers());
            words[i] = SYLLABLES.text(letters, lengths[i].tail(number, SYLLABLES.tiers(), head));
            number = head;
        }
        words[0] = FAMILIES.text(letters, keep == VietnameseNameKeep.NOTHING ? number : family);
        return String.join(" ", words);
    }

    private final class RankedName extends SmallRanked {

        private final int family;
        private final Tier tier;
        private final int pooled;
        private final TierGroup group;
        private final SyllableTable.Case letters;

        RankedName(int family, int syllables, Tier tier, TierGroup group, long rank, SyllableTable.Case letters) {
            super(group.size(), rank);
            this.family = family;
            this.tier = tier;
            this.pooled = Math.max(syllables, keep.pooled());
            this.group = group;
            this.letters = letters;
        }

        /**
         * The family name if it stays, whether the name is a common one, and the greatest number of syllables of the group.
         */
        @Override
        public String kept() {
            String most = tier == Tier.COMMON ? "common" + pooled : String.valueOf(pooled);
            return keep == VietnameseNameKeep.NOTHING
                    ? most
                    : FAMILIES.text(SyllableTable.Case.TITLE, family) + " " + most;
        }

        @Override
        String text(long rank) {
            return VnNameRanking.this.write(group, rank, family, letters);
        }
    }
}
