package io.maskwright.plan;

/** Finds halves of surrogate pairs, which no encoding of Unicode can write. */
final class LoneSurrogates {

    private LoneSurrogates() {}

    /** The index of the first one in a text, or -1. */
    static int first(String text) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                boolean isPair =
                        Character.isHighSurrogate(c) && i + 1 < length && Character.isLowSurrogate(text.charAt(i + 1));
                if (!isPair) {
                    return i;
                }
                i++;
            }
        }
        return -1;
    }
}
