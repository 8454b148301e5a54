package io.maskwright.benchmarks.document;

/** In which script texts are written; names stay ASCII. */
public enum DocumentScript {
    /** What a keyboard has; some of it is escaped. */
    ASCII(' ', 95),
    /** Ideographs. */
    HAN('\u4E00', 20_902);

    private final char first;
    private final int characters;

    DocumentScript(char first, int characters) {
        this.first = first;
        this.characters = characters;
    }

    char first() {
        return first;
    }

    int characters() {
        return characters;
    }
}
