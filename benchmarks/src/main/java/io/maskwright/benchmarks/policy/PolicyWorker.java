package io.maskwright.benchmarks.policy;

/** Does the operations; a contender does some of them. */
interface PolicyWorker {

    /** Reads a policy from YAML. */
    default Object load(String yaml) {
        throw new UnsupportedOperationException("reads no policy");
    }

    /** Compiles the sample policy without YAML. */
    default Object compile() {
        throw new UnsupportedOperationException("compiles no policy");
    }

    /** Decides a category, by its number in the sample policy, for an audience, by its place. */
    default Object decide(int category, int audience) {
        throw new UnsupportedOperationException("decides nothing");
    }

    /** The strategy of a decision that {@link #decide} gave, as an expression. */
    default String strategyOf(Object decision) {
        throw new UnsupportedOperationException("decides nothing");
    }

    /** Plans the table of the sample policy. */
    default Object planTable() {
        throw new UnsupportedOperationException("plans no tables");
    }

    /** Plans a class. */
    default Object planClass() {
        throw new UnsupportedOperationException("plans no classes");
    }
}
