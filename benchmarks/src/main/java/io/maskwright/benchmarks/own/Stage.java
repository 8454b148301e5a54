package io.maskwright.benchmarks.own;

import java.io.IOException;

/** A part of the work, over all records of the sample. */
interface Stage {

    /** Does it once. */
    void pass() throws IOException;
}
