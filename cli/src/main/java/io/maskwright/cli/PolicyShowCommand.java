package io.maskwright.cli;

import io.maskwright.policy.Policy;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints a policy whole, with what it extends. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Prints a policy with everything it extends, as YAML or as the Java statement that builds it.")
final class PolicyShowCommand implements Callable<Integer> {

    /** The form to print. */
    enum Form {
        YAML,
        JAVA
    }

    @Parameters(paramLabel = "FILE", description = "Policy file.")
    @SuppressWarnings("NullAway.Init") // set by the command line library
    private Path file;

    @Option(names = "--as", paramLabel = "FORM", description = "yaml or java. Default: yaml.")
    private Form form = Form.YAML;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the command line library
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        Policy policy = Policy.load(file);
        spec.commandLine().getOut().print(form == Form.YAML ? policy.toYaml() : policy.toJava());
        spec.commandLine().getOut().flush();
        return Main.DONE;
    }
}
