package io.maskwright.testdata;

/** What the rows of a table depend on, beside the table, the number of the row and the version of the format. */
record Settings(long seed, Oddities oddities, long subscribers) {

    /** Separates what rows are drawn from, so that a table does not repeat another with the same seed. */
    long key(String purpose) {
        long key = Mix.of(seed, TableGenerator.FORMAT_VERSION);
        for (int i = 0; i < purpose.length(); i++) {
            key = Mix.of(key, purpose.charAt(i));
        }
        return key;
    }

    Draws draws() {
        return new Draws(oddities);
    }
}
