package io.maskwright.export;

import io.maskwright.Audience;
import io.maskwright.export.spi.Source;
import io.maskwright.export.spi.SourceReader;
import io.maskwright.export.spi.Target;
import io.maskwright.plan.EvidenceKey;
import io.maskwright.plan.Treatment;
import io.maskwright.policy.Policy;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
        @Nullable ProgressListener progress,
        Checkpoints checkpoints,
        Resume resume,
        MaskedInput maskedInput,
        Cancellation cancellation,
        Evidence evidence,
        Verification verification) {

    /** The domain whose key proves and seals; none if the policy has none. */
    Optional<String> evidenceDomain(List<Treatment> fields) {
        return EvidenceKey.domain(policy.keys(), fields, evidence.domain());
    }

    /** The file that is read, where it is one. */
    Path input() {
        return inputFile == null ? Path.of(source.name()) : inputFile;
    }

    /** The input as manifests name it: a file without its folder, which may tell about people. */
    String sourceName() {
        return inputFile == null ? source.name() : String.valueOf(inputFile.getFileName());
    }

    Target target(SourceReader from, OutputOpener opener) {
        if (ownTarget != null) {
            return ownTarget;
        }
        TextEncoding encoding = outputEncoding(encoding(from));
        return format.isTable()
                ? new TableFileTarget(output, encoding, form, header, formulas, existing, opener, null)
                : new JsonFileTarget(output, format.layout(), encoding, form.lineEnding(), existing, opener, null);
    }

    private static TextEncoding encoding(SourceReader from) {
        if (from instanceof TableFileReader table) {
            return table.encoding();
        }
        return from instanceof JsonFileReader json ? json.encoding() : TextEncoding.of(StandardCharsets.UTF_8);
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
