package io.maskwright.key;

import io.maskwright.KeyUnavailableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;

/** Sources of keys that a policy file can name. */
public final class KeySources {

    private static final String ENVIRONMENT = "env:";
    private static final String FILE = "file:";

    private KeySources() {}

    /**
     * Tells whether a text is a reference that {@link #ofReference} knows.
     *
     * @param reference the text in a policy file; null is refused
     * @return whether it starts with {@code env:} or {@code file:} and names something
     */
    public static boolean isReference(String reference) {
        if (reference.startsWith(ENVIRONMENT)) {
            return reference.length() > ENVIRONMENT.length();
        }
        return reference.startsWith(FILE)
                && reference.length() > FILE.length()
                && isPath(reference.substring(FILE.length()));
    }

    private static boolean isPath(String text) {
        try {
            return !Path.of(text).toString().isEmpty();
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /**
     * Returns the source that a reference names: {@code env:NAME} for Base64 text in an environment variable,
     * {@code file:PATH} for Base64 text in a file. Nothing is read until the key is fetched.
     *
     * @param reference the text in a policy file
     * @param directory the directory that relative paths start from
     * @return the source
     * @throws IllegalArgumentException if the text is no reference
     */
    public static KeySource ofReference(String reference, Path directory) {
        if (!isReference(reference)) {
            throw new IllegalArgumentException("key reference must be env:NAME or file:PATH");
        }
        if (reference.startsWith(ENVIRONMENT)) {
            String name = reference.substring(ENVIRONMENT.length());
            return () -> fromEnvironment(name);
        }
        Path path = directory.resolve(reference.substring(FILE.length()));
        return () -> fromFile(path);
    }

    private static Secret fromEnvironment(String name) {
        String text = System.getenv(name);
        if (text == null) {
            throw new KeyUnavailableException("environment variable " + name + " is not set");
        }
        return decode(text, "environment variable " + name);
    }

    private static Secret fromFile(Path path) {
        try {
            return decode(Files.readString(path), "key file " + path.getFileName());
        } catch (IOException e) {
            throw new KeyUnavailableException(
                    "key file " + path + " cannot be read: " + e.getClass().getSimpleName());
        }
    }

    private static Secret decode(String text, String where) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text.strip());
        } catch (IllegalArgumentException e) {
            throw new KeyUnavailableException(where + " does not hold Base64 text");
        }
        try {
            return Secret.of(bytes);
        } catch (KeyUnavailableException e) {
            throw new KeyUnavailableException(where + ": " + e.getMessage());
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }
}
