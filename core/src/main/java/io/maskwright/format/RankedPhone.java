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
        long other = plan.number(place, number, rank);
        return isAscii() ? writeAscii(other) : writeAny(other);
    }

    private boolean isAscii() {
        int bits = 0;
        for (int i = 0; i < text.length(); i++) {
            bits |= text.charAt(i);
        }
        return bits < 128;
    }

    /** Writes by bytes: as the JDK keeps such texts so, they are copied and not converted. */
    private String writeAscii(long other) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        long rest = other;
        int left = plan.digits();
        for (int i = bytes.length - 1; left > 0; i--) {
            if (bytes[i] >= '0' && bytes[i] <= '9') {
                long tenth = rest / 10;
                bytes[i] = (byte) ('0' + rest - 10 * tenth);
                rest = tenth;
                left--;
            }
        }
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private String writeAny(long other) {
        char[] chars = text.toCharArray();
        long rest = other;
        int left = plan.digits();
        for (int i = chars.length - 1; left > 0; i--) {
            if (PhoneRanking.digit(chars[i]) >= 0) {
                chars[i] = (char) ((chars[i] <= '9' ? '0' : '\uff10') + rest % 10);
                rest /= 10;
                left--;
            }
        }
        return new String(chars);
    }
}
