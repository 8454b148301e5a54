package io.maskwright.format;

/** What stays readable of a Vietnamese name when the rest is encrypted. The case of its letters always does. */
public enum VietnameseNameKeep {
    /** Whether all parts are common ones, and the number of syllables from four up. */
    NOTHING("", 3),
    /** The family name, whether the other parts are common ones, and that there are five syllables. */
    FAMILY(" keep=family", 4);

    private final String suffix;
    private final int pooled;

    VietnameseNameKeep(String suffix, int pooled) {
        this.suffix = suffix;
        this.pooled = pooled;
    }

    /** Returns the words that the name of a ranking ends with. */
    String suffix() {
        return suffix;
    }

    /** Returns the most syllables of the group of short names. */
    int pooled() {
        return pooled;
    }
}
