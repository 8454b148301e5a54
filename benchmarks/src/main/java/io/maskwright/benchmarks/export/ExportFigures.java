package io.maskwright.benchmarks.export;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * What one process measured of one run, reading of the policy and start of the classes included.
 *
 * @param contender who
 * @param threads how many threads
 * @param rows how many rows were read
 * @param bytes how large they are
 * @param seconds how long it took
 * @param cpuSeconds how much time of processors the process used, its compiler and collector included
 * @param peakMebibytes the most memory that the process had, heap and all, or null where the system does not tell
 */
public record ExportFigures(
        @JsonProperty("contender") ExportContender contender,
        @JsonProperty("threads") int threads,
        @JsonProperty("rows") long rows,
        @JsonProperty("bytes") long bytes,
        @JsonProperty("seconds") double seconds,
        @JsonProperty("cpuSeconds") double cpuSeconds,
        @JsonProperty("peakMebibytes") @Nullable Long peakMebibytes) {

    /** The rows of the table: the copy has one copy of it for each thread. */
    long rowsOfTable() {
        return contender == ExportContender.FASTCSV_COPY ? rows / threads : rows;
    }

    double rowsPerSecond() {
        return rows / seconds;
    }

    double megabytesPerSecond() {
        return bytes / seconds / 1e6;
    }
}
