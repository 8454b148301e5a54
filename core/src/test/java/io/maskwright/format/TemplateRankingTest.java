package io.maskwright.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateRankingTest {

    private static final LocalDate FROM = LocalDate.of(1900, 1, 1);
    private static final LocalDate TO = LocalDate.of(2099, 12, 31);

    private static Ranked.Small small(String template, String text) {
        return (Ranked.Small) Objects.requireNonNull(Rankings.template(template).read(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "[A-Z]{2}[0-9]{8}; 67600000000; AA00000000; ZZ99999999",
                "AB\\d{3}-[xyz]; 3000; AB000-x; AB999-z",
                "[A-CB-E\\dZ]; 16; 0; Z",
                "<0..999999>; 1000000; 000000; 999999",
                "<7..012>; 6; 007; 012",
                "<5..120>\\.; 116; 005.; 120.",
                "<date:2000-01-01..2030-12-31>; 11323; 2000-01-01; 2030-12-31",
                "<date:yyyyMMdd:2000-02-28..2000-03-01>; 3; 20000228; 20000301",
                "<date:yyyy年MM月dd日:2000-02-28..2000-03-01>T; 3; 2000年02月28日T; 2000年03月01日T",
                "[京津沪]<1..3>[\ud840\udc00-\ud840\udc02]; 27; 京1\ud840\udc00; 津3\ud840\udc02",
                "\\[a\\-z\\]{2}[\\]\\[\\-\\\\]; 4; [a-z]]-; [a-z]]]",
                "a; 1; a; a",
            })
    void template_numberedFromFirstToLast(String template, BigInteger size, String first, String last) {
        Ranking ranking = Rankings.template(template);
        assertThat(ranking.smallestGroup()).isEqualTo(size);

        Ranked.Small value = small(template, first);
        assertThat(value.rank()).isZero();
        assertThat(value.size()).isEqualTo(size.longValue());
        assertThat(value.kept()).isEmpty();
        assertThat(value.write(value.size() - 1)).isEqualTo(last);
        assertThat(small(template, last).rank()).isEqualTo(value.size() - 1);
    }

    @Test
    void million_eachRankOnce() {
        Ranking ranking = Rankings.template("[A-Z]-<0..99>[aeiou京]<date:dd/MM/yyyy:1999-12-01..2000-03-05>");
        Ranked.Small value = (Ranked.Small) Objects.requireNonNull(ranking.read("A-00a01/12/1999"));
        assertThat(value.size()).isEqualTo(26 * 100 * 6 * 96L).isGreaterThan(1_000_000);
        BitSet seen = new BitSet();
        for (int rank = 0; rank < value.size(); rank++) {
            Ranked.Small back = (Ranked.Small) Objects.requireNonNull(ranking.read(value.write(rank)));
            seen.set((int) back.rank());
            if (back.rank() != rank) {
                throw new AssertionError("rank " + rank);
            }
        }
        assertThat(seen.cardinality()).isEqualTo((int) value.size());
    }

    @Test
    void large_countedExactly() {
        String template = "[0-9A-Z]{20}-<0..999999999999999999><date:1900-01-01..2099-12-31>";
        Ranking ranking = Rankings.template(template);
        BigInteger size =
                BigInteger.valueOf(36).pow(20).multiply(BigInteger.TEN.pow(18)).multiply(BigInteger.valueOf(73_049));
        assertThat(ranking.smallestGroup()).isEqualTo(size);
        String first = "0".repeat(20) + "-" + "0".repeat(18) + "1900-01-01";
        Ranked.Large value = (Ranked.Large) Objects.requireNonNull(ranking.read(first));
        assertThat(value.rank()).isZero();
        assertThat(value.size()).isEqualTo(size);
        String last = "Z".repeat(20) + "-" + "9".repeat(18) + "2099-12-31";
        assertThat(value.write(size.subtract(BigInteger.ONE))).isEqualTo(last);
        assertThatThrownBy(() -> value.write(size)).hasMessage("rank must be 0 to size - 1");
    }

    @Test
    void sizeOfTwoToThe62_small() {
        assertThat(Rankings.template("[AB]{62}").read("A".repeat(62))).isInstanceOf(Ranked.Small.class);
        assertThat(Rankings.template("[AB]{63}").read("A".repeat(63))).isInstanceOf(Ranked.Large.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "AB", "AB12345", "AB1234567", "ab123456", " AB123456", "AB12345６", "AB-12345", "AB123456\n"})
    void otherText_null(String text) {
        assertThat(Rankings.template("[A-Z]{2}\\d{6}").read(text)).isNull();
        assertThat(Rankings.template("[A-Z]{2}\\d{6}").read("AB123456")).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2000-02-30",
                "1999-12-31",
                "2031-01-01",
                "2000-1-01",
                "2000/01/01",
                "",
                "2000-01-0",
                "+999-01-01"
            })
    void otherDate_null(String text) {
        assertThat(Rankings.template("<date:2000-01-01..2030-12-31>").read(text))
                .isNull();
    }

    @Test
    void dateWithEntity_dateFirst() {
        Ranking ranking = Rankings.dateWithEntity(FROM, TO, "/[0-9]{6}");
        assertThat(ranking.name()).isEqualTo("template <date:1900-01-01..2099-12-31>/[0-9]{6}");
        assertThat(ranking.smallestGroup()).isEqualTo(BigInteger.valueOf(73_049_000_000L));
        assertThat(ranking.read("1984-02-29/000123")).isNotNull();
        assertThat(ranking.read("1985-02-29/000123")).isNull();
        assertThatThrownBy(() -> Rankings.dateWithEntity(TO, FROM, "/\\d"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the earlier first");
        assertThatThrownBy(() -> Rankings.dateWithEntity(FROM, LocalDate.of(10_000, 1, 1), "/\\d"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Rankings.dateWithEntity(LocalDate.of(0, 1, 1), TO, "/\\d"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "(A|B); one fixed shape; 0",
                "[A-Z]+; one fixed shape; 5",
                "A.B; one fixed shape; 1",
                "\\d{2,3}; a single count from 1 to 256; 3",
                "\\d{0}; a single count; 3",
                "\\d{257}; a single count; 3",
                "\\d{; a single count; 3",
                "[A-Z; closing bracket; 0",
                "x[]; closing bracket; 1",
                "[^A]; not those that are not; 1",
                "[Z-A]; from a smaller to a greater; 1",
                "[\\d-Z]; from a smaller to a greater; 1",
                "[A-]; after the dash; 3",
                "[A-; after the dash; 3",
                "[-A]; a backslash before; 1",
                "a]; a backslash before a bracket; 1",
                "{3}; a backslash before a bracket; 0",
                "ab\\w; d or a punctuation mark; 2",
                "ab\\; d or a punctuation mark; 2",
                "<1..2; a closing angle bracket; 0",
                "a<1>; <date:FROM..TO>; 1",
                "<datum:1..2>; <date:FROM..TO>; 0",
                "<3..2>; the smaller first; 1",
                "<001..2>; the smaller first; 1",
                "<-1..2>; the smaller first; 1",
                "<0..9999999999999999999>; at most 18 digits; 1",
                "<date:2001-01-01..2000-01-01>; the earlier first; 6",
                "<date:2001-02-29..2003-01-01>; the earlier first; 6",
                "<date:yyyy-MM:2000-01-01..2003-01-01>; once each; 1",
                "<date:yyyyMMddHH:2000-01-01..2003-01-01>; once each; 1",
                "\\d{256}A; at most 256 parts; 7",
                "a\u0301; do not combine; 1",
                "[\u212b]; in NFC; 1",
                "[A-\ud83d]; do not combine; 3",
                "[\u0100-\u0400]; do not combine; 1",
                "[\ud840\udc00-\ud880\udc00]; at most 65535; 1",
            })
    void wrongTemplate_refusedWithPlace(String template, String expected, int index) {
        assertThatThrownBy(() -> Rankings.template(template))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("template must have ")
                .hasMessageContaining(expected)
                .hasMessageEndingWith(" at index " + index);
    }

    @Test
    void lengthOfTemplate_bounded() {
        assertThatThrownBy(() -> Rankings.template(""))
                .hasMessage("template must have 1 to 1024 characters, but has 0");
        assertThatThrownBy(() -> Rankings.template("a".repeat(1025))).hasMessageContaining("but has 1025");
        assertThat(Rankings.template("[A-Z]{256}").read("A".repeat(1_000_000))).isNull();
    }

    @Provide
    Arbitrary<String> templates() {
        Arbitrary<String> parts = Arbitraries.of(
                "[A-Z]",
                "\\d",
                "[ACE京\ud83d\ude00-\ud83d\ude05]",
                "x",
                "-",
                "<3..17>",
                "<date:1999-01-01..1999-03-01>");
        Arbitrary<String> counted = Combinators.combine(parts, Arbitraries.of("", "{1}", "{2}", "{5}"))
                .as(String::concat);
        return counted.list().ofMinSize(1).ofMaxSize(8).map(list -> String.join("", list));
    }

    @Provide
    Arbitrary<BigInteger> numbers() {
        return Arbitraries.bigIntegers().between(BigInteger.ZERO, BigInteger.ONE.shiftLeft(512));
    }

    @Property(tries = 1000, seed = "20261121")
    void ranks_writtenAndReadBack(@ForAll("templates") String template, @ForAll("numbers") BigInteger fraction) {
        TemplateRanking ranking = TemplateRanking.of(template);
        List<TemplatePart> parts = TemplateParser.parse(template);
        StringBuilder first = new StringBuilder();
        parts.forEach(part -> part.write(0, first));
        Ranked value = Objects.requireNonNull(ranking.read(first.toString()));
        assertThat(RankingLaws.rank(value)).isZero();

        BigInteger rank = fraction.mod(RankingLaws.size(value));
        Ranked back = Objects.requireNonNull(ranking.read(RankingLaws.write(value, rank)));
        assertThat(RankingLaws.rank(back)).isEqualTo(rank);
        assertThat(RankingLaws.size(back)).isEqualTo(ranking.smallestGroup());
    }

    @Property(tries = 3000, seed = "20261121")
    void anyTemplate_readOrRefused(@ForAll("nearTemplates") String template) {
        try {
            Ranking ranking = Rankings.template(template);
            assertThat(ranking.smallestGroup()).isPositive();
            ranking.read(template);
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessageStartingWith("template must have ");
        }
    }

    @Provide
    Arbitrary<String> nearTemplates() {
        return Arbitraries.strings()
                .withChars("[]{}<>\\-.:0129dateyMdAZ^\u0301\ud83d\ude00")
                .ofMaxLength(20);
    }

    @Example
    void toString_nameAndVersion() {
        assertThat(Rankings.template("[A-Z]")).hasToString("template [A-Z] version 1");
    }
}
