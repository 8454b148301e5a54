package io.maskwright.fpe;

import io.maskwright.key.DomainKeys;
import io.maskwright.key.KeyUse;
import io.maskwright.key.Keyring;
import io.maskwright.key.Secret;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Keys for tests: the bytes 0 to 31 for every domain. */
final class TestKeys {

    private TestKeys() {}

    static Secret bytes(int first) {
        byte[] bytes = new byte[32];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (first + i);
        }
        return Secret.of(bytes);
    }

    static DomainKeys domains(String... names) {
        return domains(Keyring.of("main", bytes(0)), names);
    }

    static DomainKeys domains(Keyring keyring, String... names) {
        return DomainKeys.of(
                Arrays.stream(names).collect(Collectors.toMap(name -> name, name -> "main")),
                name -> keyring,
                KeyUse.REVEAL);
    }
}
