package io.maskwright.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.maskwright.internal.text.Digits;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResidentRankingTest {

    private static final int FIRST = 1880;
    private static final int LAST = 2025;

    private static Ranked.Small read(ResidentKeep keep, String text) {
        return (Ranked.Small) Objects.requireNonNull(Rankings.residentId(keep).read(text));
    }

    /** The numbering of version 1 has exactly the codes and years that the format takes. */
    @Test
    void codesAndYears_thoseOfTheFormat() {
        ResidentNumbering numbering = ResidentNumbering.withCheck();
        int codes = 0;
        for (int code = 0; code < 1_000_000; code++) {
            String text = Integer.toString(1_000_000 + code).substring(1);
            long values = numbering.endOf(code) - numbering.startOf(code);
            if (values == 0) {
                if (isPossible(text, FIRST) || isPossible(text, 1984) || isPossible(text, LAST)) {
                    throw new AssertionError(text);
                }
                continue;
            }
            codes++;
            byte[] id = new byte[18];
            numbering.write(numbering.startOf(code), id);
            int first = Digits.number(Decimals.text(id, 0, 18), 6, 10);
            numbering.write(numbering.endOf(code) - 1, id);
            int last = Digits.number(Decimals.text(id, 0, 18), 6, 10);
            assertThat(isPossible(text, first) && isPossible(text, last))
                    .as(text)
                    .isTrue();
            assertThat(first > FIRST && isPossible(text, first - 1)).as(text).isFalse();
            assertThat(last < LAST && isPossible(text, last + 1)).as(text).isFalse();
        }
        assertThat(codes).isEqualTo(numberOfCodes()).isGreaterThan(200_000);
    }

    private static int numberOfCodes() {
        return Tables.rows("ranking-id-cn-resident-1.csv", 6).stream()
                .mapToInt(row -> (Integer.parseInt(row[1]) - Integer.parseInt(row[0]) + 1)
                        * (Integer.parseInt(row[3]) - Integer.parseInt(row[2]) + 1))
                .sum();
    }

    private static boolean isPossible(String code, int year) {
        return ResidentRegions.isPossible(code, year);
    }

    @Test
    void codeOfFewYears_eachRankOnce() {
        Ranked.Small value =
                read(ResidentKeep.REGION, "110110198001010001".substring(0, 17) + check("11011019800101000"));
        assertThat(value.kept()).isEqualTo("110110");
        assertThat(value.size()).isEqualTo((7 * 365 + 2) * 1000L);
        assertThat(value.rank()).isZero();
        Ranking ranking = Rankings.residentId(ResidentKeep.REGION);
        BitSet seen = new BitSet();
        for (int rank = 0; rank < value.size(); rank++) {
            Ranked.Small back = (Ranked.Small) Objects.requireNonNull(ranking.read(value.write(rank)));
            seen.set((int) back.rank());
            if (back.rank() != rank || !back.kept().equals("110110")) {
                throw new AssertionError("rank " + rank);
            }
        }
        assertThat(seen.cardinality()).isEqualTo((int) value.size());
        assertThat(value.write(value.size() - 1)).startsWith("11011019861231999");
    }

    private static char check(String first17) {
        return CheckDigits.mod11Radix2(first17);
    }

    @ParameterizedTest
    @CsvSource({
        "11010519491231002X, '', 11, 110105",
        "440524188001010014, '', 44, 440524",
        "110105491231002, 15, 15:11, 15:110105",
    })
    void kept_asChosen(String id, String nothing, String province, String region) {
        assertThat(read(ResidentKeep.NOTHING, id).kept()).isEqualTo(nothing);
        assertThat(read(ResidentKeep.PROVINCE, id).kept()).isEqualTo(province);
        assertThat(read(ResidentKeep.REGION, id).kept()).isEqualTo(region);

        SplittableRandom random = new SplittableRandom(20261121);
        for (int i = 0; i < 2000; i++) {
            Ranked.Small inProvince = read(ResidentKeep.PROVINCE, id);
            assertThat(inProvince.write(random.nextLong(inProvince.size())))
                    .startsWith(id.substring(0, 2))
                    .hasSameSizeAs(id);
            Ranked.Small inRegion = read(ResidentKeep.REGION, id);
            assertThat(inRegion.write(random.nextLong(inRegion.size()))).startsWith(id.substring(0, 6));
        }
    }

    @Test
    void provinces_makeUpTheWhole() {
        long sum = 0;
        for (String province : Tables.rows("ranking-id-cn-resident-1.csv", 6).stream()
                .map(row -> row[0].substring(0, 2))
                .distinct()
                .toList()) {
            String first17 = province + "000019000101000";
            sum += read(ResidentKeep.PROVINCE, first17 + check(first17)).size();
        }
        Ranked.Small whole = read(ResidentKeep.NOTHING, "11010519491231002X");
        assertThat(sum).isEqualTo(whole.size());
        assertThat(Rankings.residentId(ResidentKeep.REGION).smallestGroup()).isEqualTo(BigInteger.valueOf(2_557_000));
    }

    @Test
    void dates_allReadAndWritten() {
        LocalDate first = LocalDate.of(FIRST, 1, 1);
        int days = BirthDays.startOf(LAST + 1);
        assertThat(first.plusDays(days - 1L)).isEqualTo(LocalDate.of(LAST, 12, 31));
        for (int day = 0; day < days; day++) {
            LocalDate date = first.plusDays(day);
            assertThat(BirthDays.of(date.getYear(), date.getMonthValue(), date.getDayOfMonth()))
                    .isEqualTo(day);
            assertThat(BirthDays.dateOf(day))
                    .isEqualTo(Integer.parseInt(date.toString().replace("-", "")));
        }
        assertThat(BirthDays.of(1900, 2, 29)).isEqualTo(-1);
        assertThat(BirthDays.of(2000, 2, 29)).isPositive();
        assertThat(BirthDays.of(2000, 13, 1)).isEqualTo(-1);
        assertThat(BirthDays.of(2026, 1, 1)).isEqualTo(-1);
        assertThat(BirthDays.of(1879, 12, 31)).isEqualTo(-1);
    }

    @ParameterizedTest
    @CsvSource({
        "110105202512310017, true",
        "110105202601010016, false",
        "44052418800101001X, false",
        "36042619910102009X, false",
        "110111198012010078, false",
        "11010519491231002, false",
        "11010549123100X, false",
    })
    void bornUntil2025AndValid_read(String id, boolean expected) {
        String whole = id.startsWith("1101052") ? id.substring(0, 17) + check(id.substring(0, 17)) : id;
        assertThat(Rankings.residentId(ResidentKeep.NOTHING).read(whole) != null)
                .isEqualTo(expected);
    }

    @Test
    void layout_kept() {
        Ranked.Small value = read(ResidentKeep.NOTHING, " 110105 19491231 002x\n");
        assertThat(value.write(value.rank())).isEqualTo(" 110105 19491231 002x\n");
        assertThat(value.write(0)).isEqualTo(" 110000 18800101 000" + check("11000018800101000") + "\n");
        Ranked.Small wide = read(ResidentKeep.NOTHING, "１１０１０５１９４９１２３１００２Ｘ");
        assertThat(wide.rank()).isEqualTo(value.rank());
        assertThat(wide.write(wide.rank())).isEqualTo("１１０１０５１９４９１２３１００２Ｘ");
    }

    @Test
    void ranks_neverChange() {
        assertThat(read(ResidentKeep.NOTHING, "11010519491231002X").rank()).isEqualTo(5_091_536_002L);
        assertThat(read(ResidentKeep.NOTHING, "830000199001010012").rank()).isEqualTo(10_424_281_480_001L);
        assertThat(read(ResidentKeep.NOTHING, "110105491231002").rank()).isEqualTo(3_488_041_002L);
    }
}
