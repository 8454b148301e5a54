package io.maskwright.testdata;

import java.util.Objects;

/** Settings of a {@link TableGenerator}. Not thread-safe. */
public final class TableGeneratorBuilder {

    private static final long DEFAULT_SEED = 1;
    private static final long DEFAULT_SUBSCRIBERS = 10_000;

    private final TestTable table;
    private long seed = DEFAULT_SEED;
    private Oddities oddities = Oddities.USUAL;
    private long subscribers = DEFAULT_SUBSCRIBERS;

    TableGeneratorBuilder(TestTable table) {
        this.table = Objects.requireNonNull(table, "table must not be null");
    }

    /**
     * Sets the seed. Tables of different seeds have nothing to do with each other; calls join the subscribers of theirs.
     *
     * @param seed any number; default 1
     * @return this builder
     */
    public TableGeneratorBuilder seed(long seed) {
        this.seed = seed;
        return this;
    }

    /**
     * Sets whether the table has what makes real tables hard to read and to protect.
     *
     * @param oddities none or the usual ones; default {@link Oddities#USUAL}; null is refused
     * @return this builder
     * @throws NullPointerException if the oddities are null
     */
    public TableGeneratorBuilder oddities(Oddities oddities) {
        this.oddities = Objects.requireNonNull(oddities, "oddities must not be null");
        return this;
    }

    /**
     * Sets how many subscribers call each other: the first so many rows of the table of subscribers. Every call depends on
     * it; other tables do not.
     *
     * @param subscribers 2 to {@value TableGenerator#MAX_ROWS}; default 10,000
     * @return this builder
     * @throws IllegalArgumentException if it is out of range
     */
    public TableGeneratorBuilder subscribers(long subscribers) {
        if (subscribers < 2 || subscribers > TableGenerator.MAX_ROWS) {
            throw new IllegalArgumentException(
                    "subscribers must be from 2 to " + TableGenerator.MAX_ROWS + ", but was " + subscribers);
        }
        this.subscribers = subscribers;
        return this;
    }

    /**
     * Builds the generator.
     *
     * @return a new generator
     */
    public TableGenerator build() {
        return new TableGenerator(table, new Settings(seed, oddities, subscribers));
    }
}
