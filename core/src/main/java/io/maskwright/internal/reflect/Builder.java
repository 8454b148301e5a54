package io.maskwright.internal.reflect;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Builds objects of one class from the values of its fields: a record through its canonical constructor; a class with a
 * constructor without parameters and no final field through that and its fields; any other class through the one
 * constructor whose parameters are its fields, by name and type.
 *
 * <p>Immutable and thread-safe.
 */
public final class Builder {

    private static final MethodType SPREAD = MethodType.methodType(Object.class, Object[].class);
    private static final MethodType NEW = MethodType.methodType(Object.class);
    private static final MethodType SETTER = MethodType.methodType(void.class, Object.class, Object.class);

    private final MethodHandle constructor;
    private final int[] order;
    private final MethodHandle @Nullable [] setters;

    private Builder(MethodHandle constructor, int[] order, MethodHandle @Nullable [] setters) {
        this.constructor = constructor;
        this.order = order;
        this.setters = setters;
    }

    /**
     * Finds out how a class is built.
     *
     * @param type the class
     * @param fields its instance fields, those of superclasses included
     * @return the builder
     * @throws ShapeException if there is no way
     */
    public static Builder of(Class<?> type, List<Field> fields) throws ShapeException {
        ShapeRules.check(type, fields);
        if (type.isRecord()) {
            return ofRecord(type);
        }
        Constructor<?> plain = constructorWithoutParameters(type);
        Field fixed = firstFinal(fields);
        if (plain != null && fixed == null) {
            return ofBean(type, plain, fields);
        }
        return ofAllFields(type, fields, plain == null ? null : fixed);
    }

    /**
     * Builds an object.
     *
     * @param values the values of the fields, in their order; none null where the field is primitive
     * @return the new object
     * @throws ConstructionException if the constructor throws
     */
    public Object build(@Nullable Object[] values) throws ConstructionException {
        try {
            if (setters == null) {
                @Nullable Object[] arguments = new @Nullable Object[values.length];
                for (int i = 0; i < order.length; i++) {
                    arguments[i] = values[order[i]];
                }
                return (Object) constructor.invokeExact(arguments);
            }
            Object built = (Object) constructor.invokeExact();
            for (int i = 0; i < values.length; i++) {
                setters[i].invokeExact(built, values[i]);
            }
            return built;
        } catch (VirtualMachineError e) {
            throw e;
        } catch (Throwable e) {
            throw new ConstructionException();
        }
    }

    private static Builder ofRecord(Class<?> type) throws ShapeException {
        RecordComponent[] components = type.getRecordComponents();
        for (Constructor<?> candidate : type.getDeclaredConstructors()) {
            if (Shape.isCanonical(candidate)) {
                int[] order = new int[components.length];
                for (int i = 0; i < order.length; i++) {
                    order[i] = i;
                }
                return new Builder(spread(type, candidate), order, null);
            }
        }
        throw new ShapeException("has no canonical constructor");
    }

    private static Builder ofBean(Class<?> type, Constructor<?> plain, List<Field> fields) throws ShapeException {
        MethodHandle[] setters = new MethodHandle[fields.size()];
        try {
            for (int i = 0; i < setters.length; i++) {
                Field field = fields.get(i);
                setters[i] = Shape.lookup(field.getDeclaringClass())
                        .unreflectSetter(field)
                        .asType(SETTER);
            }
            MethodHandle handle = Shape.lookup(type).unreflectConstructor(plain).asType(NEW);
            return new Builder(handle, new int[0], setters);
        } catch (IllegalAccessException e) {
            throw new ShapeException("does not let its fields be set");
        }
    }

    private static Builder ofAllFields(Class<?> type, List<Field> fields, @Nullable Field fixed) throws ShapeException {
        Builder found = null;
        for (Constructor<?> candidate : type.getDeclaredConstructors()) {
            int[] order = orderOf(candidate, fields);
            if (order != null) {
                if (found != null) {
                    throw new ShapeException("has several constructors whose parameters are its fields");
                }
                found = new Builder(spread(type, candidate), order, null);
            }
        }
        if (found == null) {
            String lack =
                    fixed == null ? "has no constructor without parameters" : "has the final field " + fixed.getName();
            throw new ShapeException(lack + " and no constructor whose parameters are exactly its fields by name"
                    + " (compiled with -parameters) and type");
        }
        return found;
    }

    private static int @Nullable [] orderOf(Constructor<?> constructor, List<Field> fields) {
        Parameter[] parameters = constructor.getParameters();
        if (parameters.length != fields.size()) {
            return null;
        }
        int[] order = new int[parameters.length];
        for (int i = 0; i < order.length; i++) {
            int index = indexOf(parameters[i], fields);
            if (index < 0) {
                return null;
            }
            order[i] = index;
        }
        return order;
    }

    /** Parameter names differ from one another, so equal counts make this a one-to-one match if field names do too. */
    private static int indexOf(Parameter parameter, List<Field> fields) {
        int found = -1;
        for (int i = 0; i < fields.size(); i++) {
            Field field = fields.get(i);
            if (parameter.isNamePresent() && field.getName().equals(parameter.getName())) {
                if (found >= 0 || field.getType() != parameter.getType()) {
                    return -1;
                }
                found = i;
            }
        }
        return found;
    }

    private static MethodHandle spread(Class<?> type, Constructor<?> constructor) throws ShapeException {
        MethodHandles.Lookup lookup = Shape.lookup(type);
        try {
            return lookup.unreflectConstructor(constructor)
                    .asFixedArity()
                    .asSpreader(Object[].class, constructor.getParameterCount())
                    .asType(SPREAD);
        } catch (IllegalAccessException | IllegalArgumentException e) {
            throw new ShapeException("does not let its constructor be called");
        }
    }

    private static @Nullable Constructor<?> constructorWithoutParameters(Class<?> type) {
        for (Constructor<?> candidate : type.getDeclaredConstructors()) {
            if (candidate.getParameterCount() == 0) {
                return candidate;
            }
        }
        return null;
    }

    private static @Nullable Field firstFinal(List<Field> fields) {
        for (Field field : fields) {
            if (Modifier.isFinal(field.getModifiers())) {
                return field;
            }
        }
        return null;
    }
}
