/** Samples that the documentation quotes: compiled against what the modules export and nothing else. */
module io.maskwright.examples {
    requires static org.jspecify;
    requires io.maskwright.core;
    requires io.maskwright.jackson;
    requires io.maskwright.export;
    requires io.maskwright.testdata;
    requires io.maskwright.vault.jdbc;
    requires java.sql;

    // A masked copy is built by reflection, and Jackson reads by it: the package of the data types is opened to both.
    opens io.maskwright.examples to
            io.maskwright.core,
            com.fasterxml.jackson.databind;
}
