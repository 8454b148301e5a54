package io.maskwright.benchmarks.vault;

/** Someone who hands out tokens for values and remembers them in a database. For one thread. */
interface VaultDesk extends AutoCloseable {

    /**
     * Replaces values by tokens; all are on the disk when it returns.
     *
     * @param values different values
     * @return their tokens, in order
     */
    String[] tokenise(String[] values);

    /** Gives the values of tokens back, for the check before timing. */
    String[] open(String[] tokens);

    @Override
    void close();
}
