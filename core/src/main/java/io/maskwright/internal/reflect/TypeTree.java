package io.maskwright.internal.reflect;

import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * A type as it was written: its class, its arguments (the component for an array) and the annotations at each place.
 *
 * @param raw the class
 * @param arguments the type arguments; empty for a plain or a raw type
 * @param annotations the annotations at this place
 */
public record TypeTree(Class<?> raw, List<TypeTree> arguments, List<Annotation> annotations) {

    /** Copies the lists. */
    public TypeTree {
        arguments = List.copyOf(arguments);
        annotations = List.copyOf(annotations);
    }

    /**
     * Returns the tree of a class without arguments and annotations.
     *
     * @param raw the class
     * @return the tree
     */
    public static TypeTree of(Class<?> raw) {
        return raw.isArray()
                ? new TypeTree(raw, List.of(of(raw.getComponentType())), List.of())
                : new TypeTree(raw, List.of(), List.of());
    }

    /**
     * Returns this tree with more annotations at its top.
     *
     * @param more the annotations to add
     * @return the tree
     */
    public TypeTree plus(List<Annotation> more) {
        if (more.isEmpty()) {
            return this;
        }
        List<Annotation> all = new ArrayList<>(annotations);
        all.addAll(more);
        return new TypeTree(raw, arguments, all);
    }

    /**
     * Visits the annotations of all places.
     *
     * @param visitor is given each annotation
     */
    public void eachAnnotation(Consumer<Annotation> visitor) {
        annotations.forEach(visitor);
        arguments.forEach(argument -> argument.eachAnnotation(visitor));
    }

    /**
     * Returns how many levels of arguments there are.
     *
     * @return 1 for a plain type
     */
    public int depth() {
        int deepest = 0;
        for (TypeTree argument : arguments) {
            deepest = Math.max(deepest, argument.depth());
        }
        return deepest + 1;
    }

    /**
     * Returns this tree so that it can be kept beside a class of another loader: every argument outside the JDK becomes
     * {@code Object}, and the annotations are replaced.
     *
     * @param annotationsToKeep gives the annotations to keep of those at a place
     * @return the tree
     */
    public TypeTree portable(UnaryOperator<List<Annotation>> annotationsToKeep) {
        List<TypeTree> plain = new ArrayList<>();
        for (TypeTree argument : arguments) {
            TypeTree portable = argument.portable(annotationsToKeep);
            boolean stays = JdkTypes.isJdk(argument.raw());
            plain.add(stays ? portable : new TypeTree(Object.class, List.of(), portable.annotations()));
        }
        return new TypeTree(raw, plain, annotationsToKeep.apply(annotations));
    }
}
