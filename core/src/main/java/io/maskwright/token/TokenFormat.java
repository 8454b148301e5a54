package io.maskwright.token;

import io.maskwright.UntreatableValueException;
import io.maskwright.format.Ranking;
import java.util.Objects;

/**
 * What random tokens look like. A format is part of what makes values equal: in one domain a value has one token of each
 * format.
 *
 * <p><b>Security.</b> Tokens are drawn from the platform's secure source and tell nothing of the value but what the format
 * keeps: length and separators, or what the ranking keeps. {@link #opaque()} and {@link #uuid()} keep nothing. A token of
 * a format that values have too looks like a value, and may be somebody else's.
 *
 * <p>Immutable and thread-safe.
 */
public abstract sealed class TokenFormat permits OpaqueTokens, UuidTokens, DigitTokens, RankedTokens {

    /** The longest value, in characters, that formats which keep the length take: {@value}. */
    public static final int MAX_LENGTH_CHARS = 256;

    /** The length of the tokens of {@link #opaque()}, in characters: {@value}. */
    public static final int OPAQUE_CHARS = 26;
    /** The length of the tokens of {@link #uuid()}, in characters: {@value}. */
    public static final int UUID_CHARS = 36;

    private final String name;

    TokenFormat(String name) {
        this.name = name;
    }

    /**
     * Returns tokens of 26 characters, {@code a} to {@code z} and {@code 2} to {@code 7}: 130 random bits, for any value.
     *
     * <p>{@code 13812345678} → {@code k5l3qzv2m7xw4ehd6ybn2ocuta}
     *
     * @return the format
     */
    public static TokenFormat opaque() {
        return OpaqueTokens.INSTANCE;
    }

    /**
     * Returns random UUIDs (version 4, RFC 9562) in lower case, for any value.
     *
     * <p>{@code Li Lei} → {@code 0f8c4a3e-6d52-4b1c-9a77-5e2f31d0c864}
     *
     * @return the format
     */
    public static TokenFormat uuid() {
        return UuidTokens.INSTANCE;
    }

    /**
     * Returns other digits in the place of digits. Values have 2 to {@link #MAX_LENGTH_CHARS} characters, of which at
     * least 2 are the digits 0 to 9, the others spaces or {@code - . / ( ) + _ :}, which stay; everything else is refused,
     * digits of other scripts too. Tokens of 12 to 19 digits never pass the check of payment cards (Luhn).
     *
     * <p>{@code 138-1234-5678} → {@code 902-4471-0386}
     *
     * <p>Few digits make few tokens: a value of 4 digits shares 10,000 with all others of its layout, expired ones too
     * until they are purged. Where none is left the value cannot be treated. The very last value may find only itself left.
     *
     * @return the format
     */
    public static TokenFormat digits() {
        return DigitTokens.INSTANCE;
    }

    /**
     * Returns other values of a format: of the same group and layout, valid by the same check digits.
     *
     * <p>{@code +86 138-1234-5678} → {@code +86 191-4643-1764} for {@code Rankings.phone(PhoneKeep.NOTHING)}
     *
     * @param ranking the format; of payment cards only one whose results have a wrong check digit
     *     ({@link io.maskwright.format.PanCheckDigit#INVALID}), so that no system takes a token for a card
     * @return the format
     * @throws IllegalArgumentException if it writes payment cards with the right check digit
     */
    public static TokenFormat ofRanking(Ranking ranking) {
        return new RankedTokens(Objects.requireNonNull(ranking, "ranking must not be null"));
    }

    /**
     * Returns the name, with what is kept.
     *
     * @return such as {@code digits} or {@code phone keep=prefix 1}; equal for equal tokens only
     */
    public final String name() {
        return name;
    }

    /** Reads which tokens a value can have. */
    abstract TokenSpace space(String value) throws UntreatableValueException;

    /** Tells whether a text can be a token of this format. */
    abstract Shape shape(String text);

    /** Whether a text is a token, as far as its characters tell. */
    enum Shape {
        /** It is none. */
        NO,
        /** It may be one, or a value. */
        POSSIBLE,
        /** Values do not look like it. */
        CERTAIN
    }

    /** The shape of a text in a format whose tokens look like values. */
    final Shape shapeOfValue(String text) {
        try {
            return text.isEmpty() || space(text).size() == 0 ? Shape.NO : Shape.POSSIBLE;
        } catch (UntreatableValueException e) {
            return Shape.NO;
        }
    }

    /** The name. */
    @Override
    public final String toString() {
        return name;
    }
}
