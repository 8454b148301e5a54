package io.maskwright.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class TiersTest {

    @Property(tries = 300)
    void pairs_areNumberedWithoutGapsCommonOnesFirst(
            @ForAll @IntRange(max = 7) int commonHeads,
            @ForAll @IntRange(max = 7) int otherHeads,
            @ForAll @IntRange(max = 7) int commonTails,
            @ForAll @IntRange(max = 7) int otherTails) {
        Tiers heads = new Tiers(commonHeads, commonHeads + otherHeads);
        Tiers tails = new Tiers(commonTails, commonTails + otherTails);
        Tiers pairs = heads.times(tails);
        Set<Long> numbers = new HashSet<>();
        for (long head = 0; head < heads.all(); head++) {
            for (long tail = 0; tail < tails.all(); tail++) {
                long pair = heads.join(head, tails, tail);
                assertThat(pair).isBetween(0L, pairs.all() - 1);
                assertThat(pair < pairs.common()).isEqualTo(head < commonHeads && tail < commonTails);
                assertThat(heads.head(pair, tails)).isEqualTo(head);
                assertThat(heads.tail(pair, tails, head)).isEqualTo(tail);
                numbers.add(pair);
            }
        }
        assertThat(numbers).hasSize((int) pairs.all());
    }

    @Example
    void group_countsOneLengthAfterTheOther() {
        Tiers one = new Tiers(2, 5);
        TierGroup common = new TierGroup(Tier.COMMON, 2, one, one.times(one));
        TierGroup other = new TierGroup(Tier.OTHER, 2, one, one.times(one));
        assertThat(common.size()).isEqualTo(2 + 4);
        assertThat(other.size()).isEqualTo(3 + 21);
        assertThat(common.rank(3, 0)).isEqualTo(2);
        assertThat(other.rank(2, 2)).isZero();
        assertThat(other.rank(3, 4)).isEqualTo(3);
        for (TierGroup group : List.of(common, other)) {
            for (long rank = 0; rank < group.size(); rank++) {
                int length = group.length(rank);
                assertThat(group.rank(length, group.number(length, rank))).isEqualTo(rank);
            }
            assertThatThrownBy(() -> group.length(group.size())).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Example
    void commonRowBehindOthers_isRefused() {
        List<String[]> rows = List.of(new String[] {"common"}, new String[] {"other"}, new String[] {"common"});
        assertThatThrownBy(() -> Tiers.of("x.csv", rows))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("x.csv must have its common rows first");
        assertThat(Tiers.of("x.csv", rows.subList(0, 2))).isEqualTo(new Tiers(1, 2));
    }
}
