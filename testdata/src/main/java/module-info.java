/** Generates tables of made-up parcels, subscribers, calls and orders. */
module io.maskwright.testdata {
    requires static transitive org.jspecify;

    // The tables and their generator.
    exports io.maskwright.testdata;
}
