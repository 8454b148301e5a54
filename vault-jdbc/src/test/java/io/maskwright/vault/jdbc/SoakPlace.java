package io.maskwright.vault.jdbc;

import io.maskwright.key.DomainKeys;
import io.maskwright.key.KeyUse;
import io.maskwright.key.Keyring;
import io.maskwright.key.Secret;
import io.maskwright.token.DomainVaults;
import io.maskwright.token.StoreReference;
import io.maskwright.token.TokenVault;
import java.util.Map;

/** What all processes of a soak share: where the vault is, and the key of its domain. */
final class SoakPlace {

    static final String DOMAIN = "soak";

    private final String url;

    SoakPlace(String url) {
        this.url = url;
    }

    String url() {
        return url;
    }

    TokenVault open() {
        boolean sqlite = url.startsWith(StoreUrl.SQLITE);
        return new JdbcTokenVaultProvider()
                .open(sqlite ? StoreReference.of(url) : new StoreReference(url, "postgres", "postgres"::toCharArray));
    }

    DomainVaults vaults() {
        return DomainVaults.of(Map.of(DOMAIN, "soak"), Map.of("soak", this::open));
    }

    static DomainKeys keys(KeyUse use) {
        Keyring keyring = Keyring.of(
                "main",
                Secret.of("thirty-two bytes for a soak test".getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
        return DomainKeys.of(Map.of(DOMAIN, "main"), name -> keyring, use);
    }
}
