package io.maskwright.format;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * A ranking with the format that it must agree with, texts that are mostly valid by it, made without the ranking, and
 * which valid texts it leaves out on purpose.
 */
record RankingCase(Ranking ranking, Format format, Arbitrary<String> texts, Predicate<String> leftOut) {

    private static final Predicate<String> NOTHING = compact -> false;
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String USCC = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    static List<RankingCase> all() {
        List<RankingCase> cases = new ArrayList<>();
        for (ResidentKeep keep : ResidentKeep.values()) {
            cases.add(of(Rankings.residentId(keep), "id.cn.resident", residentIds(), RankingCase::isBornLate));
        }
        cases.add(of(Rankings.uscc(), "org.uscc", usccs(), NOTHING));
        cases.add(of(Rankings.mst(), "id.vn.mst", Arbitraries.oneOf(msts(), cccds()), RankingCase::isLateCccd));
        cases.add(of(Rankings.cccd(), "id.vn.cccd", cccds(), RankingCase::isLateCccd));
        cases.add(of(Rankings.cpf(), "id.br.cpf", cpfs(), NOTHING));
        cases.add(of(Rankings.cnpj(), "id.br.cnpj", cnpjs(), NOTHING));
        cases.add(of(Rankings.imei(), "device.imei", imeis(), NOTHING));
        cases.add(of(Rankings.iban(), "bank.iban", ibans(), NOTHING));
        for (PanCheckDigit check : PanCheckDigit.values()) {
            for (PanKeep keep : PanKeep.values()) {
                cases.add(of(Rankings.pan(keep, check), "card.pan", pans(), pan -> isLeftOutPan(pan, keep, check)));
            }
        }
        return cases;
    }

    private static RankingCase of(
            Ranking ranking, String category, Arbitrary<String> texts, Predicate<String> leftOut) {
        return new RankingCase(ranking, RankingLaws.format(category), texts, leftOut);
    }

    private static boolean isBornLate(String compact) {
        return compact.length() == 18 && Integer.parseInt(compact.substring(6, 10)) > 2025;
    }

    private static boolean isLateCccd(String compact) {
        return compact.length() == 12
                && compact.charAt(3) >= '2'
                && compact.substring(4, 6).compareTo("25") > 0;
    }

    private static boolean isLeftOutPan(String pan, PanKeep keep, PanCheckDigit check) {
        if (keep == PanKeep.NOTHING) {
            return false;
        }
        long alike = pan.chars().limit(keep.digits()).distinct().count() == 1 ? 1 : 0;
        boolean unionPay = CardBrand.of(pan) == CardBrand.UNIONPAY;
        return pan.length() - keep.digits() < 7 + alike && !isEqualButNotGiven(pan, keep)
                || check == PanCheckDigit.INVALID && unionPay;
    }

    /** Equal first digits whose continuation is no card number anyway leave no gap. */
    private static boolean isEqualButNotGiven(String pan, PanKeep keep) {
        String alike = pan.substring(0, 1).repeat(pan.length());
        return pan.length() - keep.digits() == 7 && Luhn.excess(alike) != 0;
    }

    private static Arbitrary<String> digits(int count) {
        return Arbitraries.strings().withCharRange('0', '9').ofLength(count);
    }

    private static Arbitrary<String> residentIds() {
        Arbitrary<String> codes = Arbitraries.frequencyOf(
                tuple(3, Arbitraries.integers().between(110_000, 830_000).map(String::valueOf)),
                tuple(
                        1,
                        Arbitraries.of(
                                "110110", "110111", "110201", "310205", "152199", "120107", "830000", "469002")));
        Arbitrary<LocalDate> dates = Arbitraries.integers()
                .between((int) LocalDate.of(1878, 1, 1).toEpochDay(), (int)
                        LocalDate.of(2027, 1, 1).toEpochDay())
                .map(LocalDate::ofEpochDay);
        Arbitrary<String> eighteen = Combinators.combine(codes, dates, digits(3))
                .as((code, date, order) -> {
                    String first17 = code + date.toString().replace("-", "") + order;
                    return first17 + CheckDigits.mod11Radix2(first17);
                });
        Arbitrary<String> fifteen = Combinators.combine(codes, dates, digits(3))
                .as((code, date, order) ->
                        code + date.toString().replace("-", "").substring(2) + order);
        return Arbitraries.frequencyOf(tuple(3, eighteen), tuple(1, fifteen));
    }

