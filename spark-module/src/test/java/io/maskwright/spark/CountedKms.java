package io.maskwright.spark;

import io.maskwright.key.KeyProvider;
import io.maskwright.key.KeyProviders;
import io.maskwright.key.KmsClient;
import io.maskwright.token.TokenVault;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** A key management service that counts its calls, wraps keys by turning their bytes over, and can be told to refuse. */
final class CountedKms implements KmsClient {

    /** The name of the key that policies of tests call provided. */
    static final String KEY = "managed";

    static final AtomicInteger UNWRAPPED = new AtomicInteger();
    static volatile int refusesAfter = Integer.MAX_VALUE;
    static volatile Path envelope = Path.of("none");
    private static volatile byte[] made = {};

    @Override
    public byte[] wrap(String kmsKey, byte[] plain, byte[] associatedData) {
        made = plain.clone();
        return turned(plain);
    }

    @Override
    public byte[] unwrap(String kmsKey, byte[] wrapped, byte[] associatedData) {
        if (UNWRAPPED.incrementAndGet() > refusesAfter) {
            throw new IllegalStateException("refused: 13812345678");
        }
        return turned(wrapped);
    }

    private static byte[] turned(byte[] bytes) {
        byte[] turned = bytes.clone();
        for (int i = 0; i < turned.length; i++) {
            turned[i] = (byte) ~turned[i];
        }
        return turned;
    }

    /** Makes an envelope file and forgets earlier calls. */
    static void start(Path file) {
        KeyProviders.envelope(file, new CountedKms()).create(KEY, "service-key");
        envelope = file;
        UNWRAPPED.set(0);
        refusesAfter = Integer.MAX_VALUE;
    }

    /** The bytes of the key, for searches. */
    static byte[] keyBytes() {
        return made.clone();
    }

    /** What executors of the tests are given. */
    public static final class Resources implements PolicyResources {

        /** Asked for anew in each run, so that calls are counted by run. */
        private final KeyProvider managed =
                name -> KeyProviders.envelope(envelope, new CountedKms()).keyring(name);

        public Resources() {}

        @Override
        public Map<String, KeyProvider> keys() {
            return Map.of(KEY, managed);
        }

        @Override
        public Map<String, Supplier<TokenVault>> vaults() {
            return Map.of(FailingVault.NAME, FailingVault::open);
        }
    }

    static boolean holds(byte[] text, byte[] part) {
        for (int i = 0; i + part.length <= text.length; i++) {
            if (Arrays.equals(text, i, i + part.length, part, 0, part.length)) {
                return true;
            }
        }
        return false;
    }
}
