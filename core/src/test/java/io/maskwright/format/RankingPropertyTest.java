package io.maskwright.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Laws of all rankings, held against the formats. */
class RankingPropertyTest {

    private static final List<RankingCase> CASES = RankingCase.all();
    private static final String SEED = "20261121";

    record Sample(RankingCase of, String text) {}

    @Provide
    Arbitrary<Sample> samples() {
        return Arbitraries.of(CASES).flatMap(each -> each.texts().map(text -> new Sample(each, text)));
    }

    @Provide
    Arbitrary<BigInteger> fractions() {
        return Arbitraries.oneOf(
                Arbitraries.bigIntegers().between(BigInteger.ZERO, BigInteger.ONE.shiftLeft(256)),
                Arbitraries.of(BigInteger.ZERO, BigInteger.ONE.shiftLeft(256)));
    }

    /** A rank from a number from 0 to 2^256, both ends too. */
    private static BigInteger rankAt(Ranked value, BigInteger fraction) {
        return fraction.multiply(RankingLaws.size(value).subtract(BigInteger.ONE))
                .shiftRight(256);
    }

    @Property(tries = 12_000, seed = SEED)
    void text_readIfValid(@ForAll("samples") Sample sample) {
        RankingCase of = sample.of;
        String canonical = of.format().canonical(sample.text);

        Ranked value = of.ranking().read(sample.text);

        boolean expected = canonical != null && !of.leftOut().test(canonical);
        assertThat(value != null).as(of + ": " + sample.text).isEqualTo(expected);
    }

    @Property(tries = 12_000, seed = SEED)
    void value_writtenAndReadBack(@ForAll("samples") Sample sample, @ForAll("fractions") BigInteger fraction) {
        Ranking ranking = sample.of.ranking();
        Ranked value = ranking.read(sample.text);
        if (value == null) {
            return;
        }
        BigInteger rank = RankingLaws.rank(value);
        assertThat(rank).isBetween(BigInteger.ZERO, RankingLaws.size(value).subtract(BigInteger.ONE));
        assertThat(RankingLaws.size(value)).isGreaterThanOrEqualTo(ranking.smallestGroup());

        BigInteger other = rankAt(value, fraction);
        String written = RankingLaws.write(value, other);
        boolean secondForm = ranking.name().endsWith("check=invalid");
        assertThat(sample.of.format().validate(written).isValid())
                .as(sample.of + " " + written)
                .isNotEqualTo(secondForm);

        Ranked back = Objects.requireNonNull(ranking.readWritten(written));
        assertThat(RankingLaws.rank(back)).isEqualTo(other);
        assertThat(RankingLaws.size(back)).isEqualTo(RankingLaws.size(value));
        assertThat(back.kept()).isEqualTo(value.kept());
        assertThat(RankingLaws.write(back, rank)).isEqualTo(sample.text);
        if (!secondForm) {
            assertThat(RankingLaws.write(value, rank)).isEqualTo(sample.text);
        }
    }

    @Property(tries = 4000, seed = SEED)
    void layout_keptAndWithoutMeaning(@ForAll("samples") Sample sample, @ForAll("fractions") BigInteger fraction) {
        Ranking ranking = sample.of.ranking();
        Ranked plain = ranking.read(sample.text);
        if (plain == null) {
            return;
        }
        BigInteger other = rankAt(plain, fraction);
        String written = RankingLaws.write(plain, other);
        for (String text : List.of(spaced(sample.text), wide(sample.text), sample.text.toLowerCase(Locale.ROOT))) {
            Ranked value = Objects.requireNonNull(ranking.read(text));

            assertThat(RankingLaws.rank(value)).isEqualTo(RankingLaws.rank(plain));
            assertThat(RankingLaws.size(value)).isEqualTo(RankingLaws.size(plain));
            assertThat(value.kept()).isEqualTo(plain.kept());
            String like = RankingLaws.write(value, other);
            assertThat(sample.of.format().canonical(like))
                    .isEqualTo(sample.of.format().canonical(written));
        }
        assertThat(RankingLaws.write(Objects.requireNonNull(ranking.read(spaced(sample.text))), other))
                .isEqualTo(spaced(written));
        assertThat(RankingLaws.write(Objects.requireNonNull(ranking.read(wide(sample.text))), other))
                .isEqualTo(wide(written));
    }

