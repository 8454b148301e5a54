package io.maskwright.cli;

import io.maskwright.export.ExportJobBuilder;
import io.maskwright.export.LineEnding;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How files are read and written. */
final class FileFormOptions {

    @Mixin
    private final FileReadingOptions reading = new FileReadingOptions();

    @Option(names = "--out-encoding", paramLabel = "NAME", description = "Encoding of OUT. Default: that of IN.")
    private @Nullable Charset outputEncoding;

    @Option(names = "--line-ending", paramLabel = "lf|crlf", description = "Line ending of OUT. Default: lf.")
    private @Nullable LineEnding lineEnding;

    void choose(ExportJobBuilder job, CommandLine command) {
        reading.choose(job, command);
        if (outputEncoding != null) {
            job.outputEncoding(outputEncoding);
        }
        if (lineEnding != null) {
            job.lineEnding(lineEnding);
        }
    }
}
