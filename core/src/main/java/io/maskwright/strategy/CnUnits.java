package io.maskwright.strategy;

import io.maskwright.internal.text.CharClasses;
import io.maskwright.internal.text.Numerals;
import java.util.Arrays;

/**
 * Hides floor, unit and room in a Chinese address and keeps the rest. A run of digits, Latin letters or Chinese numerals
 * before a word such as 单元 or 室 is a unit or room, and so is a side or a stem, as in 东单元; from the first one on every run is hidden, and before it every number
 * that no word such as 号 or 栋 explains. Without any, every run after the road is hidden; without a road, everything
 * below the recognised divisions.
 */
final class CnUnits {

    /** How many characters an address may grow by at most where one of its characters is a run of its own. */
    static final int MAX_GROWTH = 3;

    private static final int HIDDEN = 3;
    private static final int HIDDEN_UNIT = 1;
    private static final int REST = 4;
    private static final int MAX_NUMBER_DIGITS = 6;

    private static final String NUMERALS = "〇零一二三四五六七八九十百两廿卅壹贰叁肆伍陆柒捌玖拾";
    private static final String JOINERS = "-/~_.,、，－—–至";
    private static final String EXPLAINING = "号栋幢座弄巷期区街路村组院道里坊园队排社线段胡#";
    /** What units are called where they have no number. */
    private static final String SIDES = "东西南北中左右甲乙丙丁";
    /** What words such as 单元, 室 and 房 start with. */
    private static final String ROOM_WORDS = "单室号房户门层楼梯";

    private static final char[][] ROADS = words("路", "街", "道", "巷", "弄", "胡同");

    /** The words that may follow a run: none, one of a unit, of a room, of a room or floor if the run has digits. */
    private static final int NO_WORD = 0;

    private static final int UNIT = 1;
    private static final int ROOM = 2;
    private static final int NUMBERED = 3;

    private static final int DIGIT = 1;
    private static final int CORE = 2;
    private static final int JOINER = 4;
    private static final int EXPLAINS = 8;
    private static final int STARTS_ROOM = 16;
    private static final int STARTS_ROAD = 32;
    private static final int SIDE = 64;
    private static final CharClasses CLASSES = CharClasses.of(c -> (isDigit(c) ? DIGIT : 0)
            | (isCore(c) ? CORE : 0)
            | (JOINERS.indexOf(c) >= 0 ? JOINER : 0)
            | (EXPLAINING.indexOf(c) >= 0 ? EXPLAINS : 0)
            | (c == ' ' || ROOM_WORDS.indexOf(c) >= 0 ? STARTS_ROOM : 0)
            | (starts(ROADS, c) ? STARTS_ROAD : 0)
            | (SIDES.indexOf(c) >= 0 ? SIDE : 0));

    private final char[] chars;
    private int length;
    /** The run that was met last: where it starts and ends, and how many digits it has. */
    private int start;

    private int end;
    private int digits;
    /** The first run after the head, where the text ends if there is none. */
    private int firstRun;

    private boolean hides;

    private CnUnits(char[] chars, int length) {
        this.chars = chars;
        this.length = length;
    }

    /**
     * Masks an address in place.
     *
     * @param chars holds the address from its start, and is left with anything if it has too little room
     * @param length the length of the address
     * @param head where its recognised divisions end
     * @return the length of the masked address, {@link ArrayRule#HIDE_ALL}, or {@link QuickMask#NOT_COMMON} for too little room
     */
    static int mask(char[] chars, int length, int head) {
        CnUnits units = new CnUnits(chars, length);
        int boundary = units.firstUnit(head);
        if (boundary < 0) {
            boundary = units.endOfRoad(head);
        }
        if (boundary >= 0) {
            int masked = units.write(boundary);
            // A road without any number may be anything: nothing is let through unchanged.
            if (masked < 0 || units.hides || units.hasMark(masked)) {
                return masked;
            }
        }
        if (head <= 0) {
            return ArrayRule.HIDE_ALL;
        }
        if (head + REST > chars.length) {
            return QuickMask.NOT_COMMON;
        }
        return Ascii.hide(chars, head, head + REST, head + REST);
    }

    private boolean hasMark(int masked) {
        for (int i = 0; i < masked; i++) {
            if (chars[i] == Hiding.MASK) {
                return true;
            }
        }
        return false;
    }

    private int firstUnit(int head) {
        firstRun = length;
        for (int i = core(head); i < length; i = core(end)) {
            goToRun(i);
            firstRun = Math.min(firstRun, start);
            int word = word();
            if (word == UNIT || word == ROOM || (digits > 0 && (word == NUMBERED || isFloor()))) {
                return start;
            }
        }
        return -1;
    }

