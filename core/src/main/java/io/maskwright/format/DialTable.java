package io.maskwright.format;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntUnaryOperator;

/** The plans of China and Viet Nam by the table of version 1, under one choice of what stays. */
final class DialTable {

    static final int CN = 1;
    static final int VN = 2;

    private static final List<String[]> ROWS = Tables.rows("ranking-phones-1.csv", 4);
    private static final byte[] LANDLINE_COUNTRIES = countries();

    /** By the number of kept digits: a table takes about 1 MB. */
    private static final Map<Integer, DialTable> TABLES = new ConcurrentHashMap<>();

    private final DialPlan cnMobile;
    private final DialPlan vnMobile;
    private final DialPlan tenLandline;
    private final DialPlan elevenLandline;

    private DialTable(PhoneKeep keep) {
        cnMobile = plan("mobile", 11, prefix -> keep.digits());
        vnMobile = plan("mobile", 9, keep::vnMobile);
        tenLandline = plan("landline", 10, keep::landline);
        elevenLandline = plan("landline", 11, keep::landline);
    }

    static DialTable of(PhoneKeep keep) {
        return TABLES.computeIfAbsent(keep.digits(), digits -> new DialTable(keep));
    }

    DialPlan cnMobile() {
        return cnMobile;
    }

    DialPlan vnMobile() {
        return vnMobile;
    }

    /** Returns the plan of fixed lines of ten digits, of either country. */
    DialPlan tenLandline() {
        return tenLandline;
    }

    /** Returns the plan of fixed lines of eleven digits, all of China. */
    DialPlan elevenLandline() {
        return elevenLandline;
    }

    /** Tells whether a valid fixed line of ten digits may be of one of the countries given as a sum. */
    static boolean isLandlineOf(long number, int countries) {
        return (LANDLINE_COUNTRIES[(int) (number / 100_000)] & countries) != 0;
    }

    private static DialPlan plan(String kind, int digits, IntUnaryOperator keptDigits) {
        BitSet prefixes = new BitSet();
        for (String[] row : ROWS) {
            if (row[0].equals(kind) && Integer.parseInt(row[1]) == digits) {
                prefixes.set(first(row[2]), first(row[2]) + width(row[2]));
            }
        }
        return new DialPlan(digits, prefixes.stream().toArray(), keptDigits);
    }

    private static byte[] countries() {
        byte[] countries = new byte[(int) Decimals.power(DialPlan.PREFIX_DIGITS)];
        for (String[] row : ROWS) {
            if (row[0].equals("landline") && row[1].equals("10")) {
                byte country = (byte) (row[3].equals("CN") ? CN : VN);
                for (int i = first(row[2]); i < first(row[2]) + width(row[2]); i++) {
                    countries[i] |= country;
                }
            }
        }
        return countries;
    }

    private static int first(String prefix) {
        return Integer.parseInt(prefix) * width(prefix);
    }

    private static int width(String prefix) {
        return (int) Decimals.power(DialPlan.PREFIX_DIGITS - prefix.length());
    }
}
