package io.maskwright.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.maskwright.Category;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalFormTest {

    private static final CanonicalForm VN = CanonicalForm.phone("VN");
    private static final CanonicalForm CN = CanonicalForm.phone("CN");
    private static final CanonicalForm CCCD = CanonicalForm.cccd();
    private static final CanonicalForm COMPACT = CanonicalForm.compact();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0912345678",
                "0912 345 678",
                "0912.345.678",
                "(091) 234-5678",
                "+84912345678",
                "+84 912345678",
                "+84 (0)912 345 678",
                "(+84) 912-345-678",
                "0084912345678",
                "00 84 0912345678",
                "84912345678",
                "84 0912 345 678",
                "912345678",
                "０９１２３４５６７８",
                "＋８４　９１２３４５６７８",
                "0912\u2013345\u2013678",
                "\u202a+84 912 345 678\u202c",
                "\ufeff0912345678\u200b",
                " 0912345678\t",
                "0912345678\r\n"
            })
    void writingsOfOneNumber_haveOneForm(String text) {
        assertThat(VN.of(text)).isEqualTo("+84912345678");
    }

    @ParameterizedTest
    @CsvSource({
        "VN, 024 3825 4321, +842438254321",
        "VN, 0225.3821.055, +842253821055",
        "VN, 842438254321, +842438254321",
        "VN, 841234567, +84841234567",
        "VN, 0841234567, +84841234567",
        "VN, +86 138-1234-5678, +8613812345678",
        "VN, +86 013812345678, +8613812345678",
        "VN, +1 650-253-0000, +16502530000",
        "VN, 001 650 253 0000, +16502530000",
        "VN, +39 06 698 12345, +390669812345",
        "CN, 13812345678, +8613812345678",
        "CN, 138-0013-8000, +8613800138000",
        "CN, 8613812345678, +8613812345678",
        "CN, 013812345678, +8613812345678",
        "CN, 010-6552 9988, +861065529988",
        "CN, 0571-87654321, +8657187654321",
        "CN, 0551 2345678, +865512345678",
        "CN, +84 912345678, +84912345678",
        "CN, 0571-8765432 1, +8657187654321",
        "CN, +86 (0)571 8765 4321, +8657187654321",
        "CN, 138-1234567-8, +8613812345678",
        "VN, +44 20 7946 0958, +442079460958"
    })
    void number_hasTheFormOfItsCountry(String country, String text, String form) {
        assertThat(CanonicalForm.phone(country).of(text)).isEqualTo(form);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "+",
                "0",
                "00",
                "113",
                "1900 1091",
                "18001091",
                "13812345678",
                "091234567",
                "09123456789",
                "0112345678",
                "0412345678",
                "01234567890",
                "+84",
                "+8412345678",
                "+849123456789",
                "+0912345678",
                "+1234567890123456",
                "++84912345678",
                "0912345678 ext 5",
                "0912345678/0912345679",
                "+86 571-8765432-1",
                "+44 (0)20 7946 0958",
                "0044 ( 0 ) 20 7946 0958",
                "+44 (020) 7946 0958",
                "0912*45678",
                "N/A",
                "số 5",
                "09123\n45678",
                "٠٩١٢٣٤٥٦٧٨",
                "3501edbc9f0df33e625456b0003ed078"
            })
    void whatIsNoNumber_hasNoForm(String text) {
        assertThat(VN.of(text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0912345678",
                "12812345678",
                "1381234567",
                "0101234567",
                "010123456789",
                "021123456789",
                "0571-8765432-1",
                "0571 8765432\u20101",
                "0571 8765432 / 1",
                "(0571)8765432-\uff11 ",
                "010-8765432-1"
            })
    void whatIsNoNumberOfChina_hasNoFormThere(String text) {
        assertThat(CN.of(text)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "001190123456, 001190123456",
        "001 190 123 456, 001190123456",
        "001-190-123.456, 001190123456",
        "００１１９０１２３４５６, 001190123456",
        "1190123456,",
        "0011901234567,",
        "000190123456,",
        "111111111111,",
        "00119012345X,",
        "001190123456a,",
        "'',"
    })
    void cccd_isTwelveDigitsOrNothing(String text, String form) {
        assertThat(CCCD.of(text)).isEqualTo(form);
    }

    @ParameterizedTest
    @CsvSource({
        "e 1234-5678, E12345678",
        "Ｅ１２３４５６７８, E12345678",
        "001.190.123.456, 001190123456",
        "11010519491231002x, 11010519491231002X",
        "12 34, 1234",
        "123,",
        "UNKNOWN,",
        "none,",
        "0000000000,",
        "XXXX,",
        "E1234567é,",
        "đ12345678,",
        "*****6789,",
        "12345_6,"
    })
    void identifier_isItsLettersAndDigitsOrNothing(String text, String form) {
        assertThat(COMPACT.of(text)).isEqualTo(form);
    }

    /** By the text alone: later versions of Unicode, which other JDKs bring, have more of these characters. */
    @Test
    void charactersThatDoNotShow_areThoseOfAFixedList() {
        String unseen = range(0xad, 0xad)
                + range(0x600, 0x605)
                + range(0x61c, 0x61c)
                + range(0x6dd, 0x6dd)
                + range(0x70f, 0x70f)
                + range(0x8e2, 0x8e2)
                + range(0x180e, 0x180e)
                + range(0x200b, 0x200f)
                + range(0x202a, 0x202e)
                + range(0x2060, 0x2064)
                + range(0x2066, 0x206f)
                + range(0xfeff, 0xfeff)
                + range(0xfff9, 0xfffb);
        String separators = " -.\u00b7\u2022\u30fb\t\u00a0\u202f\u205f\u3000\u2043\u2212\ufe58\ufe63\uff0d\uff0e"
                + range(0x2000, 0x200a)
                + range(0x2010, 0x2015);
        assertThat(IntStream.rangeClosed(0, Character.MAX_VALUE)
                        .filter(c -> CCCD.of("001190" + (char) c + "123456") != null))
                .containsExactlyElementsOf(
                        (unseen + separators).chars().sorted().boxed().toList());
        assertThat(IntStream.rangeClosed(Character.MIN_SUPPLEMENTARY_CODE_POINT, Character.MAX_CODE_POINT)
                        .filter(c -> CCCD.of("\u200b001190" + Character.toString(c) + "123456") != null))
                .isEmpty();
    }

    @Test
    void whiteSpaceAround_isThatOfAFixedList() {
        String around = range(0x9, 0xd)
                + range(0x1c, 0x20)
                + "\u00a0\u1680"
                + range(0x2000, 0x200a)
                + "\u2028\u2029\u202f\u205f\u3000";
        for (String side : new String[] {"%cA1234", "A1234%c"}) {
            assertThat(IntStream.rangeClosed(0, Character.MAX_VALUE)
                            .filter(c -> "A1234".equals(COMPACT.of(side.replace("%c", Character.toString(c)))))
                            .filter(c -> COMPACT.of("A1" + (char) c + "234") == null || around.indexOf(c) >= 0))
                    .containsExactlyElementsOf(around.chars().sorted().boxed().toList());
        }
    }

    private static String range(int first, int last) {
        StringBuilder characters = new StringBuilder();
        for (int c = first; c <= last; c++) {
            characters.append((char) c);
        }
        return characters.toString();
    }

    @Test
    void longText_isNotRead() {
        assertThat(COMPACT.of("A1".repeat(32))).hasSize(64);
        assertThat(COMPACT.of("A1".repeat(33))).isNull();
        assertThat(COMPACT.of("9".repeat(1_000_000))).isNull();
        assertThat(VN.of("- ".repeat(1_000_000) + "0912345678")).isEqualTo("+84912345678");
        assertThat(VN.of("\u200b".repeat(1_000_000) + "0912345678")).isEqualTo("+84912345678");
    }

    /** The form is not asked of tables of ranges, but must agree with them where both read a number. */
    @Property(tries = 1000)
    void mobileNumber_hasTheFormOfTheFormats(@ForAll @CharRange(from = '0', to = '9') @StringLength(8) String digits) {
        Format format = Objects.requireNonNull(Formats.standard().find(Category.of("phone.mobile")));
        for (String text : new String[] {"09" + digits, "+84 3" + digits, "00847" + digits}) {
            String expected = format.canonical(text);
            if (expected != null) {
                assertThat(VN.of(text)).isEqualTo(expected);
            }
        }
        String expected = format.canonical("138" + digits);
        if (expected != null) {
            assertThat(CN.of("138" + digits)).isEqualTo(expected);
        }
    }

    @Property(tries = 500)
    void separatorsAndWidth_changeNothing(
            @ForAll @CharRange(from = '0', to = '9') @StringLength(8) String digits,
            @ForAll @IntRange(max = 10) int at,
            @ForAll("separators") String between) {
        String number = "09" + digits;
        String wide = number.chars()
                .map(c -> c - '0' + '\uff10')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        String form = "+849" + digits;
        assertThat(VN.of(number.substring(0, at) + between + number.substring(at)))
                .isEqualTo(form);
        assertThat(VN.of(wide.substring(0, at) + between + wide.substring(at))).isEqualTo(form);
        assertThat(VN.of(form)).isEqualTo(form);
    }

    @Provide
    Arbitrary<String> separators() {
        return Arbitraries.of(" ", "-", ".", "/", "(", ")", "\u00a0", "\u2013", "\u3000", "\u200e", "");
    }

    @Property(tries = 500)
    void anyText_isReadOrNot(@ForAll String text) {
        for (CanonicalForm form : new CanonicalForm[] {VN, CN, CCCD, COMPACT}) {
            String read = form.of(text);
            if (read != null) {
                assertThat(read).matches("\\+?[0-9A-Z]{4,64}");
                assertThat(form.of(read)).isEqualTo(read);
            }
        }
    }

    @Test
    void form_dependsOnNoLocale() {
        Locale before = Locale.getDefault();
        try {
            for (String locale : new String[] {"tr-TR", "ar-EG", "th-TH-u-nu-thai"}) {
                Locale.setDefault(Locale.forLanguageTag(locale));
                assertThat(COMPACT.of("i 1234-5678")).isEqualTo("I12345678");
                assertThat(CanonicalForm.phone("VN").of("0912 345 678")).isEqualTo("+84912345678");
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void countryMustBeKnown_andNothingMayBeNull() {
        assertThat(CanonicalForm.countries()).containsExactlyInAnyOrder("CN", "VN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CanonicalForm.phone("vn"))
                .withMessage("country must be one of [CN, VN]");
        assertThatNullPointerException().isThrownBy(() -> VN.of(null));
        assertThat(VN).hasToString("phone of VN, version 1");
        assertThat(CCCD).hasToString("cccd, version 1");
    }
}
