package io.maskwright.token;

import io.maskwright.key.DomainKeys;
import io.maskwright.key.KeyUse;
import io.maskwright.key.Keyring;
import io.maskwright.key.Secret;
import java.util.Map;

/** Keys for tests: the bytes from 0 on for the domains {@code study} and {@code other}. */
final class TokenTestKeys {

    private TokenTestKeys() {}

    static Secret bytes(int first) {
        byte[] bytes = new byte[32];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (first + i);
        }
        return Secret.of(bytes);
    }

    static Keyring keyring(int first) {
        return Keyring.of("main", bytes(first));
    }

    static DomainKeys reveal(Keyring keyring) {
        return DomainKeys.of(Map.of("study", "main", "other", "main"), name -> keyring, KeyUse.REVEAL);
    }

    static DomainKeys protect(Keyring keyring) {
        return DomainKeys.of(Map.of("study", "main", "other", "main"), name -> keyring);
    }
}
