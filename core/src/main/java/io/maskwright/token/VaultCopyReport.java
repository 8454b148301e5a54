package io.maskwright.token;

/**
 * What became of entries that were copied from one vault into another.
 *
 * @param stored how many were new and are stored with their fingerprints, if they have one
 * @param storedWithoutFingerprint how many were new, but whose value has another token there already: they open, and are
 *     not handed out again
 * @param present how many were there already
 * @param conflicts how many tokens stand for something else there; nothing of that was changed
 */
public record VaultCopyReport(long stored, long storedWithoutFingerprint, long present, long conflicts) {

    static final VaultCopyReport NONE = new VaultCopyReport(0, 0, 0, 0);

    VaultCopyReport plus(VaultCopyReport other) {
        return new VaultCopyReport(
                stored + other.stored,
                storedWithoutFingerprint + other.storedWithoutFingerprint,
                present + other.present,
                conflicts + other.conflicts);
    }

    /**
     * Tells whether every entry is there now.
     *
     * @return whether there was no conflict
     */
    public boolean isComplete() {
        return conflicts == 0;
    }
}
