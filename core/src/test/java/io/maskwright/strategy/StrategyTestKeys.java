package io.maskwright.strategy;

import io.maskwright.key.DomainKeys;
import io.maskwright.key.Keyring;
import io.maskwright.key.Secret;
import java.util.Map;

/** Keys for tests: the bytes 0 to 31 for the domain {@code study}. */
final class StrategyTestKeys {

    static final DomainKeys KEYS = DomainKeys.of(Map.of("study", "main"), name -> {
        byte[] key = new byte[32];
        for (int i = 0; i < key.length; i++) {
            key[i] = (byte) i;
        }
        return Keyring.of(name, Secret.of(key));
    });

    private StrategyTestKeys() {}
}
