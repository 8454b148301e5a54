package io.maskwright.testdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What rows are made with: chance, shuffles, quotas and data files. */
class PartsPropertyTest {

    /** The first results of SplitMix64 with seed 0, as its other implementations give them. */
    @Example
    void mix_isThatOfSplitMix64() {
        assertThat(Mix.of(Mix.STEP)).isEqualTo(0xe220a8397b1dcdafL);
        assertThat(Mix.of(2 * Mix.STEP)).isEqualTo(0x6e789e6aa1b965f4L);
    }

    @Property(tries = 200)
    void permutation_givesEachNumberItsOwnPlace(@ForAll @IntRange(min = 2, max = 3000) int size, @ForAll long key) {
        Set<Long> places = new HashSet<>();
        for (int i = 0; i < size; i++) {
            long place = Permutation.apply(i, size, key);
            assertThat(place).isBetween(0L, size - 1L);
            places.add(place);
        }
        assertThat(places).hasSize(size);
    }

    @Example
    void permutation_leavesFewNumbersWhereTheyAre() {
        assertThat(LongStream.range(0, 100_000)
                        .filter(i -> Permutation.apply(i, 100_000, 3) == i)
                        .count())
                .isLessThan(12);
    }

    @Property(tries = 100)
    void quotas_areUniqueAndByWeight(
            @ForAll @Size(min = 1, max = 20) List<@IntRange(min = 1, max = 50) Integer> weights) {
        int capacity = 100;
        Quotas quotas = new Quotas(weights.stream().mapToInt(Integer::intValue).toArray(), capacity);
        int heaviest = weights.stream().max(Integer::compare).orElseThrow();
        int[] counts = new int[weights.size()];
        Set<Long> seen = new HashSet<>();
        for (long i = 0; i < quotas.size(); i++) {
            int cell = quotas.cell(i);
            int within = quotas.within(i, cell, 9);
            assertThat(within).isBetween(0, capacity - 1);
            assertThat(seen.add(cell * 1000L + within)).isTrue();
            counts[cell]++;
        }
        for (int i = 0; i < counts.length; i++) {
            assertThat(counts[i]).isEqualTo(capacity * weights.get(i) / heaviest);
        }
    }

    @Example
    void quotas_skipCellsTooLightForANumber() {
        Quotas quotas = new Quotas(new int[] {1, 1000, 1, 1000}, 10);
        assertThat(LongStream.range(0, quotas.size()).mapToInt(quotas::cell).boxed())
                .containsOnly(1, 3);
    }

    @Property(tries = 200)
    void draws_stayInTheirBounds(@ForAll long key, @ForAll @IntRange(min = 1) int bound) {
        Draws draws = new Draws(Oddities.NONE).start(key, 1);
        assertThat(draws.below(bound)).isBetween(0, bound - 1);
        assertThat(draws.skewed(bound, 3)).isBetween(0, bound - 1);
        assertThat(draws.odd(10_000)).isFalse();
    }

    @Example
    void draws_areEquallyLikely() {
        int[] counts = new int[7];
        Draws draws = new Draws(Oddities.USUAL);
        for (int i = 0; i < 70_000; i++) {
            counts[draws.start(5, i).below(7)]++;
        }
        assertThat(Arrays.stream(counts)).allMatch(count -> count > 9_600 && count < 10_400);
    }

    @Example
    void people_suffice() {
        assertThat(People.limit()).isGreaterThan(TableGenerator.MAX_ROWS);
    }

    @Example
    void everyFormerProvince_hasDistrictsAndAProvinceOfToday() {
        for (int i = 0; i < VietnamesePlaces.birthCount(); i++) {
            VietnamesePlaces.Birth birth = VietnamesePlaces.birth(i);
            assertThat(birth.districts()).as(birth.name()).isNotEmpty();
            assertThat(VietnamesePlaces.province(birth.province()).communes())
                    .as(birth.name())
                    .hasSizeGreaterThan(30);
        }
    }

    @Example
    void brokenDataFile_isAFaultOfTheBuild() {
        assertThatThrownBy(() -> DataFile.rows("none.csv", 2)).hasMessageContaining("none.csv must be");
        assertThatThrownBy(() -> DataFile.rows("names-cn-1.csv", 2)).hasMessageContaining("must have 2 cells");
        assertThatThrownBy(() -> Choice.of(List.of(), "family")).hasMessageContaining("the kind family");
    }
}
