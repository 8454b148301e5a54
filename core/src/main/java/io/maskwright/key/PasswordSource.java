package io.maskwright.key;

import io.maskwright.KeyUnavailableException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;

/**
 * Where the password of a key store comes from: never from a policy or a command line, which others can read.
 *
 * <p>Implementations are thread-safe.
 */
@FunctionalInterface
public interface PasswordSource {

    /**
     * Fetches the password.
     *
     * @return its characters, a new array each time, never null; the caller wipes it
     * @throws KeyUnavailableException if it is missing; the message names the source and never holds the password
     */
    char[] password();

    /**
     * Tells whether a text is a reference that {@link #ofReference} knows.
     *
     * @param reference the text in a policy file; null is refused
     * @return whether it is {@code env:} and the name of a variable, or {@code file:} and a path
     */
    static boolean isReference(String reference) {
        return Reference.of(reference) != null;
    }

    /**
     * Returns the source that a reference names: {@code env:NAME} for an environment variable, {@code file:PATH} for a
     * file. Nothing is read until the password is asked for.
     *
     * @param reference the text in a policy file
     * @param directory the directory that relative paths start from
     * @return the source
     * @throws IllegalArgumentException if the text is no reference; the message does not repeat it
     */
    static PasswordSource ofReference(String reference, Path directory) {
        Reference known = Reference.required(reference, "password");
        return switch (known.kind()) {
            case ENVIRONMENT -> environment(known.name());
            case FILE -> file(directory.resolve(known.name()));
        };
    }

    /**
     * Returns the password in an environment variable.
     *
     * @param variable the name of the variable
     * @return the source
     */
    static PasswordSource environment(String variable) {
        Objects.requireNonNull(variable, "variable must not be null");
        return () -> {
            String text = System.getenv(variable);
            if (text == null || text.isEmpty()) {
                throw new KeyUnavailableException(Reference.variable(variable) + " is not set");
            }
            return text.toCharArray();
        };
    }

    /**
     * Returns the password in a file: its whole content in UTF-8, without the line end after it if there is one.
     *
     * @param file the file
     * @return the source
     */
    static PasswordSource file(Path file) {
        Objects.requireNonNull(file, "file must not be null");
        return () -> {
            byte[] bytes = SmallFile.read(file, "password file");
            try {
                CharBuffer decoded = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
                char[] characters = decoded.array();
                int length = decoded.remaining();
                length -= length > 0 && characters[length - 1] == '\n' ? 1 : 0;
                length -= length > 0 && characters[length - 1] == '\r' ? 1 : 0;
                char[] password = Arrays.copyOf(characters, length);
                Arrays.fill(characters, '\0');
                return password;
            } catch (CharacterCodingException e) {
                throw new KeyUnavailableException("password file " + file + " is not UTF-8 text");
            } finally {
                Arrays.fill(bytes, (byte) 0);
            }
        };
    }
}
