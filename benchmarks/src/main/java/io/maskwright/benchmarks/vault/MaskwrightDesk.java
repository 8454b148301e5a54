package io.maskwright.benchmarks.vault;

import io.maskwright.key.DomainKeys;
import io.maskwright.key.KeyUse;
import io.maskwright.key.Keyring;
import io.maskwright.key.Secret;
import io.maskwright.token.DomainVaults;
import io.maskwright.token.StoreReference;
import io.maskwright.token.TokenOpener;
import io.maskwright.token.Tokeniser;
import io.maskwright.vault.jdbc.JdbcStore;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** This library. */
final class MaskwrightDesk implements VaultDesk {

    private static final String DOMAIN = "customer";

    private final JdbcStore store;
    private final DomainVaults vaults;
    private final Tokeniser tokeniser;
    private final TokenOpener opener;

    MaskwrightDesk(StoreReference reference) {
        Keyring keyring = Keyring.of("main", Secret.random());
        DomainKeys keys = DomainKeys.of(Map.of(DOMAIN, "main"), name -> keyring, KeyUse.REVEAL);
        store = JdbcStore.open(reference);
        vaults = DomainVaults.of(Map.of(DOMAIN, "vault"), Map.of("vault", store::vault));
        tokeniser = Tokeniser.builder(keys, vaults, DOMAIN).build();
        opener = TokenOpener.of(keys, vaults, DOMAIN);
    }

    @Override
    public String[] tokenise(String[] values) {
        String[] tokens = new String[values.length];
        tokeniser.tokenise(values, null, values.length, tokens, (index, reason) -> {
            throw new IllegalStateException("not tokenised: " + reason);
        });
        return tokens;
    }

    @Override
    public String[] open(String[] tokens) {
        List<String> none = Collections.nCopies(tokens.length, "");
        return opener
                .open(
                        Arrays.asList(tokens),
                        none.stream().map(i -> (String) null).toList())
                .stream()
                .map(opened -> Objects.requireNonNull(opened.value(), "a token did not open"))
                .toArray(String[]::new);
    }

    @Override
    public void close() {
        vaults.close();
        store.close();
    }
}
