package io.maskwright.benchmarks.strategy;

/** In which script values are written. */
public enum TextScript {
    /** Digits, Latin letters without marks and punctuation. */
    ASCII,
    /** Ideographs. */
    HAN,
    /** Vietnamese, each letter one character with its marks. */
    VIETNAMESE_NFC,
    /** Vietnamese, the marks as characters of their own. */
    VIETNAMESE_NFD,
    /** Many, as hostile values have them. */
    MIXED
}
