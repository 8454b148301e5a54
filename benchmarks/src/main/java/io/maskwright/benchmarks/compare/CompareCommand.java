package io.maskwright.benchmarks.compare;

import io.maskwright.benchmarks.ParentOptions;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares two reports. Exit codes: 0 nothing slower, 1 something slower or missing, 2 wrong use. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description = "Compares two reports of a suite, noise taken into account: exit code 1 if anything is slower.")
public final class CompareCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "BASE.json", description = "the report before")
    @SuppressWarnings("NullAway.Init") // set by the command line library
    private Path base;

    @Parameters(index = "1", paramLabel = "NEW.json", description = "the report after")
    @SuppressWarnings("NullAway.Init") // set by the command line library
    private Path now;

    @Mixin
    private final Judgement judgement = new Judgement();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the command line library
    private CommandSpec spec;

    /** Creates the command. */
    public CompareCommand() {}

    @Override
    public Integer call() {
        ParentOptions.refuse(spec.commandLine());
        return judgement.judge(
                Gate.read(base, spec.commandLine()),
                Gate.read(now, spec.commandLine()),
                key -> false,
                spec.commandLine());
    }
}
