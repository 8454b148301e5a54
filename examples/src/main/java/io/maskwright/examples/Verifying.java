package io.maskwright.examples;

import io.maskwright.Audience;
import io.maskwright.export.ExportJob;
import io.maskwright.export.proof.LeakReport;
import io.maskwright.policy.Policy;
import java.nio.file.Path;

/** The search for protected values in an output, from Java. */
final class Verifying {

    // region verify
    static LeakReport verify(Path policyFile, Path parcels, Path safe) {
        return ExportJob.builder()
                .policy(Policy.load(policyFile))
                .dataset("waybills")
                .audience(Audience.of("label"))
                .input(parcels)
                .output(safe)
                .build()
                .verify();
    }
    // endregion

    private Verifying() {}
}
