package io.maskwright.benchmarks.fpe;

/** Encrypts for one thread, with everything prepared that depends neither on the value nor on a tweak of its own. */
interface FpeWorker {

    /** Encrypts one value. */
    String encrypt(String value);

    /** Encrypts one value under a tweak of its own, in domains where {@link FpeDomain#takesTweaks()}. */
    default String encrypt(String value, byte[] tweak) {
        throw new UnsupportedOperationException("values of this case have no tweak of their own");
    }

    /** Decrypts what {@link #encrypt(String)} gave; checked, not measured. */
    String decrypt(String value);

    /** Encrypts the first values into the first results; one after the other unless the library has a form for many. */
    default void encrypt(String[] values, int count, String[] results) {
        for (int i = 0; i < count; i++) {
            results[i] = encrypt(values[i]);
        }
    }
}
