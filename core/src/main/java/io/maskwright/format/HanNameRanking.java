package io.maskwright.format;

import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Chinese names without spaces, by the tables of version 1: a surname and a given name of one or two characters. Names are
 * numbered as texts: of three characters, the first two are a single surname and a given character or a compound surname,
 * each such pair once, however it may be read.
 *
 * <p>Names of common surnames and common given characters are numbered apart from all others, so that a name somebody could
 * have gives another one; a result shows which of the two the name was. Common names of two and of three characters are one
 * group, since those of two alone would be too few; so their number of characters may change. That of all others stays.
 */
final class HanNameRanking extends NamedRanking {

    private static final HanNames NAMES = HanNames.tables();
    private static final HanPairs PAIRS = new HanPairs(NAMES);
    private static final Tiers SINGLES = NAMES.singles();
    private static final Tiers COMPOUNDS = NAMES.compounds();
    private static final Tiers GIVENS = NAMES.givens();
    private static final Tiers COMPOUND_AND_GIVEN = COMPOUNDS.times(GIVENS);
    private static final Tiers TWO = SINGLES.times(GIVENS);
    private static final Tiers THREE = PAIRS.tiers().times(GIVENS);
    private static final Tiers FOUR = COMPOUND_AND_GIVEN.times(GIVENS);

    private static final TierGroup COMMON = new TierGroup(Tier.COMMON, 2, TWO, THREE);
    private static final TierGroup COMMON_FOUR = new TierGroup(Tier.COMMON, 4, FOUR);
    private static final TierGroup OTHER_TWO = new TierGroup(Tier.OTHER, 2, TWO);
    private static final TierGroup OTHER_THREE = new TierGroup(Tier.OTHER, 3, THREE);
    private static final TierGroup OTHER_FOUR = new TierGroup(Tier.OTHER, 4, FOUR);

    HanNameRanking() {
        super("person.name.cn", smallest());
    }

    private static long smallest() {
        return LongStream.of(COMMON.size(), COMMON_FOUR.size(), OTHER_TWO.size(), OTHER_THREE.size(), OTHER_FOUR.size())
                .min()
                .getAsLong();
    }

    @Override
    public @Nullable Ranked read(String text) {
        return switch (text.length()) {
            case 2 -> {
                int single = NAMES.single(text.charAt(0));
                yield value(text, then(single, SINGLES, text.charAt(1)), TWO, COMMON, OTHER_TWO);
            }
            case 3 -> {
                long pair = PAIRS.number(text.substring(0, 2));
                yield value(text, then(pair, PAIRS.tiers(), text.charAt(2)), THREE, COMMON, OTHER_THREE);
            }
            case 4 -> {
                long compound = NAMES.compound(text.substring(0, 2));
                long head = then(compound, COMPOUNDS, text.charAt(2));
                long number = then(head, COMPOUND_AND_GIVEN, text.charAt(3));
                yield value(text, number, FOUR, COMMON_FOUR, OTHER_FOUR);
            }
            default -> null;
        };
    }

    private static long then(long head, Tiers heads, char c) {
        int given = NAMES.given(c);
        return head < 0 || given < 0 ? -1 : heads.join(head, GIVENS, given);
    }

    private static @Nullable Ranked value(String text, long number, Tiers tiers, TierGroup common, TierGroup other) {
        if (number < 0) {
            return null;
        }
        TierGroup group = number < tiers.common() ? common : other;
        return new RankedName(group, text.length(), group.rank(text.length(), number));
    }

    private static String write(TierGroup group, long rank) {
        int length = group.length(rank);
        long number = group.number(length, rank);
        return switch (length) {
            case 2 -> {
                long single = SINGLES.head(number, GIVENS);
                char[] text = {NAMES.singleAt(single), last(number, SINGLES, single)};
                yield String.valueOf(text);
            }
            case 3 -> {
                long pair = PAIRS.tiers().head(number, GIVENS);
                yield PAIRS.text(pair) + last(number, PAIRS.tiers(), pair);
            }
            default -> {
                long head = COMPOUND_AND_GIVEN.head(number, GIVENS);
                long compound = COMPOUNDS.head(head, GIVENS);
                yield NAMES.compoundAt(compound)
                        + last(head, COMPOUNDS, compound)
                        + last(number, COMPOUND_AND_GIVEN, head);
            }
        };
    }

    private static char last(long number, Tiers heads, long head) {
        return NAMES.givenAt(heads.tail(number, GIVENS, head));
    }

    private static final class RankedName extends SmallRanked {

        private final TierGroup group;
        private final int length;

        RankedName(TierGroup group, int length, long rank) {
            super(group.size(), rank);
            this.group = group;
            this.length = length;
        }

        /** Whether the name is a common one, and the number of characters; of common names with two, three. */
        @Override
        public String kept() {
            if (group == COMMON) {
                return "common3";
            }
            return group == COMMON_FOUR ? "common4" : String.valueOf(length);
        }

        @Override
        String text(long other) {
            return HanNameRanking.write(group, other);
        }
    }
}
