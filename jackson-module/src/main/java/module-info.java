/** Maskwright for Jackson 2: annotated types are written as a policy says. */
module io.maskwright.jackson {
    requires static transitive org.jspecify;
    requires transitive io.maskwright.core;
    requires transitive com.fasterxml.jackson.databind;

    exports io.maskwright.jackson;

    provides com.fasterxml.jackson.databind.Module with
            io.maskwright.jackson.MaskwrightModule;
}
