package io.maskwright.export;

import io.maskwright.Audience;
import io.maskwright.policy.Policy;
import java.nio.charset.Charset;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The choices of one export, all made. */
record Options(
        Policy policy,
        String dataset,
        Audience audience,
        Path input,
        @Nullable String inputSha256,
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
        @Nullable ProgressListener progress) {

    Engine engine() {
        return format.isTable() ? new CsvEngine(this) : new JsonLinesEngine(this);
    }
}
