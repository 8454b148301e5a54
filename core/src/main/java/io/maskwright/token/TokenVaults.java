package io.maskwright.token;

/** Makes vaults that are built in. */
public final class TokenVaults {

    private TokenVaults() {}

    /**
     * Returns a new, empty vault in memory. <b>For tests only</b>: it forgets everything when the process ends, so that no
     * token that it held can ever be turned back, and no other process sees it. Closing it does nothing; what was stored
     * stays.
     *
     * @return the vault, thread-safe
     */
    public static TokenVault inMemory() {
        return new InMemoryTokenVault();
    }
}
