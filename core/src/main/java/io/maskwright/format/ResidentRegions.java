package io.maskwright.format;

import io.maskwright.internal.text.Digits;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The codes of divisions in resident identity numbers. A person keeps the number with the code of the time, so a code
 * that no division has today may be right: one in the table of today is taken, and so is one of a known province whose
 * digits follow GB/T 2260, unless the history says that it was not in use in the year of birth.
 */
final class ResidentRegions {

    private static final int ANY = -1;
    /** The last year in which counties of municipalities were counted from 01. */
    private static final int LAST_OF_LOW_COUNTIES = 1981;

    /** Given to residents of Taiwan beside the code of the division, 71; Hong Kong and Macau use their own. */
    private static final String TAIWAN_RESIDENTS = "83";

    private static final Map<String, Span> HISTORY = Tables.rows("cn-code-history.csv", 3).stream()
            .map(row -> new Span(row[0], year(row[1]), year(row[2])))
            .collect(Collectors.toUnmodifiableMap(Span::code, Function.identity()));

    private ResidentRegions() {}

    private record Span(String code, int from, int to) {
        boolean covers(int year) {
            return (from == ANY || year >= from) && (to == ANY || year <= to);
        }
    }

    /** Tells whether somebody born in a year may carry a code of six digits. */
    static boolean isPossible(String code, int birthYear) {
        for (int length = 6; length >= 2; length -= 2) {
            Span span = HISTORY.get(code.substring(0, length));
            if (span != null) {
                return span.covers(birthYear);
            }
        }
        CnDivisions divisions = Divisions.cn();
        String province = code.substring(0, 2);
        if (!divisions.isCode(province) && !province.equals(TAIWAN_RESIDENTS)) {
            return false;
        }
        return divisions.isCode(code) || isShaped(code, birthYear);
    }

    /**
     * GB/T 2260: prefectures are 00 to 70 and 90, municipalities have 00 to 03, counties are 00 to 89. The counties of
     * municipalities (02) begin at 21 since 1982.
     */
    private static boolean isShaped(String code, int birthYear) {
        int prefecture = Digits.number(code, 2, 4);
        int county = Digits.number(code, 4, 6);
        boolean municipality =
                switch (code.substring(0, 2)) {
                    case "11", "12", "31", "50" -> true;
                    default -> false;
                };
        if (municipality && prefecture == 2 && county > 0 && county <= 20) {
            return birthYear <= LAST_OF_LOW_COUNTIES;
        }
        boolean known = municipality ? prefecture <= 3 : prefecture <= 70 || prefecture == 90;
        return known && county < 90;
    }

    private static int year(String text) {
        return text.isEmpty() ? ANY : Integer.parseInt(text);
    }
}
