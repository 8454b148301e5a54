package io.maskwright.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import io.maskwright.Strategy;
import io.maskwright.UntreatableValueException;
import io.maskwright.ValueContext;
import io.maskwright.token.DomainVaults;
import io.maskwright.token.TokenVaults;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What strategies announce of the length of their results is never exceeded. */
class MaxLengthTest {

    private static final StrategyRegistry REGISTRY = StrategyRegistry.standard();
    private static final DomainVaults VAULTS =
            DomainVaults.of(Map.of("study", "v"), Map.of("v", TokenVaults::inMemory));

    private static final List<Strategy> STRATEGIES = Stream.of(
                    "keep",
                    "label",
                    "label(x)",
                    "redact",
                    "redact(\"none of it\")",
                    "redact(\"\u0958\u0958\")",
                    "fixed(3)",
                    "null",
                    "drop",
                    "withhold",
                    "name",
                    "phone",
                    "phone(minHidden=6)",
                    "landline",
                    "email",
                    "address",
                    "address(level=province)",
                    "address(level=city)",
                    "id",
                    "residentId",
                    "cccd",
                    "pan",
                    "pan(first=6)",
                    "bankAccount",
                    "iban",
                    "uscc",
                    "mst",
                    "cpf",
                    "cnpj",
                    "cnaps",
                    "imei",
                    "mac",
                    "plate",
                    "passport",
                    "permit",
                    "driverLicence",
                    "company",
                    "ip",
                    "zip3",
                    "partial",
                    "partial(first=1)",
                    "partial(first=3, last=4)",
                    "partial(first=2, last=2, keepSeparators=true)",
                    "category(map={\"a\": \"letter\", \"8\": \"number 8\"}, otherwise=\"x\")",
                    "then(name, redact(\"\u0958\"), partial(first=5))",
                    "then(phone, email)",
                    "when(a is null, name, redact(\"0123456789\"))",
                    "when(a is present, name, email)",
                    "perElement(name)",
                    "seal(domain=study)",
                    "pseudonym(domain=study)",
                    "pseudonym(domain=study, bits=96, alphabet=base62, rows=10)",
                    "pseudonym(domain=study, bits=256, alphabet=base64url)",
                    "blindIndex(domain=study, bits=64, rows=10)",
                    "token(domain=study)",
                    "token(domain=study, format=uuid)",
                    "token(domain=study, format=digits)",
                    "token(domain=study, format=mobile)",
                    "fpe(domain=study)",
                    "fpe(domain=study, alphabet=alphanumeric62, keep=\"first 1, last 1\", outside=keep)",
                    "fpe(domain=study, alphabet=han20902, outside=separators)",
                    "fpe(domain=study, alphabet=\"ab\ud83d\ude00\ud83d\ude01\", outside=keep)",
                    "fpe(domain=study, format=integer, min=-999999, max=1999999)",
                    "fpe(domain=study, format=resident-id)",
                    "fpe(domain=study, format=uscc)",
                    "fpe(domain=study, format=mst)",
                    "fpe(domain=study, format=cccd)",
                    "fpe(domain=study, format=cpf)",
                    "fpe(domain=study, format=cnpj)",
                    "fpe(domain=study, format=pan)",
                    "fpe(domain=study, format=iban)",
                    "fpe(domain=study, format=imei)",
                    "fpe(domain=study, format=phone)",
                    "fpe(domain=study, format=mobile, keep=prefix)",
                    "fpe(domain=study, format=landline)",
                    "fpe(domain=study, format=plate)",
                    "fpe(domain=study, format=ip)",
                    "fpe(domain=study, format=ip, keep=prefixes)",
                    "fpe(domain=study, format=uuid)")
            .map(MaxLengthTest::parse)
            .toList();

    private static final Arbitrary<String> FORMATTED = Arbitraries.of(
            "11010519491231002X",
            "130503670401001",
            "91110000600037341L",
            "0100233488",
            "0100233488-001",
            "001190123456",
            "390.533.447-05",
            "16.727.230/0001-97",
            "12.ABC.345/01DE-35",
            "4111 1111 1111 1111",
            "DE89 3704 0044 0532 0130 00",
            "354291407636841",
            "+86 138-1234-5678",
            "0084912345678",
            "０９１２３４５６７８",
            "024 3825 3357",
            "苏D40000",
            "京A·D12345",
            "29A-123.45",
            "1.1.1.1",
            "255.255.255.255",
            "::",
            "2001:db8::1",
            "00112233-4455-4677-8899-aabbccddeeff",
            "12345",
            "12345-6789",
            "1",
            "-7",
            "A\u00b7",
            "·",
            "a@b.cd",
            "@",
            "𠮷b😀a");

    private static Strategy parse(String expression) {
        return REGISTRY.parse(expression, StrategyTestKeys.KEYS, VAULTS);
    }

    @Provide
    Arbitrary<Strategy> strategies() {
        return Arbitraries.of(STRATEGIES);
    }

