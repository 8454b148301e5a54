package io.maskwright.cli;

import io.maskwright.export.ExportManifest;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows a manifest. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Prints what the manifest of an output says. Nothing of it is checked; verify does that.")
final class ManifestShowCommand implements Callable<Integer> {

    @Parameters(paramLabel = "OUT", description = "The output. Its manifest is OUT.manifest.json.")
    @SuppressWarnings("NullAway.Init") // set by the command line library
    private Path output;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the command line library
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine()
                .getOut()
                .print(ExportManifest.read(ExportManifest.pathFor(output)).toTable());
        spec.commandLine().getOut().flush();
        return Main.DONE;
    }
}
