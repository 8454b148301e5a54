package io.maskwright.cli;

import io.maskwright.KeyUnavailableException;
import io.maskwright.policy.Policy;
import io.maskwright.token.VaultRekeying;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Spec;

/** Encrypts a domain anew after a rotation. */
@Command(
        name = "rekey",
        mixinStandardHelpOptions = true,
        description =
                "Encrypts what the vault holds of a domain anew under the primary version of its key, while others use it."
                        + " Needs the key under reveal.keys. Exit code 1 if anything is left under another version.")
final class VaultRekeyCommand implements Callable<Integer> {

    @Mixin
    private final VaultDomain domain = new VaultDomain();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the command line library
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        CommandLine command = spec.commandLine();
        VaultRekeying.Report report = domain.with(command, this::rekey);
        command.getOut()
                .println("domain " + domain.name() + ": " + report.replaced()
                        + " values encrypted anew under key version "
                        + report.keyVersion() + ", " + report.remaining() + " left under another, "
                        + report.unreadable() + " unreadable");
        return report.isComplete() ? Main.DONE : Main.FINDINGS;
    }

    private VaultRekeying.Report rekey(Policy policy) {
        if (!policy.revealKeys().domains().contains(domain.name())) {
            throw new KeyUnavailableException(
                    "the policy names no key under reveal.keys for domain " + domain.name() + "; nothing was done");
        }
        return VaultRekeying.of(policy.revealKeys(), policy.vaults()).run(domain.name());
    }
}
