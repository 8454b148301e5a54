package io.maskwright.export;

import java.nio.charset.Charset;
import java.util.Locale;

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

    /**
     * What to write when somebody chose a charset. The encoders of some write a mark of their own before whatever they
     * write; a file that is put together from parts must have one only.
     */
    static TextEncoding chosen(Charset charset) {
        String plain =
                switch (charset.name().toLowerCase(Locale.ROOT)) {
                    case "utf-16" -> "UTF-16BE";
                    case "x-utf-16le-bom" -> "UTF-16LE";
                    case "x-utf-32be-bom" -> "UTF-32BE";
                    case "x-utf-32le-bom" -> "UTF-32LE";
                    default -> "";
                };
        return plain.isEmpty() ? of(charset) : new TextEncoding(Charset.forName(plain), Mark.PRESENT);
    }
}
