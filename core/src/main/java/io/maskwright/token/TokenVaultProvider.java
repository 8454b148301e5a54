package io.maskwright.token;

import io.maskwright.VaultUnavailableException;

/**
 * Opens the vaults that policy files name. Found as a service ({@link java.util.ServiceLoader}): a module provides it, or
 * a file {@code META-INF/services/io.maskwright.token.TokenVaultProvider}.
 *
 * <p>Implementations are thread-safe.
 */
public interface TokenVaultProvider {

    /**
     * Tells whether this provider opens a kind of vault.
     *
     * @param url such as {@code jdbc:sqlite:tokens.db}
     * @return whether {@link #open} takes it
     */
    boolean opens(String url);

    /**
     * Opens a vault, made if that kind is made by opening.
     *
     * @param reference where it is
     * @return the vault, for the caller to close
     * @throws VaultUnavailableException if it cannot be reached, or is of another schema version
     */
    TokenVault open(StoreReference reference);
}
