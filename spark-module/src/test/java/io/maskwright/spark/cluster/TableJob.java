package io.maskwright.spark.cluster;

import java.nio.file.Path;

/**
 * A table to treat.
 *
 * @param dataset its name in the policy
 * @param policy the policy file
 * @param audience who reads
 * @param input a file, or a folder of files
 * @param output a folder to write JSON Lines to
 */
record TableJob(String dataset, Path policy, String audience, Path input, Path output) {

    private static final String SEPARATOR = "|";

    /** As one word of a command line. */
    String argument() {
        return String.join(SEPARATOR, dataset, policy.toString(), audience, input.toString(), output.toString());
    }

    static TableJob parse(String argument) {
        String[] parts = argument.split("\\" + SEPARATOR, -1);
        return new TableJob(parts[0], Path.of(parts[1]), parts[2], Path.of(parts[3]), Path.of(parts[4]));
    }

    boolean isOfDocuments() {
        return dataset.equals("orders");
    }
}
