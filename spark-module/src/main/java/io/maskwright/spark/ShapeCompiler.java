package io.maskwright.spark;

import io.maskwright.Omitted;
import io.maskwright.PlanException;
import io.maskwright.plan.Location;
import io.maskwright.plan.ResultFacts;
import io.maskwright.plan.Treatment;
import io.maskwright.plan.ValueTreater;
import io.maskwright.policy.OnError;
import io.maskwright.spark.Columns.Nulls;
import io.maskwright.spark.Shape.Struct.Member;
import io.maskwright.spark.Shape.Whole;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** Works out from the types of a dataset how each place of its rows is treated, and what is wrong with that. */
final class ShapeCompiler {

    private final Clock clock;
    private final Set<String> names;
    /** A name that stands for all that no rule knows. */
    private final String anyOther;

    private final List<String> problems = new ArrayList<>();

    /** What becomes of members that are dropped. */
    private enum Dropped {
        /** The type has them no longer. */
        PRUNED,
        /** They are null: under the next key of a map they may be kept. */
        NULLED
    }

    /**
     * Creates a compiler.
     *
     * @param names all names of members that the policy knows
     */
    ShapeCompiler(Clock clock, Set<String> names) {
        this.clock = clock;
        this.names = names;
        String unknown = ".";
        while (names.contains(unknown)) {
            unknown += ".";
        }
        this.anyOther = unknown;
    }

    /** What is wrong, without content. */
    List<String> problems() {
        return problems;
    }

    /** Works out the rows themselves. */
    Typed rows(StructType type, Location root) {
        return struct(type, root, Whole.MEMBERS, Dropped.PRUNED);
    }

    /** Null if nothing of the value leaves. */
    private @Nullable Typed compile(DataType type, Location at, Dropped dropped) {
        try {
            if (type instanceof StructType struct) {
                return struct(struct, at, dropped);
            }
            if (type instanceof ArrayType array) {
                return array(array, at, dropped);
            }
            if (type instanceof MapType map && Kind.of(map.keyType()) == Kind.TEXT) {
                return map(map, at);
            }
            return Kind.of(type) == Kind.OTHER || type instanceof MapType ? opaque(type, at) : scalar(type, at);
        } catch (PlanException e) {
            problems.add(e.getMessage());
            return null;
        }
    }

    private @Nullable Typed scalar(DataType type, Location at) {
        Shape shape = new Shape.Scalar(at, new Cell(type, clock));
        if (at.opensText() && Kind.of(type) == Kind.TEXT) {
            return Typed.treated(shape, Columns.unbounded(type), Nulls.POSSIBLE);
        }
        Treatment treatment = at.treatment();
        if (treatment.omitsAll()) {
            return null;
        }
        if (treatment.keeps()) {
            return Typed.kept(shape, type);
        }
        Repeatable.require(at.path(), treatment.decision().strategy());
        Class<?> values = values(Kind.of(type), treatment.facts());
        Class<?> result = treatment.facts().resultType(values);
        if (result == null || !(isNothing(result) || Kind.of(type).takes(result))) {
            throw misfit(type, at, treatment, result);
        }
        return Typed.treated(shape, Columns.unbounded(type), nulls(treatment, values));
    }

    /** The class of the values that the strategy is given: as in documents, the digits of numbers where it takes none. */
    private static Class<?> values(Kind kind, ResultFacts facts) {
        if (!kind.isNumber()) {
            return kind.type();
        }
        boolean isWhole = kind.type() == Integer.class || kind.type() == Long.class;
        Class<?> number = isWhole ? Long.class : BigDecimal.class;
        return facts.resultType(number) == null ? String.class : number;
    }

    private static boolean isNothing(@Nullable Class<?> result) {
        return result == Void.class || result == Omitted.class;
    }

    private static Nulls nulls(Treatment treatment, Class<?> values) {
        boolean isPossible = treatment.decision().onError() == OnError.REDACT
                || treatment.facts().mayBeNull(values)
                || treatment.facts().mayBeOmitted(values);
        return isPossible ? Nulls.POSSIBLE : Nulls.AS_BEFORE;
    }

    private static PlanException misfit(DataType type, Location at, Treatment treatment, @Nullable Class<?> result) {
        boolean isText = result != null && CharSequence.class.isAssignableFrom(result);
        return new PlanException(at.path() + " (" + treatment.strategyName() + ") "
                + (result == null ? "takes no value that is " : isText ? "becomes text, but is " : "does not stay ")
                + type.typeName() + "; decide it otherwise, or cast it before");
    }

    private @Nullable Typed opaque(DataType type, Location at) {
        if (at.leadsToRules()) {
            throw untreated(type, at);
        }
        Treatment treatment = at.treatment();
        if (treatment.omitsAll()) {
            return null;
        }
        if (treatment.keeps()) {
            return Typed.kept(new Shape.Opaque(at), type);
        }
        if (isNothing(treatment.facts().resultType(Kind.classOf(type)))) {
            return Typed.treated(new Shape.Nothing(at, null), type, Nulls.POSSIBLE);
        }
        throw untreated(type, at);
    }

