package io.maskwright.fpe;

import io.maskwright.key.DomainKeys;
import io.maskwright.key.KeySource;
import io.maskwright.key.Secret;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** Keys for tests: the bytes 0 to 31 for every domain. */
final class TestKeys {

    private TestKeys() {}

    static DomainKeys domains(String... names) {
        byte[] bytes = new byte[32];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) i;
        }
        Secret secret = Secret.of(bytes);
        Map<String, KeySource> sources =
                Arrays.stream(names).collect(Collectors.toMap(name -> name, name -> () -> secret));
        return DomainKeys.of(sources);
    }
}
