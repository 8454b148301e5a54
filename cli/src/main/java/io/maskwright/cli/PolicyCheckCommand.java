package io.maskwright.cli;

import io.maskwright.PolicyException;
import io.maskwright.PolicyProblem;
import io.maskwright.policy.Policy;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads a policy and tells everything that is wrong with it. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Reads a policy and prints everything that is wrong with it as file:line:column: message.")
final class PolicyCheckCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "Policy file.")
    @SuppressWarnings("NullAway.Init") // set by the command line library
    private Path file;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the command line library
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try {
            Policy policy = Policy.load(file);
            out.println("ok: " + policy);
            return Main.DONE;
        } catch (PolicyException e) {
            for (PolicyProblem problem : e.problems()) {
                out.println(problem);
            }
            out.println(e.problems().size() == 1 ? "1 problem" : e.problems().size() + " problems");
            return Main.FINDINGS;
        }
    }
}
