package io.maskwright.format;

import java.nio.charset.StandardCharsets;

/** A phone number whose last digits, as many as its plan has, are the national number. */
final class RankedPhone extends SmallRanked {

    private final String text;
    private final long number;
    private final DialPlan plan;
    private final int place;
    /** Country or length, and the 0 of home if the kept digits follow one. */
    private final String mark;

    RankedPhone(String text, long number, DialPlan plan, int place, String mark) {
        super(plan.size(place), plan.rank(place, number));
        this.text = text;
        this.number = number;
        this.plan = plan;
        this.place = place;
        this.mark = mark;
    }

    @Override
    public String kept() {
        return plan.keptDigits(place) == 0 ? mark.substring(0, 2) : mark + plan.keptPart(place, number);
    }

    @Override
    String text(long rank) {
        byte[] digits = new byte[plan.digits()];
        Decimals.write(plan.number(place, number, rank), digits, 0, digits.length);
        if (!isAscii()) {
            return writeAny(digits);
        }
        return text.length() == digits.length ? Decimals.text(digits, 0, digits.length) : writeAscii(digits);
    }

    private boolean isAscii() {
        int bits = 0;
        for (int i = 0; i < text.length(); i++) {
            bits |= text.charAt(i);
        }
        return bits < 128;
    }

    /** Writes by bytes: as the JDK keeps such texts so, they are copied and not converted. */
    private String writeAscii(byte[] digits) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        int left = digits.length;
        for (int i = bytes.length - 1; left > 0; i--) {
            if (bytes[i] >= '0' && bytes[i] <= '9') {
                bytes[i] = digits[--left];
            }
        }
        return Decimals.text(bytes, 0, bytes.length);
    }

    private String writeAny(byte[] digits) {
        char[] chars = text.toCharArray();
        int left = digits.length;
        for (int i = chars.length - 1; left > 0; i--) {
            if (PhoneRanking.digit(chars[i]) >= 0) {
                char digit = (char) digits[--left];
                chars[i] = chars[i] <= '9' ? digit : (char) (digit - '0' + '\uff10');
            }
        }
        return new String(chars);
    }
}
