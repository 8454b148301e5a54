package io.maskwright.strategy;

import io.maskwright.UntreatableValueException;
import io.maskwright.UntreatableValueException.Reason;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What {@code seal} takes. */
enum SealType {
    /** Texts, as they are. */
    TEXT,
    /** Numbers, by their digits with the zeros at the end, and texts that are a number, as they are. */
    NUMBER;

    private static final int MAX_LENGTH = 1000;
    private static final Pattern NUMERIC = Pattern.compile("[+-]?+[0-9]++(?:\\.[0-9]++)?+(?:[eE][+-]?+[0-9]++)?+");

    boolean takes(Class<?> type) {
        return CharSequence.class.isAssignableFrom(type) || (this == NUMBER && TextForm.isNumber(type));
    }

    /** The text to seal, or null if the type is not taken. */
    @Nullable
    String text(Object value) {
        if (!takes(value.getClass())) {
            return null;
        }
        String text = TextForm.bounded(value);
        if (this == NUMBER && value instanceof CharSequence) {
            if (text != null && text.length() > MAX_LENGTH) {
                throw new UntreatableValueException(
                        Reason.TOO_LONG, "a number has at most " + MAX_LENGTH + " characters");
            }
            if (text != null && !NUMERIC.matcher(text).matches()) {
                throw new UntreatableValueException(Reason.SHAPE, "not a number");
            }
        }
        return text;
    }
}
