package io.maskwright.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.maskwright.Category;
import io.maskwright.Strategy;
import io.maskwright.strategy.Separators;
import io.maskwright.strategy.Strategies;
import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

/** Laws of masks that are put together, over partial masks of several formats. */
class SightPropertyTest {

    private static final List<String> CATEGORIES =
            List.of("card.pan", "phone.mobile", "id.br.cpf", "id.vn.mst", "id.vn.cccd", "passport", "ip", "plate");

    @Provide
    Arbitrary<Population> populations() {
        return Arbitraries.of(CATEGORIES).flatMap(category -> Arbitraries.of(Populations.of(Category.of(category))));
    }

    @Provide
    Arbitrary<Strategy> masks() {
        Arbitrary<Integer> ends = Arbitraries.integers().between(0, 9);
        Arbitrary<Strategy> partial = Combinators.combine(ends, ends).as(SightPropertyTest::partial);
        Arbitrary<Strategy> whole = Arbitraries.of(Strategies.keep(), Strategies.redact(), Strategies.id());
        return Arbitraries.frequencyOf(Tuple.of(5, partial), Tuple.of(1, whole));
    }

    private static Strategy partial(int first, int last) {
        return Strategies.partial(first, last);
    }

    /** All values here have more characters than that. */
    private static Strategy showing(int first, int last) {
        return Strategies.partial(first, last, 1, '*', Separators.HIDE);
    }

    private static Sight sight(Strategy mask, Population population) {
        return Sight.of(mask, population).orElseThrow();
    }

    private static BigInteger count(CandidatesLeft left) {
        return Objects.requireNonNull(left.count());
    }

    @Property(tries = 150, seed = "20261122")
    void union_showsAtLeastAsMuchAsEither(
            @ForAll("populations") Population population,
            @ForAll("masks") Strategy one,
            @ForAll("masks") Strategy two) {
        Sight first = sight(one, population);
        Sight second = sight(two, population);
        BigInteger both = count(first.with(second).left());
        assertThat(both).isLessThanOrEqualTo(count(first.left())).isLessThanOrEqualTo(count(second.left()));
        assertThat(count(second.with(first).left())).isEqualTo(both);
        first.leftWith(second).ifPresent(fewer -> assertThat(count(fewer)).isGreaterThanOrEqualTo(both));
    }

    @Property(tries = 100, seed = "20261122")
    void mask_putTogetherWithItself_showsNoMore(
            @ForAll("populations") Population population, @ForAll("masks") Strategy mask) {
        Sight sight = sight(mask, population);
        assertThat(sight.leftWith(sight)).isEmpty();
        assertThat(sight.with(sight).left()).isEqualTo(sight.left());
    }

    @Property(tries = 100, seed = "20261122")
    void whatIsShown_addsNothingToWhatIsKept(
            @ForAll("populations") Population population, @ForAll("masks") Strategy mask) {
        Sight kept = sight(Strategies.keep(), population);
        Sight hidden = sight(Strategies.redact(), population);
        Sight sight = sight(mask, population);
        assertThat(sight.leftWith(kept)).isEmpty();
        assertThat(sight.leftWith(hidden)).isEmpty();
        assertThat(count(kept.left())).isEqualTo(BigInteger.ONE);
        assertThat(hidden.left().kind()).isEqualTo(CandidatesLeft.Kind.ALL);
    }

    @Property(tries = 150, seed = "20261122")
    void hidingMore_neverLeavesFewer(
            @ForAll("populations") Population population,
            @ForAll @IntRange(max = 3) int first,
            @ForAll @IntRange(max = 3) int last,
            @ForAll @IntRange(max = 3) int lessFirst,
            @ForAll @IntRange(max = 3) int lessLast) {
        Strategy more = showing(first, last);
        Strategy less = showing(Math.max(0, first - lessFirst), Math.max(0, last - lessLast));
        assertThat(count(sight(less, population).left()))
                .isGreaterThanOrEqualTo(count(sight(more, population).left()));
    }
}
