package io.maskwright.cli;

import io.maskwright.Assurance;
import io.maskwright.policy.Policy;
import io.maskwright.reveal.Grant;
import io.maskwright.reveal.RevealException;
import io.maskwright.reveal.Revealer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Who gets values back, and what for. */
final class RevealActor {

    @Option(names = "--actor", paramLabel = "NAME", description = "Who gets the values.")
    private @Nullable String actor;

    @Option(names = "--purpose", paramLabel = "NAME", description = "What for.")
    private @Nullable String purpose;

    @Option(
            names = "--assurance",
            paramLabel = "LEVEL",
            defaultValue = "low",
            description = "How sure the actor's login is: low, substantial or high. Default: low.")
    @SuppressWarnings("NullAway.Init") // set by the command line library
    private Assurance assurance;

    Revealer revealer(Policy policy, RevealStores stores) {
        if (actor == null || purpose == null) {
            throw new RevealException("nothing is revealed: --actor and --purpose are needed");
        }
        try {
            return Revealer.builder(policy)
                    .grant(Grant.of(policy, actor, purpose, assurance))
                    .audit(stores.audit())
                    .budgets(stores.budgets())
                    .build();
        } catch (IllegalArgumentException e) {
            throw new RevealException("nothing is revealed: " + e.getMessage());
        }
    }
}
