package io.maskwright.strategy;

import io.maskwright.Strategy;
import java.text.Normalizer;
import java.util.OptionalInt;
import java.util.function.IntUnaryOperator;

/** How long results are at most, as {@link Strategy#maxLength} tells it. */
@FunctionalInterface
interface Lengths {

    /** Nothing is known. */
    Lengths UNKNOWN = inputMaxLength -> OptionalInt.empty();

    /** As long as the value, or shorter. */
    Lengths SAME = OptionalInt::of;

    /** The greatest length of a result for the greatest length of a value. */
    OptionalInt of(int inputMaxLength);

    /** At most so long, whatever the value. */
    static Lengths fixed(int length) {
        return inputMaxLength -> OptionalInt.of(length);
    }

    /** The length of a text that always is the result, whatever a later step makes of its form. */
    static int of(String text) {
        return Math.max(
                text.length(), Normalizer.normalize(text, Normalizer.Form.NFC).length());
    }

    /** At most so much longer than the value; no text is longer than the greatest integer. */
    static Lengths longerBy(int more) {
        return counted(length -> (int) Math.min(Integer.MAX_VALUE, (long) length + more));
    }

    static Lengths counted(IntUnaryOperator count) {
        return inputMaxLength -> OptionalInt.of(count.applyAsInt(inputMaxLength));
    }

    /** The greater one, if both are known. */
    static OptionalInt max(OptionalInt a, OptionalInt b) {
        return a.isEmpty() || b.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Math.max(a.getAsInt(), b.getAsInt()));
    }
}
