package io.maskwright.testdata;

/**
 * Card numbers with a right Luhn digit. Their first eight digits are those of numbers that payment services publish for
 * tests; no scheme sets a range apart for that, so this is as far from a real card as one can get.
 */
final class Cards {

    private static final String[] UNION_PAY = {"62123456", "62000000"};
    private static final String[] OTHERS = {"41111111", "40000000", "55555555"};

    private Cards() {}

    static void append(StringBuilder out, Draws draws) {
        int start = out.length();
        boolean unionPay = draws.percent(70);
        out.append(draws.from(unionPay ? UNION_PAY : OTHERS));
        if (unionPay && draws.percent(50)) {
            Digits.append(out, draws.below(1000), 3); // 19 digits, as most cards in China have
        }
        Digits.append(out, draws.below(10_000_000), 7);
        Digits.appendLuhn(out, start);
    }
}
