package io.maskwright.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maskwright.KeyUnavailableException;
import io.maskwright.strategy.StrategyRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A policy can be printed, carried elsewhere and read again with its relative names. */
class PolicyDirectoryTest {

    private static final String POLICY =
            """
            maskwright: 1
            keys: {main: "file:main.key"}
            domains: {customer: {key: main}}
            """;

    @TempDir
    private Path directory;

    @Test
    void directory_isWhereThePolicyWasLoadedFrom() throws IOException {
        Policy policy = Policy.load(Files.writeString(directory.resolve("policy.yaml"), POLICY));
        assertThat(policy.directory()).isEqualTo(directory.toAbsolutePath().normalize());
        assertThat(policy.toBuilder().build().directory()).isEqualTo(policy.directory());
        assertThat(Policy.parse(POLICY).directory()).isEqualTo(Path.of("").toAbsolutePath());
    }

    @Test
    void printedPolicy_findsItsKeysFromTheDirectory() throws IOException {
        Files.writeString(directory.resolve("main.key"), "0qVKU1PbxQzJ2ZtqhFzCbQX9cH3cVv1c4n1b8m0uK7E=");
        Policy again = Policy.parse(Policy.parse(POLICY).toYaml(), StrategyRegistry.standard(), directory);
        assertThat(again.keys().subkeys("customer", "test", 1).primaryVersion()).isEqualTo(1);
        assertThat(again.digest()).isEqualTo(Policy.parse(POLICY).digest());
        assertThatThrownBy(() -> Policy.parse(POLICY, StrategyRegistry.standard(), directory.resolve("gone"))
                        .keys()
                        .subkeys("customer", "test", 1)
                        .primaryVersion())
                .isInstanceOf(KeyUnavailableException.class);
    }
}
