package io.maskwright.testkit;

import io.maskwright.token.TokenVault;
import org.junit.jupiter.api.Test;

/** What every {@link TokenVault} must do. */
public abstract class TokenVaultContract {

    /** For subclasses. */
    protected TokenVaultContract() {}

    /**
     * Opens the vault under test; a second call opens the same one again, as another process would.
     *
     * @return the vault; closed by the test
     */
    protected abstract TokenVault open();

    @Test
    void vault_opens() {
        open().close();
    }
}
