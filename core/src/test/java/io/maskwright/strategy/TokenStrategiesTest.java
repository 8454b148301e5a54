package io.maskwright.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.maskwright.EqualityLeak;
import io.maskwright.FrequencyLeak;
import io.maskwright.Strategy;
import io.maskwright.Traits.Reversibility;
import io.maskwright.Uniqueness;
import io.maskwright.UntreatableValueException;
import io.maskwright.UntreatableValueException.Reason;
import io.maskwright.ValueContext;
import io.maskwright.token.PseudonymAlphabet;
import io.maskwright.token.Pseudonyms;
import io.maskwright.token.RemarkingStrategy;
import io.maskwright.token.SealCipher;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The strategies {@code seal}, {@code pseudonym} and {@code blindIndex}. */
class TokenStrategiesTest {

    private static final String PHONE = "13812345678";

    private static Strategy parse(String expression) {
        return StrategyRegistry.standard().parse(expression, StrategyTestKeys.KEYS);
    }

    private static Object apply(String expression, Object value) {
        return parse(expression).apply(value, ValueContext.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "seal(domain=\"study\")",
                "seal(domain=\"study\", type=number)",
                "seal(domain=\"study\", type=number, acknowledge=frequencies)",
                "pseudonym(domain=\"study\")",
                "pseudonym(domain=\"study\", bits=96, alphabet=base62, rows=1000000)",
                "pseudonym(domain=\"study\", alphabet=digits, acknowledge=frequencies)",
                "pseudonym(domain=\"study\", bits=256, alphabet=base64url, rows=5)",
                "blindIndex(domain=\"study\")",
                "blindIndex(domain=\"study\", as=cccd)",
                "blindIndex(domain=\"study\", as=compact, bits=256, acknowledge=frequencies)",
                "pseudonym(domain=\"study\", as=phone, country=\"VN\")",
                "pseudonym(domain=\"study\", as=phone, country=\"CN\", bits=96, alphabet=base62, rows=1000000)",
                "blindIndex(domain=\"study\", bits=64, rows=100000000, acknowledge=frequencies)",
                "fpe(domain=\"study\", acknowledge=frequencies)",
                "fpe(domain=\"study\", format=ip, keep=\"prefixes\", acknowledge=frequencies)",
                "fpe(domain=\"study\", format=phone, keep=\"prefix\", acknowledge=frequencies)"
            })
    void expression_printsCanonically(String expression) {
        assertThat(parse(expression)).hasToString(expression);
        assertThat(parse(expression).frequencyLeak())
                .isEqualTo(expression.contains("acknowledge") ? FrequencyLeak.ACKNOWLEDGED : FrequencyLeak.GUARDED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "seal() | domain",
                "seal(domain=nobody) | nobody",
                "seal(domain=study, type=date) | text, number",
                "seal(domain=study, acknowledge=all) | frequencies",
                "pseudonym(domain=study, bits=64) | rows",
                "pseudonym(domain=study, bits=127, alphabet=digits) | rows",
                "blindIndex(domain=study, bits=32) | rows",
                "pseudonym(domain=study, bits=31, rows=10) | 32 to 256",
                "pseudonym(domain=study, bits=257) | 32 to 256",
                "pseudonym(domain=study, bits=64, rows=0) | whole number",
                "pseudonym(domain=study, bits=64, rows=1.5) | whole number",
                "pseudonym(domain=study, bits=64, rows=1000000000000001) | whole number",
                "pseudonym(domain=study, alphabet=hexadecimal) | base64url",
                "blindIndex(domain=study, alphabet=hex) | alphabet",
                "pseudonym(domain=study, as=phone) | argument country is missing",
                "pseudonym(domain=study, as=phone, country=vn) | CN, VN, but was \"vn\"; did you mean VN",
                "pseudonym(domain=study, as=fone, country=VN) | phone, cccd, compact",
                "pseudonym(domain=study, country=VN) | country goes with as=phone",
                "blindIndex(domain=study, as=cccd, country=VN) | country",
                "seal(domain=study, as=cccd) | as",
                "fpe(domain=study, acknowledge=yes) | frequencies"
            })
    void mistake_isNamedBeforeAnyValue(String expression, String words) {
        assertThatExceptionOfType(StrategySyntaxException.class)
                .isThrownBy(() -> parse(expression))
                .withMessageContaining(words);
    }

