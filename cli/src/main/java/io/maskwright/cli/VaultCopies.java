package io.maskwright.cli;

import io.maskwright.token.VaultCopyReport;

/** Says what became of entries that were copied. */
final class VaultCopies {

    private VaultCopies() {}

    static String words(VaultCopyReport report) {
        return report.stored() + " tokens stored, " + report.storedWithoutFingerprint()
                + " stored beside another token of their value, " + report.present() + " there already, "
                + report.conflicts() + " in conflict";
    }
}
