package io.maskwright.strategy;

import io.maskwright.internal.text.NameSet;
import io.maskwright.internal.text.Numerals;
import java.util.List;

/**
 * Hides floor and room in a Vietnamese address and keeps the rest. Where a floor or room is recognised by the word before
 * it, numbers of house, lane and the like are kept; where none is, every number before the commune is hidden.
 */
final class VnRooms {

    private static final int HIDDEN = 3;
    private static final String SEPARATOR = ", ";
    private static final char DOTTED_CAPITAL_I = '\u0130';
    private static final NameSet ROOM_WORDS = NameSet.of(List.of(
            "phòng", "phong", "p.", "p", "hộ", "căn", "ch", "ch.", "tầng", "tang", "t.", "lầu", "lau", "room", "rm",
            "apt", "apt.", "unit", "floor"));
    private static final NameSet KEPT_WORDS = NameSet.of(List.of(
            "số", "so", "sn", "nhà", "ngõ", "ngo", "ngách", "ngach", "hẻm", "hem", "kiệt", "đường", "duong", "tổ", "to",
            "thôn", "ấp", "khóm", "khu", "phố", "kp", "kp.", "đội", "xóm", "lô", "km", "ql", "quốc", "lộ"));
    private static final int LONGEST_WORD = Math.max(ROOM_WORDS.longest(), KEPT_WORDS.longest());

    private final char[] chars;
    private final char[] lower = new char[LONGEST_WORD];
    private int length;
    /** Where the commune starts. */
    private int end;
    /** The word that was met last: where it starts and ends, and where its first digit stands, the end if it has none. */
    private int start;

    private int next;
    private int number;
    /** The word before: where it stands now, empty if it had a number or there was none. */
    private int previous;

    private int endOfPrevious;

    private VnRooms(char[] chars, int length, int startOfCommune) {
        this.chars = chars;
        this.length = length;
        this.end = startOfCommune;
    }

    /**
     * Masks an address in place.
     *
     * @param chars holds the address from its start, and is left with anything if it has too little room
     * @param length the length of the address
     * @param startOfCommune where its recognised divisions start
     * @return the length of the masked address, or {@link QuickMask#NOT_COMMON} for too little room
     */
    static int mask(char[] chars, int length, int startOfCommune) {
        VnRooms rooms = new VnRooms(chars, length, startOfCommune);
        boolean keepsOthers = rooms.hasRooms();
        int masked = rooms.write(keepsOthers);
        return masked < 0 ? masked : rooms.finish(masked);
    }

    private boolean hasRooms() {
        int i = 0;
        while (i < end) {
            if (!isWord(i)) {
                i++;
                continue;
            }
            if (number < next && isRoom()) {
                return true;
            }
            previous = start;
            endOfPrevious = number < next ? start : next;
            i = next;
        }
        return false;
    }

    /** Writes the part before the commune and returns its length. */
    private int write(boolean keepsOthers) {
        previous = 0;
        endOfPrevious = 0;
        int to = 0;
        int from = 0;
        while (from < end) {
            if (!isWord(from)) {
                chars[to++] = chars[from++];
                continue;
            }
            int kept = endOfKept(keepsOthers) - start;
            boolean hides = start + kept < next;
            if (hides && !hasRoom(to + kept + HIDDEN - next)) {
                return QuickMask.NOT_COMMON;
            }
            System.arraycopy(chars, start, chars, to, kept);
            previous = to;
            to += kept;
            endOfPrevious = number < next ? previous : to;
            if (hides) {
                to = Ascii.hide(chars, to, to + HIDDEN, to + HIDDEN);
            }
            from = next;
        }
        return to;
    }

    /** Puts the divisions after what was written and returns the length of all. */
    private int finish(int masked) {
        int shown = length - end;
        boolean hides = hasHidden(masked);
        int to = hides ? masked : HIDDEN + SEPARATOR.length();
        if (to + shown > chars.length) {
            return QuickMask.NOT_COMMON;
        }
        System.arraycopy(chars, end, chars, to, shown);
        if (!hides) {
            // No number to hide: what stands there may be anything.
            SEPARATOR.getChars(0, SEPARATOR.length(), chars, Ascii.hide(chars, 0, HIDDEN, HIDDEN));
        }
        return to + shown;
    }

    private boolean hasHidden(int masked) {
        int row = 0;
        for (int i = 0; i < masked && row < HIDDEN; i++) {
            row = chars[i] == Hiding.MASK ? row + 1 : 0;
        }
        return row == HIDDEN;
    }

    /** Makes room for so many more characters after the word; false if the array is too short. */
    private boolean hasRoom(int missing) {
        if (missing <= 0) {
            return true;
        }
        if (length + missing > chars.length) {
            return false;
        }
        System.arraycopy(chars, next, chars, next + missing, length - next);
        next += missing;
        number += missing;
        end += missing;
        length += missing;
        return true;
    }

    /** Returns up to where the word is shown. */
    private int endOfKept(boolean keepsOthers) {
        if (number == next) {
            return next;
        }
        if (isRoom()) {
            return number;
        }
        return keepsOthers && isIn(KEPT_WORDS, previous, endOfPrevious) ? next : start;
    }

    /** Whether a word for rooms stands before the number, in the same word or as the one before. */
    private boolean isRoom() {
        return number > start ? isIn(ROOM_WORDS, start, number) : isIn(ROOM_WORDS, previous, endOfPrevious);
    }

    private boolean isIn(NameSet words, int from, int to) {
        if (to - from > LONGEST_WORD) {
            return false;
        }
        for (int i = from; i < to; i++) {
            char c = chars[i];
            // Its lower case is two characters, which no word has.
            lower[i - from] = c == DOTTED_CAPITAL_I ? c : Character.toLowerCase(c);
        }
        return words.contains(lower, 0, to - from);
    }

    /** Goes to the word that starts at an index; false where a separator stands. */
    private boolean isWord(int from) {
        int i = from;
        int digit = -1;
        while (i < end && !isSeparator(chars[i])) {
            if (digit < 0 && (chars[i] == Hiding.MASK || Numerals.isDigit(chars[i]))) {
                digit = i;
            }
            i++;
        }
        start = from;
        next = i;
        number = digit < 0 ? i : digit;
        return i > from;
    }

    private static boolean isSeparator(char c) {
        return switch (c) {
            case ' ', ',', ';', '\t', '\n', '\r', '\u00a0' -> true;
            default -> false;
        };
    }
}
