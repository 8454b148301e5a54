package io.maskwright.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.maskwright.format.Validity.Reason;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Laws of formats. Not claimed: CPF and CNPJ catch each change of one digit; two remainders share the digit 0. */
class FormatPropertyTest {

    private static final Set<String> WORDS = Stream.concat(
                    Arrays.stream(Reason.values()).map(reason -> "invalid: " + reason.words()),
                    Stream.of("valid (structure)", "valid (waived)", "valid (checked)"))
            .collect(Collectors.toUnmodifiableSet());

    private static boolean isValid(String category, String text) {
        return RankingLaws.format(category).validate(text).isValid();
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> any = Arbitraries.strings().ofMaxLength(40);
        Arbitrary<String> near = Arbitraries.strings()
                .withChars("0123456789０９Xx+-./:@() 年月日京ADđĐ\u3000\ud83d")
                .ofMaxLength(24);
        return Arbitraries.oneOf(any, near);
    }

    @Property(tries = 3000, seed = "20261121")
    void anyText_judgedInFixedWords(@ForAll("texts") String text) {
        for (Format format : Formats.standard().all()) {
            Validity validity = format.validate(text);
            String canonical = format.canonical(text);

            assertThat(WORDS).contains(validity.words());
            assertThat(canonical != null).isEqualTo(validity.isValid());
            if (canonical != null) {
                assertThat(format.canonical(canonical)).isEqualTo(canonical);
            }
        }
    }

    @Property(tries = 1000, seed = "20261121")
    void anyText_divisionsWithinIt(@ForAll("texts") String text) {
        AddressHead head = Divisions.cn().head(text);
        AddressTail tail = Divisions.vn().tail(text);

        assertThat(head.end()).isBetween(0, text.length());
        assertThat(tail.startOfProvince()).isBetween(-1, text.length());
        assertThat(tail.startOfCommune()).isBetween(-1, text.length());
        Divisions.vn().isCommune(text);
        Dates.parse(text);
    }

    @Provide
    Arbitrary<String> residentIds() {
        Arbitrary<String> codes = Arbitraries.of("110105", "440116", "830000", "469002", "320000");
        Arbitrary<Integer> days =
                Arbitraries.integers().between(0, (int) LocalDate.of(2020, 1, 1).toEpochDay() + 25000);
        return Combinators.combine(codes, days, Arbitraries.integers().between(0, 999))
                .as((code, day, order) -> {
                    LocalDate birth = LocalDate.ofEpochDay(day - 25000L);
                    String first17 = code + birth.toString().replace("-", "") + String.format("%03d", order);
                    return first17 + CheckDigits.mod11Radix2(first17);
                });
    }

    @Property(tries = 300, seed = "20261121")
    void residentId_validAndEachChangedDigitCaught(
            @ForAll("residentIds") String id,
            @ForAll @IntRange(max = 17) int at,
            @ForAll @IntRange(min = 1, max = 9) int by) {
        assertThat(isValid("id.cn.resident", id)).isTrue();
        assertThat(isValid("id.cn.resident", changed(id, at, by))).isFalse();
    }

    @Property(tries = 300, seed = "20261121")
    void uscc_validAndEachChangedDigitCaught(
            @ForAll @IntRange(min = 10_000_000, max = 99_999_999) int head,
            @ForAll("usccTails") String tail,
            @ForAll @IntRange(max = 17) int at,
            @ForAll @IntRange(min = 1, max = 9) int by) {
        String first17 = head + tail;
        String code = first17 + CheckDigits.uscc(first17);

        assertThat(isValid("org.uscc", code)).isTrue();
        assertThat(isValid("org.uscc", changed(code, at, by))).isFalse();
    }

    @Provide
    Arbitrary<String> usccTails() {
        return Arbitraries.strings()
                .withChars("0123456789ABCDEFGHJKLMNPQRTUWXY")
                .ofLength(9);
    }

    @Property(tries = 300, seed = "20261121")
    void mst_validAndEachChangedDigitCaught(
            @ForAll @IntRange(min = 100_000_001, max = 999_999_999) int first9,
            @ForAll @IntRange(max = 9) int at,
            @ForAll @IntRange(min = 1, max = 9) int by) {
        int check = CheckDigits.mst(Integer.toString(first9));
        String code = Integer.toString(first9) + check;

        boolean exists = check < 10 && first9 % 10_000_000 != 0;
        assertThat(isValid("id.vn.mst", code)).isEqualTo(exists);
        if (exists) {
            assertThat(isValid("id.vn.mst", changed(code, at, by))).isFalse();
        }
    }