    @Provide
    Arbitrary<String> formatted() {
        return FORMATTED;
    }

    /** Texts that look like nothing, and values of the formats, as they are and laid out in other ways. */
    @Provide
    Arbitrary<String> values() {
        Arbitrary<String> margin = Arbitraries.of("", " ", "  ", "\u3000");
        return Arbitraries.oneOf(
                new MaskingPropertyTest().hostile(),
                FORMATTED,
                margin.flatMap(before -> FORMATTED.map(value -> before + value)),
                Arbitraries.strings()
                        .withChars("\u0958\u0f43\ufb2c\u2adc1aB 張")
                        .ofMinLength(1)
                        .ofMaxLength(40),
                Arbitraries.integers()
                        .between(0, 0x7fffffff)
                        .map(number -> (number >>> 24) + "." + (number >> 16 & 255) + "." + (number >> 8 & 255) + "."
                                + (number & 255)));
    }

    @Provide
    Arbitrary<Strategy> ciphers() {
        return Arbitraries.of(STRATEGIES.stream()
                .filter(strategy -> strategy.toString().matches("(fpe|token)\\(.*"))
                .toList());
    }

    @Property(tries = 10_000, seed = "20261124")
    void announcedLength_isNotExceededByCiphers(@ForAll("ciphers") Strategy cipher, @ForAll("formatted") String value) {
        announcedLength_isNotExceeded(cipher, value, 0);
    }

    @Property(tries = 20_000, seed = "20261123")
    void announcedLength_isNotExceeded(
            @ForAll("strategies") Strategy strategy,
            @ForAll("values") String value,
            @ForAll @IntRange(max = 3) int room) {
        String text = Normalizer.normalize(value, Normalizer.Form.NFC);
        if (text.isBlank()) {
            return;
        }
        OptionalInt announced = strategy.maxLength(text.length() + room);
        assertThat(announced).isPresent();
        Object result;
        try {
            result = strategy.apply(text, ValueContext.NONE);
        } catch (UntreatableValueException e) {
            return;
        }
        if (result instanceof CharSequence masked) {
            assertThat(masked.length()).as("%s", strategy).isLessThanOrEqualTo(announced.getAsInt());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "keep | 40 | 40",
                "null | 40 | 0",
                "redact | 40 | 8",
                "redact(\"x\") | 40 | 1",
                "partial(first=1) | 11 | 11",
                "phone | 11 | 11",
                "email | 11 | 13",
                "name | 2147483647 | 2147483647",
                "seal(domain=study) | 11 | 83",
                "seal(domain=study) | 2147483647 | 1398140",
                "pseudonym(domain=study) | 11 | 32",
                "blindIndex(domain=study) | 11 | 32",
                "token(domain=study) | 11 | 26",
                "token(domain=study, format=uuid) | 11 | 36",
                "fpe(domain=study) | 11 | 11",
                "fpe(domain=study, format=integer, min=-1000000, max=99) | 40 | 8",
                "then(phone, redact(\"x\")) | 40 | 1",
                "when(a is null, redact(\"x\"), phone) | 5 | 8"
            })
    void announcedLength_isNarrow(String expression, int input, int length) {
        assertThat(parse(expression).maxLength(input)).hasValue(length);
    }

    @Test
    void unknownLengths_areNotGuessed() {
        for (String expression : List.of(
                "address(level=unit)",
                "truncateDate(month)",
                "bucket(size=10)",
                "geo",
                "fpe(domain=study, format=vietnamese-name)",
                "fpe(domain=study, format=template, template=\"[A-Z]{2}[0-9]{8}\")",
                "token(domain=study, format=chinese-name)",
                "then(phone, truncateDate(month))",
                "when(a is null, redact, truncateDate(month))")) {
            assertThat(parse(expression).maxLength(10)).as(expression).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "keep | false | false | false",
                "null | true | true | false",
                "drop | false | false | true",
                "withhold | false | true | false",
                "redact | false | false | false",
                "when(a is null, keep, redact) | false | true | false",
                "when(a is null, keep, drop) | false | true | true",
                "when(a is null, keep, null) | true | true | false",
                "then(keep, when(a is null, name, drop)) | false | true | true",
                "then(phone, when(a is null, name, redact)) | false | false | false",
                "then(phone, null) | true | true | false",
                "perElement(drop) | false | false | true",
                "perElement(null) | true | true | false"
            })
    void nullAndOmission_areAnnounced(String expression, boolean textNull, boolean numberNull, boolean omitted) {
        Strategy strategy = parse(expression);
        assertThat(strategy.mayReturnNull(String.class)).isEqualTo(textNull);
        assertThat(strategy.mayReturnNull(Long.class)).isEqualTo(numberNull);
        assertThat(strategy.mayOmit(String.class)).isEqualTo(omitted);
        assertThat(parse("perElement(" + expression + ")").mayReturnNull(List.class))
                .isFalse();
        assertThat(parse("perElement(" + expression + ")").mayOmit(List.class)).isFalse();
    }
}