    private static PlanException untreated(DataType type, Location at) {
        return new PlanException(at.path() + " is " + type.typeName()
                + ", which only leaves as it is or not at all; keep" + " it, drop it, or cast it before");
    }

    private @Nullable Typed struct(StructType type, Location at, Dropped dropped) {
        Whole whole = whole(at);
        if (whole == Whole.ASKED) {
            Treatment treatment = at.treatment();
            if (treatment.omitsAll()) {
                return null;
            }
            if (!mayShow(type, at, treatment)) {
                return Typed.treated(new Shape.Nothing(at, null), type, Nulls.POSSIBLE);
            }
        }
        Typed members = struct(type, at, whole, dropped);
        // Without members it would tell nothing, and no file could hold it.
        return ((StructType) members.type()).isEmpty() && !type.isEmpty() ? null : members;
    }

    /** Where a rule decides what is made of others, or no rule can follow, it is one value; but members of one that is kept. */
    private static Whole whole(Location at) {
        boolean isOne = at.isDecided() || !at.leadsToRules();
        return isOne && !at.treatment().keeps() ? Whole.ASKED : Whole.MEMBERS;
    }

    /** Whether the strategy of a whole shows some at least; if not, it must give nothing in place of it. */
    private static boolean mayShow(DataType type, Location at, Treatment treatment) {
        Repeatable.require(at.path(), treatment.decision().strategy());
        Class<?> result = treatment.facts().resultType(ValueTreater.SHOWN_OBJECT.getClass());
        if (isNothing(result)) {
            return false;
        }
        if (result == null || CharSequence.class.isAssignableFrom(result) || Number.class.isAssignableFrom(result)) {
            throw misfit(type, at, treatment, result);
        }
        return true;
    }

    private Typed struct(StructType type, Location at, Whole whole, Dropped dropped) {
        Columns.requireDifferent(at.path().isEmpty() ? "" : at.path() + ": ", type, problems);
        List<Member> members = new ArrayList<>();
        List<StructField> fields = new ArrayList<>();
        boolean isKept = whole == Whole.MEMBERS;
        for (int i = 0; i < type.length(); i++) {
            StructField field = type.apply(i);
            Location place = at.member(field.name());
            Typed member = compile(field.dataType(), place, dropped);
            if (member == null && dropped == Dropped.PRUNED) {
                isKept = false;
                continue;
            }
            Typed present = member == null ? nothing(field.dataType(), place, null) : member;
            isKept &= present.kept();
            members.add(new Member(i, present.shape()));
            fields.add(present.kept() ? field : Columns.treated(field, present.type(), present.nulls()));
        }
        return new Typed(
                new Shape.Struct(at, whole, List.copyOf(members)),
                new StructType(fields.toArray(StructField[]::new)),
                whole == Whole.MEMBERS ? Nulls.AS_BEFORE : Nulls.POSSIBLE,
                isKept);
    }

    private static Typed nothing(DataType type, Location at, @Nullable Object result) {
        return Typed.treated(new Shape.Nothing(at, result), Columns.unbounded(type), Nulls.POSSIBLE);
    }

    private @Nullable Typed array(ArrayType type, Location at, Dropped dropped) {
        if ((at.isDecided() || !at.leadsToRules()) && at.treatment().omitsAll()) {
            return null;
        }
        Typed compiled = compile(type.elementType(), at.element(), dropped);
        Typed element = compiled == null ? nothing(type.elementType(), at.element(), null) : compiled;
        boolean containsNull = type.containsNull() || element.nulls() == Nulls.POSSIBLE;
        return new Typed(
                new Shape.Elements(at, element.shape()),
                new ArrayType(element.type(), containsNull),
                Nulls.AS_BEFORE,
                element.kept());
    }

    private @Nullable Typed map(MapType type, Location at) {
        Whole whole = whole(at);
        if (whole == Whole.ASKED) {
            Treatment treatment = at.treatment();
            if (treatment.omitsAll()) {
                return null;
            }
            if (!mayShow(type, at, treatment)) {
                return Typed.treated(new Shape.Nothing(at, null), type, Nulls.POSSIBLE);
            }
        }
        Map<String, Shape> named = new HashMap<>();
        boolean isKept = whole == Whole.MEMBERS;
        Typed other = entry(type.valueType(), at.member(anyOther));
        for (String name : names) {
            Typed value = entry(type.valueType(), at.member(name));
            isKept &= value.kept();
            named.put(name, value.shape());
        }
        return new Typed(
                new Shape.Entries(at, whole, Map.copyOf(named), other.shape()),
                isKept && other.kept() ? type : new MapType(type.keyType(), Columns.nullable(type.valueType()), true),
                whole == Whole.MEMBERS ? Nulls.AS_BEFORE : Nulls.POSSIBLE,
                isKept && other.kept());
    }

    /** A value of a map; one that is dropped takes its key with it. */
    private Typed entry(DataType type, Location at) {
        Typed value = compile(type, at, Dropped.NULLED);
        return value == null ? nothing(type, at, Omitted.OMITTED) : value;
    }
}
