package io.maskwright.key;

import io.maskwright.KeyUnavailableException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;

/**
 * Where keys come from.
 *
 * <p>The <b>text form</b> of a key, in an environment variable or a file, is either the Base64 text of one key, which is
 * then version 1, or a line for each version: the version, then {@code primary}, {@code active}, {@code decrypt-only} or
 * {@code destroyed}, then the key in Base64, with blanks between. Exactly one version is the primary; a destroyed one has
 * no key. Blank lines and lines that start with {@code #} mean nothing.
 *
 * <pre>
 * # rotated in November
 * 1 destroyed
 * 2 decrypt-only BASE64
 * 3 primary BASE64
 * </pre>
 *
 * <p>Keys have at least 16 bytes. One that is plainly not from a random source is refused: few different bytes, a
 * sequence, a repetition, a text.
 */
public final class KeyProviders {

    private KeyProviders() {}

    /**
     * Tells whether a text is a reference that {@link #ofReference} knows.
     *
     * @param reference the text in a policy file; null is refused
     * @return whether it is {@code env:} and the name of a variable, or {@code file:} and a path
     */
    public static boolean isReference(String reference) {
        return Reference.of(reference) != null;
    }

    /**
     * Tells whether a text can be the name of a key in a key store.
     *
     * @param name the text; null is refused
     * @return whether it is 1 to 64 lower-case letters, digits, '.', '_' and '-', and starts with a letter or digit
     */
    public static boolean isStoredName(String name) {
        return KeyNames.isName(name);
    }

    /**
     * Returns the provider that a reference names: {@code env:NAME} for an environment variable, {@code file:PATH} for a
     * file, both in the text form. Nothing is read until a key is asked for.
     *
     * @param reference the text in a policy file
     * @param directory the directory that relative paths start from
     * @return the provider
     * @throws IllegalArgumentException if the text is no reference; the message does not repeat it
     */
    public static KeyProvider ofReference(String reference, Path directory) {
        Reference known = Reference.required(reference, "key reference");
        return switch (known.kind()) {
            case ENVIRONMENT -> environment(known.name());
            case FILE -> file(directory.resolve(known.name()));
        };
    }

    /**
     * Returns the one key in an environment variable, in the text form, under any name.
     *
     * @param variable the name of the variable
     * @return the provider
     */
    public static KeyProvider environment(String variable) {
        Objects.requireNonNull(variable, "variable must not be null");
        return name -> {
            String text = System.getenv(variable);
            String where = Reference.variable(variable);
            if (text == null) {
                throw new KeyUnavailableException(where + " is not set");
            }
            return read(name, text.getBytes(StandardCharsets.UTF_8), where);
        };
    }

    /**
     * Returns the one key in a file, in the text form, under any name. The file is read each time the key is asked for.
     *
     * @param file the file, at most 1 MiB
     * @return the provider
     */
    public static KeyProvider file(Path file) {
        Objects.requireNonNull(file, "file must not be null");
        return name -> read(name, SmallFile.read(file, "key file"), "key file " + file.getFileName());
    }

    private static Keyring read(String name, byte[] text, String where) {
        try {
            return KeyText.read(name, text, where);
        } finally {
            Arrays.fill(text, (byte) 0);
        }
    }

    /**
     * Returns the keys in a PKCS12 file, by their names in it. Nothing is read until a key is asked for.
     *
     * @param file the file
     * @param password the source of its password
     * @return the key store
     */
    public static KeyStoreFile keyStore(Path file, PasswordSource password) {
        return new KeyStoreFile(file, password);
    }

    /**
     * Returns the key in an envelope file, wrapped by a key management service. Nothing is read until it is asked for.
     *
     * @param file the file
     * @param kms the service
     * @return the envelope file
     */
    public static EnvelopeFile envelope(Path file, KmsClient kms) {
        return new EnvelopeFile(file, kms);
    }
}
