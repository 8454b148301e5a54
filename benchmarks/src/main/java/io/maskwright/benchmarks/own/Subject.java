package io.maskwright.benchmarks.own;

import io.maskwright.Audience;
import io.maskwright.export.Existing;
import io.maskwright.export.ExportJob;
import io.maskwright.export.ExportJobBuilder;
import io.maskwright.export.ManifestChoice;
import io.maskwright.export.MaskedInput;
import io.maskwright.export.spi.Source;
import io.maskwright.policy.Policy;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is measured. Immutable.
 *
 * @param policy the policy
 * @param dataset the dataset that the file is
 * @param audience who reads
 * @param file the sample
 * @param options how it is read
 */
record Subject(Policy policy, String dataset, Audience audience, Path file, OwnOptions options) {

    /** The whole file, read as an export reads it. */
    Source source() {
        // Never run: it tells how the file is read.
        return job(1, file.resolveSibling("unwritten-" + file.getFileName()))
                .input(file)
                .build()
                .source();
    }

    /** An export into a file; where it reads from is still to be set. */
    ExportJobBuilder job(int threads, Path output) {
        ExportJobBuilder job = ExportJob.builder()
                .policy(policy)
                .dataset(dataset)
                .audience(audience)
                .format(options.format(file))
                .header(options.header())
                .output(output)
                .existing(Existing.REPLACE)
                .manifest(ManifestChoice.NONE)
                .maskedInput(MaskedInput.ALLOW)
                .threads(threads);
        if (options.delimiter() != null) {
            job.delimiter(options.delimiter());
        }
        if (options.quote() != null) {
            job.quote(options.quote());
        }
        if (options.encoding() != null) {
            job.inputEncoding(options.encoding());
        }
        return job;
    }

    /** The same, but that only one field is treated and all others are left out; none for null. */
    Policy only(@Nullable String path) {
        return Isolation.of(policy, dataset, path);
    }

    String fileName() {
        return Objects.toString(file.getFileName(), "");
    }
}
