package io.maskwright.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.maskwright.Category;
import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PlateRankingTest {

    private static final List<Ranking> NOTHING =
            List.of(ContactRankings.plate(), ContactRankings.plateCn(), ContactRankings.plateVn());
    private static final List<Ranking> REGION = List.of(
            ContactRankings.plateKeepingRegion(),
            ContactRankings.plateCnKeepingRegion(),
            ContactRankings.plateVnKeepingRegion());

    private static final List<String> CN = List.of(
            "苏D40000",
            "京A·12345",
            "京A 1234警",
            "粤Z1234港",
            "沪O12345",
            "粤BD12345",
            "粤B·DA1234",
            "粤B12345D",
            "WJ12345",
            "WJ123456",
            "WJ京12345",
            "WJ京1234A6",
            "使123456",
            "领123456",
            "苏Ｄ４００００");

    private static final List<String> VN = List.of(
            "30K-123.45",
            "29-H1 123.45",
            "51LD-123.45",
            "30A-1234",
            "29-AA 1234",
            "TM-12-34",
            "80Đ-123.45",
            "11A12345");

    private static Predicate<String> valid(Ranking ranking) {
        Format format = Objects.requireNonNull(
                Formats.standard().find(Category.of(ranking.name().split(" ")[0])));
        return text -> format.validate(text).isValid();
    }

    @Example
    void plates_holdLaws() {
        for (List<Ranking> rankings : List.of(NOTHING, REGION)) {
            CN.forEach(text -> hold(rankings.get(0), text));
            CN.forEach(text -> hold(rankings.get(1), text));
        }
        VN.forEach(text -> hold(NOTHING.get(0), text));
        VN.forEach(text -> hold(NOTHING.get(2), text));
        VN.stream().filter(text -> !text.equals("30A-1234")).forEach(text -> {
            hold(REGION.get(0), text);
            hold(REGION.get(2), text);
        });
        assertThat(REGION.get(2).read("30A-1234")).isNull();
        assertThat(REGION.get(0).read("30A-1234")).isNull();
    }

    private static void hold(Ranking ranking, String text) {
        RankingLaws.hold(ranking, text, valid(ranking), 3);
    }

    @Example
    void lowerCase_isWrittenInUpperCase() {
        RankingLaws.hold(NOTHING.get(0), "苏d·4000a", "苏D·4000A", valid(NOTHING.get(0)), 3);
        RankingLaws.hold(NOTHING.get(0), " 30k-123.45 ", " 30K-123.45 ", valid(NOTHING.get(0)), 3);
    }

    @Example
    void region_stays() {
        Ranked ranked = RankingLaws.read(REGION.get(0), "京A·12345");
        assertThat(ranked.kept()).isEqualTo("cn 京A");
        assertThat(RankingLaws.write(ranked, BigInteger.ZERO)).isEqualTo("京A·00000");
        assertThat(RankingLaws.size(ranked)).isEqualTo(45_435_424);
        assertThat(RankingLaws.read(REGION.get(0), "30K-123.45").kept()).isEqualTo("vn.a5 30");
        assertThat(RankingLaws.read(REGION.get(0), "WJ京12345").kept()).isEqualTo("cn.wjp5 京");
        assertThat(NOTHING.get(1).smallestGroup()).isEqualTo(1_000_000);
        assertThat(REGION.get(1).smallestGroup()).isEqualTo(1_000_000);
        assertThat(NOTHING.get(2).smallestGroup()).isEqualTo(4_840_000);
        assertThat(REGION.get(2).smallestGroup()).isEqualTo(2_200_000);
    }

    @Provide
    Arbitrary<String> plates() {
        Arbitrary<String> cn = Arbitraries.strings()
                .withChars("京粤WJ使领AOIDĐF0123456789警港1")
                .ofMinLength(5)
                .ofMaxLength(10);
        Arbitrary<String> digits =
                Arbitraries.strings().withChars("0123456789AĐI").ofMinLength(3).ofMaxLength(7);
        return Arbitraries.oneOf(
                cn,
                digits.map(text -> "京A" + text),
                digits.map(text -> "30K" + text),
                digits.map(text -> "10K" + text),
                digits.map(text -> "WJ" + text));
    }

    /** What keeps nothing reads all that the validator takes, once. */
    @Property(tries = 20_000, seed = "20261121")
    void anyPlate_readIfValid(@ForAll("plates") String text) {
        for (Ranking ranking : NOTHING) {
            assertThat(ranking.read(text) != null)
                    .as(text)
                    .isEqualTo(valid(ranking).test(text));
        }
        long shapes = PlateShapes.any().stream()
                .filter(shape -> shape.length() == text.length() && shape.fits(text.toCharArray()))
                .count();
        assertThat(shapes).isEqualTo(valid(NOTHING.get(0)).test(text) ? 1 : 0);
    }

    @Example
    void otherTexts_areRefused() {
        for (List<Ranking> rankings : List.of(NOTHING, REGION)) {
            for (Ranking ranking : rankings) {
                RankingLaws.refusesOtherTexts(ranking);
                RankingLaws.refuses(ranking, List.of("粤Z12345港澳", "苏D4000", "京I12345", "10K-123.45", "苏D\n40000"));
            }
        }
        assertThat(NOTHING.get(1).read("30K-123.45")).isNull();
        assertThat(NOTHING.get(2).read("苏D40000")).isNull();
    }

    @Example
    void embassies_areCountedOnce() {
        Ranked.Small ranked = (Ranked.Small) RankingLaws.read(NOTHING.get(0), "使123456");
        for (int rank = 0; rank < ranked.size(); rank++) {
            Ranked.Small small = (Ranked.Small) NOTHING.get(0).read(ranked.write(rank));
            if (small == null || small.rank() != rank) {
                assertThat(rank).as("read back").isEqualTo(-1);
            }
        }
    }
}
