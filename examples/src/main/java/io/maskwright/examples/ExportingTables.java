package io.maskwright.examples;

import io.maskwright.Audience;
import io.maskwright.export.ExportJob;
import io.maskwright.export.ExportReport;
import io.maskwright.export.jdbc.ExistingRows;
import io.maskwright.export.jdbc.JdbcQuery;
import io.maskwright.export.jdbc.JdbcTable;
import io.maskwright.policy.Policy;
import java.nio.file.Path;
import javax.sql.DataSource;

/** Exports from and to databases. */
final class ExportingTables {

    // region table
    static ExportReport copy(Policy policy, DataSource production, DataSource test, Path runs) {
        return ExportJob.builder()
                .policy(policy)
                .dataset("parcels")
                .audience(Audience.of("analytics"))
                .source(JdbcQuery.of(
                        production,
                        "SELECT number, phone, weight, sent FROM parcel WHERE weight < ? ORDER BY number",
                        30_000))
                .target(JdbcTable.builder(test, "parcel")
                        .existingRows(ExistingRows.REPLACE)
                        .build())
                .output(runs.resolve("parcel"))
                .build()
                .run();
    }
    // endregion

    private ExportingTables() {}
}
