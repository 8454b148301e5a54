package io.maskwright.fpe;

import io.maskwright.KeyUnavailableException;
import io.maskwright.UntreatableValueException;
import io.maskwright.UntreatableValueException.Reason;
import io.maskwright.key.AesKey;
import io.maskwright.key.Secret;
import java.security.Provider;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Format-preserving encryption by FF1 of NIST SP 800-38G Revision 1 (second public draft, February 2025).
 *
 * <p>{@code FpeCipher.ff1(key, Alphabet.DIGITS).encrypt("4111111111111111", tweak)} gives other 16 digits, and
 * {@code decrypt} with the same key and tweak gives them back.
 *
 * <p><b>At the edges.</b> Values of a length that has fewer than 1,000,000 values are refused, as the standard requires;
 * so are numerals outside the radix, characters outside the alphabet and values longer than 16,384. Null is refused.
 *
 * <p><b>Security.</b> Deterministic: under one key and tweak equal values give equal results, and who can have values
 * encrypted can build a table. The length of a value shows. Not authenticated: a changed result, another key or another
 * tweak decrypts to another plausible value, without an error.
 *
 * <p>Immutable and thread-safe. Closing the secret later does not end the use of the cipher.
 */
public final class FpeCipher {

    private static final int MAX_RADIX = 65_536;

    private final AesKey key;
    private final int radix;
    private final @Nullable Alphabet alphabet;
    private final DomainFloor floor;
    private final WorkerPool<FpeBatch> workers;

    private FpeCipher(AesKey key, int radix, @Nullable Alphabet alphabet, DomainFloor floor) {
        this.key = key;
        this.radix = radix;
        this.alphabet = alphabet;
        this.floor = floor;
        this.workers = new WorkerPool<>(() -> new FpeBatch(new Ff1Worker(key, radix), radix, alphabet, floor));
    }

    /**
     * Returns FF1 over numerals with the defaults of {@link Builder}.
     *
     * @param key 16, 24 or 32 bytes
     * @param radix 2 to 65,536
     * @return the cipher
     * @throws IllegalArgumentException if the radix is out of range
     * @throws KeyUnavailableException if the key has another length or is closed
     */
    public static FpeCipher ff1(Secret key, int radix) {
        return builder(key).radix(radix).build();
    }

    /**
     * Returns FF1 over text with the defaults of {@link Builder}.
     *
     * @param key 16, 24 or 32 bytes
     * @param alphabet the characters
     * @return the cipher
     * @throws KeyUnavailableException if the key has another length or is closed
     */
    public static FpeCipher ff1(Secret key, Alphabet alphabet) {
        return builder(key).alphabet(alphabet).build();
    }

    /**
     * Returns a builder.
     *
     * @param key 16, 24 or 32 bytes; read when the cipher is built
     * @return the builder, with its defaults
     */
    public static Builder builder(Secret key) {
        return new Builder(key);
    }

    /**
     * Encrypts numerals.
     *
     * @param numerals each 0 to radix - 1, the most significant first; not changed
     * @param tweak any number of bytes, also none: need not be secret; not changed
     * @return as many numerals, a new array
     * @throws UntreatableValueException if there are too few or too many numerals, or one is out of range
     */
    public int[] encrypt(int[] numerals, byte[] tweak) {
        return run(Direction.ENCRYPT, numerals, tweak);
    }

    /**
     * Decrypts numerals.
     *
     * @param numerals what {@link #encrypt(int[], byte[])} gave
     * @param tweak the tweak of then
     * @return the numerals of then, a new array
     * @throws UntreatableValueException if there are too few or too many numerals, or one is out of range
     */
    public int[] decrypt(int[] numerals, byte[] tweak) {
        return run(Direction.DECRYPT, numerals, tweak);
    }

    /**
     * Encrypts a text.
     *
     * @param text characters of the alphabet; brought into NFC first
     * @param tweak any number of bytes, also none: need not be secret; not changed
     * @return as many characters of the alphabet
     * @throws UntreatableValueException if the text is too short or too long, or a character is outside the alphabet
     * @throws IllegalStateException if the cipher was made without an alphabet
     */
    public String encrypt(String text, byte[] tweak) {
        return run(Direction.ENCRYPT, text, tweak);
    }

