package io.maskwright.token;

import io.maskwright.VaultUnavailableException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * The vaults of the domains that a policy declares. A vault is opened when it is first needed, once; several domains may
 * share one. Closing closes those that were opened.
 *
 * <p>Thread-safe.
 */
public final class DomainVaults implements AutoCloseable {

    /** No vaults: whatever asks for one fails. */
    public static final DomainVaults NONE = new DomainVaults(Map.of(), Map.of());

    private final Map<String, String> names;
    private final Map<String, OpenedVault> vaults;

    private DomainVaults(Map<String, String> names, Map<String, OpenedVault> vaults) {
        this.names = names;
        this.vaults = vaults;
    }

    /**
     * Creates the vaults of some domains.
     *
     * @param vaultNames the name of the vault of each domain, by the domain's name; copied, without nulls
     * @param openings how to open each vault, by its name; each is asked once, unless it fails
     * @return the vaults
     * @throws IllegalArgumentException if a vault is named that cannot be opened
     */
    public static DomainVaults of(Map<String, String> vaultNames, Map<String, Supplier<TokenVault>> openings) {
        Map<String, OpenedVault> vaults = new HashMap<>();
        openings.forEach((name, opening) -> vaults.put(name, new OpenedVault(name, opening)));
        vaultNames.forEach((domain, name) -> {
            if (!vaults.containsKey(name)) {
                throw new IllegalArgumentException("domain " + domain + " names an unknown vault " + name);
            }
        });
        return new DomainVaults(Map.copyOf(vaultNames), Map.copyOf(vaults));
    }

    /**
     * Tells whether a domain has a vault.
     *
     * @param domain the name of the domain
     * @return whether {@link #vault} gives one
     */
    public boolean has(String domain) {
        return names.containsKey(Objects.requireNonNull(domain, "domain must not be null"));
    }

    /**
     * Returns the vault of a domain, opened now if it was not.
     *
     * @param domain the name of the domain
     * @return the vault, not for the caller to close
     * @throws VaultUnavailableException if the domain has none, it cannot be opened, or this is closed
     */
    public TokenVault vault(String domain) {
        String name = names.get(Objects.requireNonNull(domain, "domain must not be null"));
        OpenedVault vault = name == null ? null : vaults.get(name);
        if (vault == null) {
            throw new VaultUnavailableException("domain " + domain + " has no vault");
        }
        return vault.get();
    }

    /** Closes the vaults that were opened. */
    @Override
    public void close() {
        vaults.values().forEach(OpenedVault::close);
    }

    /** Names the domains and their vaults. */
    @Override
    public String toString() {
        return "DomainVaults" + names;
    }
}
