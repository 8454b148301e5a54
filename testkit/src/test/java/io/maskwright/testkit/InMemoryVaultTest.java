package io.maskwright.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.maskwright.token.TokenVault;
import io.maskwright.token.TokenVaults;
import org.junit.jupiter.api.Test;

class InMemoryVaultTest extends TokenVaultContract {

    private final TokenVault vault = TokenVaults.inMemory();

    @Override
    protected TokenVault open() {
        return vault;
    }

    @Test
    void text_saysThatItForgets() {
        assertThat(vault.toString()).contains("for tests only");
    }
}
