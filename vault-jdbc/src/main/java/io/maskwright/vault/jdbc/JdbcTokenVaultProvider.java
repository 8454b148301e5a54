package io.maskwright.vault.jdbc;

import io.maskwright.token.StoreReference;
import io.maskwright.token.TokenVault;
import io.maskwright.token.TokenVaultProvider;

/**
 * Opens vaults for {@code jdbc:sqlite:} and {@code jdbc:postgresql:} URLs. Found as a service.
 *
 * <p>Thread-safe.
 */
public final class JdbcTokenVaultProvider implements TokenVaultProvider {

    /** For the service loader. */
    public JdbcTokenVaultProvider() {}

    @Override
    public boolean opens(String url) {
        return StoreUrl.isKnown(url);
    }

    /**
     * Opens a vault, its tables made if they are missing.
     *
     * @param reference as in {@link JdbcStore#open}
     * @return the vault, which closes its connections when it is closed
     * @throws IllegalArgumentException as in {@link JdbcStore#open}
     * @throws io.maskwright.VaultUnavailableException as in {@link JdbcStore#vault}
     */
    @Override
    public TokenVault open(StoreReference reference) {
        return JdbcStore.open(reference).ownVault();
    }
}
