/** Maskwright for Jackson 3: annotated types are written as a policy says. */
module io.maskwright.jackson3 {
    requires static transitive org.jspecify;
    requires transitive io.maskwright.core;
    requires transitive tools.jackson.databind;

    exports io.maskwright.jackson3;
}
