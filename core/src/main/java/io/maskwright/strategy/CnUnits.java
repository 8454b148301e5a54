package io.maskwright.strategy;

import io.maskwright.internal.text.Numerals;

/**
 * Hides floor, unit and room in a Chinese address and keeps the rest. A run of digits, Latin letters or Chinese numerals
 * before a word such as 单元 or 室 is a unit or room; from the first one on every run is hidden, and before it every number
 * that no word such as 号 or 栋 explains. Without any, every run after the road is hidden; without a road, everything
 * below the recognised divisions.
 */
final class CnUnits {

    private static final String HIDDEN = "***";
    private static final String HIDDEN_UNIT = "*";
    private static final String REST = "****";
    private static final int MAX_NUMBER_DIGITS = 6;

    private static final String NUMERALS = "〇零一二三四五六七八九十百两廿卅壹贰叁肆伍陆柒捌玖拾";
    private static final String JOINERS = "-/~_.,、，－—–至";
    private static final String EXPLAINING = "号栋幢座弄巷期区街路村组院道里坊园队排社线段胡#";
    private static final String[] UNITS = {"单元"};
    private static final String[] ROOMS = {"室", "号室", "号房", "房间"};
    private static final String[] ROOMS_AFTER_DIGITS = {"房", "户", "门", "层", "楼", "梯"};
    private static final String[] ROADS = {"路", "街", "道", "巷", "弄", "胡同"};

    private final String text;
    private final StringBuilder masked;

    private CnUnits(String text) {
        this.text = text;
        this.masked = new StringBuilder(text.length());
    }

    static String mask(String text, int head) {
        CnUnits units = new CnUnits(text);
        int boundary = units.firstUnit(head);
        if (boundary < 0) {
            boundary = units.endOfRoad(head);
        }
        if (boundary >= 0) {
            units.write(head, boundary);
        }
        String masked = units.masked.toString();
        // A road without any number may be anything: nothing is let through unchanged.
        if (masked.indexOf(Hiding.MASK) >= 0) {
            return masked;
        }
        return head > 0 ? text.substring(0, head) + REST : Hiding.all(text);
    }

    private int firstUnit(int head) {
        for (int i = head; i < text.length(); i++) {
            int end = endOfRun(i);
            if (end > i) {
                if (isUnit(i, end) || isRoom(i, end)) {
                    return i;
                }
                i = end - 1;
            }
        }
        return -1;
    }

    private int endOfRoad(int head) {
        int first = -1;
        for (String road : ROADS) {
            int at = text.indexOf(road, head);
            if (at >= 0 && (first < 0 || at + road.length() < first)) {
                first = at + road.length();
            }
        }
        return first;
    }

    private void write(int head, int boundary) {
        masked.append(text, 0, head);
        int i = head;
        while (i < text.length()) {
            int end = endOfRun(i);
            if (end == i) {
                masked.append(text.charAt(i++));
                continue;
            }
            if (i < boundary && isKept(i, end)) {
                masked.append(text, i, end);
            } else {
                writeHidden(i, end);
            }
            i = end;
        }
    }

    private void writeHidden(int start, int end) {
        masked.append(isUnit(start, end) ? HIDDEN_UNIT : HIDDEN);
        if (isFloor(start, end)) {
            // The letter stays, so that what was a floor is one when masked again.
            masked.append(text.charAt(end - 1));
        }
    }

    private boolean isKept(int start, int end) {
        int digits = digits(start, end);
        if (digits == 0) {
            return true;
        }
        return digits <= MAX_NUMBER_DIGITS && end < text.length() && EXPLAINING.indexOf(text.charAt(end)) >= 0;
    }

    private boolean isUnit(int start, int end) {
        return start < end && isFollowedBy(UNITS, end);
    }

    private boolean isRoom(int start, int end) {
        if (isFollowedBy(ROOMS, end)) {
            return true;
        }
        return digits(start, end) > 0 && (isFollowedBy(ROOMS_AFTER_DIGITS, end) || isFloor(start, end));
    }

    /** Tells whether a run ends like 3F. */
    private boolean isFloor(int start, int end) {
        return (text.charAt(end - 1) == 'F' || text.charAt(end - 1) == 'f') && digits(start, end) > 0;
    }

    private boolean isFollowedBy(String[] words, int end) {
        int start = end < text.length() && text.charAt(end) == ' ' ? end + 1 : end;
        for (String word : words) {
            if (text.startsWith(word, start)) {
                return true;
            }
        }
        return false;
    }

    private int digits(int start, int end) {
        int digits = 0;
        for (int i = start; i < end; i++) {
            digits += isDigit(text.charAt(i)) ? 1 : 0;
        }
        return digits;
    }

    /** Returns where the run that starts here ends; the start itself where none does. */
    private int endOfRun(int start) {
        if (!isCore(text.charAt(start))) {
            return start;
        }
        int end = start + 1;
        for (int i = end; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isCore(c)) {
                end = i + 1;
            } else if (JOINERS.indexOf(c) < 0) {
                break;
            }
        }
        return end;
    }

    /** Signs such as ⑤ count as digits. */
    private static boolean isDigit(char c) {
        return c == Hiding.MASK || Numerals.isDigit(c) || Character.getType(c) == Character.OTHER_NUMBER;
    }

    private static boolean isCore(char c) {
        return isDigit(c)
                || (c >= 'A' && c <= 'Z')
                || (c >= 'a' && c <= 'z')
                || (c >= '\uff21' && c <= '\uff3a')
                || (c >= '\uff41' && c <= '\uff5a')
                || NUMERALS.indexOf(c) >= 0;
    }
}
