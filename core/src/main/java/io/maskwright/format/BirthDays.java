package io.maskwright.format;

/**
 * Days from 1880-01-01 to 2025-12-31, counted from 0. The last day is fixed with version 1 of the numbering: a later one
 * would make results that lie in the future for whoever still has an older clock, and a moving one would give the same
 * value another rank each day.
 */
final class BirthDays {

    static final int FIRST_YEAR = 1880;
    static final int LAST_YEAR = 2025;

    private static final int[] YEAR_STARTS = yearStarts();
    private static final short[] MONTH_STARTS = {0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365};
    private static final short[] LEAP_MONTH_STARTS = {0, 31, 60, 91, 121, 152, 182, 213, 244, 274, 305, 335, 366};

    private BirthDays() {}

    private static int[] yearStarts() {
        int[] starts = new int[LAST_YEAR - FIRST_YEAR + 2];
        for (int i = 1; i < starts.length; i++) {
            starts[i] = starts[i - 1] + (isLeap(FIRST_YEAR + i - 1) ? 366 : 365);
        }
        return starts;
    }

    private static boolean isLeap(int year) {
        return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    }

    private static short[] monthStarts(int year) {
        return isLeap(year) ? LEAP_MONTH_STARTS : MONTH_STARTS;
    }

    /** Returns the first day of a year; that of the year after the last is the number of all days. */
    static int startOf(int year) {
        return YEAR_STARTS[year - FIRST_YEAR];
    }

    /** Returns the day, or -1 if there is no such day. */
    static int of(int year, int month, int day) {
        if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1) {
            return -1;
        }
        short[] starts = monthStarts(year);
        int inYear = starts[month - 1] + day - 1;
        return inYear < starts[month] ? YEAR_STARTS[year - FIRST_YEAR] + inYear : -1;
    }

    /** Returns year, month and day as one number: 20251231. */
    static int dateOf(int birthDay) {
        // Never too small: no year is shorter than 365 days.
        int year = birthDay / 365;
        while (YEAR_STARTS[year] > birthDay) {
            year--;
        }
        int inYear = birthDay - YEAR_STARTS[year];
        short[] starts = monthStarts(FIRST_YEAR + year);
        // Never too great: no month has more than 32 days, and at most one too small.
        int month = inYear >> 5;
        if (starts[month + 1] <= inYear) {
            month++;
        }
        return (FIRST_YEAR + year) * 10_000 + (month + 1) * 100 + inYear - starts[month] + 1;
    }
}
