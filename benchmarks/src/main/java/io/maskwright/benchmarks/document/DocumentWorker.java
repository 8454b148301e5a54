package io.maskwright.benchmarks.document;

/** Masks documents. */
@FunctionalInterface
interface DocumentWorker {

    /** Returns the masked form of a document. */
    byte[] mask(byte[] document);
}
