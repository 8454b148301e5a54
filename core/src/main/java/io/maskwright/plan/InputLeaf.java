package io.maskwright.plan;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One text or number that came in, and what is read in its place. Belongs to the thread that reads; its text form shows
 * nothing.
 */
public final class InputLeaf {

    /** What is neither text nor number, such as a truth value: it is read as it is. */
    public static final InputLeaf OTHER = new InputLeaf(Kind.OTHER, "", "");

    private final Kind kind;
    private final String text;
    private final @Nullable Object result;

    private enum Kind {
        TEXT,
        NUMBER,
        OTHER
    }

    private InputLeaf(Kind kind, String text, @Nullable Object result) {
        this.kind = kind;
        this.text = text;
        this.result = result;
    }

    /**
     * Decides on a text.
     *
     * @param text the text as it came in
     * @param forms tells masked ones
     * @param current what the property holds now
     * @param call what the call does
     * @return the decision
     * @throws io.maskwright.MaskwrightException as {@link MaskedForms#read}
     */
    public static InputLeaf text(String text, MaskedForms forms, CurrentValue current, ReadBackCall call) {
        return new InputLeaf(Kind.TEXT, text, forms.read(text, current, call));
    }

    /**
     * Decides on a number.
     *
     * @param digits the number as it came in
     * @param forms tells masked ones
     * @param current what the property holds now
     * @param call what the call does
     * @return the decision
     * @throws io.maskwright.MaskwrightException as {@link MaskedForms#readNumber}
     */
    public static InputLeaf number(String digits, MaskedForms forms, CurrentValue current, ReadBackCall call) {
        return new InputLeaf(Kind.NUMBER, digits, forms.readNumber(digits, current, call));
    }

    /**
     * Tells whether what came in is the value.
     *
     * @return whether it is read as it is
     */
    @SuppressWarnings("ReferenceEquality") // the text itself is what a value gives
    public boolean isValue() {
        return result == text;
    }

    /**
     * Tells whether what was found is an object that no input could hold: it takes the place of what is read.
     *
     * @return whether it is neither text, number, truth value nor null
     */
    public boolean isObject() {
        return result != null && !(isText(result) || result instanceof Number || result instanceof Boolean);
    }

    /**
     * Returns what is read in place of the input: a number that was protected as a number is one again.
     *
     * @return null, a {@code String}, {@code Boolean}, {@code BigInteger} or {@code BigDecimal}, or if {@link #isObject},
     *     that object
     */
    public @Nullable Object replacement() {
        if (result instanceof Number || (kind == Kind.NUMBER && isText(result))) {
            return number(String.valueOf(result));
        }
        return isText(result) ? String.valueOf(result) : result;
    }

    private static boolean isText(@Nullable Object result) {
        return result instanceof CharSequence || result instanceof Character;
    }

    private static Object number(String digits) {
        try {
            BigDecimal decimal = new BigDecimal(digits);
            return decimal.scale() == 0 ? (Object) decimal.unscaledValue() : decimal;
        } catch (NumberFormatException e) {
            return digits;
        }
    }

    /** Shows nothing. */
    @Override
    public String toString() {
        return "InputLeaf";
    }
}