    @Test
    void results_areThoseOfTheClassesUnderneath() {
        assertThat(apply("seal(domain=study)", PHONE))
                .isEqualTo(SealCipher.of(StrategyTestKeys.KEYS, "study").seal(PHONE));
        assertThat(apply("pseudonym(domain=study, bits=80, alphabet=base32, rows=9)", PHONE))
                .isEqualTo(Pseudonyms.of(StrategyTestKeys.KEYS, "study", 80, PseudonymAlphabet.BASE32)
                        .pseudonym(PHONE));
        assertThat(apply("blindIndex(domain=study)", PHONE)).isNotEqualTo(apply("pseudonym(domain=study)", PHONE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pseudonym(domain=study)", "blindIndex(domain=study)"})
    void equalNumbers_haveOnePseudonymWhateverTheirType(String expression) {
        Object text = apply(expression, "42");
        for (Object number : new Object[] {
            42,
            42L,
            (short) 42,
            (byte) 42,
            BigInteger.valueOf(42),
            new BigDecimal("42"),
            new BigDecimal("42.00"),
            new BigDecimal("4.2E1"),
            new StringBuilder("42")
        }) {
            assertThat(apply(expression, number))
                    .as(number.getClass().getName())
                    .isEqualTo(text);
        }
        assertThat(apply(expression, new BigDecimal("0E5"))).isEqualTo(apply(expression, 0));
        assertThat(apply(expression, new BigDecimal("1.50"))).isEqualTo(apply(expression, "1.5"));
        assertThat(apply(expression, "042")).isNotEqualTo(text);
    }

    /** The results were made by another implementation of HKDF and HMAC, of the forms that {@code docs/tokens.md} tells. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pseudonym(domain=study, as=phone, country=VN) | 0912.345.678 | c93857ae19e060679e5523c6fc714cdb",
                "pseudonym(domain=study, as=phone, country=CN) | +84 912345678 | c93857ae19e060679e5523c6fc714cdb",
                "blindIndex(domain=study, as=phone, country=VN) | 84912345678 | 459fbfe7f08469d4f84c778761909ea6",
                "pseudonym(domain=study, as=phone, country=CN) | 138 1234 5678 | 3501edbc9f0df33e625456b0003ed078",
                "pseudonym(domain=study, as=cccd) | 001 190 123 456 | 0f70196277259ddd30aa30356c12fe27",
                "blindIndex(domain=study, as=cccd) | ００１１９０１２３４５６ | 24e425879dbcac69813ebecaaac47428",
                "blindIndex(domain=study, as=compact) | 001-190-123-456 | 24e425879dbcac69813ebecaaac47428",
                "pseudonym(domain=study, as=compact) | e1234 5678 | b71d3a57b525526d2c24e81f773c3358"
            })
    void valueReadAsItsKind_hasTheHashOfItsForm(String expression, String value, String result) {
        assertThat(apply(expression, value)).isEqualTo(result);
    }

    @Test
    void numberOfJson_isReadAsItsDigits() {
        String expression = "pseudonym(domain=study, as=phone, country=VN)";
        Object expected = apply(expression, "0912345678");
        assertThat(apply(expression, 84912345678L)).isEqualTo(expected);
        assertThat(apply(expression, 912345678)).isEqualTo(expected);
        assertThat(apply(expression, new BigDecimal("912345678.0"))).isEqualTo(expected);
        assertThat(apply("pseudonym(domain=study)", "+84912345678")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pseudonym(domain=study, as=phone, country=VN) | 13812345678 | phone of VN",
                "blindIndex(domain=study, as=cccd) | E12345678 | cccd",
                "pseudonym(domain=study, as=compact) | not known | compact"
            })
    void valueThatIsNotReadAsItsKind_isNeverHashedAsItIs(String expression, String value, String form) {
        assertThatExceptionOfType(UntreatableValueException.class)
                .isThrownBy(() -> apply(expression, value))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.SHAPE))
                .withMessage("value cannot be treated: shape: not read as " + form + ", version 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pseudonym(domain=study)", "blindIndex(domain=study)"})
    void typesWithAText_areTakenAndOthersNot(String expression) {
        UUID uuid = UUID.fromString("f81d4fae-7dec-41d0-a765-00a0c91e6bf6");
        assertThat(apply(expression, uuid)).isEqualTo(apply(expression, uuid.toString()));
        assertThat(apply(expression, LocalDate.of(2026, 1, 31))).isEqualTo(apply(expression, "2026-01-31"));
        for (Object other : new Object[] {true, 1.5, 'c', new Object(), new byte[1]}) {
            assertThat(parse(expression).resultType(other.getClass())).isNull();
            assertThatExceptionOfType(UntreatableValueException.class)
                    .isThrownBy(() -> apply(expression, other))
                    .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.TYPE));
        }
    }

    @Test
    void sealOfANumber_hasItsDigitsAsWritten() {
        String expression = "seal(domain=study, type=number)";
        assertThat(apply(expression, new BigDecimal("1.50"))).isEqualTo(apply("seal(domain=study)", "1.50"));
        assertThat(apply(expression, 42L)).isEqualTo(apply(expression, "42")).isNotEqualTo(apply(expression, "42.0"));
        assertThat(parse(expression).resultType(Long.class)).isEqualTo(String.class);
        assertThat(parse("seal(domain=study)").resultType(Long.class)).isNull();
        assertThat(parse(expression).resultType(LocalDate.class)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "12a", " 12", "1.", ".5", "1e", "--1", "0x1F", "１２", "NaN", "1,000"})
    void textThatIsNoNumber_isRefusedAndNeverShown(String value) {
        assertThatExceptionOfType(UntreatableValueException.class)
                .isThrownBy(() -> apply("seal(domain=study, type=number)", value))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.SHAPE))
                .withMessage("value cannot be treated: shape: not a number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pseudonym(domain=study)", "blindIndex(domain=study)", "seal(domain=study, type=number)"})
    void numberOfManyDigits_isRefusedAtOnce(String expression) {
        for (Object number : new Object[] {
            new BigDecimal(BigInteger.ONE.shiftLeft(1_300_000)),
            BigInteger.ONE.shiftLeft(33_000_000),
            new BigDecimal("1E999999999"),
            new BigDecimal("1E-999999999")
        }) {
            assertTimeoutPreemptively(
                    Duration.ofSeconds(10), () -> assertThatExceptionOfType(UntreatableValueException.class)
                            .isThrownBy(() -> apply(expression, number))
                            .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.RANGE)));
        }
    }

    @Test
    void traits_sayWhatResultsTell() {
        assertThat(parse("seal(domain=study)").traits().reversibility()).isEqualTo(Reversibility.REVERSIBLE);
        assertThat(parse("seal(domain=study)").traits().uniqueness()).isEqualTo(Uniqueness.PRESERVED);
        for (String expression : new String[] {"pseudonym(domain=study)", "blindIndex(domain=study)"}) {
            assertThat(parse(expression).traits().reversibility()).isEqualTo(Reversibility.IRREVERSIBLE);
            assertThat(parse(expression).traits().uniqueness()).isEqualTo(Uniqueness.PROBABLE);
            assertThat(parse(expression).traits().equalityLeak()).isEqualTo(EqualityLeak.VALUE);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bits=64, rows=100000000 | pseudonym of 64 bits: the chance that any two of 100,000,000 different values"
                        + " get the same result is 0.00027",
                "bits=64, rows=1000000000 | ... 1,000,000,000 different values get the same result is 0.027",
                "bits=48, rows=100000000 | ... is above 0.999",
                "bits=32, rows=223200 | ... is above 0.99",
                "bits=32, rows=180000 | ... is 0.98",
                "bits=32, rows=1 | ... is 1.2e-10",
                "bits=256, rows=1 | ... is 4.3e-78",
                "bits=32, rows=1000000000000000 | ... is above 0.999",
                "bits=80, rows=100000000 | ... is 4.1e-9",
                "bits=80, rows=1000000000 | ... is 4.1e-7",
                "bits=96, rows=1000000000 | ... is 6.3e-12",
                "rows=100000000 | ... is 1.5e-23"
            })
    void remark_tellsTheProbabilityInPlainFigures(String arguments, String remark) {
        assertThat(parse("pseudonym(domain=study, " + arguments + ")").remarks())
                .singleElement()
                .asString()
                .endsWith(remark.replace("... ", ""));
    }

    @Test
    void composite_passesOnWhatItsPartsSay() {
        String few = "pseudonym(domain=study, bits=64, rows=1000)";
        String acknowledged = "seal(domain=study, acknowledge=frequencies)";
        assertThat(parse("then(keep, " + few + ")").remarks()).hasSize(1);
        assertThat(parse("perElement(" + few + ")").remarks()).hasSize(1);
        assertThat(parse("when(age < 18, " + few + ", then(keep, " + few + "))").remarks())
                .hasSize(1);
        assertThat(parse("pseudonym(domain=study)").remarks()).isEmpty();
        assertThat(parse("redact").remarks()).isEmpty();

        assertThat(parse("then(keep, " + few + ")").frequencyLeak()).isEqualTo(FrequencyLeak.GUARDED);
        assertThat(parse("perElement(" + acknowledged + ")").frequencyLeak()).isEqualTo(FrequencyLeak.ACKNOWLEDGED);
        assertThat(parse("when(age < 18, " + acknowledged + ", redact)").frequencyLeak())
                .isEqualTo(FrequencyLeak.ACKNOWLEDGED);
        assertThat(parse("when(age < 18, " + acknowledged + ", " + few + ")").frequencyLeak())
                .isEqualTo(FrequencyLeak.GUARDED);
        assertThat(parse("then(keep, redact)").frequencyLeak()).isEqualTo(FrequencyLeak.NONE);
        assertThat(parse("keep").frequencyLeak()).isEqualTo(FrequencyLeak.NONE);
    }

    @Test
    void strategyOfOnesOwn_passesOnWhatItSays() {
        Strategy guarded = OwnStrategy.guard(new RemarkingStrategy());
        assertThat(guarded).isInstanceOf(OwnStrategy.class);
        assertThat(guarded.frequencyLeak()).isEqualTo(FrequencyLeak.ACKNOWLEDGED);
        assertThat(guarded.remarks()).containsExactly("a sentence");
    }
}
