package io.maskwright.token;

import io.maskwright.key.DomainKeys;
import io.maskwright.key.KeyUse;
import io.maskwright.key.Keyring;
import io.maskwright.key.Secret;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/** Keys, a clock that can be moved, and vaults that count and fail. */
final class TokenFixture {

    static final String DOMAIN = "customer";

    private TokenFixture() {}

    static Secret secret(int first) {
        byte[] bytes = new byte[32];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (first + i);
        }
        return Secret.of(bytes);
    }

    static DomainKeys keys(KeyUse use) {
        return keys(Keyring.of("main", secret(0)), use);
    }

    static DomainKeys keys(Keyring keyring, KeyUse use) {
        return DomainKeys.of(Map.of(DOMAIN, "main", "other", "main"), name -> keyring, use);
    }

    static DomainVaults vaults(TokenVault vault) {
        return DomainVaults.of(Map.of(DOMAIN, "v", "other", "v"), Map.of("v", () -> vault));
    }

    static Tokeniser.Builder tokeniser(TokenVault vault) {
        return Tokeniser.builder(keys(KeyUse.PROTECT), vaults(vault), DOMAIN);
    }

    static TokenOpener opener(TokenVault vault, Clock clock) {
        return TokenOpener.of(keys(KeyUse.REVEAL), vaults(vault), DOMAIN, clock);
    }

    static TokenOpener opener(TokenVault vault) {
        return opener(vault, Clock.systemUTC());
    }

    /** Calls of a vault, by name; each may fail before or after it works. */
    static final class Watched {

        final Map<String, Integer> calls = new HashMap<>();
        final TokenVault vault;
        /** Fails this many calls from now on; the others work. */
        int failAfterCalls = Integer.MAX_VALUE;

        boolean worksBeforeFailing;
        RuntimeException failure = new IllegalStateException("value 13812345678 not stored");

        Watched(TokenVault inner) {
            vault = (TokenVault) Proxy.newProxyInstance(
                    TokenVault.class.getClassLoader(),
                    new Class<?>[] {TokenVault.class},
                    (proxy, method, arguments) -> {
                        calls.merge(method.getName(), 1, Integer::sum);
                        boolean fails = failAfterCalls-- == 0;
                        if (fails && !worksBeforeFailing) {
                            throw failure;
                        }
                        try {
                            Object result = method.invoke(inner, arguments);
                            if (fails) {
                                throw failure;
                            }
                            return result;
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }

        int total() {
            return calls.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    static final class MovableClock extends Clock {

        Instant now = Instant.parse("2026-03-01T12:00:00.123456Z");

        void move(Duration by) {
            now = now.plus(by);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
