package io.maskwright.cli;

import io.maskwright.policy.Policy;
import io.maskwright.token.DomainVaults;
import io.maskwright.token.TokenVault;
import java.nio.file.Path;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** The policy that names a vault, and the domain to work on. */
final class VaultDomain {

    @Option(
            names = {"-p", "--policy"},
            required = true,
            paramLabel = "FILE",
            description = "Policy file that names the vault.")
    @SuppressWarnings("NullAway.Init") // set by the command line library
    private Path policy;

    @Option(names = "--domain", required = true, paramLabel = "NAME", description = "Domain of the policy.")
    @SuppressWarnings("NullAway.Init") // set by the command line library
    private String domain;

    String name() {
        return domain;
    }

    /** Works with the policy and its vaults, which are closed afterwards. */
    <T> T with(CommandLine command, Function<Policy, T> work) {
        Policy loaded = Policy.load(policy);
        try (DomainVaults vaults = loaded.vaults()) {
            if (!vaults.has(domain)) {
                throw new CommandLine.ParameterException(command, "the policy names no vault for domain " + domain);
            }
            return work.apply(loaded);
        }
    }

    /** Works with the vault of the domain. */
    <T> T withVault(CommandLine command, Function<TokenVault, T> work) {
        return with(command, loaded -> work.apply(loaded.vaults().vault(domain)));
    }
}
