package io.maskwright.spark;

import io.maskwright.policy.Policy;
import io.maskwright.policy.PolicyBuilder;
import io.maskwright.strategy.StrategyRegistry;

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
 *     public void provide(PolicyBuilder policy) {
 *         policy.key("main", main);
 *     }
 * }
 * </pre>
 *
 * <p>Implementations are thread-safe.
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
     * Adds the keys and vaults that the application provides. By default none are.
     *
     * @param policy extends the policy of the run; nothing but {@link PolicyBuilder#key(String, io.maskwright.key.KeyProvider)}
     *     and {@link PolicyBuilder#vault(String, java.util.function.Supplier)} should be called: what else it changes holds on
     *     executors and on the driver alike, but not in the {@link Policy} that the caller has
     */
    default void provide(PolicyBuilder policy) {}
}
