package io.maskwright.internal.reflect;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.AnnotatedTypeVariable;
import java.lang.reflect.AnnotatedWildcardType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Resolves the types written in a class and its supertypes, with what is known about their type variables: from the
 * place where the class is used, from subclasses, and from the bounds of the variables.
 *
 * <p>Not thread-safe; made for one class and dropped.
 */
public final class TypeResolver {

    private final Map<TypeVariable<?>, TypeTree> bindings = new HashMap<>();
    private final List<Annotation> promised = new ArrayList<>();

    private TypeResolver() {}

    /**
     * Returns the resolver of a class.
     *
     * @param type the class
     * @param declared the type under which it is used, one of its supertypes or itself; null if nothing is known
     * @return the resolver
     */
    public static TypeResolver of(Class<?> type, @Nullable TypeTree declared) {
        TypeResolver resolver = new TypeResolver();
        if (declared != null && !declared.raw().isArray()) {
            TypeVariable<?>[] variables = declared.raw().getTypeParameters();
            for (int i = 0; i < Math.min(variables.length, declared.arguments().size()); i++) {
                TypeTree argument = declared.arguments().get(i);
                resolver.bindings.put(variables[i], argument);
                argument.eachAnnotation(resolver.promised::add);
            }
            if (declared.raw() != type) {
                resolver.bindDown(type, new HashSet<>());
            }
        }
        resolver.bindUp(type, new HashSet<>());
        return resolver;
    }

    /**
     * Returns the annotations on type arguments that speak of values of the class, be it where the class is used or
     * where it names its supertypes. A property must carry each of them, or they would be lost.
     *
     * @return the annotations, the same objects that {@link #resolve} hands out
     */
    public List<Annotation> promised() {
        return List.copyOf(promised);
    }

    /**
     * Resolves a type.
     *
     * @param type a type as written in the class or a supertype
     * @return the type with variables replaced
     */
    public TypeTree resolve(AnnotatedType type) {
        return resolve(type, new HashSet<>());
    }

    /**
     * Returns what stands for a type variable of a supertype.
     *
     * @param variable the variable of the class or of one of its supertypes
     * @return the type, or null if nothing is known of it
     */
    public @Nullable TypeTree bound(TypeVariable<?> variable) {
        return bindings.get(variable);
    }

    /** Carries what is known of a supertype's variables down to the variables of the class that fill them. */
    private void bindDown(Class<?> type, Set<Class<?>> seen) {
        if (!seen.add(type)) {
            return;
        }
        for (AnnotatedType parent : parents(type)) {
            Class<?> raw = rawOf(parent.getType());
            bindDown(raw, seen);
            if (parent instanceof AnnotatedParameterizedType parameterized) {
                AnnotatedType[] arguments = parameterized.getAnnotatedActualTypeArguments();
                for (int i = 0; i < arguments.length; i++) {
                    TypeTree known = bindings.get(raw.getTypeParameters()[i]);
                    if (known != null && arguments[i].getType() instanceof TypeVariable<?> variable) {
                        bindings.putIfAbsent(variable, known);
                    }
                }
            }
        }
    }

    private void bindUp(Class<?> type, Set<Class<?>> seen) {
        if (!seen.add(type)) {
            return;
        }
        for (AnnotatedType parent : parents(type)) {
            Class<?> raw = rawOf(parent.getType());
            if (parent instanceof AnnotatedParameterizedType parameterized) {
                bindArguments(raw, parameterized.getAnnotatedActualTypeArguments());
            }
            bindUp(raw, seen);
        }
    }

    private void bindArguments(Class<?> raw, AnnotatedType[] arguments) {
        for (int i = 0; i < arguments.length; i++) {
            TypeVariable<?> variable = raw.getTypeParameters()[i];
            TypeTree written = resolve(arguments[i]);
            written.eachAnnotation(promised::add);
            TypeTree known = bindings.get(variable);
            bindings.put(variable, known == null ? written : known.plus(written.annotations()));
        }
    }

    private static List<AnnotatedType> parents(Class<?> type) {
        List<AnnotatedType> parents = new ArrayList<>();
        AnnotatedType superclass = type.getAnnotatedSuperclass();
        if (superclass != null && superclass.getType() != Object.class) {
            parents.add(superclass);
        }
        parents.addAll(List.of(type.getAnnotatedInterfaces()));
        return parents;
    }

    private static Class<?> rawOf(Type type) {
        return (Class<?>) (type instanceof ParameterizedType parameterized ? parameterized.getRawType() : type);
    }

    private TypeTree resolve(AnnotatedType type, Set<TypeVariable<?>> open) {
        List<Annotation> here = List.of(type.getAnnotations());
        if (type instanceof AnnotatedParameterizedType parameterized) {
            List<TypeTree> arguments = new ArrayList<>();
            for (AnnotatedType argument : parameterized.getAnnotatedActualTypeArguments()) {
                arguments.add(resolve(argument, open));
            }
            return new TypeTree(rawOf(type.getType()), arguments, here);
        } else if (type instanceof AnnotatedArrayType array) {
            TypeTree component = resolve(array.getAnnotatedGenericComponentType(), open);
            return new TypeTree(component.raw().arrayType(), List.of(component), here);
        } else if (type instanceof AnnotatedTypeVariable variable) {
            return resolveVariable((TypeVariable<?>) variable.getType(), open).plus(here);
        } else if (type instanceof AnnotatedWildcardType wildcard) {
            return resolveWildcard(wildcard, open).plus(here);
        }
        return TypeTree.of(rawOf(type.getType())).plus(here);
    }

    private TypeTree resolveVariable(TypeVariable<?> variable, Set<TypeVariable<?>> open) {
        List<Annotation> declared = List.of(variable.getAnnotations());
        TypeTree known = bindings.get(variable);
        if (known != null) {
            return known.plus(declared);
        }
        if (!open.add(variable)) {
            // A variable bounded by itself, such as T extends Comparable<T>.
            return TypeTree.of(Object.class).plus(declared);
        }
        TypeTree bound = resolveAll(variable.getAnnotatedBounds(), open);
        open.remove(variable);
        return bound.plus(declared);
    }

    private TypeTree resolveWildcard(AnnotatedWildcardType wildcard, Set<TypeVariable<?>> open) {
        TypeTree upper = resolveAll(wildcard.getAnnotatedUpperBounds(), open);
        for (AnnotatedType lower : wildcard.getAnnotatedLowerBounds()) {
            upper = upper.plus(resolve(lower, open).annotations());
        }
        return upper;
    }

    private TypeTree resolveAll(AnnotatedType[] bounds, Set<TypeVariable<?>> open) {
        if (bounds.length == 0) {
            return TypeTree.of(Object.class);
        }
        TypeTree first = resolve(bounds[0], open);
        for (int i = 1; i < bounds.length; i++) {
            first = first.plus(resolve(bounds[i], open).annotations());
        }
        return first;
    }
}
