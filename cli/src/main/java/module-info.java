/** The maskwright command. */
module io.maskwright.cli {
    requires static transitive org.jspecify;
    requires de.siegmar.fastcsv;
    requires info.picocli;
    requires io.maskwright.core;
    requires io.maskwright.export;
    requires io.maskwright.testdata;
    requires io.maskwright.vault.jdbc;
    requires io.maskwright.waybill;
    requires me.tongfei.progressbar;

    // The command line library fills in options by reflection.
    opens io.maskwright.cli to
            info.picocli;
}
