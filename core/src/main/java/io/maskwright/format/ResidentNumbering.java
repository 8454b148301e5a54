package io.maskwright.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * All resident identity numbers of one form in the order of their digits: code of the division, date of birth within the
 * years in which the code was in use, order of three digits. The codes are those of version 1. Immutable.
 */
final class ResidentNumbering {

    private static final int ORDERS = 1000;
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final byte[] CHECKS = {'1', '0', 'X', '9', '8', '7', '6', '5', '4', '3', '2'};

    /** The characters of a number: 18 or 15. */
    final int length;

    private final Run[] runs;
    /** For each prefecture the first run that does not end before it. */
    private final char[] firstRuns;

    private final Stretches byRank;

    /** Neighbouring codes of one prefecture that were in use in the same years; start is the rank of the first number. */
    private record Run(int firstCode, int lastCode, int firstDay, int days, long start) {
        long size() {
            return (long) days * ORDERS;
        }

        long end() {
            return start + (lastCode - firstCode + 1) * size();
        }
    }

    private ResidentNumbering(int length, List<Run> runs) {
        this.length = length;
        this.runs = runs.toArray(Run[]::new);
        this.firstRuns = firstRuns(this.runs);
        this.byRank = new Stretches(runs.stream().mapToLong(Run::start).toArray(), size());
    }

    /** Returns the numbers of 18 characters. */
    static ResidentNumbering withCheck() {
        return new ResidentNumbering(18, runs(BirthDays.FIRST_YEAR, BirthDays.LAST_YEAR));
    }

    /** Returns the numbers of 15 characters: they have no century, which is 19, and no check character. */
    static ResidentNumbering withoutCentury() {
        return new ResidentNumbering(15, runs(1900, 1999));
    }

    private static List<Run> runs(int firstYear, int lastYear) {
        List<Run> runs = new ArrayList<>();
        for (String[] row : Tables.rows("ranking-id-cn-resident-1.csv", 6)) {
            int[] cells = Arrays.stream(row).mapToInt(Integer::parseInt).toArray();
            int firstDay = BirthDays.startOf(Math.max(cells[4], firstYear));
            int days = BirthDays.startOf(Math.min(cells[5], lastYear) + 1) - firstDay;
            for (int prefecture = cells[0]; prefecture <= cells[1]; prefecture++) {
                runs.add(new Run(prefecture * 100 + cells[2], prefecture * 100 + cells[3], firstDay, days, 0));
            }
        }
        runs.sort((a, b) -> Integer.compare(a.firstCode, b.firstCode));
        return counted(runs);
    }

    private static List<Run> counted(List<Run> runs) {
        List<Run> counted = new ArrayList<>(runs.size());
        long start = 0;
        for (Run run : runs) {
            Run next = new Run(run.firstCode, run.lastCode, run.firstDay, run.days, start);
            counted.add(next);
            start = next.end();
        }
        return counted;
    }

    private static char[] firstRuns(Run[] runs) {
        char[] firsts = new char[10_000];
        int at = 0;
        for (int prefecture = 0; prefecture < firsts.length; prefecture++) {
            while (at < runs.length - 1 && runs[at].lastCode < prefecture * 100) {
                at++;
            }
            firsts[prefecture] = (char) at;
        }
        return firsts;
    }

    long size() {
        return runs[runs.length - 1].end();
    }

    /** Returns the number of values of the code that has the fewest. */
    long smallestOfCode() {
        return Arrays.stream(runs).mapToLong(Run::size).min().orElse(0);
    }

    /** Returns the rank of the first number whose code is not smaller. */
    long startOf(int code) {
        for (int i = firstRuns[code / 100]; i < runs.length; i++) {
            Run run = runs[i];
            if (code <= run.lastCode) {
                return run.start + Math.max(0, code - run.firstCode) * run.size();
            }
        }
        return size();
    }

    /** Returns the rank of the first number whose code is greater. */
    long endOf(int code) {
        return code == 999_999 ? size() : startOf(code + 1);
    }

    /** Returns the rank of a number in plain form, or -1 if it is none. */
    long rank(String id) {
        return id.length() != length ? -1 : length == 18 ? rankOf18(id) : rankOf15(id);
    }

    private long rankOf18(String id) {
        int code = Decimals.readInt(id, 0, 6);
        int date = Decimals.readInt(id, 6, 14);
        int order = Decimals.readInt(id, 14, 17);
        if ((code | date | order) < 0) {
            return -1;
        }
        return check(id) == id.charAt(17) ? rankOf(code, date, order) : -1;
    }

    private long rankOf15(String id) {
        int code = Decimals.readInt(id, 0, 6);
        int date = Decimals.readInt(id, 6, 12);
        int order = Decimals.readInt(id, 12, 15);
        return (code | date | order) < 0 ? -1 : rankOf(code, 19_000_000 + date, order);
    }

    private long rankOf(int code, int date, int order) {
        int day = BirthDays.of(date / 10_000, date / 100 % 100, date % 100);
        return day < 0 ? -1 : rank(code, day, order);
    }

    private long rank(int code, int birthDay, int order) {
        int at = firstRuns[code / 100];
        while (at < runs.length && runs[at].lastCode < code) {
            at++;
        }
        if (at == runs.length) {
            return -1;
        }
        Run run = runs[at];
        int day = birthDay - run.firstDay;
        if (code < run.firstCode || day < 0 || day >= run.days) {
            return -1;
        }
        return run.start + ((long) (code - run.firstCode) * run.days + day) * ORDERS + order;
    }

    /** Writes the number of a rank. */
    void write(long rank, byte[] id) {
        Run run = runs[byRank.at(rank)];
        long inRun = rank - run.start;
        // At most 100 codes of 53,327 days: an int, which divides quicker.
        int dayInRun = (int) (inRun / ORDERS);
        int code = dayInRun / run.days;
        int date = BirthDays.dateOf(run.firstDay + dayInRun - code * run.days);
        int digits = length == 18 ? 17 : 15;
        Decimals.write(run.firstCode + code, id, 0, 6);
        Decimals.write(length == 18 ? date : date % 1_000_000, id, 6, digits - 3);
        Decimals.write((int) (inRun - (long) dayInRun * ORDERS), id, digits - 3, digits);
        if (length == 18) {
            id[17] = check(id);
        }
    }

    private static byte check(String id) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (id.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECKS[sum % 11];
    }

    private static byte check(byte[] id) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (id[i] - '0') * WEIGHTS[i];
        }
        return CHECKS[sum % 11];
    }
}
