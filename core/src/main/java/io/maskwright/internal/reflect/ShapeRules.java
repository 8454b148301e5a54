package io.maskwright.internal.reflect;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Which classes are not data, and so are never copied. */
final class ShapeRules {

    private ShapeRules() {}

    static void check(Class<?> type, List<Field> fields) throws ShapeException {
        if (Proxy.isProxyClass(type)) {
            throw new ShapeException("is a dynamic proxy, whose state cannot be copied");
        }
        if (type.isHidden() || type.isSynthetic()) {
            throw new ShapeException("is a lambda or another class made at run time, whose state cannot be copied");
        }
        if (JdkTypes.isJdk(type)) {
            throw new ShapeException("is a class of the JDK that is neither a known value nor a known container");
        }
        if (Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type)) {
            throw new ShapeException("is a collection or map class of its own, whose copy cannot be built;"
                    + " hold a collection of the JDK instead");
        }
        if (AutoCloseable.class.isAssignableFrom(type)) {
            throw new ShapeException("holds a resource that is closed (AutoCloseable) and cannot be copied");
        }
        if (type.isInterface() || Modifier.isAbstract(type.getModifiers())) {
            throw new ShapeException("is abstract");
        }
        checkNesting(type);
        checkFields(fields);
    }

    private static void checkNesting(Class<?> type) throws ShapeException {
        if (type.isAnonymousClass() || (type.isLocalClass() && !type.isRecord())) {
            throw new ShapeException("is declared inside a method");
        }
        if (type.isMemberClass() && !Modifier.isStatic(type.getModifiers())) {
            throw new ShapeException("is an inner class; make it static");
        }
    }

    private static void checkFields(List<Field> fields) throws ShapeException {
        for (Field field : fields) {
            if (JdkTypes.isJdk(field.getDeclaringClass())) {
                throw new ShapeException("extends " + field.getDeclaringClass().getName()
                        + ", a class of the JDK whose state cannot be copied");
            }
            if (field.isSynthetic()) {
                throw new ShapeException("holds state that the compiler added");
            }
        }
    }
}
