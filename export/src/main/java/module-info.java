/** Streaming export of CSV, TSV and JSON Lines under a policy. */
module io.maskwright.export {
    requires static transitive org.jspecify;
    requires transitive io.maskwright.core;
    requires com.fasterxml.jackson.core;
    requires de.siegmar.fastcsv;
    requires transitive java.sql;

    // The job, its options and its report.
    exports io.maskwright.export;
    // The seam of sources and targets.
    exports io.maskwright.export.spi;
    // Queries and tables of databases.
    exports io.maskwright.export.jdbc;
    // Proof that nothing protected left.
    exports io.maskwright.export.proof;
    // Counts over tables that nobody may see.
    exports io.maskwright.export.count;
}
