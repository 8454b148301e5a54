package io.maskwright.export;

import io.maskwright.export.spi.TargetWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * What a run writes: the output and what belongs to it. They are shown together, or none is; but for the count of groups, which
 * nobody sees, and null if nobody asks for it.
 */
record RunFiles(TargetWriter output, QuarantineFile quarantine, ManifestFile manifest, @Nullable GroupCount groups) {

    /**
     * The output comes last: where it is, the quarantine and the manifest that belong to it are too. The manifest comes
     * first: by it a later run knows what one left that was killed here ({@link HalfPublished}).
     */
    void publish(Existing existing) throws IOException {
        try {
            manifest.publish(existing);
            quarantine.publish(existing);
            output.publish();
        } catch (IOException | RuntimeException e) {
            quarantine.withdraw();
            manifest.withdraw();
            throw e;
        }
    }

    void withdraw() throws IOException {
        output.withdraw();
        quarantine.withdraw();
        manifest.withdraw();
    }

    /** Leaves what is not shown for a later run. */
    void suspend() throws IOException {
        try {
            output.suspend();
        } finally {
            quarantine.suspend();
            manifest.close();
            if (groups != null) {
                groups.suspend();
            }
        }
    }

    /** Removes what is not shown. */
    void close() throws IOException {
        try {
            output.close();
        } finally {
            quarantine.close();
            manifest.close();
            if (groups != null) {
                groups.close();
            }
        }
    }
}
