package io.maskwright.spark;

import io.maskwright.key.KeyProvider;
import io.maskwright.strategy.StrategyRegistry;
import io.maskwright.token.TokenVault;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What a policy file cannot say and each executor needs: strategies of one's own, and the keys and vaults that the policy
 * calls {@code provided}. The setting {@code spark.maskwright.resources} names a public class that implements this and has a
 * public constructor without arguments.
 *
 * <p>An executor makes one object of the class and keeps it as long as it lives, so that a key that the object unwrapped once
 * need not be unwrapped for the next run:
 *
 * <pre>
 * public final class OurResources implements PolicyResources {
 *     private final KeyProvider main = KeyProviders.envelope(Path.of("main.envelope"), new OurKmsClient());
 *
 *     public Map&lt;String, KeyProvider&gt; keys() {
 *         return Map.of("main", main);
 *     }
 * }
 * </pre>
 *
 * <p>Implementations are thread-safe. What is asked for must not be null.
 */
public interface PolicyResources {

    /**
     * Returns the strategies that the policy may name.
     *
     * @return the registry; by default that of the built-in strategies
     */
    default StrategyRegistry strategies() {
        return StrategyRegistry.standard();
    }

    /**
     * Returns the keys that the application provides. A key that a policy has from elsewhere, or does not name, is not taken
     * from here.
     *
     * @return where keys come from, by their names in policies; by default none
     */
    default Map<String, KeyProvider> keys() {
        return Map.of();
    }

    /**
     * Returns the vaults that the application provides. A vault that a policy has from elsewhere, or does not name, is not taken
     * from here.
     *
     * @return how to open vaults, by their names in policies; by default none
     */
    default Map<String, Supplier<TokenVault>> vaults() {
        return Map.of();
    }
}
