package io.maskwright.plan;

import io.maskwright.annotation.Nested;
import io.maskwright.internal.reflect.JdkTypes;
import io.maskwright.internal.reflect.TypeTree;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One place for values: a property, an element, a key. Either it has a treatment, or its values are walked into.
 *
 * @param path how messages name it
 * @param tree its type
 * @param treatment how its values are treated; null to look into them
 * @param reach what the treatment covers in a map that turns up at run time
 * @param arguments what a holder holds, in the order of its kind
 * @param nested what the treatment means for a value that is an object with fields of its own
 */
record Slot(
        String path, TypeTree tree, @Nullable Treatment treatment, Reach reach, List<Slot> arguments, Nested nested) {

    Slot(String path, TypeTree tree, @Nullable Treatment treatment, Reach reach, List<Slot> arguments) {
        this(path, tree, treatment, reach, arguments, Nested.WHOLE);
    }

    /** Whether values of a class have fields of their own to look into: they are of no class of the JDK, text or holder. */
    static boolean hasFields(Class<?> type) {
        return !JdkTypes.isJdk(type)
                && !JdkTypes.isValue(type)
                && !CharSequence.class.isAssignableFrom(type)
                && Holder.of(type) == Holder.NONE;
    }

    /** The treatment of each value inside the objects of a class; null if they are treated whole, or not at all. */
    @Nullable
    Treatment leavesOf(Class<?> type) {
        return nested == Nested.LEAVES && hasFields(type) ? treatment : null;
    }

    /** What the treatment of a place covers where a map turns up in it. */
    enum Reach {
        /** The values: what an annotation speaks of. */
        VALUES,
        /** The keys too: nobody decided the place. */
        KEYS_TOO
    }

    Class<?> raw() {
        return tree.raw();
    }

    Holder holder() {
        return Holder.of(tree.raw());
    }

    /** Whether what the holder holds is left out whole, so that not even its size shows. */
    boolean holdsOnlyOmitted() {
        return arguments.stream().anyMatch(argument -> argument.treatment != null && argument.treatment.omitsAll());
    }
}
