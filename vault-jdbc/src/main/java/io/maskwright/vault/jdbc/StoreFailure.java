package io.maskwright.vault.jdbc;

/** A database did not do what it was asked. Nothing of the driver's exception is kept: its message may quote bytes. */
final class StoreFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Fault fault;
    private final String words;

    StoreFailure(Fault fault) {
        this(fault, fault.words());
    }

    /** With words of our own, which go after the name of the store: "is of a newer version". */
    StoreFailure(Fault fault, String words) {
        super(words);
        this.fault = fault;
        this.words = words;
    }

    Fault fault() {
        return fault;
    }

    /** The words, to put after the name of what is stored there. */
    String words() {
        return words;
    }
}
