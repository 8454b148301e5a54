package io.maskwright.cli;

import io.maskwright.export.ExportManifest;
import io.maskwright.export.ManifestVerification;
import io.maskwright.export.ManifestVerification.Finding;
import io.maskwright.policy.Policy;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Holds an output against its manifest. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Checks that an output is what its manifest says: that the manifest was made with the key of the policy, that"
                        + " the bytes and the number of rows are those of then. A manifest that nobody signed, or whose"
                        + " MAC was not checked, proves nothing; then the exit code is 1.")
final class ManifestVerifyCommand implements Callable<Integer> {

    @Parameters(paramLabel = "OUT", description = "The output. Its manifest is OUT.manifest.json.")
    @SuppressWarnings("NullAway.Init") // set by the command line library
    private Path output;

    @Option(
            names = {"-p", "--policy"},
            paramLabel = "FILE",
            description = "A policy with the key that signed. Default: the MAC is not checked.")
    private @Nullable Path policy;

    @Option(names = "--input", paramLabel = "IN", description = "The file that was exported. Default: not checked.")
    private @Nullable Path input;

    @Option(
            names = "--accept-unauthentic",
            description = "The exit code is 0 also where the MAC was not checked or there is none.")
    private boolean acceptUnauthentic;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the command line library
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        ExportManifest manifest = ExportManifest.read(ExportManifest.pathFor(output));
        ManifestVerification found = manifest.check(output, policy == null ? null : Policy.load(policy), input);
        PrintWriter out = spec.commandLine().getOut();
        out.println(verdict(found));
        for (Finding finding : found.findings()) {
            out.println(
                    word(finding.point()) + ": " + word(finding.verdict()) + ", " + Printable.text(finding.words()));
        }
        out.flush();
        return found.isSound() && (found.isAuthentic() || acceptUnauthentic) ? Main.DONE : Main.FINDINGS;
    }

    private static String verdict(ManifestVerification found) {
        if (!found.isSound()) {
            return "refuted";
        }
        return found.isAuthentic()
                ? "verified"
                : "not authentic: what was checked holds, but anybody may have written it";
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
