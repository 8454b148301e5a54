package io.maskwright.token;

import io.maskwright.key.PasswordSource;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a store is, such as a token vault or an audit trail, and how to get in.
 *
 * @param url such as {@code jdbc:sqlite:tokens.db} or {@code jdbc:postgresql://host/database}, without a password
 * @param user the user, or null where there is none
 * @param password the source of the password, or null where there is none
 */
public record StoreReference(String url, @Nullable String user, @Nullable PasswordSource password) {

    /**
     * Checks that nothing is missing.
     *
     * @param url where it is
     * @param user the user, or null
     * @param password the source of the password, or null
     */
    public StoreReference {
        Objects.requireNonNull(url, "url must not be null");
    }

    /**
     * Returns a reference without a user.
     *
     * @param url where it is
     * @return the reference
     */
    public static StoreReference of(String url) {
        return new StoreReference(url, null, null);
    }
}
