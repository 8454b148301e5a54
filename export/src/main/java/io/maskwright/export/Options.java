package io.maskwright.export;

import io.maskwright.Audience;
import io.maskwright.export.spi.Source;
import io.maskwright.export.spi.SourceReader;
import io.maskwright.export.spi.Target;
import io.maskwright.policy.Policy;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The choices of one export, all made. */
record Options(
        Policy policy,
        String dataset,
        Audience audience,
        Source source,
        @Nullable Path inputFile,
        @Nullable String inputSha256,
        @Nullable Target ownTarget,
        Path output,
        Path quarantine,
        FileFormat format,
        TableForm form,
        Header header,
        @Nullable Charset inputEncoding,
        @Nullable Charset outputEncoding,
        Existing existing,
        BrokenRows brokenRows,
        Formulas formulas,
        int maxRecordChars,
        int threads,
        Verification verification,
        @Nullable ProgressListener progress) {

    /** The file that is read, where it is one. */
    Path input() {
        return inputFile == null ? Path.of(source.name()) : inputFile;
    }

    Target target(SourceReader from, OutputOpener opener) {
        if (ownTarget != null) {
            return ownTarget;
        }
        TextEncoding encoding = outputEncoding(
                from instanceof TableFileReader file ? file.encoding() : TextEncoding.of(StandardCharsets.UTF_8));
        return new TableFileTarget(output, encoding, form, header, formulas, existing, opener);
    }

    TextEncoding outputEncoding(TextEncoding input) {
        TextEncoding encoding = outputEncoding == null ? input.forOutput() : TextEncoding.chosen(outputEncoding);
        if (!encoding.charset().canEncode()) {
            throw new ExportException("cannot write " + output + ": the encoding " + encoding.charset()
                    + " is for reading only; set the output encoding");
        }
        return encoding;
    }
}
