package io.maskwright.export;

import io.maskwright.export.spi.Source;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The part of an export's builder that tells how files are read and written. Not thread-safe. */
abstract sealed class FormSection permits EvidenceSection {

    private static final int DEFAULT_MAX_RECORD_CHARS = 16 << 20;
    private static final int LEAST_MAX_RECORD_CHARS = 1 << 10;
    private static final int MOST_MAX_RECORD_CHARS = 256 << 20;

    private @Nullable FileFormat format;
    private @Nullable Character delimiter;
    private char quote = '"';
    private Header header = Header.PRESENT;
    private @Nullable Charset inputEncoding;
    private @Nullable Charset outputEncoding;
    private LineEnding lineEnding = LineEnding.LF;
    private Formulas formulas = Formulas.NEUTRALISE;
    private int maxRecordChars = DEFAULT_MAX_RECORD_CHARS;

    FormSection() {}

    abstract ExportJobBuilder self();

    /**
     * Sets the format of input and output.
     *
     * @param value the format; by default what the extension of the input says, see {@link FileFormat#of}
     * @return this
     */
    public ExportJobBuilder format(FileFormat value) {
        format = Objects.requireNonNull(value, "format must not be null");
        return self();
    }

    /**
     * Sets what separates the cells of a table.
     *
     * @param value a character; by default a comma for CSV and a tab for TSV
     * @return this
     */
    public ExportJobBuilder delimiter(char value) {
        delimiter = value;
        return self();
    }

    /**
     * Sets what encloses cells of a table that hold delimiters, quotes or line breaks; inside, it is written twice.
     *
     * @param value a character; by default {@code "}
     * @return this
     */
    public ExportJobBuilder quote(char value) {
        quote = value;
        return self();
    }

    /**
     * Sets whether the first record of a table names the columns.
     *
     * @param value by default {@link Header#PRESENT}
     * @return this
     */
    public ExportJobBuilder header(Header value) {
        header = Objects.requireNonNull(value, "header must not be null");
        return self();
    }

    /**
     * Sets the encoding of the input. Bytes that are no text in it end the run, or put the JSON line or, in UTF-8, the
     * element of a JSON array into quarantine.
     *
     * @param value an encoding; by default UTF-8, or UTF-16 where a byte order mark says so
     * @return this
     */
    public ExportJobBuilder inputEncoding(Charset value) {
        inputEncoding = Objects.requireNonNull(value, "inputEncoding must not be null");
        return self();
    }

    /**
     * Sets the encoding of the output. A character of a table that does not fit ends the run; in JSON it is escaped.
     *
     * @param value an encoding; by default that of the input
     * @return this
     */
    public ExportJobBuilder outputEncoding(Charset value) {
        outputEncoding = Objects.requireNonNull(value, "outputEncoding must not be null");
        return self();
    }

    /**
     * Sets what ends a record in the output. Line breaks inside of cells stay as they are.
     *
     * @param value by default {@link LineEnding#LF}
     * @return this
     */
    public ExportJobBuilder lineEnding(LineEnding value) {
        lineEnding = Objects.requireNonNull(value, "lineEnding must not be null");
        return self();
    }

    /**
     * Sets what happens to cells of a table that a spreadsheet would run as a formula.
     *
     * @param value by default {@link Formulas#NEUTRALISE}
     * @return this
     */
    public ExportJobBuilder formulas(Formulas value) {
        formulas = Objects.requireNonNull(value, "formulas must not be null");
        return self();
    }

    /**
     * Sets the greatest length of a record, which bounds the memory of a run: a few times this much at worst.
     *
     * @param value characters, from 1,024 to 268,435,456; by default 16,777,216
     * @return this
     * @throws IllegalArgumentException if it is out of range
     */
    public ExportJobBuilder maxRecordChars(int value) {
        if (value < LEAST_MAX_RECORD_CHARS || value > MOST_MAX_RECORD_CHARS) {
            throw new IllegalArgumentException("maxRecordChars must be from " + LEAST_MAX_RECORD_CHARS + " to "
                    + MOST_MAX_RECORD_CHARS + ", but was " + value);
        }
        maxRecordChars = value;
        return self();
    }

    /** The format that was set, or the one that the names of the files tell. */
    final FileFormat formatOf(@Nullable Path input, Path output) {
        return format == null ? named(input, output) : format;
    }

    private static FileFormat named(@Nullable Path input, Path output) {
        if (input == null) {
            return FileFormat.of(output).orElse(FileFormat.CSV);
        }
        FileFormat format = FileFormat.of(input)
                .orElseThrow(() -> new ExportException("cannot tell the format of " + input
                        + " from its extension (.csv, .tsv, .tab, .jsonl, .ndjson, .json); set the format"));
        FileFormat other = FileFormat.of(output).orElse(format);
        if (other != format) {
            throw new ExportException("output is written as the input is read, but " + input + " is named as " + format
                    + " and " + output + " as " + other + "; set the format or give another name");
        }
        return format;
    }

    final TableForm tableForm(FileFormat chosen) {
        return new TableForm(delimiter == null ? chosen.defaultDelimiter() : delimiter, quote, lineEnding);
    }

    final Source fileSource(Path from, FileFormat chosen, TableForm form) {
        return chosen.isTable()
                ? new TableFileSource(from, form, header, inputEncoding, maxRecordChars)
                : new JsonFileSource(from, chosen.layout(), inputEncoding, maxRecordChars);
    }

    final Header header() {
        return header;
    }

    final @Nullable Charset inputEncoding() {
        return inputEncoding;
    }

    final @Nullable Charset outputEncoding() {
        return outputEncoding;
    }

    final Formulas formulas() {
        return formulas;
    }

    final int maxRecordChars() {
        return maxRecordChars;
    }
}
