package io.maskwright.plan;

import io.maskwright.Audience;
import io.maskwright.Omitted;
import io.maskwright.Strategy;
import io.maskwright.internal.reflect.TypeTree;
import io.maskwright.policy.Decision;
import io.maskwright.strategy.Strategies;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks the policy about marked types, for one audience. */
final class Slots {

    private final FieldDecider decider;
    private final Audience audience;
    private final Tally tally;

    Slots(FieldDecider decider, Audience audience, Tally tally) {
        decider.requireAudience(audience);
        this.decider = decider;
        this.audience = audience;
        this.tally = tally;
    }

    /** The slot of a type on its own, outside any property. */
    Slot ofType(Class<?> type) {
        TypeTree tree = TypeTree.of(type);
        return decided(MarkedType.of(tree, type.getSimpleName()), type.getSimpleName(), Unmarked.WALKED);
    }

    /** The slot of a property. */
    Slot ofProperty(MarkedType type, String path, Unmarked unmarked) {
        if (unmarked == Unmarked.TREATED && !type.isMarkedAnywhere()) {
            Slot slot = undecided(type.tree(), path);
            // What is kept is still looked into, by all that its type says.
            return slot.treatment() == null && slot.arguments().isEmpty() ? decided(type, path, Unmarked.WALKED) : slot;
        }
        return decided(type, path, unmarked);
    }

    /** What becomes of a place nobody marked. */
    enum Unmarked {
        /** It is looked into. */
        WALKED,
        /** The policy's default for undecided fields treats it. */
        TREATED
    }

    private Slot decided(MarkedType type, String path, Unmarked unmarked) {
        for (Marking marking : type.markings()) {
            if (marking instanceof Marking.Declared declared) {
                Decision decision = decider.decide(declared.facts(path), audience);
                return new Slot(path, type.tree(), treatment(decision), Slot.Reach.VALUES, List.of());
            }
        }
        if (type.holder() == Holder.NONE && !type.isMarked() && unmarked == Unmarked.TREATED) {
            return undecided(type.tree(), path);
        }
        List<Slot> arguments = new ArrayList<>();
        for (int i = 0; i < type.arguments().size(); i++) {
            boolean isKey = type.holder() == Holder.MAP && i == 0;
            // A mark on a map decides the property; its keys are then as open as they look.
            Unmarked rest = type.isMarked() ? Unmarked.WALKED : unmarked;
            arguments.add(decided(type.arguments().get(i), isKey ? path + "[key]" : path, rest));
        }
        return new Slot(path, type.tree(), null, Slot.Reach.VALUES, arguments);
    }

    private Slot undecided(TypeTree tree, String path) {
        Decision decision = decider.decideUndecided(path, audience);
        Treatment treatment = treatment(decision);
        Holder holder = Holder.of(tree.raw());
        if (treatment == null || holder == Holder.NONE || givesNothing(decision.strategy(), tree.raw())) {
            return new Slot(path, tree, treatment, Slot.Reach.KEYS_TOO, List.of());
        }
        List<Slot> arguments = new ArrayList<>();
        for (int i = 0; i < holder.arity(); i++) {
            arguments.add(undecided(holder.argument(tree, i), path));
        }
        return new Slot(path, tree, null, Slot.Reach.KEYS_TOO, arguments);
    }

    @Nullable
    Treatment treatment(Decision decision) {
        return isShown(decision.strategy()) ? null : new Treatment(decision, tally);
    }

    /** Only {@code keep} itself shows every value; a strategy that shows some is asked about each. */
    private static boolean isShown(Strategy strategy) {
        return strategy.equals(Strategies.keep());
    }

    /** Whether a strategy gives nothing at all for values of a type. */
    static boolean givesNothing(Strategy strategy, Class<?> type) {
        Class<?> result = resultOf(strategy, type);
        return result == Void.class || result == Omitted.class;
    }

    /** The class of a strategy's results; null if it does not take the values or fails to tell. */
    static @Nullable Class<?> resultOf(Strategy strategy, Class<?> type) {
        try {
            return strategy.resultType(type);
        } catch (OutOfMemoryError e) {
            throw e;
        } catch (Throwable e) {
            return null;
        }
    }
}
