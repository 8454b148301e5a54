package io.maskwright.format;

import java.util.Locale;

/** What stays readable of a Chinese resident identity number when the rest is encrypted. */
public enum ResidentKeep {
    /** Nothing but the form: 18 or 15 characters. */
    NOTHING,
    /** The province, the first two digits. */
    PROVINCE,
    /** The code of the division, the first six digits. */
    REGION;

    /** Returns the words that the name of a ranking ends with. */
    String suffix() {
        return this == NOTHING ? "" : " keep=" + name().toLowerCase(Locale.ROOT);
    }
}
