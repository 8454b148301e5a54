package io.maskwright.cli;

import io.maskwright.Audience;
import io.maskwright.export.Existing;
import io.maskwright.export.ExportJob;
import io.maskwright.export.ExportReport;
import io.maskwright.policy.Policy;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows what the library does, on made-up parcels. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description =
                "Shows a small table of made-up parcels before and after, for three audiences; then exports a table"
                        + " of 10,000 and tells where it is.")
final class DemoCommand implements Callable<Integer> {

    private static final List<String> AUDIENCES = List.of("label", "call-centre", "analytics");
    private static final String DATASET = "waybills";

    @Option(
            names = "--examples",
            paramLabel = "DIR",
            description = "The examples folder of the project. Default: the one beside the launcher script.")
    private @Nullable Path examples;

    @Option(names = "--out", paramLabel = "DIR", description = "Where the exported tables go. Default: demo-output")
    private Path out = Path.of("demo-output");

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the command line library
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Path folder = examples == null ? Path.of(System.getProperty("maskwright.examples", "examples")) : examples;
        Path policyFile = folder.resolve("policies").resolve("parcels.yaml");
        if (!Files.exists(policyFile)) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "there is no " + policyFile + "; name the folder with --examples");
        }
        Policy policy = Policy.load(policyFile);
        createFolder();
        showSmallTable(policy, folder.resolve("data").resolve("parcels.csv"));
        exportLargeTable(policy, folder.resolve("data").resolve("waybills.csv"));
        return Main.DONE;
    }

    private void createFolder() {
        try {
            Files.createDirectories(out);
        } catch (IOException e) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "cannot create the folder " + out + "; name another one with --out");
        }
    }

    private void showSmallTable(Policy policy, Path parcels) throws IOException {
        PrintWriter terminal = spec.commandLine().getOut();
        terminal.println("Before");
        terminal.println(DemoTable.of(parcels));
        Path folder = Files.createTempDirectory("maskwright-demo");
        try {
            for (String audience : AUDIENCES) {
                Path safe = folder.resolve(audience + ".csv");
                export(policy, audience, parcels, safe);
                terminal.println("For audience " + audience);
                terminal.println(DemoTable.of(safe));
            }
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    private void exportLargeTable(Policy policy, Path waybills) {
        PrintWriter terminal = spec.commandLine().getOut();
        for (String audience : AUDIENCES) {
            Path safe = out.resolve("waybills-" + audience + ".csv");
            ExportReport report = export(policy, audience, waybills, safe);
            terminal.println(String.format(
                    Locale.ROOT,
                    "%-12s %,d rows in, %,d rows out, %,d in quarantine: %s",
                    audience,
                    report.rowsIn(),
                    report.rowsOut(),
                    report.rowsQuarantined(),
                    safe));
        }
        terminal.println();
        terminal.println("Why each column looks as it does:");
        terminal.println(
                "  ./maskwright policy explain examples/policies/parcels.yaml --dataset waybills --audience label");
        terminal.flush();
    }

    private static ExportReport export(Policy policy, String audience, Path input, Path output) {
        return ExportJob.builder()
                .policy(policy)
                .dataset(DATASET)
                .audience(Audience.of(audience))
                .input(input)
                .output(output)
                .existing(Existing.REPLACE)
                .build()
                .run();
    }
}
