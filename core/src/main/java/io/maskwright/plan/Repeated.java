package io.maskwright.plan;

import io.maskwright.PlanException;
import java.lang.annotation.Annotation;
import java.lang.annotation.Repeatable;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;

/** The annotations that the compiler put into a container, because one of them stands more than once in a place. */
final class Repeated {

    private Repeated() {}

    static List<Annotation> in(Annotation container) {
        Class<? extends Annotation> type = container.annotationType();
        for (Method method : type.getDeclaredMethods()) {
            Class<?> component = method.getReturnType().getComponentType();
            Repeatable repeatable = component == null ? null : component.getAnnotation(Repeatable.class);
            if (repeatable != null
                    && repeatable.value() == type
                    && method.getName().equals("value")) {
                return List.of(read(container, method));
            }
        }
        return List.of();
    }

    private static Annotation[] read(Annotation container, Method method) {
        try {
            // Through the handler, since the annotation may be private to a package that is not open.
            return (Annotation[]) Proxy.getInvocationHandler(container).invoke(container, method, null);
        } catch (Throwable e) {
            throw new PlanException(container.annotationType().getName() + " is repeated, but cannot be read");
        }
    }
}
