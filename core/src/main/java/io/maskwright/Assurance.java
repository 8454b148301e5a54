package io.maskwright;

import java.util.Locale;

/** How sure it is that a reader is who they say, as the levels of assurance of Regulation (EU) 910/2014, Article 8. */
public enum Assurance {
    /** Limited confidence, such as a telephone number and a code sent to it. */
    LOW,
    /** Substantial confidence, such as two factors and a verified identity. */
    SUBSTANTIAL,
    /** High confidence, such as a qualified certificate or a smart card. */
    HIGH;

    /**
     * Returns the word that policies use.
     *
     * @return the name in lower case
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
