package io.maskwright.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.maskwright.Audience;
import io.maskwright.export.Existing;
import io.maskwright.export.ExportException;
import io.maskwright.export.ExportJob;
import io.maskwright.export.ExportJobBuilder;
import io.maskwright.export.count.CountReport;
import io.maskwright.export.count.Counted;
import io.maskwright.export.count.CountedInput;
import io.maskwright.export.count.DistinctCount;
import io.maskwright.export.count.DistinctCountBuilder;
import io.maskwright.export.spi.Source;
import io.maskwright.policy.Policy;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Counts different values of one column beside each value of another, by their pseudonyms. */
@Command(
        name = "count",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Counts how many different values of one column stand beside each value of another, such as telephone numbers"
                        + " beside identity numbers, and shows neither: values are told by the pseudonyms that the policy makes of"
                        + " them. Prints how many have 1, 2, 3 and so on, and lists pseudonyms with many.")
final class CountCommand implements Callable<Integer> {

    @Parameters(paramLabel = "IN", description = "The file to read, a table or JSON.")
    @SuppressWarnings("NullAway.Init") // set by the command line library
    private Path input;

    @Mixin
    private final DatasetOptions dataset = new DatasetOptions();

    @Mixin
    private final AudienceOption audience = new AudienceOption();

    @Option(
            names = "--by",
            required = true,
            paramLabel = "COLUMN",
            description = "The column to count by; in JSON the names of members joined by dots.")
    @SuppressWarnings("NullAway.Init") // set by the command line library
    private String by;

    @Option(
            names = "--distinct",
            required = true,
            paramLabel = "COLUMN",
            description = "The column whose different values are counted.")
    @SuppressWarnings("NullAway.Init") // set by the command line library
    private String distinct;

    @Option(
            names = "--more-than",
            paramLabel = "N",
            description = "List those with more than N. Default: ${DEFAULT-VALUE}",
            defaultValue = "1")
    private int moreThan;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "OUT",
            description = "Where to list them: a CSV file of pseudonym and number. Default: no list.")
    private @Nullable Path output;

    @Option(names = "--overwrite", description = "Replace OUT if it exists. Default: refuse.")
    private boolean overwrite;

    @Option(
            names = "--masked",
            description = "IN is an export: its columns hold pseudonyms already. Default: they hold values.")
    private boolean masked;

    @Option(
            names = "--max-pairs",
            paramLabel = "N",
            description =
                    "How many different pairs there may be in memory, some 100 bytes each. Default: ${DEFAULT-VALUE}",
            defaultValue = "" + DistinctCountBuilder.DEFAULT_MAX_PAIRS)
    private int maxPairs;

    @Option(
            names = "--parts",
            paramLabel = "N",
            description = "Read IN N times, for an Nth of the memory. Default: ${DEFAULT-VALUE}",
            defaultValue = "1")
    private int parts;

    @Mixin
    private final FileReadingOptions form = new FileReadingOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the command line library
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        CommandLine command = spec.commandLine();
        Policy rules = dataset.policy(command);
        Audience reader = audience.of(rules, command);
        DistinctCount count = count(rules, reader);
        if (parts > 1 && Files.exists(input) && !Files.isRegularFile(input)) {
            throw new ExportException(
                    "cannot count " + input + " in parts: it is read more than once, and only a regular file can be");
        }
        if (output != null && isInput(output)) {
            throw new CommandLine.ParameterException(command, "OUT must not be IN");
        }
        CountReport report = output == null ? count.run() : listed(count, output);
        command.getOut().print(report.toText());
        command.getOut().flush();
        return Main.DONE;
    }

    /** Through links, too: the list would stand in place of what was counted. */
    private boolean isInput(Path list) {
        try {
            return list.toAbsolutePath()
                            .normalize()
                            .equals(input.toAbsolutePath().normalize())
                    || (Files.exists(list) && Files.exists(input) && Files.isSameFile(list, input));
        } catch (IOException e) {
            throw new ExportException("cannot compare " + list + " and " + input + ": the file system reports "
                    + e.getClass().getSimpleName());
        }
    }

    private DistinctCount count(Policy rules, Audience reader) {
        try {
            return DistinctCount.builder()
                    .policy(rules)
                    .dataset(dataset.dataset())
                    .audience(reader)
                    .source(source(rules))
                    .by(by)
                    .distinct(distinct)
                    .input(masked ? CountedInput.EXPORTED : CountedInput.ORIGINAL)
                    .moreThan(moreThan)
                    .maxPairs(maxPairs)
                    .parts(parts)
                    .build();
        } catch (IllegalArgumentException e) {
            // The message names a builder's property or option, and what it may be.
            throw new CommandLine.ParameterException(spec.commandLine(), e.getMessage());
        }
    }

    /** What an export would read. It is not run, so nothing is written to what it has for an output. */
    private Source source(Policy rules) {
        ExportJobBuilder job = ExportJob.builder()
                .policy(rules)
                .dataset(dataset.dataset())
                .input(input)
                .output(input);
        form.choose(job, spec.commandLine());
        return job.build().source();
    }

    /** Counts once the place of the list is known to be free; nothing is begun there before there is something to write. */
    private CountReport listed(DistinctCount count, Path list) {
        Existing existing = overwrite ? Existing.REPLACE : Existing.REFUSE;
        PublishedFile.requireAllowed(list, existing);
        CountReport report = count.run();
        PublishedFile.write(list, existing, out -> write(report, out));
        return report;
    }

    private void write(CountReport report, OutputStream out) throws IOException {
        OutputStream buffered = new BufferedOutputStream(out);
        CsvWriter writer = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .build(new OutputStreamWriter(buffered, StandardCharsets.UTF_8));
        writer.writeRecord(by, "distinct_" + distinct);
        for (Counted counted : report.listed()) {
            writer.writeRecord(counted.pseudonym(), Integer.toString(counted.count()));
        }
        writer.flush();
    }
}