    private static Tuple.Tuple2<Integer, Arbitrary<? extends String>> tuple(int weight, Arbitrary<String> texts) {
        return Tuple.of(weight, texts);
    }

    private static Arbitrary<String> usccs() {
        return Combinators.combine(
                        digits(8), Arbitraries.strings().withChars(USCC).ofLength(9))
                .as((head, body) -> head + body + CheckDigits.uscc(head + body));
    }

    private static Arbitrary<String> msts() {
        Arbitrary<String> payloads =
                Arbitraries.frequencyOf(tuple(9, digits(9)), tuple(1, digits(2).map(province -> province + "0000000")));
        Arbitrary<String> companies = payloads.map(first9 -> first9 + CheckDigits.mst(first9) % 10);
        return Arbitraries.oneOf(
                companies, Combinators.combine(companies, digits(3)).as((company, branch) -> company + "-" + branch));
    }

    private static Arbitrary<String> cccds() {
        Arbitrary<String> places = Arbitraries.integers().between(0, 99).map(place -> String.format("%03d", place));
        Arbitrary<String> births = Arbitraries.integers().between(0, 450).map(birth -> String.format("%03d", birth));
        return Combinators.combine(places, births, digits(6)).as((place, birth, rest) -> place + birth + rest);
    }

    private static Arbitrary<String> cpfs() {
        Arbitrary<String> alike = Arbitraries.of("0", "1", "5", "9").map(digit -> digit.repeat(9));
        return Arbitraries.frequencyOf(tuple(20, digits(9)), tuple(1, alike))
                .map(first9 -> first9 + CheckDigits.cpf(first9));
    }

    private static Arbitrary<String> cnpjs() {
        Arbitrary<String> any =
                Arbitraries.strings().withChars("0123456789" + LETTERS).ofLength(12);
        return Arbitraries.frequencyOf(tuple(4, digits(12)), tuple(4, any), tuple(1, Arbitraries.just("0".repeat(12))))
                .map(first12 -> first12 + CheckDigits.cnpj(first12));
    }

    private static Arbitrary<String> imeis() {
        Arbitrary<String> payloads =
                Arbitraries.frequencyOf(tuple(9, digits(14)), tuple(1, digits(6).map(serial -> "00000000" + serial)));
        Arbitrary<String> checked = payloads.map(first14 -> first14 + CheckDigits.luhn(first14));
        return Arbitraries.oneOf(
                payloads,
                checked,
                Combinators.combine(payloads, digits(2)).as(String::concat),
                Combinators.combine(checked, digits(2)).as(String::concat));
    }

    static Arbitrary<String> ibans() {
        return Arbitraries.of(Tables.rows("iban-structures.csv", 2)).flatMap(row -> {
            String structure = Objects.requireNonNull(IbanStructures.of(row[0]));
            return Arbitraries.integers()
                    .between(0, 35)
                    .list()
                    .ofSize(structure.length())
                    .map(values -> iban(row[0], structure, values));
        });
    }

    private static String iban(String country, String structure, List<Integer> values) {
        StringBuilder account = new StringBuilder();
        for (int i = 0; i < values.size(); i++) {
            int value = values.get(i);
            account.append(
                    switch (structure.charAt(i)) {
                        case 'n' -> (char) ('0' + value % 10);
                        case 'a' -> LETTERS.charAt(value % 26);
                        default -> Character.toUpperCase(Character.forDigit(value, 36));
                    });
        }
        return country + CheckDigits.mod97Radix10(account + country) + account;
    }

    private static Arbitrary<String> pans() {
        Arbitrary<String> heads = Arbitraries.frequencyOf(
                tuple(2, digits(6)),
                tuple(
                        3,
                        Arbitraries.of(
                                "411111", "622588", "510510", "378282", "493698", "627780", "810050", "300000",
                                "000000", "555555", "180000", "601100")));
        return Combinators.combine(heads, Arbitraries.integers().between(5, 12), digits(12), digits(1))
                .as((head, count, middle, last) -> {
                    String payload = head + middle.substring(0, count);
                    // Every other last digit is a random one.
                    return payload + (last.charAt(0) % 2 == 0 ? CheckDigits.luhn(payload) : last.charAt(0));
                });
    }

    @Override
    public String toString() {
        return ranking.name();
    }
}
