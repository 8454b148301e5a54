package io.maskwright.cli;

import io.maskwright.export.ExportJobBuilder;
import io.maskwright.export.FileFormat;
import io.maskwright.export.Header;
import java.nio.charset.Charset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** How files are read. */
final class FileReadingOptions {

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "csv, tsv, json-lines or json, which is an array. Default: by the name of IN.")
    private @Nullable String format;

    @Option(
            names = "--delimiter",
            paramLabel = "C",
            description = "Between fields. Default: a comma, or a tab for tsv.")
    private @Nullable Character delimiter;

    @Option(names = "--quote", paramLabel = "C", description = "Around fields. Default: a double quote.")
    private @Nullable Character quote;

    @Option(names = "--no-header", description = "The first line is data; columns are named 1, 2, 3, …")
    private boolean headless;

    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            description = "Encoding of IN. Default: UTF-8, or UTF-16 by its byte order mark.")
    private @Nullable Charset encoding;

    void choose(ExportJobBuilder job, CommandLine command) {
        job.header(headless ? Header.ABSENT : Header.PRESENT);
        if (format != null) {
            job.format(format(format, command));
        }
        if (delimiter != null) {
            job.delimiter(delimiter);
        }
        if (quote != null) {
            job.quote(quote);
        }
        if (encoding != null) {
            job.inputEncoding(encoding);
        }
    }

    private static FileFormat format(String name, CommandLine command) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "csv" -> FileFormat.CSV;
            case "tsv" -> FileFormat.TSV;
            case "json-lines", "jsonl", "ndjson" -> FileFormat.JSON_LINES;
            case "json" -> FileFormat.JSON_ARRAY;
            default ->
                throw new CommandLine.ParameterException(
                        command, "unknown format " + name + "; known: csv, tsv, json-lines, json");
        };
    }
}
