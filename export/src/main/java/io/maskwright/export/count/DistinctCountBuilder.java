package io.maskwright.export.count;

import io.maskwright.Audience;
import io.maskwright.export.spi.Source;
import io.maskwright.policy.Policy;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Puts a {@link DistinctCount} together. Policy, dataset, source and both fields must be set; everything else has a default.
 *
 * <p>Not thread-safe. Counts already built do not change with it.
 */
public final class DistinctCountBuilder {

    /** How many different pairs there may be by default: {@value}. */
    public static final int DEFAULT_MAX_PAIRS = 10_000_000;
    /** The most different pairs that can be allowed: {@value}. */
    public static final int MOST_PAIRS = 400_000_000;
    /** The most parts: {@value}. */
    public static final int MOST_PARTS = 1_000;

    private @Nullable Policy policy;
    private @Nullable String dataset;
    private Audience audience = Audience.MOST_RESTRICTIVE;
    private @Nullable Source source;
    private @Nullable String by;
    private @Nullable String distinct;
    private CountedInput input = CountedInput.ORIGINAL;
    private int moreThan = 1;
    private int maxPairs = DEFAULT_MAX_PAIRS;
    private int parts = 1;

    DistinctCountBuilder() {}

    /**
     * Sets the policy.
     *
     * @param value the policy
     * @return this
     */
    public DistinctCountBuilder policy(Policy value) {
        policy = Objects.requireNonNull(value, "policy must not be null");
        return this;
    }

    /**
     * Sets the dataset of the policy that describes the source.
     *
     * @param value the name of the dataset
     * @return this
     */
    public DistinctCountBuilder dataset(String value) {
        dataset = Objects.requireNonNull(value, "dataset must not be null");
        return this;
    }

    /**
     * Sets who gets the report.
     *
     * @param value the audience; by default {@link Audience#MOST_RESTRICTIVE}
     * @return this
     */
    public DistinctCountBuilder audience(Audience value) {
        audience = Objects.requireNonNull(value, "audience must not be null");
        return this;
    }

    /**
     * Sets where to read from, such as {@link io.maskwright.export.ExportJob#source()}. In parts it is read several times.
     *
     * @param value a source
     * @return this
     */
    public DistinctCountBuilder source(Source value) {
        source = Objects.requireNonNull(value, "source must not be null");
        return this;
    }

    /**
     * Sets the field to count by.
     *
     * @param value a column, or in JSON the names of members joined by dots
     * @return this
     */
    public DistinctCountBuilder by(String value) {
        by = Objects.requireNonNull(value, "by must not be null");
        return this;
    }

    /**
     * Sets the field whose different values are counted.
     *
     * @param value a column, or in JSON the names of members joined by dots
     * @return this
     */
    public DistinctCountBuilder distinct(String value) {
        distinct = Objects.requireNonNull(value, "distinct must not be null");
        return this;
    }

    /**
     * Sets what the source holds.
     *
     * @param value values or pseudonyms; by default values
     * @return this
     */
    public DistinctCountBuilder input(CountedInput value) {
        input = Objects.requireNonNull(value, "input must not be null");
        return this;
    }

    /**
     * Sets beyond how many a value is listed.
     *
     * @param value 0 or more; 1 by default
     * @return this
     * @throws IllegalArgumentException if it is negative
     */
    public DistinctCountBuilder moreThan(int value) {
        moreThan = within("moreThan", value, 0, Integer.MAX_VALUE - 1);
        return this;
    }

    /**
     * Sets how many different pairs there may be in a part.
     *
     * @param value 1 to {@value #MOST_PAIRS}; {@value #DEFAULT_MAX_PAIRS} by default
     * @return this
     * @throws IllegalArgumentException if it is out of range
     */
    public DistinctCountBuilder maxPairs(int value) {
        maxPairs = within("maxPairs", value, 1, MOST_PAIRS);
        return this;
    }

    /**
     * Sets in how many parts to count, each with a reading of its own.
     *
     * @param value 1 to {@value #MOST_PARTS}; 1 by default
     * @return this
     * @throws IllegalArgumentException if it is out of range
     */
    public DistinctCountBuilder parts(int value) {
        parts = within("parts", value, 1, MOST_PARTS);
        return this;
    }

    private static int within(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(name + " must be from " + least + " to " + most + ", but was " + value);
        }
        return value;
    }

    /**
     * Builds the count.
     *
     * @return the count
     * @throws IllegalArgumentException if something is missing, or both fields are one
     */
    public DistinctCount build() {
        Policy chosen = required(policy, "policy");
        String first = required(by, "by");
        String second = required(distinct, "distinct");
        if (first.equals(second)) {
            throw new IllegalArgumentException("by and distinct must be two fields");
        }
        return new DistinctCount(
                chosen,
                required(dataset, "dataset"),
                audience,
                required(source, "source"),
                first,
                second,
                input,
                moreThan,
                maxPairs,
                parts);
    }

    private static <T> T required(@Nullable T value, String name) {
        if (value == null) {
            throw new IllegalArgumentException(name + " must be set");
        }
        return value;
    }
}
