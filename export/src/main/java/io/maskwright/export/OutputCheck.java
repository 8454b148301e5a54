package io.maskwright.export;

import io.maskwright.export.proof.CheckedFile;
import io.maskwright.export.proof.Layout;
import io.maskwright.export.proof.LeakCheck;
import io.maskwright.export.proof.LeakFoundException;
import io.maskwright.export.proof.LeakReport;
import io.maskwright.export.proof.RowSet;
import io.maskwright.export.spi.RecordVisitor;
import io.maskwright.export.spi.Slice;
import io.maskwright.export.spi.Source;
import io.maskwright.export.spi.SourceReader;
import io.maskwright.export.spi.Target;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Searches the output of an export for what the policy protects. */
final class OutputCheck {

    private static final TableForm LIST = new TableForm(',', '"', LineEnding.LF);

    private final Options options;

    OutputCheck(Options options) {
        this.options = options;
    }

    /** Checks a file that was written and not published yet; throws if anything is found. */
    void gate(Path written, TextEncoding encoding, RowSet leftOut, long rowsIn) throws IOException {
        LeakReport report = run(written, encoding.charset(), leftOut);
        if (report.rows() != rowsIn) {
            // What is not there any more was not looked for.
            throw new ExportException(
                    "cannot verify the output: " + options.source().name() + " had " + rowsIn
                            + " records when it was exported, but has " + report.rows() + " when it is read again");
        }
        if (!report.isClean()) {
            throw new LeakFoundException(report);
        }
    }

    /** Checks the file that stands under the name of the output. */
    LeakReport published() throws IOException {
        Target own = options.ownTarget();
        if (own != null) {
            throw new ExportException("cannot verify " + own.name() + ": only files can be searched");
        }
        checkForm(options.format());
        checkSource(options.inputFile());
        return run(options.output(), encodingOfPublished(), listed());
    }

    /** Refuses what is not searched; nobody may take silence for proof. */
    static void checkForm(FileFormat format) {
        if (format == FileFormat.JSON_ARRAY) {
            throw new ExportException("a JSON array is not verified; export JSON Lines");
        }
    }

    /** Refuses a pipe: it is empty when it is read again, and then nothing would be looked for. */
    static void checkSource(@Nullable Path input) {
        if (input != null && Files.exists(input) && !Files.isRegularFile(input)) {
            throw new ExportException(
                    "cannot verify against " + input + ": it is read more than once, and only a regular file can be");
        }
    }

    private Charset encodingOfPublished() throws IOException {
        Path from = options.inputFile();
        TextEncoding ofInput = TextEncoding.of(StandardCharsets.UTF_8);
        if (from != null) {
            try (InputFile input = InputFile.open(from, options.inputEncoding(), null)) {
                ofInput = input.encoding();
            }
        }
        Charset expected = options.outputEncoding(ofInput).charset();
        try (InputFile output = InputFile.open(options.output(), null, null)) {
            // A byte order mark tells what the file is, whatever it should be.
            boolean hasMark = output.encoding().mark() == TextEncoding.Mark.PRESENT;
            return hasMark ? output.encoding().charset() : expected;
        }
    }

    private LeakReport run(Path file, Charset charset, RowSet leftOut) throws IOException {
        StoppableReading reading = new StoppableReading(options.cancellation());
        return LeakCheck.builder()
                .policy(options.policy())
                .dataset(options.dataset())
                .audience(options.audience())
                .source(reading.of(source()))
                .output(new CheckedFile(
                        options.output().toString(),
                        () -> reading.of(open(file, charset)),
                        charset,
                        layout(),
                        reading.of(records(file, charset))))
                .leftOut(leftOut)
                .build()
                .run();
    }

    private Source source() {
        Path file = options.inputFile();
        return file == null || options.format().isTable() ? options.source() : lines(file, options.inputEncoding());
    }

    private Layout layout() {
        return options.format().isTable()
                ? new Layout.Table(
                        options.form().delimiter(), options.form().quote(), options.header() == Header.PRESENT)
                : new Layout.Lines();
    }

    private Source records(Path file, Charset charset) {
        return options.format().isTable()
                ? new TableFileSource(file, options.form(), options.header(), charset, options.maxRecordChars())
                : lines(file, charset);
    }

    private Source lines(Path file, @Nullable Charset charset) {
        return new JsonFileSource(file, JsonLayout.LINES, charset, options.maxRecordChars());
    }

    /** The text of a file, unpacked where its name says that it is packed. */
    private static InputStream open(Path file, Charset charset) throws IOException {
        return Gzip.isNamed(file) ? InputFile.open(file, charset, null).bytes() : Files.newInputStream(file);
    }

    /** The rows that the quarantine file beside the output lists. */
    private RowSet listed() throws IOException {
        RowSet rows = new RowSet();
        if (!Files.exists(options.quarantine())) {
            return rows;
        }
        Source list = new TableFileSource(
                options.quarantine(), LIST, Header.PRESENT, StandardCharsets.UTF_8, options.maxRecordChars());
        try (SourceReader reader = list.open(null)) {
            reader.form();
            Listed visitor = new Listed(rows);
            for (Slice slice = reader.next(); slice != null; slice = reader.next()) {
                slice.read(visitor);
            }
        }
        return rows;
    }

    /** Takes the numbers of rows from the first column. */
    private static final class Listed implements RecordVisitor {

        private static final int MOST_DIGITS = 18;

        private final RowSet rows;

        Listed(RowSet rows) {
            this.rows = rows;
        }

        @Override
        public void row(@Nullable Object[] cells) {
            String number = String.valueOf(cells[0]);
            // What is no list of rows says nothing; the rows and the records then do not fit each other.
            if (!number.isEmpty()
                    && number.length() <= MOST_DIGITS
                    && number.chars().allMatch(c -> c >= '0' && c <= '9')
                    && Long.parseLong(number) > 0) {
                rows.add(Long.parseLong(number));
            }
        }

        @Override
        public void document(byte[] json, int from, int to) {
            throw new IllegalStateException("a table has no documents");
        }

        @Override
        public void broken(String reason) {
            // As for other rows that tell no number.
        }

        @Override
        public void blank() {
            // It is no row.
        }
    }
}
