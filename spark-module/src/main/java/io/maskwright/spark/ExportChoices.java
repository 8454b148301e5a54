package io.maskwright.spark;

import io.maskwright.Audience;
import io.maskwright.policy.Policy;
import java.time.Clock;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * What an export is to do.
 *
 * @param policy the policy
 * @param dataset the name of the dataset in the policy
 * @param audience who reads
 * @param input the rows
 * @param inputName how the manifest names them
 * @param brokenColumn the column that has what was no row, or null
 * @param target where the treated rows go
 * @param existing what happens to an output that is there
 * @param leftOut what happens to rows that cannot be treated
 * @param ceiling how many rows may be left out
 * @param evidenceDomain the domain whose key signs, or null to choose one by the policy
 * @param clock tells the time of the manifest
 */
record ExportChoices(
        Policy policy,
        String dataset,
        Audience audience,
        Dataset<Row> input,
        String inputName,
        @Nullable String brokenColumn,
        ExportTarget target,
        ExistingOutput existing,
        LeftOutRows leftOut,
        Ceiling ceiling,
        @Nullable String evidenceDomain,
        Clock clock) {

    /**
     * How many rows may be left out.
     *
     * @param rows the most rows
     * @param percent the most rows of a hundred
     */
    record Ceiling(long rows, double percent) {

        private static final double ALL = 100;

        static final Ceiling NONE = new Ceiling(Long.MAX_VALUE, ALL);

        void check(SparkRowCounts counts) {
            long left = counts.quarantined();
            if (left > rows) {
                throw new SparkExportException(
                        left + " rows are in quarantine: at most " + rows + " may be; nothing is published");
            }
            if (left * ALL > percent * counts.in()) {
                throw new SparkExportException(left + " of " + counts.in() + " rows are in quarantine: at most "
                        + percent + " in a hundred may be; nothing is published");
            }
        }
    }

    /** Names the dataset and the audience; options may hold passwords. */
    @Override
    public String toString() {
        return "ExportChoices[" + dataset + " for " + audience.name() + "]";
    }
}
