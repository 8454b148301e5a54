package io.maskwright.format;

/** What of a plate stays besides its structure. */
enum PlateKeep {
    NOTHING(""),
    /** Province and office in China; province in Viet Nam and of the armed police. */
    REGION(" keep=region");

    private final String words;

    PlateKeep(String words) {
        this.words = words;
    }

    /** Returns the words that follow the name of the format. */
    String words() {
        return words;
    }
}
