package io.maskwright.testdata;

import java.time.LocalDate;

/** Writes dates and times by ISO 8601. */
final class Dates {

    /** How many of 1,000 things happen in each hour of the day: little at night, most in the evening. */
    private static final int[] HOURS = {
        8, 5, 3, 2, 2, 4, 12, 30, 55, 68, 70, 66, 52, 50, 58, 62, 62, 64, 70, 78, 76, 58, 30, 15
    };

    private static final short[] SLOTS = slots();

    private Dates() {}

    private static short[] slots() {
        short[] slots = new short[1000];
        int at = 0;
        for (int hour = 0; hour < HOURS.length; hour++) {
            for (int i = 0; i < HOURS[hour]; i++) {
                slots[at++] = (short) hour;
            }
        }
        return slots;
    }

    /** Appends a time in October 2026. */
    static void appendMoment(StringBuilder out, Draws draws) {
        out.append("2026-10-");
        Digits.append(out, draws.between(1, 31), 2);
        out.append('T');
        Digits.append(out, SLOTS[draws.below(SLOTS.length)], 2);
        int second = draws.below(3600);
        out.append(':');
        Digits.append(out, second / 60, 2);
        out.append(':');
        Digits.append(out, second % 60, 2);
    }

    static void append(StringBuilder out, LocalDate date) {
        Digits.append(out, date.getYear(), 4);
        out.append('-');
        Digits.append(out, date.getMonthValue(), 2);
        out.append('-');
        Digits.append(out, date.getDayOfMonth(), 2);
    }

    /** Draws a day of a year. */
    static LocalDate dayOf(int year, Draws draws) {
        LocalDate first = LocalDate.of(year, 1, 1);
        return first.plusDays(draws.below(first.lengthOfYear()));
    }

    /** Draws a day, both ends included. */
    static LocalDate between(LocalDate first, LocalDate last, Draws draws) {
        return first.plusDays(draws.below((int) (last.toEpochDay() - first.toEpochDay()) + 1));
    }
}
