package io.maskwright.strategy;

import io.maskwright.internal.text.Numerals;
import java.util.Locale;
import java.util.Set;

/**
 * Hides floor and room in a Vietnamese address and keeps the rest. Where a floor or room is recognised by the word before
 * it, numbers of house, lane and the like are kept; where none is, every number before the commune is hidden.
 */
final class VnRooms {

    private static final String HIDDEN = "***";
    private static final Set<String> ROOM_WORDS = Set.of(
            "phòng", "phong", "p.", "p", "hộ", "căn", "ch", "ch.", "tầng", "tang", "t.", "lầu", "lau", "room", "rm",
            "apt", "apt.", "unit", "floor");
    private static final Set<String> KEPT_WORDS = Set.of(
            "số", "so", "sn", "nhà", "ngõ", "ngo", "ngách", "ngach", "hẻm", "hem", "kiệt", "đường", "duong", "tổ", "to",
            "thôn", "ấp", "khóm", "khu", "phố", "kp", "kp.", "đội", "xóm", "lô", "km", "ql", "quốc", "lộ");

    private final String text;
    private final int end;
    private final StringBuilder masked = new StringBuilder();
    private String previous = "";

    private VnRooms(String text, int end) {
        this.text = text;
        this.end = end;
    }

    static String mask(String text, int startOfCommune) {
        boolean rooms = new VnRooms(text, startOfCommune).write(false);
        VnRooms writer = new VnRooms(text, startOfCommune);
        writer.write(rooms);
        if (writer.masked.indexOf(HIDDEN) < 0) {
            // No number to hide: what stands there may be anything.
            return HIDDEN + ", " + text.substring(startOfCommune);
        }
        return writer.masked.append(text, startOfCommune, text.length()).toString();
    }

    /** Writes the part before the commune and tells whether a room was met. */
    private boolean write(boolean keepOthers) {
        boolean rooms = false;
        int i = 0;
        while (i < end) {
            int next = endOfWord(i);
            if (next == i) {
                masked.append(text.charAt(i++));
                continue;
            }
            int number = firstDigit(i, next);
            if (number < next) {
                rooms |= writeNumber(i, number, next, keepOthers);
            } else {
                masked.append(text, i, next);
            }
            previous = text.substring(i, next).toLowerCase(Locale.ROOT);
            i = next;
        }
        return rooms;
    }

    private boolean writeNumber(int start, int number, int next, boolean keepOthers) {
        String prefix = text.substring(start, number).toLowerCase(Locale.ROOT);
        boolean room = ROOM_WORDS.contains(prefix) || (prefix.isEmpty() && ROOM_WORDS.contains(previous));
        if (room) {
            masked.append(text, start, number).append(HIDDEN);
        } else if (keepOthers && KEPT_WORDS.contains(previous)) {
            masked.append(text, start, next);
        } else {
            masked.append(HIDDEN);
        }
        return room;
    }

    private int endOfWord(int start) {
        int i = start;
        while (i < end && " ,;\t\n\r\u00a0".indexOf(text.charAt(i)) < 0) {
            i++;
        }
        return i;
    }

    private int firstDigit(int start, int next) {
        int i = start;
        while (i < next && text.charAt(i) != Hiding.MASK && !Numerals.isDigit(text.charAt(i))) {
            i++;
        }
        return i;
    }
}
