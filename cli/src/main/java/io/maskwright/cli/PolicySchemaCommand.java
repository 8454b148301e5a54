package io.maskwright.cli;

import io.maskwright.policy.Policy;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Spec;

/** Prints the JSON Schema of policy files. */
@Command(
        name = "schema",
        mixinStandardHelpOptions = true,
        description = "Prints the JSON Schema of policy files, for editors.")
final class PolicySchemaCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the command line library
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().getOut().print(Policy.jsonSchema());
        spec.commandLine().getOut().flush();
        return Main.DONE;
    }
}
