package io.maskwright.internal.reflect;

import java.util.function.UnaryOperator;

/** Copies of arrays of primitive values. */
public final class PrimitiveArrays {

    private PrimitiveArrays() {}

    static Object copyOf(Object array) {
        if (array instanceof byte[] bytes) {
            return bytes.clone();
        } else if (array instanceof char[] chars) {
            return chars.clone();
        } else if (array instanceof int[] ints) {
            return ints.clone();
        } else if (array instanceof long[] longs) {
            return longs.clone();
        } else if (array instanceof double[] doubles) {
            return doubles.clone();
        } else if (array instanceof boolean[] booleans) {
            return booleans.clone();
        } else if (array instanceof short[] shorts) {
            return shorts.clone();
        } else if (array instanceof float[] floats) {
            return floats.clone();
        }
        throw new IllegalArgumentException(
                "array must be of primitive values, but was " + array.getClass().getName());
    }

    /**
     * Copies an array and replaces each element.
     *
     * @param array an array of numbers or truth values
     * @param each gives the new element for a boxed one, of the same class
     * @return the new array
     */
    public static Object map(Object array, UnaryOperator<Object> each) {
        Object copy = copyOf(array);
        if (copy instanceof int[] ints) {
            for (int i = 0; i < ints.length; i++) {
                ints[i] = (Integer) each.apply(ints[i]);
            }
        } else if (copy instanceof long[] longs) {
            for (int i = 0; i < longs.length; i++) {
                longs[i] = (Long) each.apply(longs[i]);
            }
        } else if (copy instanceof double[] doubles) {
            for (int i = 0; i < doubles.length; i++) {
                doubles[i] = (Double) each.apply(doubles[i]);
            }
        } else if (copy instanceof boolean[] booleans) {
            for (int i = 0; i < booleans.length; i++) {
                booleans[i] = (Boolean) each.apply(booleans[i]);
            }
        } else if (copy instanceof short[] shorts) {
            for (int i = 0; i < shorts.length; i++) {
                shorts[i] = (Short) each.apply(shorts[i]);
            }
        } else if (copy instanceof float[] floats) {
            for (int i = 0; i < floats.length; i++) {
                floats[i] = (Float) each.apply(floats[i]);
            }
        } else {
            throw new IllegalArgumentException("array must be of numbers or truth values, but was "
                    + array.getClass().getTypeName());
        }
        return copy;
    }
}
