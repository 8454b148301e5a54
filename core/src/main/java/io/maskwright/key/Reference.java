package io.maskwright.key;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What a policy file names instead of holding it: {@code env:NAME} or {@code file:PATH}. */
record Reference(Kind kind, String name) {

    enum Kind {
        ENVIRONMENT("env:"),
        FILE("file:");

        private final String prefix;

        Kind(String prefix) {
            this.prefix = prefix;
        }
    }

    /** The reference that a text is, or null. */
    static @Nullable Reference of(String text) {
        for (Kind kind : Kind.values()) {
            if (text.startsWith(kind.prefix) && text.length() > kind.prefix.length()) {
                Reference reference = new Reference(kind, text.substring(kind.prefix.length()));
                return kind == Kind.FILE && !isPath(reference.name) ? null : reference;
            }
        }
        return null;
    }

    /** The reference that a text is; the text is not repeated, it may be what should not stand there. */
    static Reference required(String text, String what) {
        Reference reference = of(text);
        if (reference == null) {
            throw new IllegalArgumentException(what + " must be env:NAME or file:PATH");
        }
        return reference;
    }

    static boolean isPath(String text) {
        try {
            return !Path.of(text).toString().isEmpty();
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