    /**
     * Decrypts a text.
     *
     * @param text what {@link #encrypt(String, byte[])} gave
     * @param tweak the tweak of then
     * @return the text of then
     * @throws UntreatableValueException if the text is too short or too long, or a character is outside the alphabet
     * @throws IllegalStateException if the cipher was made without an alphabet
     */
    public String decrypt(String text, byte[] tweak) {
        return run(Direction.DECRYPT, text, tweak);
    }

    /**
     * Returns what treats columns of texts, several times as fast as one by one.
     *
     * @return a new batch, for one thread
     * @throws IllegalStateException if the cipher was made without an alphabet
     */
    public FpeBatch newBatch() {
        requireAlphabet();
        return new FpeBatch(new Ff1Worker(key, radix), radix, alphabet, floor);
    }

    private String run(Direction direction, String text, byte[] tweak) {
        Objects.requireNonNull(text, "text must not be null");
        Objects.requireNonNull(tweak, "tweak must not be null");
        requireAlphabet();
        return workers.lend(worker -> worker.one(direction, text, tweak));
    }

    private int[] run(Direction direction, int[] numerals, byte[] tweak) {
        Objects.requireNonNull(numerals, "numerals must not be null");
        Objects.requireNonNull(tweak, "tweak must not be null");
        Ff1Shape.check(radix, numerals.length, floor.leastValues(direction));
        checkRange(numerals);
        return workers.lend(worker -> worker.one(direction, numerals, tweak));
    }

    private void checkRange(int[] numerals) {
        for (int i = 0; i < numerals.length; i++) {
            if (numerals[i] < 0 || numerals[i] >= radix) {
                throw new UntreatableValueException(
                        Reason.ALPHABET, "numeral at index " + i + " must be 0 to " + (radix - 1));
            }
        }
    }

    private void requireAlphabet() {
        if (alphabet == null) {
            throw new IllegalStateException("cipher must be made with an alphabet to treat text");
        }
    }

    /** Names the algorithm and the radix, nothing of the key. */
    @Override
    public String toString() {
        return "FpeCipher[ff1, radix=" + radix + "]";
    }

    /**
     * Sets how a {@link FpeCipher} works. Not thread-safe.
     *
     * <p>Defaults: no alphabet and no radix, one of which must be set; the AES of the JDK; at least 1,000,000 values.
     */
    public static final class Builder {

        private final Secret key;
        private int radix;
        private @Nullable Alphabet alphabet;
        private @Nullable Provider provider;
        private DomainFloor floor = DomainFloor.MILLION;

        private Builder(Secret key) {
            this.key = Objects.requireNonNull(key, "key must not be null");
        }

        /**
         * Sets the radix, for numerals only.
         *
         * @param radix 2 to 65,536
         * @return this builder
         */
        public Builder radix(int radix) {
            this.radix = radix;
            this.alphabet = null;
            return this;
        }

        /**
         * Sets the alphabet, for text and numerals.
         *
         * @param alphabet the characters
         * @return this builder
         */
        public Builder alphabet(Alphabet alphabet) {
            this.alphabet = alphabet;
            this.radix = alphabet.size();
            return this;
        }

        /**
         * Sets where AES comes from.
         *
         * @param provider a provider with {@code AES/ECB/NoPadding}; that of the JDK by default
         * @return this builder
         */
        public Builder provider(Provider provider) {
            this.provider = Objects.requireNonNull(provider, "provider must not be null");
            return this;
        }

        /**
         * Sets how many values there must be at least when decrypting.
         *
         * @param floor the least number of values; {@link DomainFloor#MILLION} by default
         * @return this builder
         */
        public Builder floor(DomainFloor floor) {
            this.floor = Objects.requireNonNull(floor, "floor must not be null");
            return this;
        }

        /**
         * Returns the cipher.
         *
         * @return the cipher
         * @throws IllegalArgumentException if neither radix nor alphabet is set or the radix is out of range
         * @throws KeyUnavailableException if the key is not 16, 24 or 32 bytes or is closed, or there is no such AES
         */
        public FpeCipher build() {
            if (radix < 2 || radix > MAX_RADIX) {
                throw new IllegalArgumentException("radix must be 2 to " + MAX_RADIX + ", but was " + radix);
            }
            AesKey aes = provider == null ? AesKey.of(key) : AesKey.of(key, provider);
            return new FpeCipher(aes, radix, alphabet, floor);
        }
    }
}
