package io.maskwright.strategy;

import io.maskwright.internal.text.Digits;
import java.util.OptionalInt;

/**
 * Internet addresses: the first two octets of version 4, the first two groups of version 6 written out. Anything else, such
 * as a host name, a port or a zone, is hidden whole.
 */
final class IpRule implements TextRule {

    private static final int MAX_CHARS = 45;
    private static final int GROUPS = 8;
    private static final int MAX_OCTET = 255;
    private static final String HIDDEN_GROUPS = "*:*:*:*:*:*";
    /** Two groups of four digits, and the others. */
    private static final int MAX_MASKED_CHARS = 10 + HIDDEN_GROUPS.length();

    @Override
    public OptionalInt maxLength(int inputMaxLength) {
        return OptionalInt.of(MAX_MASKED_CHARS);
    }

    @Override
    public String mask(String text) {
        if (text.length() > MAX_CHARS) {
            return Hiding.all(text);
        }
        if (text.indexOf(':') >= 0) {
            return versionSix(text);
        }
        int second = secondDotOfVersionFour(text, 0);
        return second < 0 ? Hiding.all(text) : text.substring(0, second) + ".*.*";
    }

    @Override
    public int quick(char[] chars, int length) {
        int dots = 0;
        int second = 0;
        int value = -1;
        for (int i = 0; i < length; i++) {
            char c = chars[i];
            if (c == '.' && value >= 0 && dots < 3) {
                second = ++dots == 2 ? i : second;
                value = -1;
            } else if (Ascii.isDigit(c) && value != 0) {
                value = Math.max(value, 0) * 10 + c - '0';
            } else {
                return QuickMask.NOT_COMMON;
            }
            if (value > MAX_OCTET) {
                return QuickMask.NOT_COMMON;
            }
        }
        if (dots < 3 || value < 0) {
            return QuickMask.NOT_COMMON;
        }
        ".*.*".getChars(0, 4, chars, second);
        return second + 4;
    }

    /** Returns where the second of three dots stands, or -1 if the rest of the text is no version 4 address. */
    private static int secondDotOfVersionFour(String text, int start) {
        int second = -1;
        int dots = 0;
        int octetStart = start;
        for (int i = start; i <= text.length(); i++) {
            if (i < text.length() && text.charAt(i) != '.') {
                continue;
            }
            if (!isOctet(text, octetStart, i)) {
                return -1;
            }
            octetStart = i + 1;
            dots += i < text.length() ? 1 : 0;
            second = dots == 2 && second < 0 ? i : second;
        }
        return dots == 3 ? second : -1;
    }

    private static boolean isOctet(String text, int start, int end) {
        if (end - start == 1 && text.charAt(start) == Hiding.MASK) {
            return true;
        }
        if (end == start || end - start > 3 || (end - start > 1 && text.charAt(start) == '0')) {
            return false;
        }
        int value = 0;
        for (int i = start; i < end; i++) {
            if (!Digits.isDigit(text.charAt(i))) {
                return false;
            }
            value = value * 10 + text.charAt(i) - '0';
        }
        return value <= MAX_OCTET;
    }

    private static String versionSix(String text) {
        int gap = text.indexOf("::");
        if (gap >= 0 && text.indexOf("::", gap + 1) >= 0) {
            return Hiding.all(text);
        }
        int headEnd = gap < 0 ? text.length() : gap;
        int tailStart = gap < 0 ? text.length() : gap + 2;
        int before = groups(text, 0, headEnd, gap < 0);
        int after = groups(text, tailStart, text.length(), true);
        boolean complete = gap < 0 ? before == GROUPS : before >= 0 && after >= 0 && before + after < GROUPS;
        if (!complete) {
            return Hiding.all(text);
        }
        StringBuilder masked = new StringBuilder(MAX_CHARS);
        for (int i = 0; i < 2; i++) {
            int fromEnd = GROUPS - i;
            if (i < before) {
                appendGroup(masked, text, 0, i);
            } else if (fromEnd <= after && text.indexOf('.') < 0) {
                appendGroup(masked, text, tailStart, after - fromEnd);
            } else {
                masked.append('0');
            }
            masked.append(':');
        }
        return masked.append(HIDDEN_GROUPS).toString();
    }

    /** Appends a group that exists, counted from a place. */
    private static void appendGroup(StringBuilder masked, String text, int from, int index) {
        int start = from;
        for (int i = 0; i < index; i++) {
            start = text.indexOf(':', start) + 1;
        }
        int end = text.indexOf(':', start);
        masked.append(text, start, end < 0 ? text.length() : end);
    }

    /** Counts the groups of a part; a version 4 address at its end counts as two; -1 if it is malformed. */
    private static int groups(String text, int from, int to, boolean mayEndInVersionFour) {
        if (from >= to) {
            return 0;
        }
        int count = 0;
        int start = from;
        for (int i = from; i <= to; i++) {
            if (i < to && text.charAt(i) != ':') {
                continue;
            }
            if (i == to && mayEndInVersionFour && secondDotOfVersionFour(text, start) >= 0) {
                return count + 2;
            }
            if (!isGroup(text, start, i)) {
                return -1;
            }
            count++;
            start = i + 1;
        }
        return count;
    }

    private static boolean isGroup(String text, int start, int end) {
        if (end - start == 1 && text.charAt(start) == Hiding.MASK) {
            return true;
        }
        if (end == start || end - start > 4) {
            return false;
        }
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (!Digits.isDigit(c) && !(c >= 'a' && c <= 'f') && !(c >= 'A' && c <= 'F')) {
                return false;
            }
        }
        return true;
    }
}
