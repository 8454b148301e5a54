package io.maskwright.plan;

import io.maskwright.Maskwright;
import io.maskwright.PlanException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What one call to read does with masked and protected values.
 *
 * @param choice what becomes of masked ones
 * @param opener gives reversible ones back; null if nothing is opened
 */
public record ReadBackCall(ReadBack choice, @Nullable Opener opener) {

    /**
     * Reads the attributes of a call.
     *
     * @param attributes gives the value of an attribute, or null
     * @param otherwise what becomes of masked values where the call does not say it
     * @return what the call does
     * @throws PlanException if an attribute is of another type than it must be
     */
    public static ReadBackCall of(Function<Object, @Nullable Object> attributes, ReadBack otherwise) {
        Object choice = attributes.apply(Maskwright.READ_BACK);
        if (choice != null && !(choice instanceof ReadBack)) {
            throw wrong(Maskwright.READ_BACK, "a ReadBack", choice);
        }
        Object opener = attributes.apply(Maskwright.OPENING);
        if (opener != null && !(opener instanceof Opener)) {
            throw wrong(Maskwright.OPENING, "an Opening", opener);
        }
        return new ReadBackCall(choice == null ? otherwise : (ReadBack) choice, (Opener) opener);
    }

    private static PlanException wrong(Object attribute, String expected, Object found) {
        return new PlanException("the attribute " + attribute + " must be " + expected + ", but was a "
                + found.getClass().getName());
    }
}
