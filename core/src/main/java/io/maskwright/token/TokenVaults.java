package io.maskwright.token;

import io.maskwright.VaultUnavailableException;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;

/** Makes vaults that are built in, and does to any vault what needs no key. */
public final class TokenVaults {

    /** How long an expired entry stays before {@link #purge(TokenVault)} removes it: one day. */
    public static final Duration GRACE = Duration.ofDays(1);

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

    /**
     * Returns one vault over an old one and the one that takes over. Freeze the old one first: writers that know it alone
     * fail from then on and lose nothing. What is looked up is copied into the new one, index keys first, and then read
     * from it; new tokens go to the new one alone, and none is handed out that the old one has for another value.
     * {@link #copyAll} copies the rest meanwhile; after it the new vault can be used alone.
     *
     * <p>Any number of processes may do this at once. Until everything is copied a batch takes up to nine calls.
     *
     * @param old the vault to leave; frozen, or each call fails
     * @param fresh the vault that takes over, without index keys of its own for the old one's domains; refused if it has,
     *     as far as that shows: keys wrapped under different versions cannot be compared here, and values that both
     *     vaults know would have two tokens
     * @return the vault; closing it closes both
     */
    public static TokenVault migrating(TokenVault old, TokenVault fresh) {
        return new MigratingVault(
                Objects.requireNonNull(old, "old must not be null"),
                Objects.requireNonNull(fresh, "fresh must not be null"));
    }

    /**
     * Copies all domains of a frozen vault into another one, while that is in use. What is there stays as it is. May be
     * repeated after a failure.
     *
     * @param old the vault to leave, frozen
     * @param fresh the vault that takes over
     * @return what was copied; only if it {@linkplain VaultCopyReport#isComplete() is complete} the old vault can go
     * @throws VaultUnavailableException if one of them fails, the old one is not frozen, or both have an index key of their
     *     own for one domain
     */
    public static VaultCopyReport copyAll(TokenVault old, TokenVault fresh) {
        Objects.requireNonNull(fresh, "fresh must not be null");
        if (!old.isFrozen()) {
            throw new VaultUnavailableException("the old vault must be frozen before another one takes over");
        }
        return new VaultMigration(old, fresh).copyAll();
    }

    /**
     * Removes entries for good that expired more than {@link #GRACE} ago by the system clock.
     *
     * @param vault the vault
     * @return how many were removed
     * @throws VaultUnavailableException if the vault fails
     */
    public static long purge(TokenVault vault) {
        return purge(vault, Clock.systemUTC(), GRACE);
    }

    /**
     * Removes entries for good that expired some time ago. That time is for clocks that differ and for tokens that are
     * still under way: a token that was purged can be made anew for another value.
     *
     * @param vault the vault
     * @param clock tells the time
     * @param grace how long ago, 0 or more
     * @return how many were removed
     * @throws IllegalArgumentException if grace is negative
     * @throws VaultUnavailableException if the vault fails
     */
    public static long purge(TokenVault vault, Clock clock, Duration grace) {
        if (grace.isNegative()) {
            throw new IllegalArgumentException("grace must be 0 or more");
        }
        return vault.purge(clock.instant().minus(grace));
    }
}