    private static String spaced(String text) {
        return "\u3000" + text.substring(0, 3) + " \u00a0" + text.substring(3) + "\n";
    }

    private static String wide(String text) {
        return text.chars()
                .mapToObj(c -> Character.toString(c == '-' ? c : c - '!' + '\uff01'))
                .collect(Collectors.joining());
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> any = Arbitraries.strings().ofMaxLength(40);
        Arbitrary<String> near = Arbitraries.strings()
                .withChars("0123456789０９٣Xx+-./:@() 年京ADđĐ\u3000\ud83d\u0000")
                .ofMaxLength(24);
        Arbitrary<String> changed = Combinators.combine(
                        samples(),
                        Arbitraries.integers().between(0, 40),
                        Arbitraries.of('0', '7', 'x', 'B', ' ', '٣', 'é'))
                .as((sample, at, c) -> {
                    StringBuilder text = new StringBuilder(sample.text);
                    text.setCharAt(at % text.length(), c);
                    return text.toString();
                });
        return Arbitraries.oneOf(any, near, changed);
    }

    @Property(tries = 6000, seed = SEED)
    void anyText_readOnlyIfValid(@ForAll("texts") String text) {
        for (RankingCase each : CASES) {
            Ranked value = each.ranking().read(text);
            Ranked written = each.ranking().readWritten(text);

            if (value != null) {
                assertThat(each.format().validate(text).isValid())
                        .as(each.toString())
                        .isTrue();
                assertThat(value.toString()).isEqualTo("Ranked");
            }
            if (written != null && each.ranking().name().endsWith("check=invalid")) {
                assertThat(each.format().validate(text).isValid())
                        .as(each.toString())
                        .isFalse();
            }
        }
    }

    @Property(tries = 500, seed = SEED)
    void rankOutOfRange_refused(@ForAll("samples") Sample sample) {
        Ranked value = sample.of.ranking().read(sample.text);
        if (value == null) {
            return;
        }
        BigInteger size = RankingLaws.size(value);
        for (BigInteger rank : List.of(size, BigInteger.ONE.negate())) {
            assertThatThrownBy(() -> RankingLaws.write(value, rank))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("rank must be 0 to size - 1");
        }
    }

    @Example
    void texts_readByTheirRanking() {
        for (RankingCase each : CASES) {
            long read = each.texts()
                    .sampleStream()
                    .limit(300)
                    .filter(text -> each.ranking().read(text) != null)
                    .count();
            assertThat(read).as(each.toString()).isGreaterThan(50);
        }
    }

    @Example
    void names_differ() {
        assertThat(CASES.stream().map(each -> each.ranking().name()).distinct()).hasSameSizeAs(CASES);
        assertThat(CASES)
                .allSatisfy(each -> assertThat(each.ranking().version()).isOne());
        assertThat(CASES).allSatisfy(each -> assertThat(each.ranking().smallestGroup())
                .isGreaterThanOrEqualTo(BigInteger.valueOf(1_000_000)));
    }

    @Example
    void longTexts_refusedQuickly() {
        long start = System.nanoTime();
        for (String unit : List.of("1", " ", "-", "a", "１", "é", "\ud83d\ude00", "X ")) {
            String text = unit.repeat(1_000_000 / unit.length());
            for (RankingCase each : CASES) {
                @Nullable Ranked value = each.ranking().read(text);
                assertThat(value).isNull();
                assertThat(each.ranking().readWritten(text)).isNull();
            }
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    }

    @Example
    void spacesWithoutEnd_refused() {
        assertThat(Rankings.cpf().read("39053344705" + " ".repeat(245))).isNotNull();
        assertThat(Rankings.cpf().read("39053344705" + " ".repeat(246))).isNull();
        assertThat(Rankings.cpf().read("")).isNull();
        assertThat(Rankings.cpf().read(" - ")).isNull();
    }
}
