package io.maskwright.format;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a format says of a text: valid, and how sure that is, or invalid, and why. It never holds any of the text.
 *
 * <p>Immutable and thread-safe; equal by content.
 *
 * @param reason why the text is invalid; null if it is valid
 * @param assurance what a valid text was held against; {@link Assurance#NONE} if it is invalid
 */
public record Validity(@Nullable Reason reason, Assurance assurance) {

    /** Why a text is invalid. */
    public enum Reason {
        /** Too few or too many characters, once separators are left out. */
        LENGTH,
        /** A character that the format does not have. */
        CHARACTER,
        /** A part at the wrong place, of the wrong kind, or with a value that is never given out. */
        STRUCTURE,
        /** A check digit that does not follow from the rest. */
        CHECK_DIGIT,
        /** A code of a place or country that does not exist, or did not at that time. */
        REGION,
        /** A date that the calendar does not have. */
        DATE,
        /** A date or number outside what is possible, such as a birth in the future. */
        RANGE;

        /**
         * Returns the reason in words, for reports.
         *
         * @return lower-case words
         */
        public String words() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /** What a text was held against. */
    public enum Assurance {
        /** The text is invalid. */
        NONE,
        /** Structure and code tables only: the format has no check digit that is known here. */
        STRUCTURE,
        /**
         * The text is accepted although a check digit does not hold, because it need not: UnionPay cards, and national
         * check digits within an IBAN.
         */
        WAIVED,
        /** All check digits hold. */
        CHECKED
    }

    private static final Validity STRUCTURE_ONLY = new Validity(null, Assurance.STRUCTURE);
    private static final Validity WAIVED = new Validity(null, Assurance.WAIVED);
    private static final Validity CHECKED = new Validity(null, Assurance.CHECKED);

    /**
     * Checks that reason and assurance fit together.
     *
     * @throws IllegalArgumentException if there is a reason and an assurance, or neither
     */
    public Validity {
        Objects.requireNonNull(assurance, "assurance must not be null");
        if ((reason == null) == (assurance == Assurance.NONE)) {
            throw new IllegalArgumentException("assurance must be NONE exactly if there is a reason");
        }
    }

    /**
     * Returns a valid result.
     *
     * @param assurance what the text was held against; not {@link Assurance#NONE}; null is refused
     * @return the result
     * @throws IllegalArgumentException if the assurance is {@link Assurance#NONE}
     */
    public static Validity valid(Assurance assurance) {
        return switch (Objects.requireNonNull(assurance, "assurance must not be null")) {
            case STRUCTURE -> STRUCTURE_ONLY;
            case WAIVED -> WAIVED;
            case CHECKED -> CHECKED;
            case NONE -> throw new IllegalArgumentException("assurance must not be NONE for a valid text");
        };
    }

    /**
     * Returns an invalid result.
     *
     * @param reason why the text is invalid; null is refused
     * @return the result
     */
    public static Validity invalid(Reason reason) {
        return new Validity(Objects.requireNonNull(reason, "reason must not be null"), Assurance.NONE);
    }

    /**
     * Tells whether the text is valid.
     *
     * @return whether it is
     */
    public boolean isValid() {
        return reason == null;
    }

    /**
     * Returns the result in words, for reports.
     *
     * @return {@code valid (…)} with the assurance, or {@code invalid: } and the reason, in lower case
     */
    public String words() {
        return reason == null
                ? "valid (" + assurance.name().toLowerCase(Locale.ROOT) + ")"
                : "invalid: " + reason.words();
    }

    @Override
    public String toString() {
        return words();
    }
}
