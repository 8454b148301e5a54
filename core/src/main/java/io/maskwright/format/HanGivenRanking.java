package io.maskwright.format;

import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Chinese names without spaces, by the tables of version 1, of which the surname stays: the longest one that leaves a given
 * name. Given names of one and of two characters are one group, since those of one alone would be too few; so the number of
 * characters may change. What would make another surname with the one that stays is left out of the numbering.
 *
 * <p>Given names of common characters only are numbered apart from all others, whatever the surname, so that a name somebody
 * could have gives another one; a result shows which of the two the name was.
 */
final class HanGivenRanking extends NamedRanking {

    private static final HanNames NAMES = HanNames.tables();
    private static final Tiers GIVENS = NAMES.givens();
    private static final GivenNames AFTER_COMPOUND = new GivenNames(Gaps.NONE);
    private static final GivenNames[] AFTER_SINGLE = IntStream.range(
                    0, (int) NAMES.singles().all())
            .mapToObj(NAMES::seconds)
            .map(seconds -> seconds == Gaps.NONE ? AFTER_COMPOUND : new GivenNames(seconds))
            .toArray(GivenNames[]::new);

    HanGivenRanking() {
        super("person.name.cn keep=surname", smallest());
    }

    private static long smallest() {
        long smallest = Long.MAX_VALUE;
        for (GivenNames names : AFTER_SINGLE) {
            smallest = Math.min(smallest, Math.min(names.common.size(), names.other.size()));
        }
        return smallest;
    }

    @Override
    public @Nullable Ranked read(String text) {
        int length = text.length();
        if (length < 2 || length > 4) {
            return null;
        }
        if (length > 2 && NAMES.compound(text.substring(0, 2)) >= 0) {
            return AFTER_COMPOUND.read(text, 2);
        }
        int single = NAMES.single(text.charAt(0));
        return single < 0 || length == 4 ? null : AFTER_SINGLE[single].read(text, 1);
    }

    /** The given names that may follow a surname. */
    private static final class GivenNames {

        /** The characters that no name of two characters starts with. */
        private final Gaps barred;
        /** The characters that names of two characters start with. */
        private final Tiers firsts;

        private final Tiers two;
        private final TierGroup common;
        private final TierGroup other;

        GivenNames(Gaps barred) {
            this.barred = barred;
            long common = LongStream.range(0, GIVENS.common())
                    .filter(number -> barred.close(number) >= 0)
                    .count();
            this.firsts = new Tiers(common, GIVENS.all() - barred.count());
            this.two = firsts.times(GIVENS);
            this.common = new TierGroup(Tier.COMMON, 1, GIVENS, two);
            this.other = new TierGroup(Tier.OTHER, 1, GIVENS, two);
        }

        @Nullable
        Ranked read(String text, int start) {
            int length = text.length() - start;
            long number = NAMES.given(text.charAt(start));
            int last = NAMES.given(text.charAt(text.length() - 1));
            if (number < 0 || last < 0) {
                return null;
            }
            Tiers tiers = GIVENS;
            if (length == 2) {
                // Not missing, as a barred character would have been read as part of a compound surname.
                number = firsts.join(barred.close(number), GIVENS, last);
                tiers = two;
            }
            Tier tier = number < tiers.common() ? Tier.COMMON : Tier.OTHER;
            return new RankedGiven(
                    this, text.substring(0, start), tier, group(tier).rank(length, number));
        }

        TierGroup group(Tier tier) {
            return tier == Tier.COMMON ? common : other;
        }

        String write(String surname, Tier tier, long rank) {
            TierGroup group = group(tier);
            int length = group.length(rank);
            long number = group.number(length, rank);
            if (length == 1) {
                return surname + NAMES.givenAt(number);
            }
            long first = firsts.head(number, GIVENS);
            return surname + NAMES.givenAt(barred.open(first)) + NAMES.givenAt(firsts.tail(number, GIVENS, first));
        }
    }

    private static final class RankedGiven extends SmallRanked {

        private final GivenNames names;
        private final String surname;
        private final Tier tier;

        RankedGiven(GivenNames names, String surname, Tier tier, long rank) {
            super(names.group(tier).size(), rank);
            this.names = names;
            this.surname = surname;
            this.tier = tier;
        }

        /** The surname, and whether the given name is a common one. */
        @Override
        public String kept() {
            return tier == Tier.COMMON ? surname + " common" : surname;
        }

        @Override
        String text(long other) {
            return names.write(surname, tier, other);
        }
    }
}
