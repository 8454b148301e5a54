package io.maskwright.examples;

import io.maskwright.Audience;
import io.maskwright.export.ExportJob;
import io.maskwright.export.ExportReport;
import io.maskwright.policy.Policy;
import java.nio.file.Path;

/** A bulk export from Java. */
final class Exporting {

    // region export
    static ExportReport export(Path policyFile, Path parcels, Path safe) {
        return ExportJob.builder()
                .policy(Policy.load(policyFile))
                .dataset("waybills")
                .audience(Audience.of("analytics"))
                .input(parcels)
                .output(safe)
                .build()
                .run();
    }
    // endregion

    private Exporting() {}
}
