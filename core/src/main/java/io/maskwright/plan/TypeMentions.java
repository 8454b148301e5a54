package io.maskwright.plan;

import io.maskwright.PlanException;
import io.maskwright.internal.reflect.JdkTypes;
import io.maskwright.internal.reflect.Mention;
import io.maskwright.internal.reflect.Names;
import io.maskwright.internal.reflect.Property;
import io.maskwright.internal.reflect.PropertyScan;
import io.maskwright.internal.reflect.TypeResolver;
import io.maskwright.internal.reflect.TypeTree;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** All that the code of a type, its supertypes and its mix-ins says of its members. */
final class TypeMentions {

    private final Class<?> type;
    private final PropertyScan scan;
    private final TypeResolver resolver;
    private final List<Class<?>> mixIns;

    private TypeMentions(Class<?> type, PropertyScan scan, TypeResolver resolver, List<Class<?>> mixIns) {
        this.type = type;
        this.scan = scan;
        this.resolver = resolver;
        this.mixIns = mixIns;
    }

    static TypeMentions of(Class<?> type, MixIns mixIns) {
        try {
            TypeResolver resolver = TypeResolver.of(type, null);
            return new TypeMentions(type, PropertyScan.of(type, resolver), resolver, mixInsOf(type, mixIns));
        } catch (LinkageError | TypeNotPresentException e) {
            throw new PlanException(type.getName() + " cannot be read: a class it refers to is missing");
        }
    }

    /** What is said of the type itself, by mix-ins of it or of its supertypes. */
    static List<Mention> ofDeclaration(Class<?> type, MixIns mixIns) {
        List<Mention> found = new ArrayList<>();
        for (Class<?> each : mixInsOf(type, mixIns)) {
            found.add(new Mention("a mix-in", List.of(each.getAnnotations()), TypeTree.of(Object.class)));
        }
        return found;
    }

    private static List<Class<?>> mixInsOf(Class<?> type, MixIns mixIns) {
        Set<Class<?>> found = new LinkedHashSet<>();
        for (Class<?> each : PropertyScan.family(type)) {
            Class<?> mixIn = mixIns.of(each);
            if (mixIn != null) {
                found.addAll(PropertyScan.family(mixIn));
            }
        }
        return List.copyOf(found);
    }

    boolean isPresent(Class<? extends Annotation> annotation) {
        for (Class<?> each : PropertyScan.family(type)) {
            if (each.isAnnotationPresent(annotation)) {
                return true;
            }
        }
        return mixIns.stream().anyMatch(each -> each.isAnnotationPresent(annotation));
    }

    /** The type of a property as its first member writes it. */
    TypeTree typeOf(Collection<? extends Member> members) {
        for (Member member : members) {
            if (member instanceof Field field) {
                return resolver.resolve(field.getAnnotatedType());
            } else if (member instanceof Method method && method.getParameterCount() == 0) {
                return resolver.resolve(method.getAnnotatedReturnType());
            }
        }
        return TypeTree.of(Object.class);
    }

    Set<String> fieldNames() {
        Set<String> fields = new LinkedHashSet<>();
        scan.properties().forEach(property -> fields.add(property.name()));
        return fields;
    }

    /** How the code names the property of some members: as their fields, and as the accessors without their prefix. */
    Set<String> propertyNames(Collection<? extends Member> members) {
        Set<String> fields = fieldNames();
        Set<String> names = new LinkedHashSet<>();
        for (Member member : members) {
            if (member instanceof Field field) {
                names.add(field.getName());
            } else if (member instanceof Method method) {
                String field = Names.ofAccessor(method.getName(), fields);
                names.add(field.isEmpty() ? Names.bare(method.getName()) : field);
            }
        }
        return names;
    }

    /** What is said at the members and at all that shares their names. */
    List<Mention> of(Collection<? extends Member> members) {
        List<Mention> found = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>();
        Set<String> accessors = new LinkedHashSet<>();
        for (Member member : members) {
            if (member instanceof Field field) {
                names.add(field.getName());
            } else if (member instanceof Method method) {
                accessors.add(method.getName());
            }
        }
        Set<String> fields = fieldNames();
        accessors.forEach(each -> names.add(Names.ofAccessor(each, fields)));
        for (Property property : scan.properties()) {
            if (names.contains(property.name())) {
                found.addAll(property.mentions());
            }
        }
        for (Class<?> each : PropertyScan.family(type)) {
            if (!JdkTypes.isJdk(each)) {
                addMembers(each, resolver, Set.of(), accessors, found);
            }
        }
        for (Class<?> each : mixIns) {
            addMembers(each, TypeResolver.of(each, null), names, accessors, found);
        }
        return found;
    }

    private static void addMembers(
            Class<?> type, TypeResolver resolver, Set<String> fields, Set<String> accessors, List<Mention> found) {
        for (Field field : type.getDeclaredFields()) {
            if (fields.contains(field.getName())) {
                found.add(new Mention(
                        "a field of " + type.getSimpleName(),
                        List.of(field.getAnnotations()),
                        resolver.resolve(field.getAnnotatedType())));
            }
        }
        for (Method method : type.getDeclaredMethods()) {
            if (accessors.contains(method.getName()) && method.getParameterCount() == 0 && !method.isBridge()) {
                found.add(new Mention(
                        type.getSimpleName() + "." + method.getName() + "()",
                        List.of(method.getAnnotations()),
                        resolver.resolve(method.getAnnotatedReturnType())));
            }
        }
    }

    /** Whether anything at all is marked as sensitive in the type, its supertypes or its mix-ins. */
    boolean isAnySensitive() {
        List<Annotation> all = new ArrayList<>();
        scan.properties().forEach(property -> property.mentions().forEach(each -> addAll(each, all)));
        scan.strays().forEach(each -> addAll(each, all));
        all.addAll(scan.promised());
        for (Class<?> mixIn : mixIns) {
            PropertyScan mixed = PropertyScan.of(mixIn, TypeResolver.of(mixIn, null));
            mixed.properties().forEach(property -> property.mentions().forEach(each -> addAll(each, all)));
            mixed.strays().forEach(each -> addAll(each, all));
        }
        return Marking.of(all).stream().anyMatch(marking -> marking instanceof Marking.Declared);
    }

    /** Visits the class of every property and of every argument of its type. */
    void eachType(Consumer<Class<?>> visitor) {
        scan.properties().forEach(property -> visit(property.type(), visitor));
    }

    private static void visit(TypeTree tree, Consumer<Class<?>> visitor) {
        visitor.accept(tree.raw());
        tree.arguments().forEach(argument -> visit(argument, visitor));
    }

    private static void addAll(Mention mention, List<Annotation> target) {
        target.addAll(mention.annotations());
        mention.type().eachAnnotation(target::add);
    }
}
