package io.maskwright.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.maskwright.Category;
import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The laws of {@link Ranking}, checked for one value. Small and large groups alike, by big integers. */
final class RankingLaws {

    /** Texts of other kinds, none of which any ranking reads. */
    static final List<String> HOSTILE = List.of(
            "",
            " ",
            "\t",
            "-",
            "+",
            "1",
            "12345",
            "😀x@b.com",
            "😀ab",
            "𠮷野家",
            "\ud83d",
            "\ude00\ud83d",
            "é",
            "👨‍👩‍👧x",
            "\u202e13812345678",
            "١٢٣٤٥٦٧٨٩٠",
            "==========",
            "138****5678",
            "00000000000",
            "99999999999999999999999999",
            "$1\\\"\u0000",
            "null",
            "NaN",
            "１");

    /** Longest texts, of which none may take long. */
    static final List<String> LONG =
            List.of("1".repeat(1_000_000), " ".repeat(1_000_000), "张".repeat(1_000_000), "a:".repeat(500_000));

    private RankingLaws() {}

    /** Returns the format of a category. */
    static Format format(String category) {
        return Objects.requireNonNull(Formats.standard().find(Category.of(category)));
    }

    /** Returns the size of the group, whatever it is. */
    static BigInteger size(Ranked ranked) {
        return ranked instanceof Ranked.Small small ? BigInteger.valueOf(small.size()) : ((Ranked.Large) ranked).size();
    }

    static BigInteger rank(Ranked ranked) {
        return ranked instanceof Ranked.Small small ? BigInteger.valueOf(small.rank()) : ((Ranked.Large) ranked).rank();
    }

    static String write(Ranked ranked, BigInteger rank) {
        return ranked instanceof Ranked.Small small
                ? small.write(rank.longValueExact())
                : ((Ranked.Large) ranked).write(rank);
    }

    static Ranked read(Ranking ranking, String text) {
        Ranked ranked = ranking.read(text);
        assertThat(ranked).as("%s reads %s", ranking.name(), text).isNotNull();
        return ranked;
    }

    /** Checks a value that is written in normal form, against ranks at the edges and 20 by chance. */
    static void hold(Ranking ranking, String text, Predicate<String> valid, long seed) {
        hold(ranking, text, text, valid, seed);
    }

    /** Checks a value and the normal form that it is written in. */
    static void hold(Ranking ranking, String text, String normal, Predicate<String> valid, long seed) {
        Ranked ranked = read(ranking, text);
        BigInteger size = size(ranked);
        assertThat(ranking.version()).isEqualTo(1);
        assertThat(ranked instanceof Ranked.Small)
                .isEqualTo(size.compareTo(BigInteger.valueOf(Ranked.Small.MAX_SIZE)) <= 0);
        assertThat(size).isGreaterThanOrEqualTo(ranking.smallestGroup());
        assertThat(rank(ranked)).isBetween(BigInteger.ZERO, size.subtract(BigInteger.ONE));
        assertThat(write(ranked, rank(ranked))).isEqualTo(normal);
        assertThat(ranked).hasToString("Ranked");
        Random random = new Random(seed);
        holdAt(ranking, ranked, BigInteger.ZERO, valid);
        holdAt(ranking, ranked, size.subtract(BigInteger.ONE), valid);
        for (int i = 0; i < 20; i++) {
            holdAt(ranking, ranked, new BigInteger(size.bitLength() + 8, random).mod(size), valid);
        }
    }

    private static void holdAt(Ranking ranking, Ranked ranked, BigInteger rank, Predicate<String> valid) {
        String text = write(ranked, rank);
        assertThat(valid.test(text))
                .as("%s writes %s at %s", ranking.name(), text, rank)
                .isTrue();
        Ranked again = read(ranking, text);
        assertThat(rank(again)).as(text).isEqualTo(rank);
        assertThat(size(again)).isEqualTo(size(ranked));
        assertThat(again.kept()).isEqualTo(ranked.kept());
        assertThat(write(again, rank(again))).isEqualTo(text);
    }

    static void refuses(Ranking ranking, List<@Nullable String> texts) {
        for (String text : texts) {
            assertThat(ranking.read(text))
                    .as("%s reads <%s>", ranking.name(), text)
                    .isNull();
        }
    }

    static void refusesOtherTexts(Ranking ranking) {
        refuses(ranking, HOSTILE);
        long start = System.nanoTime();
        for (String text : LONG) {
            assertThat(ranking.read(text)).isNull();
        }
        assertThat(System.nanoTime() - start).isLessThan(1_000_000_000L);
    }
}
