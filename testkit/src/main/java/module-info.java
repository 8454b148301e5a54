/** Contract tests that any implementation of the seams of Maskwright can run. */
module io.maskwright.testkit {
    requires static transitive org.jspecify;
    requires transitive io.maskwright.core;
    requires transitive io.maskwright.export;
    requires transitive org.junit.jupiter.api;
    requires org.assertj.core;

    // Contracts to extend.
    exports io.maskwright.testkit;
    // JUnit calls their tests by reflection.
    opens io.maskwright.testkit;
}
