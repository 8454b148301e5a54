package io.maskwright.token;

import java.util.Objects;

/**
 * Somebody that an envelope is sealed for: whoever has the keys for revealing of the domain can open it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param name what the party is called, such as {@code carrier}; 1 to {@value #MAX_NAME_CHARS} characters, not blank
 * @param domain the name of its domain, of the same length
 */
public record EnvelopeParty(String name, String domain) {

    /** The longest name of a party or a domain, in units of UTF-16: {@value}. */
    public static final int MAX_NAME_CHARS = 100;

    /**
     * Checks the names.
     *
     * @param name what the party is called
     * @param domain the name of its domain
     * @throws IllegalArgumentException if one is blank or too long
     */
    public EnvelopeParty {
        requireName("name", name);
        requireName("domain", domain);
    }

    static void requireName(String property, String text) {
        Objects.requireNonNull(text, property + " must not be null");
        if (text.isBlank() || text.length() > MAX_NAME_CHARS) {
            throw new IllegalArgumentException(
                    property + " must be 1 to " + MAX_NAME_CHARS + " characters, but was " + text.length());
        }
    }
}
