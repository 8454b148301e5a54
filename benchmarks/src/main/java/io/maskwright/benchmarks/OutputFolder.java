package io.maskwright.benchmarks;

import java.nio.file.Path;

/**
 * Where the results of several suites go. Immutable.
 *
 * @param folder a folder, made when it is needed
 */
record OutputFolder(Path folder) {

    static final OutputFolder DEFAULT = new OutputFolder(Path.of("bench-results"));

    Path of(String suite) {
        return folder.resolve(suite + ".json");
    }
}
