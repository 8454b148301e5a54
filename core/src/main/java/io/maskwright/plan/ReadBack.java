package io.maskwright.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a masked value that comes in where the value itself is due, such as a form that a client sends back as it
 * was shown. One of the choices here, or code of one's own that finds the value.
 *
 * <p>{@code input -> customers.phoneOf(currentUser())}
 *
 * <p>Thread-safe, as implementations must be.
 */
@FunctionalInterface
public interface ReadBack {

    /** The input is refused, with a {@link io.maskwright.ReadBackException} that names type and property. The default. */
    ReadBack REFUSE = new Choice("REFUSE") {
        @Override
        public @Nullable Object resolve(MaskedInput input) {
            throw input.refused();
        }
    };

    /**
     * The value is null, or what stands for null in its type: 0 for primitive numbers, an empty Optional. The key of a map
     * is refused.
     */
    ReadBack NULL = new Choice("NULL") {
        @Override
        public @Nullable Object resolve(MaskedInput input) {
            return null;
        }
    };

    /**
     * Where an object is updated, what it holds stays if the input is what some audience gets of it; in a collection or a
     * map, if it is what some audience gets of one value of it and of no other. Everything else is refused: a masked form
     * of another value, one that was edited, and input for a new object.
     */
    ReadBack KEEP_EXISTING = new Choice("KEEP_EXISTING") {
        @Override
        public @Nullable Object resolve(MaskedInput input) {
            List<Object> origins = input.origins();
            if (origins.size() != 1) {
                throw input.refused();
            }
            return origins.get(0);
        }
    };

    /**
     * Gives the value in place of a masked one.
     *
     * @param input the masked text, and where it stands
     * @return the value: a text, number or boolean is read as if it stood in the input, another object must be of the type
     *     of the property or element; null for none
     * @throws io.maskwright.ReadBackException if there is none, as {@link MaskedInput#refused} gives it; other exceptions
     *     pass too, so their messages should hold no values
     */
    @Nullable
    Object resolve(MaskedInput input);

    /** A choice with a name. */
    abstract class Choice implements ReadBack {

        private final String name;

        private Choice(String name) {
            this.name = name;
        }

        /** Returns the name. */
        @Override
        public String toString() {
            return name;
        }
    }
}
