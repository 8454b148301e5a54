package io.maskwright.export.proof;

import io.maskwright.Audience;
import io.maskwright.export.spi.Source;
import io.maskwright.policy.Policy;
import java.io.IOException;

/**
 * Looks for the values of a source that a policy protects, everywhere in an output and in many forms. {@code ExportJob} has
 * it with the options of an export; this is for sources and outputs of one's own.
 *
 * <p>A first pass over the source puts what it protects into filters of a fixed size, under a key drawn for the run. The
 * text of the output is searched through them, whatever its form. What seems found is compared exactly with the source in
 * another pass, so there is no finding by chance of the filters, and none is missed. Memory does not grow with the files, only with their longest record.
 *
 * <p>Immutable and thread-safe; each run is on its own.
 */
public final class LeakCheck {

    private final Policy policy;
    private final String dataset;
    private final Audience audience;
    private final Source source;
    private final CheckedFile output;
    private final RowSet leftOut;
    private final int mostFindings;
    private final long memory;

    LeakCheck(
            Policy policy,
            String dataset,
            Audience audience,
            Source source,
            CheckedFile output,
            RowSet leftOut,
            int mostFindings,
            long memory) {
        this.policy = policy;
        this.dataset = dataset;
        this.audience = audience;
        this.source = source;
        this.output = output;
        this.leftOut = leftOut;
        this.mostFindings = mostFindings;
        this.memory = memory;
    }

    /**
     * Starts to put a check together.
     *
     * @return a builder with all defaults
     */
    public static LeakCheckBuilder builder() {
        return new LeakCheckBuilder();
    }

    /**
     * Runs the check.
     *
     * @return what was found
     * @throws IOException if source or output cannot be read; its message is not for people, for it may hold anything
     * @throws io.maskwright.PlanException if the policy does not fit the source
     * @throws io.maskwright.RefusedException if the source has a field of a tier that never leaves
     * @throws io.maskwright.MaskwrightException if the form of the source is broken beyond a record
     */
    public LeakReport run() throws IOException {
        return new LeakSearch(this).run();
    }

    Policy policy() {
        return policy;
    }

    String dataset() {
        return dataset;
    }

    Audience audience() {
        return audience;
    }

    Source source() {
        return source;
    }

    CheckedFile output() {
        return output;
    }

    RowSet leftOut() {
        return leftOut;
    }

    int mostFindings() {
        return mostFindings;
    }

    long memory() {
        return memory;
    }

    @Override
    public String toString() {
        return "LeakCheck[" + output.name() + " against " + source.name() + "]";
    }
}
