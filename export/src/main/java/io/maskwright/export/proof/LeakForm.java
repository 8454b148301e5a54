package io.maskwright.export.proof;

/** In which form a protected value was found. */
public enum LeakForm {
    /** Character by character as it stands in the source. */
    AS_IS("as it is"),
    /** In another case, width, composition of letters, or with other spaces, dashes, dots and the like. */
    NORMALISED("other case, width, composition or spacing"),
    /** Its letters and digits alone. */
    WITHOUT_PUNCTUATION("letters and digits alone"),
    /** Its digits alone. */
    DIGITS("digits alone"),
    /** With escapes of JSON, of URLs or of HTML. */
    ESCAPED("escaped"),
    /** Inside Base64 text, of UTF-8 or UTF-16, at any alignment, of the standard or the URL alphabet. */
    BASE64("Base64"),
    /** Inside hexadecimal digits, of UTF-8 or UTF-16, in either case. */
    HEX("hexadecimal");

    private final String words;

    LeakForm(String words) {
        this.words = words;
    }

    /**
     * Returns the form in words for people.
     *
     * @return a few words
     */
    public String words() {
        return words;
    }
}
