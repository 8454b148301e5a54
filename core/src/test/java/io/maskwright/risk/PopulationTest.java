package io.maskwright.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maskwright.Category;
import io.maskwright.Strategy;
import io.maskwright.format.CheckDigits;
import io.maskwright.format.Format;
import io.maskwright.format.Formats;
import io.maskwright.risk.CandidatesLeft.Kind;
import io.maskwright.strategy.Separators;
import io.maskwright.strategy.Strategies;
import java.math.BigInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values are counted by their check digits as if one by one. */
class PopulationTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id.cn.resident",
                "id.vn.cccd",
                "id.vn.mst",
                "id.br.cpf",
                "card.pan",
                "bank.iban",
                "device.imei",
                "device.mac",
                "phone.mobile",
                "phone.landline",
                "email",
                "plate.cn",
                "plate.vn",
                "ip"
            })
    void everySpecimen_isAValueOfItsFormat(String category) {
        Format format = Formats.standard().find(Category.of(category));
        assertThat(format).isNotNull();
        for (Population population : Populations.of(Category.of(category))) {
            for (int i = 0; i < population.specimens(); i++) {
                assertThat(format.validate(population.value(i)).isValid())
                        .as("specimen %d of %s", i, population.among())
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        // category, shown first, hidden digits, shown last
        "id.br.cpf, 5, 4, 2",
        "id.vn.mst, 5, 4, 1",
        "card.pan, 11, 4, 1",
        "card.pan, 8, 4, 4",
        "device.imei, 10, 4, 1"
    })
    void hiddenDigits_leaveThoseWhoseCheckDigitsFit(String category, int first, int hidden, int last) {
        Population population = Populations.of(Category.of(category)).get(0);
        String value = population.value(0);
        int checks = category.equals("id.br.cpf") ? 2 : 1;
        Function<String, String> check =
                switch (category) {
                    case "id.br.cpf" -> CheckDigits::cpf;
                    case "id.vn.mst" -> payload -> Integer.toString(CheckDigits.mst(payload));
                    default -> payload -> String.valueOf(CheckDigits.luhn(payload));
                };
        int bound = (int) Math.pow(10, hidden);
        String end = value.substring(first + hidden);
        String digitsAfter = end.substring(0, end.length() - checks);
        long expected = IntStream.range(0, bound)
                .mapToObj(middle -> value.substring(0, first)
                        + Integer.toString(bound + middle).substring(1))
                .filter(start -> end.endsWith(check.apply(start + digitsAfter)))
                .count();
        Strategy mask = Strategies.partial(first, last, 1, '*', Separators.HIDE);
        assertThat(Sight.of(mask, population).orElseThrow().left())
                .isEqualTo(new CandidatesLeft(Kind.EXACT, BigInteger.valueOf(expected), population.among()));
    }

    @Test
    void hiddenAccount_leavesThoseWhoseMod97Fits() {
        String value = Populations.of(Category.of("bank.iban")).get(0).value(0);
        long expected = IntStream.range(0, 10_000)
                .mapToObj(number -> value.substring(0, 18)
                        + Integer.toString(10_000 + number).substring(1))
                .filter(iban -> CheckDigits.mod97(iban.substring(4) + iban.substring(0, 4)) == 1)
                .count();
        assertThat(Masks.left("bank.iban", "partial(first=18, minHidden=1)").count())
                .isEqualTo(BigInteger.valueOf(expected));
        assertThat(expected).isBetween(100L, 106L);
    }

    @Test
    void population_withoutCheckDigits_isTheProductOfItsParts() {
        assertThat(Masks.left("ip", "redact").count()).isEqualTo(BigInteger.ONE.shiftLeft(32));
        assertThat(Masks.left("id.vn.cccd", "redact").count()).isEqualTo(BigInteger.valueOf(63L * 166 * 1_000_000));
    }

    @Test
    void specimenOutsideThePopulation_isRefused() {
        PopulationBuilder builder =
                Population.of(Kind.EXACT, "digits").digits(2).specimen("1x");
        assertThatThrownBy(builder::build)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("part 1");
    }

    @Test
    void categoryWithin_takesTheFormatOfItsNearestParent() {
        assertThat(Populations.of(Category.of("id.cn.resident.old")))
                .isEqualTo(Populations.of(Category.of("id.cn.resident")));
        assertThat(Populations.of(Category.of("goods.content"))).isEmpty();
    }
}
