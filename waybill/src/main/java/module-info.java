/** Privacy waybills: masked labels with a sealed part, their interchange form, and a conformance check. */
module io.maskwright.waybill {
    requires static transitive org.jspecify;
    requires transitive io.maskwright.core;
    requires com.fasterxml.jackson.core;
    requires io.nayuki.qrcodegen;

    // Waybills, what makes them and what checks them.
    exports io.maskwright.waybill;
}
