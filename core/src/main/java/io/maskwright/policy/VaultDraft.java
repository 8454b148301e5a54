package io.maskwright.policy;

import io.maskwright.VaultUnavailableException;
import io.maskwright.token.DomainVaults;
import io.maskwright.token.TokenVault;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The vaults that were named, by their names, and the sources of those that the application provides. */
record VaultDraft(Map<String, StoreEntry> entries, Map<String, Supplier<TokenVault>> sources) {

    static final VaultDraft EMPTY = new VaultDraft(Map.of(), Map.of());

    VaultDraft {
        entries = InOrder.copy(entries);
        sources = InOrder.copy(sources);
    }

    /** A vault that is named again is where the later draft says; only what the application provides stays. */
    VaultDraft overlaidBy(VaultDraft later) {
        Map<String, Supplier<TokenVault>> merged = new LinkedHashMap<>(sources);
        merged.keySet().removeIf(name -> {
            StoreEntry vault = later.entries.get(name);
            return vault != null && !vault.isProvided();
        });
        merged.putAll(later.sources);
        return new VaultDraft(InOrder.overlay(entries, later.entries), merged);
    }

    /** The vaults of the domains, none of them opened; unknown vaults are reported elsewhere and left out. */
    DomainVaults ofDomains(Map<String, Entry> domains) {
        Map<String, String> names = new LinkedHashMap<>();
        domains.forEach((domain, entry) -> {
            Word vault = entry.get("vault");
            if (vault != null && entries.containsKey(vault.text())) {
                names.put(domain, vault.text());
            }
        });
        Map<String, Supplier<TokenVault>> openings = new HashMap<>();
        entries.forEach((name, entry) -> openings.put(name, opening(name, entry)));
        return DomainVaults.of(names, openings);
    }

    private Supplier<TokenVault> opening(String name, StoreEntry entry) {
        Supplier<TokenVault> source = sources.get(name);
        if (source != null) {
            return source;
        }
        return () -> TokenVault.open(entry.reference()
                .orElseThrow(() -> new VaultUnavailableException("it must be provided by the application")));
    }
}
