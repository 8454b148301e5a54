package io.maskwright.internal.text;

import org.jspecify.annotations.Nullable;

/** Internet addresses as numbers, read from text and written in the canonical form of RFC 5952. */
public final class IpAddresses {

    private static final int MAX_CHARS = 45;
    private static final int GROUPS = 8;
    private static final long MAPPED = 0xffffL;

    private IpAddresses() {}

    /**
     * Reads a version 4 address: four numbers without leading zeros.
     *
     * @param text any text
     * @return 0 to 2^32 - 1, or -1 if the text is none
     */
    public static long v4(String text) {
        return text.length() > MAX_CHARS ? -1 : v4(text, 0);
    }

    private static long v4(String text, int start) {
        long address = 0;
        int parts = 0;
        int at = start;
        while (parts < 4) {
            int part = 0;
            int first = at;
            while (at < text.length() && at - first < 3 && Digits.isDigit(text.charAt(at))) {
                part = part * 10 + (text.charAt(at) - '0');
                at++;
            }
            boolean padded = at - first > 1 && text.charAt(first) == '0';
            if (at == first || padded || part > 255) {
                return -1;
            }
            address = address << 8 | part;
            parts++;
            if (parts < 4 && (at == text.length() || text.charAt(at++) != '.')) {
                return -1;
            }
        }
        return at == text.length() ? address : -1;
    }

    /**
     * Reads a version 6 address: eight groups of hexadecimal digits in either case, one run of which may be left out, the
     * last two perhaps as a version 4 address. Zone, brackets and port are refused.
     *
     * @param text any text
     * @return the first and the last 64 bits, or null if the text is none
     */
    public static long @Nullable [] v6(String text) {
        if (text.length() > MAX_CHARS || text.length() < 2) {
            return null;
        }
        int[] groups = new int[GROUPS];
        int count = 0;
        int gap = -1;
        int at = 0;
        if (text.startsWith("::")) {
            gap = 0;
            at = 2;
        }
        while (at < text.length()) {
            int end = at;
            int group = 0;
            while (end < text.length() && end - at < 5 && hex(text.charAt(end)) >= 0) {
                group = group << 4 | hex(text.charAt(end));
                end++;
            }
            if (end < text.length() && text.charAt(end) == '.') {
                long tail = v4(text, at);
                if (tail < 0 || count > GROUPS - 2) {
                    return null;
                }
                groups[count++] = (int) (tail >> 16);
                groups[count++] = (int) (tail & 0xffff);
                return spread(groups, count, gap);
            }
            if (end == at || end - at > 4 || count == GROUPS) {
                return null;
            }
            groups[count++] = group;
            at = end;
            if (at == text.length()) {
                return spread(groups, count, gap);
            }
            if (text.charAt(at++) != ':' || at == text.length()) {
                return null;
            }
            if (text.charAt(at) == ':') {
                if (gap >= 0) {
                    return null;
                }
                gap = count;
                at++;
            }
        }
        return spread(groups, count, gap);
    }

    private static long @Nullable [] spread(int[] groups, int count, int gap) {
        if (gap < 0 ? count != GROUPS : count == GROUPS) {
            return null;
        }
        long[] halves = new long[2];
        for (int i = 0; i < count; i++) {
            int to = gap >= 0 && i >= gap ? GROUPS - count + i : i;
            halves[to / 4] |= (long) groups[i] << (16 * (3 - to % 4));
        }
        return halves;
    }

    private static int hex(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        int letter = (c | 0x20) - 'a';
        return c < 128 && letter >= 0 && letter < 6 ? letter + 10 : -1;
    }

    /**
     * Tells whether a version 6 address stands for one of version 4: {@code ::ffff:0:0/96}.
     *
     * @param high the first 64 bits
     * @param low the last 64 bits
     * @return whether it does
     */
    public static boolean isMapped(long high, long low) {
        return high == 0 && low >>> 32 == MAPPED;
    }

    /**
     * Writes a version 4 address.
     *
     * @param address 0 to 2^32 - 1
     * @return four numbers with dots
     */
    public static String v4Text(long address) {
        return appendV4(new StringBuilder(15), address).toString();
    }

    private static StringBuilder appendV4(StringBuilder text, long address) {
        return text.append(address >> 24 & 255)
                .append('.')
                .append(address >> 16 & 255)
                .append('.')
                .append(address >> 8 & 255)
                .append('.')
                .append(address & 255);
    }

    /**
     * Writes a version 6 address as RFC 5952 says: lower case, no leading zeros, the first of the longest runs of at least
     * two zero groups as {@code ::}, and {@code ::ffff:192.0.2.1} for what stands for a version 4 address.
     *
     * @param high the first 64 bits
     * @param low the last 64 bits
     * @return the text
     */
    public static String v6Text(long high, long low) {
        if (isMapped(high, low)) {
            return appendV4(new StringBuilder("::ffff:"), low & 0xffffffffL).toString();
        }
        int start = -1;
        int length = 1;
        int run = 0;
        for (int i = 0; i < GROUPS; i++) {
            run = group(high, low, i) == 0 ? run + 1 : 0;
            if (run > length) {
                length = run;
                start = i - run + 1;
            }
        }
        StringBuilder text = new StringBuilder(39);
        for (int i = 0; i < GROUPS; i++) {
            if (i == start) {
                text.append("::");
                i += length - 1;
            } else {
                if (text.length() > 0 && text.charAt(text.length() - 1) != ':') {
                    text.append(':');
                }
                text.append(Integer.toHexString(group(high, low, i)));
            }
        }
        return text.toString();
    }

    private static int group(long high, long low, int index) {
        long half = index < 4 ? high : low;
        return (int) (half >>> (16 * (3 - index % 4)) & 0xffff);
    }
}
