package io.maskwright.benchmarks.export;

import java.io.IOException;
import java.nio.file.Path;

/** Brings a table from one file to another. */
@FunctionalInterface
interface ExportWorker {

    /**
     * Runs once.
     *
     * @param in a CSV file with a header
     * @param out the file to write, which does not exist yet
     * @param threads how many may work at once
     * @return how many rows were read; a worker that reads the table once for each thread counts all of them
     */
    long run(Path in, Path out, int threads) throws IOException;
}