    @Property(tries = 300, seed = "20261121")
    void cpf_validAndEachChangedCheckDigitCaught(
            @ForAll @IntRange(min = 100_000_001, max = 999_999_998) int first9,
            @ForAll @IntRange(min = 9, max = 10) int at,
            @ForAll @IntRange(min = 1, max = 9) int by) {
        String number = first9 + CheckDigits.cpf(Integer.toString(first9));
        boolean alike = number.chars().distinct().count() == 1;

        assertThat(isValid("id.br.cpf", number)).isEqualTo(!alike);
        assertThat(isValid("id.br.cpf", changed(number, at, by))).isFalse();
    }

    @Property(tries = 300, seed = "20261121")
    void cnpj_validAndEachChangedCheckDigitCaught(
            @ForAll("cnpjs") String first12,
            @ForAll @IntRange(min = 12, max = 13) int at,
            @ForAll @IntRange(min = 1, max = 9) int by) {
        String number = first12 + CheckDigits.cnpj(first12);

        assertThat(isValid("id.br.cnpj", number)).isTrue();
        assertThat(isValid("id.br.cnpj", changed(number, at, by))).isFalse();
    }

    @Provide
    Arbitrary<String> cnpjs() {
        return Arbitraries.strings()
                .withCharRange('0', '9')
                .withCharRange('A', 'Z')
                .ofLength(12)
                .filter(text -> !text.equals("000000000000"));
    }

    @Property(tries = 300, seed = "20261121")
    void card_validAndEachChangedDigitCaught(
            @ForAll @IntRange(min = 100_000_000, max = 999_999_999) int middle,
            @ForAll @IntRange(min = 6, max = 15) int at,
            @ForAll @IntRange(min = 1, max = 9) int by) {
        String first15 = "411111" + middle;
        String number = first15 + CheckDigits.luhn(first15);

        assertThat(isValid("card.pan", number)).isTrue();
        assertThat(isValid("card.pan", changed(number, at, by))).isFalse();
    }

    @Property(tries = 300, seed = "20261121")
    void imei_validAndEachChangedDigitCaught(
            @ForAll @IntRange(min = 100_000_00, max = 999_999_99) int tac,
            @ForAll @IntRange(min = 100_000, max = 999_999) int serial,
            @ForAll @IntRange(max = 14) int at,
            @ForAll @IntRange(min = 1, max = 9) int by) {
        String first14 = "" + tac + serial;
        String number = first14 + CheckDigits.luhn(first14);

        assertThat(isValid("device.imei", number)).isTrue();
        assertThat(isValid("device.imei", changed(number, at, by))).isFalse();
    }

    @Provide
    Arbitrary<String> ibans() {
        return RankingCase.ibans();
    }

    @Property(tries = 500, seed = "20261121")
    void iban_validAndEachChangedDigitCaught(
            @ForAll("ibans") String iban,
            @ForAll @IntRange(min = 2, max = 33) int at,
            @ForAll @IntRange(min = 1, max = 9) int by) {
        assertThat(isValid("bank.iban", iban)).isTrue();
        assertThat(isValid("bank.iban", changed(iban, 2 + (at - 2) % (iban.length() - 2), by)))
                .isFalse();
    }

    /** Changes one digit to another, or one letter to another that GB 32100 has. */
    private static String changed(String text, int at, int by) {
        char c = text.charAt(at);
        String kin = c >= '0' && c <= '9' ? "0123456789" : "ABCDEFGHJKLMNPQRTUWXYIOSVZ";
        char other = kin.charAt((kin.indexOf(c) + by) % kin.length());
        return text.substring(0, at) + other + text.substring(at + 1);
    }

    @Example
    void longTexts_quick() {
        List<String> units = List.of("1", " ", "-", "a", "@", ":", ".", "１", "é", "a.", "年", "\ud83d\ude00", "+");
        long start = System.nanoTime();
        for (String unit : units) {
            String text = unit.repeat(1_000_000 / unit.length());
            for (Format format : Formats.standard().all()) {
                assertThat(format.validate(text).isValid()).isFalse();
                assertThat(format.canonical(text)).isNull();
            }
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    }
}
