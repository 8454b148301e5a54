package io.maskwright.key;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Pattern;
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

    /** Names that shells and platforms know; a key in Base64 with its padding is none. */
    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]*");

    private boolean isUsable() {
        return switch (kind) {
            case ENVIRONMENT -> isVariable(name);
            case FILE -> isPath(name);
        };
    }

    /** How messages name a variable: what is no name may be the key or the password itself. */
    static String variable(String name) {
        return isVariable(name) ? "environment variable " + name : "environment variable of that name";
    }

    private static boolean isVariable(String name) {
        return VARIABLE.matcher(name).matches();
    }

    /** The reference that a text is, or null. */
    static @Nullable Reference of(String text) {
        for (Kind kind : Kind.values()) {
            if (text.startsWith(kind.prefix) && text.length() > kind.prefix.length()) {
                Reference reference = new Reference(kind, text.substring(kind.prefix.length()));
                return reference.isUsable() ? reference : null;
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
