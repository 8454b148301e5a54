package io.maskwright.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.maskwright.Category;
import io.maskwright.Strategy;
import io.maskwright.Traits.Reversibility;
import io.maskwright.UntreatableValueException;
import io.maskwright.UntreatableValueException.Reason;
import io.maskwright.ValueContext;
import io.maskwright.format.Formats;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FpeTest {

    private static Strategy fpe(String arguments) {
        return StrategyRegistry.standard().parse("fpe(" + arguments + ")", StrategyTestKeys.KEYS);
    }

    private static Object apply(String arguments, Object value) {
        return fpe(arguments).apply(value, ValueContext.NONE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id.cn.resident | format=resident-id | 11010519491231002X",
                "id.cn.resident | format=resident-id, keep=region | 11010519491231002X",
                "id.cn.resident | format=resident-id, keep=province | 11010519491231002X",
                "org.uscc | format=uscc | 91110000600037341L",
                "id.vn.mst | format=mst | 0100233488",
                "id.vn.cccd | format=cccd | 001190123456",
                "id.br.cpf | format=cpf | 390.533.447-05",
                "id.br.cnpj | format=cnpj | 16.727.230/0001-97",
                "id.br.cnpj | format=cnpj | 12.ABC.345/01DE-35",
                "card.pan | format=pan | 4111111111111111",
                "card.pan | format=pan, keep=bin-6 | 4111 1111 1111 1111",
                "bank.iban | format=iban | DE89370400440532013000",
                "device.imei | format=imei | 354291407636841",
                "phone.mobile | format=phone | +86 138-1234-5678",
                "phone.mobile | format=phone, keep=prefix | 0912345678",
                "phone.mobile | format=mobile, keep=\"first 2\" | 0912345678",
                "phone.landline | format=landline | 024 3825 3357",
                "plate | format=plate | 苏D40000",
                "ip | format=ip | 192.168.1.10",
                "ip | format=ip, keep=prefixes | 2001:db8::1",
                "ip | format=ip, keepV4Bits=8 | 10.1.2.3"
            })
    void result_isValidByItsOwnFormat(String category, String arguments, String value) {
        String all = "domain=study, " + arguments;
        String result = (String) apply(all, value);

        assertThat(result).isNotEqualTo(value);
        assertThat(Formats.standard()
                        .find(Category.of(category))
                        .validate(result)
                        .isValid())
                .as("%s of %s", result, category)
                .isTrue();
        assertThat(fpe(all).traits().reversibility()).isEqualTo(Reversibility.REVERSIBLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fpe(domain=\"study\")",
                "fpe(domain=\"study\", alphabet=\"lower36\", keep=\"first 3, last 4\", outside=separators, length=20)",
                "fpe(domain=\"study\", alphabet=\"abcdefghij\", keep=\"last 2\", outside=keep)",
                "fpe(domain=\"study\", format=resident-id, keep=\"region\")",
                "fpe(domain=\"study\", format=pan, keep=\"bin-6\", checkDigit=invalid)",
                "fpe(domain=\"study\", format=phone, keep=\"prefix\")",
                "fpe(domain=\"study\", format=phone, keep=\"first 2\")",
                "fpe(domain=\"study\", format=ip, keepV4Bits=8, keepV6Bits=32)",
                "fpe(domain=\"study\", format=ip, keep=\"prefixes\")",
                "fpe(domain=\"study\", format=integer, min=-5, max=10000000)",
                "fpe(domain=\"study\", format=chinese-name, keep=\"surname\")",
                "fpe(domain=\"study\", format=vietnamese-name)",
                "fpe(domain=\"study\", format=template, template=\"[A-Z]{2}[0-9]{8}\")"
            })
    void expression_printsCanonically(String expression) {
        assertThat(StrategyRegistry.standard().parse(expression, StrategyTestKeys.KEYS))
                .hasToString(expression);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "domain=study, length=11, keep=\"first 7\" | 10,000 values",
                "domain=study, format=phone, keep=\"first 7\" | 1,000,000",
                "domain=study, format=ip, keepV4Bits=16 | 65,536 values",
                "domain=study, format=integer, min=0, max=9999 | 10,000 values",
                "domain=study, format=template, template=\"[0-9]{5}\" | 100,000 values",
                "domain=nobody | nobody",
                "domain=study, format=passport | format",
                "domain=study, format=pan, alphabet=digits | either",
                "domain=study, format=pan, keep=bin8 | bin-8",
                "domain=study, format=uscc, keep=region | keep",
                "domain=study, keep=all | first N",
                "domain=study, alphabet=\"aa\" | repeat",
                "domain=study, format=template, template=\"[A-Z\" | index",
                "format=pan | domain"
            })
    void mistake_isNamedBeforeAnyValue(String arguments, String words) {
        assertThatExceptionOfType(StrategySyntaxException.class)
                .isThrownBy(() -> fpe(arguments))
                .withMessageContaining(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "format=phone | 12345 | SHAPE",
                "format=resident-id | 110105194912310021 | SHAPE",
                "format=pan | 4111111111111112 | SHAPE",
                "alphabet=digits | 12345 | TOO_SHORT",
                "alphabet=digits | 1234-5678 | ALPHABET",
                "alphabet=digits, keep=\"first 3\", outside=keep | abc | TOO_SHORT",
                "format=uuid | 00000000-0000-0000-0000-000000000000 | SHAPE"
            })
    void valueThatCannotBeEncrypted_isNeverShown(String arguments, String value, Reason reason) {
        assertThatExceptionOfType(UntreatableValueException.class)
                .isThrownBy(() -> apply("domain=study, " + arguments, value))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(reason))
                .withMessageNotContaining(value);
    }

    @Test
    void types_areKept() {
        UUID uuid = UUID.fromString("f81d4fae-7dec-41d0-a765-00a0c91e6bf6");
        assertThat(apply("domain=study, format=uuid", uuid))
                .isInstanceOf(UUID.class)
                .isNotEqualTo(uuid);
        String millions = "domain=study, format=integer, min=0, max=99999999";
        for (Object value : new Object[] {5, 5L, BigInteger.valueOf(5), BigDecimal.valueOf(5), "5"}) {
            assertThat(apply(millions, value)).isInstanceOf(value.getClass());
            assertThat(apply(millions, value)).hasToString((String) apply(millions, "5"));
        }
        assertThat(fpe("domain=study, format=integer, min=0, max=99999999999").resultType(Integer.class))
                .isNull();
        assertThat(fpe("domain=study").resultType(Long.class)).isNull();
        assertThat(fpe("domain=study").resultType(LocalDate.class)).isNull();
        assertThatExceptionOfType(UntreatableValueException.class)
                .isThrownBy(() -> apply(millions, new BigDecimal("5.5")));
    }

    @Test
    void numberOfManyDigits_isRefusedAtOnce() {
        // Powers of two, which are there at once: of ten they would take longer than the test.
        for (Object number : new Object[] {
            new BigDecimal(BigInteger.ONE.shiftLeft(1_400_000)),
            BigInteger.ONE.shiftLeft(34_000_000),
            new BigDecimal("1E999999999")
        }) {
            assertTimeoutPreemptively(
                    Duration.ofSeconds(10), () -> assertThatExceptionOfType(UntreatableValueException.class)
                            .isThrownBy(() -> apply("domain=study, format=integer, min=0, max=99999999", number))
                            .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.RANGE)));
        }
    }

    @Test
    void phoneWrittenInManyWays_givesOneNumber() {
        String arguments = "domain=study, format=phone";
        String plain = ((String) apply(arguments, "0912345678")).substring(1);

        assertThat(((String) apply(arguments, "+84 912 345 678")).replaceAll("[^0-9]", ""))
                .isEqualTo("84" + plain);
        assertThat(((String) apply(arguments, "0912.345.678")).replaceAll("[^0-9]", ""))
                .isEqualTo("0" + plain);
    }
}
