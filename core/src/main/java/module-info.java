/** The core of Maskwright: vocabulary, formats, strategies, policies, compiled plans and the entry point. */
module io.maskwright.core {
    requires static transitive org.jspecify;
    requires transitive io.maskwright.annotations;
    requires org.apache.commons.text;
    requires org.bouncycastle.provider;
    requires org.snakeyaml.engine;

    // What a value is, who reads it, how it is treated, what goes wrong.
    exports io.maskwright;
    // Key material.
    exports io.maskwright.key;
    // Built-in strategies, the grammar of their expressions, the seam for one's own.
    exports io.maskwright.strategy;
    // How values are treated for whom.
    exports io.maskwright.policy;
    // Compiled plans, for outlets.
    exports io.maskwright.plan;
}
