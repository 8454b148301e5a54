package io.maskwright.format;

/** A phone number whose last digits, as many as its plan has, are the national number. */
final class RankedPhone implements Ranked.Small {

    private final String text;
    private final long number;
    private final DialPlan plan;
    private final int place;
    /** Country or length, and the 0 of home if the kept digits follow one. */
    private final String mark;

    RankedPhone(String text, long number, DialPlan plan, int place, String mark) {
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
    public long size() {
        return plan.size(place);
    }

    @Override
    public long rank() {
        return plan.rank(place, number);
    }

    @Override
    public String write(long rank) {
        long rest = plan.number(place, number, rank);
        char[] chars = text.toCharArray();
        int left = plan.digits();
        for (int i = chars.length - 1; left > 0; i--) {
            char c = chars[i];
            if (PhoneRanking.digit(c) >= 0) {
                chars[i] = (char) ((c <= '9' ? '0' : '\uff10') + rest % 10);
                rest /= 10;
                left--;
            }
        }
        return new String(chars);
    }
}
