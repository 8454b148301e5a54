package io.maskwright.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PlateRankingTest {

    private static final Ranking NOTHING = Rankings.plate(PlateKeep.NOTHING);
    private static final Ranking REGION = Rankings.plate(PlateKeep.REGION);

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

    private static boolean isValid(String text) {
        return RankingLaws.format("plate").validate(text).isValid();
    }

    @Example
    void plates_holdLaws() {
        for (String text : Stream.concat(CN.stream(), VN.stream()).toList()) {
            hold(NOTHING, text);
            if (!text.equals("30A-1234")) {
                hold(REGION, text);
            }
        }
        assertThat(REGION.read("30A-1234")).isNull();
    }

    private static void hold(Ranking ranking, String text) {
        RankingLaws.hold(ranking, text, PlateRankingTest::isValid, 3);
    }

    @Example
    void lowerCase_isWrittenInUpperCase() {
        RankingLaws.hold(NOTHING, "苏d·4000a", "苏D·4000A", PlateRankingTest::isValid, 3);
        RankingLaws.hold(NOTHING, " 30k-123.45 ", " 30K-123.45 ", PlateRankingTest::isValid, 3);
    }

    @Example
    void region_stays() {
        Ranked ranked = RankingLaws.read(REGION, "京A·12345");
        assertThat(ranked.kept()).isEqualTo("cn 京A");
        assertThat(RankingLaws.write(ranked, BigInteger.ZERO)).isEqualTo("京A·00000");
        assertThat(RankingLaws.size(ranked)).isEqualTo(45_435_424);
        assertThat(RankingLaws.read(REGION, "30K-123.45").kept()).isEqualTo("vn.a5 30");
        assertThat(RankingLaws.read(REGION, "WJ京12345").kept()).isEqualTo("cn.wjp5 京");
        assertThat(NOTHING.smallestGroup()).isEqualTo(1_000_000);
        assertThat(REGION.smallestGroup()).isEqualTo(1_000_000);
        assertThat(RankingLaws.size(RankingLaws.read(NOTHING, "TM-12-34"))).isEqualTo(4_840_000);
        assertThat(RankingLaws.size(RankingLaws.read(REGION, "30K-123.45"))).isEqualTo(2_200_000);
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
        assertThat(NOTHING.read(text) != null).as(text).isEqualTo(isValid(text));
        long shapes = PlateShapes.all().stream()
                .filter(shape -> shape.length() == text.length() && shape.fits(text.toCharArray()))
                .count();
        assertThat(shapes).isEqualTo(isValid(text) ? 1 : 0);
    }

    @Example
    void otherTexts_areRefused() {
        for (Ranking ranking : List.of(NOTHING, REGION)) {
            RankingLaws.refusesOtherTexts(ranking);
            RankingLaws.refuses(ranking, List.of("粤Z12345港澳", "苏D4000", "京I12345", "10K-123.45", "苏D\n40000"));
        }
    }

    @Example
    void embassies_areCountedOnce() {
        Ranked.Small ranked = (Ranked.Small) RankingLaws.read(NOTHING, "使123456");
        for (int rank = 0; rank < ranked.size(); rank++) {
            Ranked.Small small = (Ranked.Small) NOTHING.read(ranked.write(rank));
            if (small == null || small.rank() != rank) {
                assertThat(rank).as("read back").isEqualTo(-1);
            }
        }
    }
}
