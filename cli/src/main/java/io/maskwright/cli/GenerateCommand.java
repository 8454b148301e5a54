package io.maskwright.cli;

import io.maskwright.export.Existing;
import io.maskwright.testdata.Oddities;
import io.maskwright.testdata.TableGenerator;
import io.maskwright.testdata.TableGeneratorBuilder;
import io.maskwright.testdata.TestTable;
import java.io.IOException;
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

/** Generates a table of made-up people. */
@Command(
        name = "generate",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Generates a table of made-up people for tests and benchmarks: the same seed gives the same rows on every"
                        + " machine. Identifiers are well-formed, so one may by chance be that of a person: never send"
                        + " anything to them.")
final class GenerateCommand implements Callable<Integer> {

    @Parameters(paramLabel = "TABLE", description = "waybills, subscribers, calls or orders.")
    @SuppressWarnings("NullAway.Init") // set by the command line library
    private String table;

    @Option(names = "--rows", required = true, paramLabel = "N", description = "How many rows, at most 100,000,000.")
    private long rows;

    @Option(names = "--seed", paramLabel = "S", description = "What the rows depend on: any number. Default: 1.")
    private long seed = 1;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            description = "The file to write; it appears when it is complete. Default: standard output.")
    private @Nullable Path output;

    @Option(names = "--overwrite", description = "Replace FILE if it exists. Default: refuse.")
    private boolean overwrite;

    @Option(
            names = "--oddities",
            paramLabel = "none|usual",
            description =
                    "Whether the table has what makes real ones hard to read: quotes and line breaks within cells,"
                            + " phones in many forms, rare names, identifiers in free text. Default: usual.")
    private String oddities = "usual";

    @Option(
            names = "--subscribers",
            paramLabel = "M",
            description =
                    "How many subscribers call each other: the first M of the table of the same seed. Default: 10,000.")
    private @Nullable Long subscribers;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the command line library
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        TableGenerator generator = generator();
        if (rows < 0 || rows > TableGenerator.MAX_ROWS) {
            throw wrong("--rows must be from 0 to " + TableGenerator.MAX_ROWS + ", but was " + rows);
        }
        if (output == null) {
            return print(generator);
        }
        PublishedFile.write(
                output, overwrite ? Existing.REPLACE : Existing.REFUSE, out -> generator.writeTo(out, rows));
        return Main.DONE;
    }

    private TableGenerator generator() {
        TestTable chosen = table();
        if (subscribers != null && chosen != TestTable.CALLS) {
            throw wrong("--subscribers is for calls alone");
        }
        if (overwrite && output == null) {
            throw wrong("--overwrite needs --out");
        }
        TableGeneratorBuilder builder =
                TableGenerator.builder(chosen).seed(seed).oddities(oddities());
        try {
            return subscribers == null
                    ? builder.build()
                    : builder.subscribers(subscribers).build();
        } catch (IllegalArgumentException e) {
            throw wrong("--" + e.getMessage());
        }
    }

    /** Ends early where nobody reads on, as in a pipe into {@code head}; that the output failed is told at the end. */
    private int print(TableGenerator generator) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        try {
            generator.writeTo(new OpenOutput(out), rows);
        } catch (OpenOutput.ClosedException e) {
            return Main.FINDINGS;
        }
        out.flush();
        return Main.DONE;
    }

    private TestTable table() {
        return switch (table.toLowerCase(Locale.ROOT)) {
            case "waybills" -> TestTable.WAYBILLS;
            case "subscribers" -> TestTable.SUBSCRIBERS;
            case "calls" -> TestTable.CALLS;
            case "orders" -> TestTable.ORDERS;
            default -> throw wrong("unknown table; known: waybills, subscribers, calls, orders");
        };
    }

    private Oddities oddities() {
        return switch (oddities.toLowerCase(Locale.ROOT)) {
            case "none" -> Oddities.NONE;
            case "usual" -> Oddities.USUAL;
            default -> throw wrong("unknown --oddities; known: none, usual");
        };
    }

    private CommandLine.ParameterException wrong(String message) {
        return new CommandLine.ParameterException(spec.commandLine(), message);
    }
}
