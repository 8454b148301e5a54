package io.maskwright.export;

import java.nio.charset.Charset;

/** The encoding of a text file and whether it starts with a byte order mark. */
record TextEncoding(Charset charset, Mark mark) {

    /** Whether a byte order mark stands before the text. */
    enum Mark {
        PRESENT,
        ABSENT
    }

    static TextEncoding of(Charset charset) {
        return new TextEncoding(charset, Mark.ABSENT);
    }

    /**
     * What a file made from one of this encoding should start with. UTF-8 needs no mark; UTF-16 cannot be told apart
     * without.
     */
    TextEncoding forOutput() {
        return charset.name().startsWith("UTF-16") ? this : of(charset);
    }
}
