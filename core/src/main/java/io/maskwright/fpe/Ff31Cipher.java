package io.maskwright.fpe;

import io.maskwright.KeyUnavailableException;
import io.maskwright.UntreatableValueException;
import io.maskwright.UntreatableValueException.Reason;
import io.maskwright.key.AesKey;
import io.maskwright.key.Secret;
import java.math.BigInteger;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads data that was encrypted by FF3-1 of the first draft of NIST SP 800-38G Revision 1. There is no encryption: what is
 * read is to be encrypted anew by {@link FpeCipher}.
 *
 * <p>{@code Ff31Cipher.toDecrypt(key, Alphabet.DIGITS).decrypt("302999799972717161117243949033", tweak)} gives the 30 digits
 * of before.
 *
 * <p><b>At the edges.</b> Values of a length that has fewer than 1,000,000 values are refused; so are lengths beyond twice
 * the numerals that fit 96 bits (56 digits, for example), numerals outside the radix, characters outside the alphabet and
 * tweaks of other than 7 bytes. Text is taken as it is. Null is refused. FF3, with its tweak of 8 bytes, cannot be read.
 *
 * <p><b>Security.</b> Not authenticated: a changed value, another key or another tweak decrypts to another plausible value,
 * without an error.
 *
 * <p>Immutable and thread-safe. Closing the secret later does not end the use of the cipher.
 *
 * @deprecated NIST removed FF3-1 in the second public draft of SP 800-38G Revision 1 (3 February 2025). Beyne (CRYPTO 2021)
 *     recovers half of a value with 2^24 chosen queries where there are 10^6 values. For reading old data only.
 */
@Deprecated(since = "0.1.0")
public final class Ff31Cipher {

    private static final int MAX_RADIX = 65_536;
    private static final int TWEAK_BYTES = 7;

    private final AesKey key;
    private final int radix;
    private final @Nullable Alphabet alphabet;

    private Ff31Cipher(Secret key, int radix, @Nullable Alphabet alphabet) {
        if (radix < 2 || radix > MAX_RADIX) {
            throw new IllegalArgumentException("radix must be 2 to " + MAX_RADIX + ", but was " + radix);
        }
        this.key = AesKey.reversed(Objects.requireNonNull(key, "key must not be null"));
        this.radix = radix;
        this.alphabet = alphabet;
    }

    /**
     * Returns FF3-1 over text.
     *
     * @param key 16, 24 or 32 bytes, in the order of the standard
     * @param alphabet the characters
     * @return the cipher
     * @throws KeyUnavailableException if the key has another length or is closed
     */
    public static Ff31Cipher toDecrypt(Secret key, Alphabet alphabet) {
        Objects.requireNonNull(alphabet, "alphabet must not be null");
        return new Ff31Cipher(key, alphabet.size(), alphabet);
    }

    /**
     * Returns FF3-1 over numerals.
     *
     * @param key 16, 24 or 32 bytes, in the order of the standard
     * @param radix 2 to 65,536
     * @return the cipher
     * @throws IllegalArgumentException if the radix is out of range
     * @throws KeyUnavailableException if the key has another length or is closed
     */
    public static Ff31Cipher toDecrypt(Secret key, int radix) {
        return new Ff31Cipher(key, radix, null);
    }

    /**
     * Decrypts a text.
     *
     * @param text characters of the alphabet
     * @param tweak 7 bytes, those of the encryption; not changed
     * @return as many characters of the alphabet
     * @throws UntreatableValueException if the text is too short or too long, or a character is outside the alphabet
     * @throws IllegalArgumentException if the tweak has another length
     * @throws IllegalStateException if the cipher was made without an alphabet
     */
    public String decrypt(String text, byte[] tweak) {
        if (alphabet == null) {
            throw new IllegalStateException("cipher must be made with an alphabet to treat text");
        }
        int[] numerals = Objects.requireNonNull(text, "text must not be null")
                .codePoints()
                .map(alphabet::numeralOf)
                .toArray();
        for (int i = 0; i < numerals.length; i++) {
            if (numerals[i] < 0) {
                throw new UntreatableValueException(Reason.ALPHABET, "character at index " + i);
            }
        }
        StringBuilder result = new StringBuilder(numerals.length);
        for (int numeral : decrypt(numerals, tweak)) {
            result.appendCodePoint(alphabet.codePointOf(numeral));
        }
        return result.toString();
    }

    /**
     * Decrypts numerals.
     *
     * @param numerals each 0 to radix - 1, in the order of the text; not changed
     * @param tweak 7 bytes, those of the encryption; not changed
     * @return as many numerals, a new array
     * @throws UntreatableValueException if there are too few or too many numerals, or one is out of range
     * @throws IllegalArgumentException if the tweak has another length
     */
    public int[] decrypt(int[] numerals, byte[] tweak) {
        Objects.requireNonNull(numerals, "numerals must not be null");
        Objects.requireNonNull(tweak, "tweak must not be null");
        if (tweak.length != TWEAK_BYTES) {
            throw new IllegalArgumentException("tweak must be " + TWEAK_BYTES + " bytes, but was " + tweak.length);
        }
        Ff31Shape shape = Ff31Shape.of(radix, numerals.length);
        int middle = shape.leftLength();
        BigInteger[] halves = {number(numerals, 0, middle), number(numerals, middle, numerals.length)};
        new Ff31Rounds(key.newEncryptor()).decrypt(shape, tweak, halves);
        int[] result = new int[numerals.length];
        write(halves[0], result, 0, middle);
        write(halves[1], result, middle, result.length);
        return result;
    }

    /** The number of numerals of which the first is the least significant. */
    private BigInteger number(int[] numerals, int from, int to) {
        BigInteger base = BigInteger.valueOf(radix);
        BigInteger number = BigInteger.ZERO;
        for (int i = to - 1; i >= from; i--) {
            if (numerals[i] < 0 || numerals[i] >= radix) {
                throw new UntreatableValueException(
                        Reason.ALPHABET, "numeral at index " + i + " must be 0 to " + (radix - 1));
            }
            number = number.multiply(base).add(BigInteger.valueOf(numerals[i]));
        }
        return number;
    }

    private void write(BigInteger number, int[] numerals, int from, int to) {
        BigInteger base = BigInteger.valueOf(radix);
        BigInteger rest = number;
        for (int i = from; i < to; i++) {
            BigInteger[] parts = rest.divideAndRemainder(base);
            numerals[i] = parts[1].intValue();
            rest = parts[0];
        }
    }

    /** Names the algorithm and the radix, nothing of the key. */
    @Override
    public String toString() {
        return "Ff31Cipher[ff3-1, radix=" + radix + "]";
    }
}
