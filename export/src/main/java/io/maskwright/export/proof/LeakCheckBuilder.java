package io.maskwright.export.proof;

import io.maskwright.Audience;
import io.maskwright.export.spi.Source;
import io.maskwright.policy.Policy;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Puts a {@link LeakCheck} together. Policy, dataset, source and output must be set; everything else has a default.
 *
 * <p>Not thread-safe.
 */
public final class LeakCheckBuilder {

    private static final int DEFAULT_FINDINGS = 1000;
    private static final int MOST_FINDINGS = 1_000_000;
    private static final long LEAST_MEMORY = 1 << 16;
    private static final long MOST_MEMORY = 1L << 30;
    private static final long DEFAULT_MEMORY = 64 << 20;
    private static final int SHARE_OF_HEAP = 4;

    private @Nullable Policy policy;
    private @Nullable String dataset;
    private Audience audience = Audience.MOST_RESTRICTIVE;
    private @Nullable Source source;
    private @Nullable CheckedFile output;
    private RowSet leftOut = new RowSet();
    private int mostFindings = DEFAULT_FINDINGS;
    private long memory = Math.min(DEFAULT_MEMORY, Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP);

    LeakCheckBuilder() {}

    /**
     * Sets the policy that protected the output.
     *
     * @param value the policy
     * @return this
     */
    public LeakCheckBuilder policy(Policy value) {
        policy = Objects.requireNonNull(value, "policy must not be null");
        return this;
    }

    /**
     * Sets the dataset of the policy that describes the source.
     *
     * @param value the name of the dataset
     * @return this
     */
    public LeakCheckBuilder dataset(String value) {
        dataset = Objects.requireNonNull(value, "dataset must not be null");
        return this;
    }

    /**
     * Sets for whom the output is.
     *
     * @param value the audience; by default {@link Audience#MOST_RESTRICTIVE}
     * @return this
     */
    public LeakCheckBuilder audience(Audience value) {
        audience = Objects.requireNonNull(value, "audience must not be null");
        return this;
    }

    /**
     * Sets where the values come from. It is read several times and must give the same each time.
     *
     * @param value a source
     * @return this
     */
    public LeakCheckBuilder source(Source value) {
        source = Objects.requireNonNull(value, "source must not be null");
        return this;
    }

    /**
     * Sets what left.
     *
     * @param value an output
     * @return this
     */
    public LeakCheckBuilder output(CheckedFile value) {
        output = Objects.requireNonNull(value, "output must not be null");
        return this;
    }

    /**
     * Sets the rows of the source that went into quarantine, so that the others can be put beside the records of the output.
     *
     * @param value the numbers of the rows, broken ones may be among them; by default none. Not copied
     * @return this
     */
    public LeakCheckBuilder leftOut(RowSet value) {
        leftOut = Objects.requireNonNull(value, "leftOut must not be null");
        return this;
    }

    /**
     * Sets after how many findings the search ends.
     *
     * @param value from 1 to 1,000,000; by default 1,000
     * @return this
     * @throws IllegalArgumentException if it is out of range
     */
    public LeakCheckBuilder mostFindings(int value) {
        if (value < 1 || value > MOST_FINDINGS) {
            throw new IllegalArgumentException(
                    "mostFindings must be from 1 to " + MOST_FINDINGS + ", but was " + value);
        }
        mostFindings = value;
        return this;
    }

    /**
     * Sets how much memory the filters may take. With less than a large source needs, source and output are gone through
     * several times, each time for a part of the values.
     *
     * @param bytes from 65,536 to 1,073,741,824; by default 67,108,864 or a quarter of the heap if that is less
     * @return this
     * @throws IllegalArgumentException if it is out of range
     */
    public LeakCheckBuilder memory(long bytes) {
        if (bytes < LEAST_MEMORY || bytes > MOST_MEMORY) {
            throw new IllegalArgumentException(
                    "memory must be from " + LEAST_MEMORY + " to " + MOST_MEMORY + " bytes, but was " + bytes);
        }
        memory = bytes;
        return this;
    }

    /**
     * Builds the check. Nothing is read yet.
     *
     * @return the check
     * @throws IllegalStateException if policy, dataset, source or output is not set
     */
    public LeakCheck build() {
        return new LeakCheck(
                required(policy, "policy"),
                required(dataset, "dataset"),
                audience,
                required(source, "source"),
                required(output, "output"),
                leftOut,
                mostFindings,
                memory);
    }

    private static <T> T required(@Nullable T value, String name) {
        if (value == null) {
            throw new IllegalStateException(name + " must be set");
        }
        return value;
    }
}
