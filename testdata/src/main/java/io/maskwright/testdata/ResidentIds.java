package io.maskwright.testdata;

import java.time.LocalDate;

/** Resident identity numbers of China (GB 11643). */
final class ResidentIds {

    /** Codes of counties that are gone; who was born there keeps the number. */
    private static final String[] FORMER = {
        "110103", "110104", "310103", "310108", "330103", "440102", "440107", "320103"
    };

    private ResidentIds() {}

    /** Appends the number of somebody who lives in a county: most were registered there, the others anywhere. */
    static void append(StringBuilder out, Draws draws, ChinesePlaces.County home, Sex sex) {
        // Born from 1950 to 2008, about 1979 for the most part.
        LocalDate birth = Dates.dayOf(2008 - draws.below(30) - draws.below(30), draws);
        int start = out.length();
        ChinesePlaces.County county = draws.percent(60) ? home : ChinesePlaces.drawn(draws);
        boolean former = draws.odd(100);
        String code = former ? draws.from(FORMER) : county.code();
        if (!former && birth.getYear() < county.firstYear()) {
            code = county.in().counties().get(0).code();
        }
        out.append(code);
        Digits.append(out, birth.getYear(), 4);
        Digits.append(out, birth.getMonthValue(), 2);
        Digits.append(out, birth.getDayOfMonth(), 2);
        // The last digit of the serial is odd for men; serials are low, as those of one day in one county are.
        int serial = draws.between(0, 499) * 2 + (sex == Sex.MALE ? 1 : 0);
        Digits.append(out, serial, 3);
        Digits.appendResidentCheck(out, start);
    }
}
