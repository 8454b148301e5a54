package io.maskwright.internal.reflect;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of the objects of one class, and builds new ones. Reflection happens when it is made; afterwards
 * only method handles run.
 *
 * <p>Immutable and thread-safe.
 */
public final class Shape {

    private static final MethodType GETTER = MethodType.methodType(Object.class, Object.class);

    private final MethodHandle[] getters;

    private Shape(MethodHandle[] getters) {
        this.getters = getters;
    }

    /**
     * Opens the fields of a class for reading.
     *
     * @param fields the instance fields
     * @return the shape
     * @throws ShapeException if a package is not open
     */
    public static Shape of(List<Field> fields) throws ShapeException {
        MethodHandle[] getters = new MethodHandle[fields.size()];
        for (int i = 0; i < getters.length; i++) {
            Field field = fields.get(i);
            try {
                getters[i] =
                        lookup(field.getDeclaringClass()).unreflectGetter(field).asType(GETTER);
            } catch (IllegalAccessException e) {
                throw new ShapeException("does not let its field " + field.getName() + " be read");
            }
        }
        return new Shape(getters);
    }

    /**
     * Reads a field.
     *
     * @param instance the object
     * @param index the place of the field
     * @return the value
     */
    public @Nullable Object read(Object instance, int index) {
        try {
            return (Object) getters[index].invokeExact(instance);
        } catch (VirtualMachineError e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("a field could not be read");
        }
    }

    /**
     * Returns the number of fields.
     *
     * @return the number of fields
     */
    public int size() {
        return getters.length;
    }

    static boolean isCanonical(Constructor<?> constructor) {
        RecordComponent[] components = constructor.getDeclaringClass().getRecordComponents();
        return components != null
                && Arrays.equals(
                        constructor.getParameterTypes(),
                        Arrays.stream(components).map(RecordComponent::getType).toArray());
    }

    static MethodHandles.Lookup lookup(Class<?> type) throws ShapeException {
        Module own = Shape.class.getModule();
        Module other = type.getModule();
        try {
            own.addReads(other);
            return MethodHandles.privateLookupIn(type, MethodHandles.lookup());
        } catch (IllegalAccessException | SecurityException e) {
            throw new ShapeException("lies in module " + other.getName() + ", which must open package "
                    + type.getPackageName() + " to io.maskwright.core");
        }
    }
}
