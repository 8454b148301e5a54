package io.maskwright.plan;

import io.maskwright.PlanException;
import io.maskwright.internal.reflect.JdkTypes;
import io.maskwright.internal.reflect.Mention;
import io.maskwright.internal.reflect.Property;
import io.maskwright.internal.reflect.PropertyScan;
import io.maskwright.internal.reflect.TypeTree;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The type of a property while what all its mentions say is brought together. Not thread-safe. */
final class MarkedType {

    private final TypeTree tree;
    private final Holder holder;
    private final Set<Marking> markings = new LinkedHashSet<>();
    private final List<MarkedType> arguments = new ArrayList<>();
    private boolean marked;

    private MarkedType(TypeTree tree) {
        this.tree = tree;
        this.holder = Holder.of(tree.raw());
        for (int i = 0; i < holder.arity(); i++) {
            arguments.add(new MarkedType(holder.argument(tree, i)));
        }
        markings.addAll(Marking.of(tree.annotations()));
        if (!JdkTypes.isJdk(tree.raw())) {
            // An annotation on the declaration of a type stands for one on each of its uses.
            markings.addAll(ofDeclaration(tree.raw()));
        }
    }

    /** The nearest say: what stands on the type itself, or else on a supertype of it. */
    private static Set<Marking> ofDeclaration(Class<?> type) {
        Set<Marking> found = Marking.of(List.of(type.getAnnotations()));
        if (found.isEmpty()) {
            for (Class<?> each : PropertyScan.family(type)) {
                found.addAll(Marking.of(List.of(each.getAnnotations())));
            }
        }
        return found;
    }

    static MarkedType of(TypeTree type, String path) {
        MarkedType marked = new MarkedType(type);
        marked.settle(path);
        return marked;
    }

    static MarkedType of(Property property) {
        return of(property.type(), property.mentions(), property.path());
    }

    static MarkedType of(TypeTree type, List<Mention> mentions, String path) {
        MarkedType marked = new MarkedType(type);
        for (Mention mention : mentions) {
            marked.markings.addAll(Marking.of(mention.annotations()));
            marked.merge(mention.type(), path, mention.where());
        }
        marked.settle(path);
        return marked;
    }

    TypeTree tree() {
        return tree;
    }

    Holder holder() {
        return holder;
    }

    List<MarkedType> arguments() {
        return arguments;
    }

    /** The one marking of a settled place that is no holder; empty if nobody marked it. */
    Set<Marking> markings() {
        return markings;
    }

    /** What an annotation says of a settled place that is no holder; null if it says nothing or clears it. */
    Marking.@Nullable Declared declared() {
        for (Marking marking : markings) {
            if (marking instanceof Marking.Declared declared) {
                return declared;
            }
        }
        return null;
    }

    /** Whether this place or one that holds it was marked. */
    boolean isMarked() {
        return marked;
    }

    boolean isMarkedAnywhere() {
        return marked || arguments.stream().anyMatch(MarkedType::isMarkedAnywhere);
    }

    /** Whether a settled type or a part of it is said to be sensitive. */
    boolean isSensitiveAnywhere() {
        return markings.stream().anyMatch(Marking.Declared.class::isInstance)
                || arguments.stream().anyMatch(MarkedType::isSensitiveAnywhere);
    }

    static boolean speaksOfArguments(TypeTree type) {
        for (TypeTree argument : type.arguments()) {
            if (!Marking.of(annotationsOf(argument)).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static List<Annotation> annotationsOf(TypeTree type) {
        List<Annotation> all = new ArrayList<>();
        type.eachAnnotation(all::add);
        return all;
    }

    private void merge(TypeTree other, String path, String where) {
        markings.addAll(Marking.of(other.annotations()));
        if (!speaksOfArguments(other)) {
            return;
        }
        Holder otherHolder = Holder.of(other.raw());
        boolean alike = otherHolder == holder || (holder.holdsOne() && otherHolder.holdsOne());
        if (otherHolder == Holder.OPTIONAL && holder != Holder.OPTIONAL) {
            // A getter that wraps what the field holds.
            merge(other.arguments().get(0), path, where);
        } else if (alike && holder != Holder.NONE) {
            for (int i = 0; i < arguments.size(); i++) {
                arguments.get(i).merge(holder.argument(other, i), path, where);
            }
        } else if (!other.equals(tree)) {
            throw new PlanException(path + ": " + where + " marks a type argument that the field does not have;"
                    + " put the annotation on the field");
        }
    }

    /** Hands what is said of a holder to what it holds, and refuses what contradicts itself. */
    private void settle(String path) {
        checkHeard(path);
        if (markings.size() > 1) {
            throw new PlanException(
                    path + ": its annotations contradict each other " + markings + "; every place must say the same");
        }
        marked |= !markings.isEmpty();
        for (int i = 0; i < arguments.size(); i++) {
            MarkedType argument = arguments.get(i);
            boolean isMapKey = holder == Holder.MAP && i == 0;
            if (!isMapKey) {
                argument.markings.addAll(markings);
            }
            argument.marked |= marked && !isMapKey;
            argument.settle(path);
        }
        if (holder != Holder.NONE) {
            markings.clear();
        }
    }

    /** Refuses a mark on an argument that stands for nothing that is held: it would protect nothing. */
    private void checkHeard(String path) {
        if (holder == Holder.NONE || tree.raw().isArray() || JdkTypes.isJdk(tree.raw())) {
            return;
        }
        long said = tree.arguments().stream()
                .filter(argument -> !Marking.of(annotationsOf(argument)).isEmpty())
                .count();
        if (said > arguments.stream().filter(MarkedType::isSpokenOf).count()) {
            throw new PlanException(path + ": a type argument of " + tree.raw().getSimpleName()
                    + " is marked that does not stand for what it holds; mark the property, or what holds the value");
        }
    }

    private boolean isSpokenOf() {
        return !markings.isEmpty() || !Marking.of(annotationsOf(tree)).isEmpty();
    }
}
