package io.maskwright.cli;

import io.maskwright.Category;
import io.maskwright.PolicyException;
import io.maskwright.PolicyProblem;
import io.maskwright.Tier;
import io.maskwright.policy.Policy;
import io.maskwright.risk.CandidatesLeft;
import io.maskwright.risk.MaskStrengths;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads a policy and tells everything that is wrong with it, and which of its masks show too much. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Reads a policy and prints everything that is wrong with it as file:line:column: message.",
            "Where the policy says how many candidates masks must leave, prints which masks leave fewer, alone or put together.",
            "Notes which datasets have fields of kind quasi that no risk asks for; that alone is no finding."
        })
final class PolicyCheckCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "Policy file.")
    @SuppressWarnings("NullAway.Init") // set by the command line library
    private Path file;

    @Option(
            names = "--candidates",
            description = "Also print how many candidates each mask leaves, and which masks show more together.")
    private boolean candidates;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the command line library
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try {
            Policy policy = Policy.load(file);
            return check(policy, out);
        } catch (PolicyException e) {
            for (PolicyProblem problem : e.problems()) {
                out.println(problem);
            }
            out.println(e.problems().size() == 1 ? "1 problem" : e.problems().size() + " problems");
            return Main.FINDINGS;
        }
    }

    private int check(Policy policy, PrintWriter out) {
        RiskNotes.of(policy).forEach(out::println);
        if (!candidates && !asksForCandidates(policy)) {
            out.println("ok: " + policy);
            return Main.DONE;
        }
        MaskStrengths strengths = MaskStrengths.of(policy);
        if (candidates) {
            CandidateTables.print(strengths, out);
        }
        notJudged(policy, strengths).ifPresent(out::println);
        if (strengths.findings().isEmpty()) {
            out.println("ok: " + policy);
            return Main.DONE;
        }
        strengths.findings().forEach(out::println);
        int count = strengths.findings().size();
        out.println(count == 1 ? "1 finding" : count + " findings");
        return Main.FINDINGS;
    }

    /** Whoever asks for a number must not take silence for an answer. */
    private static Optional<String> notJudged(Policy policy, MaskStrengths strengths) {
        String masks = strengths.masks().stream()
                .filter(mask -> mask.left().kind() == CandidatesLeft.Kind.UNKNOWN
                        && !mask.readers().isEmpty()
                        && policy.leastCandidates(mask.category(), mask.tier()).isPresent())
                .map(mask -> mask.strategy() + " of " + mask.category())
                .distinct()
                .collect(Collectors.joining(", "));
        return masks.isEmpty()
                ? Optional.empty()
                : Optional.of("note: not judged, for nobody knows how many candidates they leave: " + masks);
    }

    /** To run the masks takes a moment, which a policy that asks for nothing does not need. */
    private static boolean asksForCandidates(Policy policy) {
        Tier highest = policy.tiers().get(policy.tiers().size() - 1);
        return policy.categories().stream().anyMatch(name -> policy.leastCandidates(Category.of(name), highest)
                .isPresent());
    }
}
