package io.maskwright.spark.cluster;

import io.maskwright.Audience;
import io.maskwright.export.ExportJob;
import io.maskwright.export.ExportManifest;
import io.maskwright.export.Formulas;
import io.maskwright.policy.Policy;
import java.nio.file.Path;

/** The same tables by an export without Spark. */
final class SingleMachine {

    private SingleMachine() {}

    /** Writes the file that the job's output is named after, and returns it. */
    static Path export(TableJob job) {
        String ending = job.isOfDocuments() ? ".jsonl" : ".csv";
        Path output = job.output().resolveSibling(job.output().getFileName() + "-single" + ending);
        ExportJob.builder()
                .policy(Policy.load(job.policy()))
                .dataset(job.dataset())
                .audience(Audience.of(job.audience()))
                .input(job.input())
                .output(output)
                .formulas(Formulas.KEEP)
                .build()
                .run();
        return output;
    }

    /** The manifest of what {@link #export} wrote. */
    static Path manifest(Path output) {
        return ExportManifest.pathFor(output);
    }
}
