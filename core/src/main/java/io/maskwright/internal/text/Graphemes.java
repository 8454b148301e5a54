package io.maskwright.internal.text;

/**
 * Extended grapheme clusters (Unicode Standard Annex 29): what a reader takes for one character. A base with its
 * combining marks, variation selectors and emoji modifiers, Hangul syllables of jamo, pairs of regional indicators, emoji
 * joined by U+200D, and CR LF are one cluster each. A lone surrogate is a cluster of its own.
 *
 * <p>The classes of code points come from the properties of the running JDK. Two rules are simplified: an emoji is any
 * symbol that is not ASCII, and conjuncts of Indic scripts are not joined across a virama (rule 9c of Unicode 15.1).
 *
 * <p>All methods take linear time and do not allocate.
 */
public final class Graphemes {

    /** Below this code point every character but CR is a cluster of its own. */
    private static final int FIRST_COMPLEX = 0x300;

    private static final int ZERO_WIDTH_JOINER = 0x200d;
    private static final int ZERO_WIDTH_NON_JOINER = 0x200c;

    private Graphemes() {}

    /**
     * Tells whether each character of a text is a cluster of its own. Such a text is in NFC, too.
     *
     * @param text any text
     * @return whether it has only characters below U+0300 and no CR
     */
    public static boolean areChars(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= FIRST_COMPLEX || c == '\r') {
                return false;
            }
        }
        return true;
    }

    /**
     * Tells whether a character forms no cluster with another such character and has no other form in NFC: Latin letters,
     * those of Vietnamese among them, signs below U+0300 but CR, and the common Han characters. Most texts have nothing
     * else.
     *
     * @param c any character
     * @return whether it stands alone beside any other for which this holds
     */
    public static boolean isAlone(char c) {
        return c < FIRST_COMPLEX ? c != '\r' : (c >= 0x4e00 && c <= 0x9fff) || (c >= 0x1ea0 && c <= 0x1ef9);
    }

    /**
     * Counts clusters, and stops counting at a limit.
     *
     * @param text any text
     * @param limit where to stop
     * @return the number of clusters or the limit, whichever is less
     */
    public static int countUpTo(String text, int limit) {
        int count = 0;
        for (int i = 0; i < text.length() && count < limit; i = next(text, i)) {
            count++;
        }
        return count;
    }

    /**
     * Returns where the cluster that starts at an index ends.
     *
     * @param text any text
     * @param start the start of a cluster, less than the length
     * @return the index after its last character
     */
    public static int next(String text, int start) {
        int length = text.length();
        if (isAlone(text.charAt(start)) && (start + 1 == length || isAlone(text.charAt(start + 1)))) {
            return start + 1;
        }
        int point = text.codePointAt(start);
        int index = start + Character.charCount(point);
        if (index == length) {
            return index;
        }
        if (isControl(point)) {
            return point == '\r' && text.charAt(index) == '\n' ? index + 1 : index;
        }
        boolean pictographic = isPictographic(point);
        boolean indicatorPairOpen = isRegionalIndicator(point);
        int previous = point;
        while (index < length) {
            int following = text.codePointAt(index);
            if (following < FIRST_COMPLEX && !isPrepended(previous)) {
                return index;
            }
            boolean joins;
            if (isExtending(following)) {
                joins = true;
                indicatorPairOpen = false;
            } else if (indicatorPairOpen && isRegionalIndicator(following)) {
                joins = true;
                indicatorPairOpen = false;
            } else if (pictographic && previous == ZERO_WIDTH_JOINER) {
                joins = isPictographic(following);
            } else {
                joins = joinsHangul(previous, following) || (isPrepended(previous) && !isControl(following));
            }
            if (!joins) {
                return index;
            }
            pictographic = isPictographic(following) || (pictographic && isExtending(following));
            previous = following;
            index += Character.charCount(following);
        }
        return index;
    }

    /**
     * Tells whether a code point may start a text of its own: it is no mark, joiner, modifier, control, format or other
     * invisible character and no lone surrogate. A cluster that starts with anything else would melt into what is put
     * before it.
     *
     * @param point a code point
     * @return whether it is visible by itself
     */
    public static boolean isBase(int point) {
        if (point < FIRST_COMPLEX) {
            return point >= ' ' && (point < 0x7f || point >= 0xa0) && point != 0xad;
        }
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> !isExtending(point) && !isMedialJamo(point);
        };
    }

    private static boolean isControl(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            case Character.FORMAT -> !isExtending(point) && !isPrepended(point);
            default -> false;
        };
    }

    private static boolean isExtending(int point) {
        if (point < FIRST_COMPLEX) {
            return false;
        }
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default ->
                point == ZERO_WIDTH_JOINER
                        || point == ZERO_WIDTH_NON_JOINER
                        || point == 0xff9e
                        || point == 0xff9f
                        || (point >= 0x1f3fb && point <= 0x1f3ff)
                        || (point >= 0xe0020 && point <= 0xe007f);
        };
    }

    /** Signs that span the digits after them, such as the Arabic number sign. */
    private static boolean isPrepended(int point) {
        return (point >= 0x600 && point <= 0x605)
                || point == 0x6dd
                || point == 0x70f
                || point == 0x890
                || point == 0x891
                || point == 0x8e2
                || point == 0x110bd
                || point == 0x110cd;
    }

    private static boolean isRegionalIndicator(int point) {
        return point >= 0x1f1e6 && point <= 0x1f1ff;
    }

    private static boolean isPictographic(int point) {
        return point >= 0xa9
                && !isRegionalIndicator(point)
                && (Character.getType(point) == Character.OTHER_SYMBOL
                        || (point >= 0x1f000 && point <= 0x1faff && !isExtending(point)));
    }

    private static boolean isMedialJamo(int point) {
        return (point >= 0x1160 && point <= 0x11ff) || (point >= 0xd7b0 && point <= 0xd7fb);
    }

    private static boolean joinsHangul(int previous, int following) {
        if (isLeadingJamo(previous)) {
            return isLeadingJamo(following) || isVowelJamo(following) || isSyllable(following);
        }
        if (isVowelJamo(previous) || (isSyllable(previous) && (previous - 0xac00) % 28 == 0)) {
            return isVowelJamo(following) || isTrailingJamo(following);
        }
        return (isTrailingJamo(previous) || isSyllable(previous)) && isTrailingJamo(following);
    }

    private static boolean isLeadingJamo(int point) {
        return (point >= 0x1100 && point <= 0x115f) || (point >= 0xa960 && point <= 0xa97c);
    }

    private static boolean isVowelJamo(int point) {
        return (point >= 0x1160 && point <= 0x11a7) || (point >= 0xd7b0 && point <= 0xd7c6);
    }

    private static boolean isTrailingJamo(int point) {
        return (point >= 0x11a8 && point <= 0x11ff) || (point >= 0xd7cb && point <= 0xd7fb);
    }

    private static boolean isSyllable(int point) {
        return point >= 0xac00 && point <= 0xd7a3;
    }
}
