package io.maskwright.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import io.maskwright.Strategy;
import io.maskwright.ValueContext;
import io.maskwright.internal.text.Graphemes;
import io.maskwright.key.DomainKeys;
import java.text.Normalizer;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The short ways through the masks give what the long ways give, and are taken by the texts that are common. */
class QuickMaskTest {

    private static final List<String> MASKS = List.of(
            "name",
            "phone",
            "phone(minHidden=6)",
            "phone(minHidden=11)",
            "email",
            "id",
            "residentId",
            "cccd",
            "mst",
            "cpf",
            "cnpj",
            "cnaps",
            "imei",
            "pan",
            "plate",
            "passport",
            "driverLicence",
            "bankAccount",
            "iban",
            "partial(first=1, last=2)",
            "partial(first=0, last=0)",
            "partial(first=3, last=4, char=\"#\")");

    @Provide
    Arbitrary<String> masks() {
        return Arbitraries.of(MASKS);
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> digits =
                Arbitraries.strings().numeric().ofMinLength(1).ofMaxLength(20);
        return Arbitraries.frequencyOf(
                Tuple.of(4, digits),
                Tuple.of(2, digits.map(each -> "+" + each)),
                Tuple.of(2, digits.map(each -> each + "X")),
                Tuple.of(
                        2,
                        Arbitraries.strings().withChars("aZ 張").ofMinLength(1).ofMaxLength(30)),
                Tuple.of(
                        2,
                        Arbitraries.strings()
                                .withChars("ab.Z@-1é")
                                .ofMinLength(1)
                                .ofMaxLength(30)),
                Tuple.of(2, digits.map(each -> "粤B" + each)),
                Tuple.of(2, han()),
                Tuple.of(1, Arbitraries.of("欧阳", "司马", "诸葛").flatMap(first -> han().map(rest -> first + rest))),
                Tuple.of(1, Arbitraries.strings().ofMinLength(1).ofMaxLength(20)));
    }

    private static Arbitrary<String> han() {
        return Arbitraries.strings()
                .withCharRange('\u4e00', '\u9fff')
                .ofMinLength(1)
                .ofMaxLength(12);
    }

    @Property(tries = 4000)
    void shortWay_givesWhatTheLongWayGives(@ForAll("masks") String mask, @ForAll("texts") String text) {
        Strategy strategy = StrategyRegistry.standard().parse(mask, DomainKeys.NONE);
        String quick = quick(strategy, text);
        if (quick != null) {
            assertThat(quick).isEqualTo(strategy.apply(text, ValueContext.NONE));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "name, 张伟, 张*",
        "name, 欧阳修远, 欧阳**",
        "name, John Smith, J*** S****",
        "phone, 13812345678, 138****5678",
        "phone, +84912345678, +84912***678",
        "email, customer1@example.com, c***@example.com",
        "residentId, 11010519491231002X, 1****************X",
        "pan, 4111111111111111, ************1111",
        "plate, 粤B12345, 粤******5",
        "cccd, 001099012345, 0*********45",
    })
    void commonTexts_goTheShortWay(String mask, String text, String masked) {
        assertThat(quick(StrategyRegistry.standard().parse(mask, DomainKeys.NONE), text))
                .isEqualTo(masked);
    }

    private static String quick(Strategy strategy, String text) {
        char[] chars = new char[text.length() + 8];
        text.getChars(0, text.length(), chars, 0);
        int length = ((QuickMask) strategy).maskInPlace(chars, text.length());
        return length < 0 ? null : new String(chars, 0, length);
    }

    @Test
    void charactersThatStandAlone_areInNfcAndClustersOfTheirOwn() {
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            if (Graphemes.isAlone((char) c)) {
                String text = "a" + (char) c + "\u6f22";
                assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).isTrue();
                assertThat(Graphemes.next(text + "\u0301", 2)).isEqualTo(4);
                assertThat(Character.getType(c)).isNotIn((int) Character.NON_SPACING_MARK, (int) Character.SURROGATE);
            }
        }
        assertThat(Graphemes.isAlone('\r')).isFalse();
        assertThat(Graphemes.isAlone('\u0300')).isFalse();
    }
}
