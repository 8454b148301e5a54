package io.maskwright.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.maskwright.format.CheckDigits;
import io.maskwright.format.Divisions;
import io.maskwright.risk.CandidatesLeft.Kind;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The figure that {@code docs/mask-strength.md} derives, counted number by number and in another way. */
class ResidentIdCandidatesTest {

    private static final LocalDate FIRST = LocalDate.of(1943, 1, 1);
    private static final LocalDate END = LocalDate.of(2026, 1, 1);

    /** Region and the last four characters are seen; every day of a lifetime whose check digit is right is a candidate. */
    private static long daysThatFit(String region, String lastFour) {
        return FIRST.datesUntil(END)
                .map(DateTimeFormatter.BASIC_ISO_DATE::format)
                .filter(day -> CheckDigits.mod11Radix2(region + day + lastFour.substring(0, 3)) == lastFour.charAt(3))
                .count();
    }

    @Test
    void sixAndFour_leavesTheDaysWhoseCheckDigitFits() {
        long first = daysThatFit("110105", "002" + CheckDigits.mod11Radix2("11010519880211002"));
        long second = daysThatFit("330106", "117" + CheckDigits.mod11Radix2("33010619751231117"));
        CandidatesLeft left = Masks.left("id.cn.resident", "partial(first=6, last=4)");
        assertThat(left.kind()).isEqualTo(Kind.EXACT);
        assertThat(left.count()).isEqualTo(BigInteger.valueOf(Math.min(first, second)));
        assertThat(left.count()).isBetween(BigInteger.valueOf(2700), BigInteger.valueOf(2800));
    }

    @Test
    void derivation_isThatOfThePage() {
        long days = FIRST.datesUntil(END).count();
        assertThat(days).isEqualTo(30_316);
        assertThat(days / 11).isEqualTo(2756);
    }

    @Test
    void oneAndOne_leavesWhatIsHiddenByTheLastDigit() {
        long counties = IntStream.range(100_000, 1_000_000)
                .mapToObj(Integer::toString)
                .filter(code -> code.charAt(0) == '1' && Divisions.cn().isCode(code))
                .count();
        BigInteger elevenths = Masks.left("id.cn.resident", "residentId").count();
        assertThat(elevenths).isNotNull();
        // Each last digit belongs to about one in eleven numbers.
        BigInteger all = BigInteger.valueOf(counties * 30_316 * 1000);
        assertThat(elevenths.multiply(BigInteger.valueOf(11)).doubleValue() / all.doubleValue())
                .isBetween(0.999, 1.001);
    }

    @Test
    void everythingButOrderAndCheck_leavesTheOrders() {
        assertThat(Masks.left("id.cn.resident", "partial(first=17, minHidden=1)")
                        .count())
                .isEqualTo(BigInteger.ONE);
        assertThat(Masks.left("id.cn.resident", "partial(first=14, minHidden=1)")
                        .count())
                .isEqualTo(BigInteger.valueOf(1000));
        // Without the check digit each of the days fits.
        assertThat(Masks.left("id.cn.resident", "fpe(domain=\"d\", format=resident-id, keep=region)")
                        .count())
                .isEqualTo(BigInteger.valueOf(30_316_000));
    }
}
