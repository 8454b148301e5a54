package io.maskwright.plan;

import io.maskwright.Audience;
import io.maskwright.Omitted;
import io.maskwright.Strategy;
import io.maskwright.annotation.Nested;
import io.maskwright.internal.reflect.TypeTree;
import io.maskwright.policy.Decision;
import io.maskwright.policy.FieldRule;
import io.maskwright.policy.Undecided;
import io.maskwright.strategy.Strategies;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Asks the policy about marked types, for one audience. */
final class Slots {

    private final FieldDecider decider;
    private final Audience audience;
    private final Tally tally;
    private final LeafTreatments leafTreatments;

    Slots(FieldDecider decider, Audience audience, Tally tally) {
        this(decider, audience, tally, new LeafTreatments());
    }

    /** With the treatments that plans compiled at other times share. */
    Slots(FieldDecider decider, Audience audience, Tally tally, LeafTreatments leafTreatments) {
        decider.requireAudience(audience);
        this.decider = decider;
        this.audience = audience;
        this.tally = tally;
        this.leafTreatments = leafTreatments;
    }

    /** The slot of a type on its own, outside any property. */
    Slot ofType(Class<?> type) {
        return ofType(type, null);
    }

    /** The slot of a type inside an object whose single values are treated, or null for none. */
    Slot ofType(Class<?> type, @Nullable Treatment leaves) {
        TypeTree tree = TypeTree.of(type);
        Unmarked unmarked = leaves == null ? Unmarked.WALKED : new Unmarked.Leaves(leaves);
        return decided(MarkedType.of(tree, type.getSimpleName()), type.getSimpleName(), unmarked);
    }

    /** What the policy says of the properties of a class. */
    TypeRuling rulingOf(Class<?> type) {
        return TypeRuling.of(type, decider);
    }

    /** The slot of a property that the policy names: what an annotation says of what it holds gives way. */
    Slot ofRule(MarkedType type, String path, FieldRule rule) {
        if (type.holder() == Holder.NONE) {
            Marking.Declared said = type.declared();
            Supplier<@Nullable Treatment> maker =
                    () -> treatment(decider.decide(rule, said == null ? null : said.facts(path), audience));
            return said == null
                    ? new Slot(path, type.tree(), maker.get(), Slot.Reach.VALUES, List.of())
                    : declared(type, path, said, rule, maker);
        }
        List<Slot> arguments = new ArrayList<>();
        for (int i = 0; i < type.arguments().size(); i++) {
            MarkedType argument = type.arguments().get(i);
            boolean isKey = type.holder() == Holder.MAP && i == 0;
            arguments.add(isKey ? decided(argument, path + "[key]", Unmarked.WALKED) : ofRule(argument, path, rule));
        }
        return new Slot(path, type.tree(), null, Slot.Reach.VALUES, arguments);
    }

    /** The slot of a property. */
    Slot ofProperty(MarkedType type, String path, Unmarked unmarked) {
        if (unmarked instanceof Unmarked.Treated treated && !type.isMarkedAnywhere()) {
            Slot slot = undecided(type.tree(), path, treated.choice());
            // What is kept is still looked into, by all that its type says.
            return slot.treatment() == null && slot.arguments().isEmpty() ? decided(type, path, Unmarked.WALKED) : slot;
        }
        return decided(type, path, unmarked);
    }

    /** What becomes of a place that neither an annotation nor the policy names. */
    sealed interface Unmarked {

        /** It is looked into. */
        Unmarked WALKED = Walked.WALKED;

        /** The policy's default for undecided fields treats it. */
        Unmarked TREATED = new Treated(null);

        /** It is looked into. */
        enum Walked implements Unmarked {
            WALKED
        }

        /** The choice of the class for undecided fields treats it, or that of the policy where it has none. */
        record Treated(@Nullable Undecided choice) implements Unmarked {}

        /** The treatment of an object around it treats it: each single value, and no key of a map. */
        record Leaves(Treatment treatment) implements Unmarked {}
    }

    private Slot decided(MarkedType type, String path, Unmarked unmarked) {
        Marking.Declared declared = type.declared();
        if (declared != null) {
            return declared(
                    type, path, declared, null, () -> treatment(decider.decide(declared.facts(path), audience)));
        }
        if (type.holder() == Holder.NONE && !type.isMarked()) {
            if (unmarked instanceof Unmarked.Treated treated) {
                return undecided(type.tree(), path, treated.choice());
            } else if (unmarked instanceof Unmarked.Leaves leaves) {
                return new Slot(path, type.tree(), leaves.treatment(), Slot.Reach.VALUES, List.of(), Nested.LEAVES);
            }
        }
        List<Slot> arguments = new ArrayList<>();
        for (int i = 0; i < type.arguments().size(); i++) {
            boolean isKey = type.holder() == Holder.MAP && i == 0;
            // A mark on a map decides the property; its keys are then as open as they look.
            boolean isOpen = type.isMarked() || (isKey && unmarked instanceof Unmarked.Leaves);
            Unmarked rest = isOpen ? Unmarked.WALKED : unmarked;
            arguments.add(decided(type.arguments().get(i), isKey ? path + "[key]" : path, rest));
        }
        return new Slot(path, type.tree(), null, Slot.Reach.VALUES, arguments);
    }

    private Slot declared(
            MarkedType type,
            String path,
            Marking.Declared said,
            @Nullable FieldRule rule,
            Supplier<@Nullable Treatment> maker) {
        Treatment treatment =
                said.nested() == Nested.WHOLE ? maker.get() : leafTreatments.get(audience, path, said, rule, maker);
        return new Slot(path, type.tree(), treatment, Slot.Reach.VALUES, List.of(), said.nested());
    }

    private Slot undecided(TypeTree tree, String path, @Nullable Undecided choice) {
        Decision decision = choice == null
                ? decider.decideUndecided(path, audience)
                : decider.decideUndecided(choice, path, audience);
        Treatment treatment = treatment(decision);
        Holder holder = Holder.of(tree.raw());
        if (treatment == null || holder == Holder.NONE || givesNothing(decision.strategy(), tree.raw())) {
            return new Slot(path, tree, treatment, Slot.Reach.KEYS_TOO, List.of());
        }
        List<Slot> arguments = new ArrayList<>();
        for (int i = 0; i < holder.arity(); i++) {
            arguments.add(undecided(holder.argument(tree, i), path, choice));
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
