/** The core of Maskwright: vocabulary, formats, strategies, policies, compiled plans and the entry point. */
@SuppressWarnings("requires-automatic")
module io.maskwright.core {
    requires static transitive org.jspecify;
    requires transitive io.maskwright.annotations;
    // An automatic module by its manifest: the name is chosen by its authors and stable.
    requires com.google.i18n.phonenumbers.libphonenumber;
    requires org.apache.commons.text;
    requires org.bouncycastle.provider;
    requires org.slf4j;
    requires org.snakeyaml.engine;

    // Vaults that policies name.
    uses io.maskwright.token.TokenVaultProvider;

    // What a value is, who reads it, how it is treated, what goes wrong.
    exports io.maskwright;
    // Data formats and divisions.
    exports io.maskwright.format;
    // Key material.
    exports io.maskwright.key;
    // Format-preserving encryption.
    exports io.maskwright.fpe;
    // Tokens and the seam of vaults.
    exports io.maskwright.token;
    // Built-in strategies, the grammar of their expressions, the seam for one's own.
    exports io.maskwright.strategy;
    // How values are treated for whom.
    exports io.maskwright.policy;
    // The profiles that ship with the library.
    exports io.maskwright.profile;
    // What masks leave, alone and put together.
    exports io.maskwright.risk;
    // Compiled plans, for outlets.
    exports io.maskwright.plan;
    // Audit events and their sinks.
    exports io.maskwright.audit;
    // Getting values back.
    exports io.maskwright.reveal;
    // What users create.
    exports io.maskwright.engine;
}
