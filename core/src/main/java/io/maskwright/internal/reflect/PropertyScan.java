package io.maskwright.internal.reflect;

import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Finds the properties of a class and what its code says of them, supertypes included.
 *
 * @param properties the instance fields, those of superclasses first
 * @param strays places that carry annotations and whose name is that of no field
 * @param promised annotations on type arguments that a property must carry
 */
public record PropertyScan(List<Property> properties, List<Mention> strays, List<Annotation> promised) {

    /**
     * Scans a class.
     *
     * @param type the class
     * @param resolver the resolver of its types
     * @return what was found
     */
    public static PropertyScan of(Class<?> type, TypeResolver resolver) {
        List<Field> fields = instanceFields(type);
        Map<String, List<Mention>> byName = new LinkedHashMap<>();
        fields.forEach(field -> byName.put(field.getName(), new ArrayList<>()));
        List<Mention> strays = new ArrayList<>();
        BiConsumer<String, Mention> sink = (name, mention) -> {
            List<Mention> known = byName.get(name);
            if (known != null) {
                known.add(mention);
            } else if (isAnnotated(mention)) {
                strays.add(mention);
            }
        };
        for (Class<?> each : family(type)) {
            if (!JdkTypes.isJdk(each)) {
                mentionMembers(each, resolver, byName.keySet(), sink);
            }
        }
        List<Property> properties = new ArrayList<>();
        for (Field field : fields) {
            TypeTree fieldType = resolver.resolve(field.getAnnotatedType());
            List<Mention> mentions = new ArrayList<>();
            mentions.add(new Mention("the field", List.of(field.getAnnotations()), fieldType));
            mentions.addAll(byName.getOrDefault(field.getName(), List.of()));
            properties.add(new Property(field, fieldType, mentions));
        }
        return new PropertyScan(List.copyOf(properties), List.copyOf(strays), resolver.promised());
    }

    /**
     * Returns a class with all its superclasses and interfaces.
     *
     * @param type the class
     * @return the class first
     */
    public static Set<Class<?>> family(Class<?> type) {
        Set<Class<?>> family = new LinkedHashSet<>();
        collect(type, family);
        return family;
    }

    /**
     * Returns the field of a property as accessors name it: with or without a lower-case first letter, or a flag named
     * isX for X.
     *
     * @param property the name of the property
     * @param fields the names of the fields
     * @return the name of the field; empty if there is none
     */
    public static String fieldOf(String property, Set<String> fields) {
        return fields.contains(property) ? property : Names.ofSetter("set" + capitalised(property), fields);
    }

    /**
     * Tells whether a class has a getter for a property.
     *
     * @param type the class
     * @param property the name of the property
     * @return whether it or a supertype declares a method without parameters of that name, with or without a prefix
     */
    public static boolean hasGetter(Class<?> type, String property) {
        String name = capitalised(property);
        Set<String> getters = Set.of(property, "get" + name, "is" + name, "has" + name);
        for (Class<?> each : family(type)) {
            for (Method method : each.getDeclaredMethods()) {
                if (method.getParameterCount() == 0
                        && !Modifier.isStatic(method.getModifiers())
                        && getters.contains(method.getName())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String capitalised(String property) {
        return property.substring(0, 1).toUpperCase(Locale.ROOT) + property.substring(1);
    }

    private static void collect(Class<?> type, Set<Class<?>> family) {
        if (type == Object.class || !family.add(type)) {
            return;
        }
        if (type.getSuperclass() != null) {
            collect(type.getSuperclass(), family);
        }
        for (Class<?> each : type.getInterfaces()) {
            collect(each, family);
        }
    }

    private static List<Field> instanceFields(Class<?> type) {
        List<Field> fields = new ArrayList<>();
        for (Class<?> each = type; each != null && each != Object.class; each = each.getSuperclass()) {
            List<Field> own = new ArrayList<>();
            for (Field field : each.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())) {
                    own.add(field);
                }
            }
            fields.addAll(0, own);
        }
        return fields;
    }

    private static boolean isAnnotated(Mention mention) {
        boolean[] found = {!mention.annotations().isEmpty()};
        mention.type().eachAnnotation(annotation -> found[0] = true);
        return found[0];
    }

    private static void mentionMembers(
            Class<?> type, TypeResolver resolver, Set<String> fields, BiConsumer<String, Mention> sink) {
        if (type.isRecord()) {
            for (RecordComponent component : type.getRecordComponents()) {
                List<Annotation> annotations = List.of(component.getAnnotations());
                TypeTree written = resolver.resolve(component.getAnnotatedType());
                sink.accept(component.getName(), new Mention("the record component", annotations, written));
            }
        }
        for (Method method : type.getDeclaredMethods()) {
            if (!Modifier.isStatic(method.getModifiers()) && !method.isBridge() && !method.isSynthetic()) {
                mentionMethod(method, resolver, fields, sink);
            }
        }
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            mentionParameters(constructor, resolver, sink);
        }
    }

    private static void mentionMethod(
            Method method, TypeResolver resolver, Set<String> fields, BiConsumer<String, Mention> sink) {
        String where = method.getDeclaringClass().getSimpleName() + "." + method.getName() + "()";
        List<Annotation> annotations = new ArrayList<>(List.of(method.getAnnotations()));
        if (method.getParameterCount() == 0) {
            TypeTree written = resolver.resolve(method.getAnnotatedReturnType());
            sink.accept(Names.ofGetter(method.getName(), fields), new Mention(where, annotations, written));
        } else if (method.getParameterCount() == 1 && Names.isSetter(method.getName())) {
            Parameter parameter = method.getParameters()[0];
            annotations.addAll(List.of(parameter.getAnnotations()));
            TypeTree written = resolver.resolve(parameter.getAnnotatedType());
            sink.accept(Names.ofSetter(method.getName(), fields), new Mention(where, annotations, written));
        } else {
            sink.accept("", new Mention(where, annotations, TypeTree.of(Void.class)));
        }
    }

    private static void mentionParameters(
            Constructor<?> constructor, TypeResolver resolver, BiConsumer<String, Mention> sink) {
        Class<?> type = constructor.getDeclaringClass();
        Parameter[] parameters = constructor.getParameters();
        for (int i = 0; i < parameters.length; i++) {
            Parameter parameter = parameters[i];
            if (parameter.isSynthetic()) {
                continue;
            }
            List<Annotation> annotations = List.of(parameter.getAnnotations());
            String where = "parameter " + (i + 1) + " of a constructor of " + type.getSimpleName();
            Mention mention = new Mention(where, annotations, resolver.resolve(parameter.getAnnotatedType()));
            if (Shape.isCanonical(constructor)) {
                sink.accept(type.getRecordComponents()[i].getName(), mention);
            } else {
                sink.accept(parameter.isNamePresent() ? parameter.getName() : "", mention);
            }
        }
    }
}
