package io.maskwright.format;

import io.maskwright.internal.text.NameSet;
import java.util.List;
import java.util.Objects;

/**
 * The parts of a Vietnamese address between its commas, from the last one on, each by its key. No more parts than can
 * matter, so that a long text costs little.
 */
final class VnParts {

    /** Keys of the country. */
    private static final NameSet COUNTRY = NameSet.of(List.of("viet nam", "việt nam", "vietnam", "vn"));

    /** The key of a part too long to be a name, which no name has. */
    private static final char NO_NAME = '?';

    private static final int MAX_PART_CHARS = 100;
    /** Country, postcode, province, district, commune, and an empty part. */
    private static final int MAX_PARTS = 6;

    private final char[] chars;
    private final char[] key;
    private int keyLength;
    private int start;
    /** Where the part that comes next ends, -1 if there is none. */
    private int end;

    private int count;

    VnParts(char[] chars, int length) {
        this.chars = chars;
        this.key = new char[Math.max(1, Math.min(length, MAX_PART_CHARS))];
        this.end = length;
    }

    /** Takes the whole of a text as one part, which it goes to. */
    static VnParts ofOne(String part) {
        Objects.requireNonNull(part, "part must not be null");
        VnParts parts = new VnParts(part.toCharArray(), part.length());
        parts.read(0, part.length());
        return parts;
    }

    /** Goes to the part before, at first to the last one; false if there is none. */
    boolean next() {
        if (end < 0 || count == MAX_PARTS) {
            return false;
        }
        int comma = end - 1;
        while (comma >= 0 && chars[comma] != ',' && chars[comma] != ';') {
            comma--;
        }
        int first = comma + 1;
        while (first < end && isSpace(chars[first])) {
            first++;
        }
        int last = end;
        while (last > first && (isSpace(chars[last - 1]) || chars[last - 1] == '.')) {
            last--;
        }
        read(first, last);
        start = first;
        end = comma < 0 ? -1 : comma;
        count++;
        return true;
    }

    private void read(int from, int to) {
        keyLength = to - from > MAX_PART_CHARS ? -1 : VnNames.key(chars, from, to, key);
        if (keyLength < 0) {
            key[0] = NO_NAME;
            keyLength = 1;
        }
    }

    /** Whether the part is empty, the country or a postcode, which stand after the province. */
    boolean isBeyondProvince() {
        boolean postcode = (keyLength == 5 || keyLength == 6) && VnUnits.areDigits(key, 0, keyLength);
        return keyLength == 0 || postcode || COUNTRY.contains(key, 0, keyLength);
    }

    /** Returns where the first character of the part stands that is not white space. */
    int start() {
        return start;
    }

    /** Returns an array that holds the key of the part from its start, until the next part is gone to. */
    char[] key() {
        return key;
    }

    int keyLength() {
        return keyLength;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || c == '\u00a0';
    }
}
