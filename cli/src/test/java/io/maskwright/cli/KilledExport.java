package io.maskwright.cli;

import io.maskwright.Audience;
import io.maskwright.export.Checkpoints;
import io.maskwright.export.Existing;
import io.maskwright.export.ExportJob;
import io.maskwright.export.ExportReport;
import io.maskwright.export.Resume;
import io.maskwright.policy.Policy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.TreeMap;

/** The export that {@link KilledExportTest} kills: arguments are folder, input, output, whether to go on, and threads. */
final class KilledExport {

    private static final Checkpoints OFTEN = new Checkpoints(100_000, Duration.ofDays(1));

    private KilledExport() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Path output = folder.resolve(arguments[2]);
        Policy policy = Policy.load(folder.resolve("policy.yaml"));
        ExportReport report;
        try {
            report = ExportJob.builder()
                    .policy(policy)
                    .dataset("calls")
                    .audience(Audience.MOST_RESTRICTIVE)
                    .input(folder.resolve(arguments[1]))
                    .output(output)
                    .existing(Existing.REPLACE)
                    .checkpoints(OFTEN)
                    .resume(Resume.valueOf(arguments[3]))
                    .threads(Integer.parseInt(arguments[4]))
                    .build()
                    .run();
        } finally {
            policy.vaults().close();
        }
        // All that must not depend on where a run was stopped.
        Files.writeString(
                output.resolveSibling(output.getFileName() + ".counts"),
                report + "\n" + report.fields() + "\n" + new TreeMap<>(report.quarantineReasons()) + "\n");
    }
}
