package io.maskwright.benchmarks.export;

import io.maskwright.Audience;
import io.maskwright.export.BrokenRows;
import io.maskwright.export.ExportJob;
import io.maskwright.export.Formulas;
import io.maskwright.policy.Policy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

/** This library, by a policy that comes with the benchmark. */
final class MaskwrightExport implements ExportWorker {

    private final String policy;

    MaskwrightExport(String policy) {
        this.policy = policy;
    }

    @Override
    public long run(Path in, Path out, int threads) throws IOException {
        // Policies name their key by a file beside them, which is read when it is needed.
        Path folder = Files.createTempDirectory("maskwright-bench");
        Path key = copy(folder, "export.key");
        Path file = copy(folder, policy + ".yaml");
        try {
            return ExportJob.builder()
                    .policy(Policy.load(file))
                    .dataset("waybills")
                    .audience(Audience.of("reader"))
                    .input(in)
                    .output(out)
                    .brokenRows(BrokenRows.FAIL)
                    .formulas(Formulas.KEEP)
                    .threads(threads)
                    .build()
                    .run()
                    .rowsIn();
        } finally {
            Files.delete(file);
            Files.delete(key);
            Files.delete(folder);
        }
    }

    private static Path copy(Path folder, String name) throws IOException {
        Path file = folder.resolve(name);
        try (var in = Objects.requireNonNull(MaskwrightExport.class.getResourceAsStream(name), "no policy " + name)) {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
        }
        return file;
    }
}
