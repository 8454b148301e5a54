/** Maskwright for Jackson 3: annotated types are written as a policy says. */
@SuppressWarnings("module") // the digit tells it from the module for Jackson 2
module io.maskwright.jackson3 {
    requires static transitive org.jspecify;
    requires transitive io.maskwright.core;
    requires transitive tools.jackson.databind;

    exports io.maskwright.jackson3;

    provides tools.jackson.databind.JacksonModule with
            io.maskwright.jackson3.MaskwrightModule;
}
