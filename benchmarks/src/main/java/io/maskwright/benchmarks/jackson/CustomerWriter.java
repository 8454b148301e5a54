package io.maskwright.benchmarks.jackson;

/** Writes customers as JSON. */
interface CustomerWriter {

    /** Returns the customer in the class that this writer takes. */
    Object accept(PlainCustomer customer);

    /** Returns UTF-8. */
    byte[] write(Object customer);
}
