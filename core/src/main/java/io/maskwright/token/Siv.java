package io.maskwright.token;

import io.maskwright.internal.concurrent.Lending;
import io.maskwright.key.AesKey;
import io.maskwright.key.Secret;
import io.maskwright.key.Subkeys;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * AES-SIV (RFC 5297): deterministic authenticated encryption under two independent AES keys. The synthetic initialisation
 * vector of 16 bytes, a CMAC over the associated data and the plaintext, stands first and is the tag as well; the
 * plaintext follows, encrypted in counter mode. Equal plaintexts with equal associated data give equal results; there is
 * no nonce that could be used twice.
 *
 * <p>Associated data that stays the same is taken in once by {@link #bind}. It is a list: ("a", "bc") and ("ab", "c") are
 * different.
 *
 * <p>Immutable and thread-safe.
 */
final class Siv {

    /** How many bytes a result is longer than the plaintext. */
    static final int TAG_BYTES = Block.BYTES;

    /** The most parts of associated data that the mode takes beside the plaintext. */
    private static final int MAX_PARTS = 126;

    private final Lending<SivWorker> workers;
    private final Block start;
    private final int parts;

    private Siv(Lending<SivWorker> workers, Block start, int parts) {
        this.workers = workers;
        this.start = start;
        this.parts = parts;
    }

    /**
     * Creates the mode under the subkeys of two purposes.
     *
     * @param mac the subkeys of the tag
     * @param ctr the subkeys of the encryption, of another purpose
     * @param keyVersion the version of both
     * @return the mode without associated data
     * @throws io.maskwright.KeyUnavailableException if the version is unknown or destroyed, or the key cannot be reached
     */
    static Siv of(Subkeys mac, Subkeys ctr, int keyVersion) {
        try (Secret macKey = mac.version(keyVersion);
                Secret ctrKey = ctr.version(keyVersion)) {
            return of(AesKey.of(macKey), AesKey.of(ctrKey));
        }
    }

    /** Creates the mode under two keys, which must be independent of each other. */
    static Siv of(AesKey mac, AesKey ctr) {
        Lending<SivWorker> workers = new Lending<>(() -> new SivWorker(mac, ctr));
        SivWorker worker = workers.take();
        Block start = worker.macOfZero();
        workers.giveBack(worker);
        return new Siv(workers, start, 0);
    }

    /**
     * Takes associated data in, once for all calls.
     *
     * @param associatedData what each call of the result has as its first associated data, after that of this object
     * @return the mode with this associated data
     */
    Siv bind(byte[]... associatedData) {
        SivWorker worker = workers.take();
        Block bound = absorb(worker, associatedData);
        workers.giveBack(worker);
        return new Siv(workers, bound, parts + associatedData.length);
    }

    /**
     * Encrypts.
     *
     * @param plaintext any bytes, also none; not changed
     * @param associatedData what must be given again to open
     * @return the tag and the ciphertext, {@link #TAG_BYTES} longer than the plaintext
     */
    byte[] seal(byte[] plaintext, byte[]... associatedData) {
        byte[] sealed = new byte[TAG_BYTES + plaintext.length];
        System.arraycopy(plaintext, 0, sealed, TAG_BYTES, plaintext.length);
        seal(sealed, 0, associatedData);
        return sealed;
    }

    /**
     * Encrypts in place: from {@code offset} there is room for the tag, and then the plaintext up to the end.
     */
    void seal(byte[] buffer, int offset, byte[]... associatedData) {
        SivWorker worker = workers.take();
        worker.seal(absorb(worker, associatedData), buffer, offset);
        workers.giveBack(worker);
    }

    /**
     * Decrypts.
     *
     * @param sealed what {@link #seal} gave; not changed
     * @param associatedData the associated data of then
     * @return the plaintext, or null if sealed or associated data are not those of then or the key is another one
     */
    byte @Nullable [] open(byte[] sealed, byte[]... associatedData) {
        return open(sealed, 0, associatedData);
    }

    /** Decrypts what stands from an offset to the end. */
    byte @Nullable [] open(byte[] buffer, int offset, byte[]... associatedData) {
        int length = buffer.length - offset - TAG_BYTES;
        if (length < 0) {
            return null;
        }
        byte[] plaintext = new byte[length];
        SivWorker worker = workers.take();
        boolean isAuthentic = worker.open(absorb(worker, associatedData), buffer, offset, plaintext);
        workers.giveBack(worker);
        if (isAuthentic) {
            return plaintext;
        }
        Arrays.fill(plaintext, (byte) 0);
        return null;
    }

    private Block absorb(SivWorker worker, byte[][] associatedData) {
        if (parts + associatedData.length > MAX_PARTS) {
            throw new IllegalArgumentException("associated data must be at most " + MAX_PARTS + " parts, but was "
                    + (parts + associatedData.length));
        }
        Block state = start;
        for (byte[] part : associatedData) {
            state = state.doubled().xor(worker.mac(part));
        }
        return state;
    }

    /** Names the mode and nothing of its keys. */
    @Override
    public String toString() {
        return "Siv[" + parts + " bound]";
    }
}