    private int endOfRoad(int head) {
        int first = -1;
        for (int i = head; i < length && (first < 0 || i < first); i++) {
            if (!CLASSES.is(chars[i], STARTS_ROAD)) {
                continue;
            }
            for (char[] road : ROADS) {
                int after = i + road.length;
                if (isAt(road, i) && (first < 0 || after < first)) {
                    first = after;
                }
            }
        }
        return first;
    }

    /** Writes what stands after the head and returns the length of all. */
    private int write(int firstHidden) {
        int boundary = firstHidden;
        // Nothing before the first run changes.
        int to = firstRun;
        int from = firstRun;
        while (from < length) {
            if (!isRun(from)) {
                chars[to++] = chars[from++];
                continue;
            }
            goToRun(from);
            if (from < boundary && isKept()) {
                for (int i = start; i < end; i++) {
                    chars[to++] = chars[i];
                }
            } else {
                hides = true;
                boolean floor = isFloor();
                // The letter stays, so that what was a floor is one when masked again.
                char letter = chars[end - 1];
                int marks = word() == UNIT ? HIDDEN_UNIT : HIDDEN;
                int missing = to + marks + (floor ? 1 : 0) - end;
                if (missing > 0) {
                    if (!makeRoom(missing)) {
                        return QuickMask.NOT_COMMON;
                    }
                    boundary += from < boundary ? missing : 0;
                }
                for (int i = 0; i < marks; i++) {
                    chars[to++] = Hiding.MASK;
                }
                if (floor) {
                    chars[to++] = letter;
                }
            }
            from = end;
        }
        return to;
    }

    /** Moves what stands after the run; false if the array is too short. */
    private boolean makeRoom(int missing) {
        if (length + missing > chars.length) {
            return false;
        }
        System.arraycopy(chars, end, chars, end + missing, length - end);
        end += missing;
        length += missing;
        return true;
    }

    private boolean isKept() {
        return digits == 0 || (digits <= MAX_NUMBER_DIGITS && end < length && CLASSES.is(chars[end], EXPLAINS));
    }

    /** Tells whether the run ends like 3F. */
    private boolean isFloor() {
        return (chars[end - 1] == 'F' || chars[end - 1] == 'f') && digits > 0;
    }

    /** Returns what the word after the run, with or without a space before it, is one of. */
    private int word() {
        if (end == length || !CLASSES.is(chars[end], STARTS_ROOM)) {
            return NO_WORD;
        }
        int at = chars[end] == ' ' ? end + 1 : end;
        char second = at + 1 < length ? chars[at + 1] : ' ';
        return at == length
                ? NO_WORD
                : switch (chars[at]) {
                    case '单' -> second == '元' ? UNIT : NO_WORD;
                    case '室' -> ROOM;
                    case '号' -> second == '室' || second == '房' ? ROOM : NO_WORD;
                    case '房' -> second == '间' ? ROOM : NUMBERED;
                    case '户', '门', '层', '楼', '梯' -> NUMBERED;
                    default -> NO_WORD;
                };
    }

    private boolean isAt(char[] word, int at) {
        if (at + word.length > length) {
            return false;
        }
        for (int i = 0; i < word.length; i++) {
            if (chars[at + i] != word[i]) {
                return false;
            }
        }
        return true;
    }

    /** Returns where the next run starts, the length if there is none. */
    private int core(int from) {
        int i = from;
        while (i < length && !isRun(i)) {
            i++;
        }
        return i;
    }

    /** Whether a run starts at an index; a side is one of its own, and only before a word for a unit. */
    private boolean isRun(int i) {
        int classes = CLASSES.of(chars[i]) & (CORE | SIDE);
        return classes != 0 && (classes != SIDE || isNamedUnit(i));
    }

    private boolean isNamedUnit(int i) {
        char next = i + 1 < length ? chars[i + 1] : ' ';
        return next == '户' || (next == '单' && i + 2 < length && chars[i + 2] == '元');
    }

    /** Goes to the run that starts at an index. */
    private void goToRun(int from) {
        int last = from;
        int count = 0;
        for (int i = from; i < length; i++) {
            int classes = CLASSES.of(chars[i]);
            if ((classes & CORE) != 0) {
                last = i;
                count += classes & DIGIT;
            } else if ((classes & SIDE) != 0 && isNamedUnit(i)) {
                // It counts like a number, since 户 is a word behind numbers.
                last = i;
                count++;
                break;
            } else if ((classes & JOINER) == 0) {
                break;
            }
        }
        start = from;
        end = last + 1;
        digits = count;
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

    private static boolean starts(char[][] words, char c) {
        return Arrays.stream(words).anyMatch(word -> word[0] == c);
    }

    private static char[][] words(String... words) {
        return Arrays.stream(words).map(String::toCharArray).toArray(char[][]::new);
    }
}
