package io.maskwright.format;

/** What stays readable of a plate when the rest is encrypted, besides its country and structure. */
public enum PlateKeep {
    /** Nothing more. */
    NOTHING(""),
    /**
     * Province and office in China, the province in Viet Nam and of the armed police. Vietnamese plates of one letter and
     * four digits are then not read: 220,000 values would be left.
     */
    REGION(" keep=region");

    private final String suffix;

    PlateKeep(String suffix) {
        this.suffix = suffix;
    }

    /** Returns the words that the name of a ranking ends with. */
    String suffix() {
        return suffix;
    }
}
