package io.maskwright.plan;

import io.maskwright.Audience;
import io.maskwright.Omitted;
import io.maskwright.ValueContext;
import io.maskwright.internal.reflect.JdkTypes;
import io.maskwright.internal.reflect.TypeTree;
import java.lang.reflect.Array;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Prints one object; whatever goes wrong, less is shown, never more. Not thread-safe. */
final class TextPrinter {

    private static final int MAX_DEPTH = 20;
    private static final int MAX_ELEMENTS = 20;

    private final ObjectPlans plans;
    private final Audience audience;
    private final BoundedText out = new BoundedText();
    private final List<Object> path = new ArrayList<>();

    TextPrinter(ObjectPlans plans, Audience audience) {
        this.plans = plans;
        this.audience = audience;
    }

    String print(@Nullable Object object) {
        try {
            print(object, open(), ValueContext.NONE);
            return out.toString();
        } catch (StackOverflowError e) {
            return hidden(object);
        } catch (OutOfMemoryError e) {
            throw e;
        } catch (Throwable e) {
            return hidden(object);
        }
    }

    private static String hidden(@Nullable Object object) {
        return (object == null ? "null" : object.getClass().getSimpleName()) + "(hidden)";
    }

    /** A place of which nothing is known. */
    private static Slot open() {
        return new Slot("", TypeTree.of(Object.class), null, Slot.Reach.VALUES, List.of());
    }

    private void print(@Nullable Object value, Slot slot, ValueContext context) {
        if (out.isFull()) {
            return;
        }
        if (value == null) {
            out.append("null");
            return;
        }
        Class<?> type = value.getClass();
        Holder holder = Holder.of(type);
        if (holder != Holder.NONE && (type.isArray() || JdkTypes.isJdk(type))) {
            nested(value, () -> printHeld(value, holder, slot, context));
        } else if (slot.treatment() != null && slot.leavesOf(type) == null) {
            out.appendText(treated(value, slot.treatment(), context));
        } else if (JdkTypes.isValue(type) || JdkTypes.isChangeableValue(type)) {
            printValue(value);
        } else {
            nested(value, () -> printObject(value, slot));
        }
    }

    private void nested(Object value, Runnable printing) {
        for (Object outer : path) {
            if (outer == value) {
                out.append("(cycle)");
                return;
            }
        }
        if (path.size() >= MAX_DEPTH) {
            out.append(value.getClass().getSimpleName()).append("(…)");
            return;
        }
        path.add(value);
        printing.run();
        path.remove(path.size() - 1);
    }

    private static String treated(Object value, Treatment treatment, ValueContext context) {
        if (!JdkTypes.isValue(value.getClass()) && !JdkTypes.isChangeableValue(value.getClass())) {
            return Treatment.REDACTED;
        }
        try {
            Object result = treatment.treat(value, context);
            boolean isPlain = result instanceof String || result instanceof Number || isDate(result);
            return isPlain && result != Omitted.OMITTED ? String.valueOf(result) : Treatment.REDACTED;
        } catch (OutOfMemoryError e) {
            throw e;
        } catch (Throwable e) {
            return Treatment.REDACTED;
        }
    }

    private static boolean isDate(@Nullable Object result) {
        return result instanceof TemporalAccessor && JdkTypes.isJdk(result.getClass());
    }

    private void printValue(Object value) {
        if (value instanceof CharSequence text) {
            out.appendText(text.toString());
        } else if (value instanceof Enum<?> constant) {
            out.append(constant.name());
        } else if (value instanceof Class<?> type) {
            out.append(type.getName());
        } else if (value.getClass() == Object.class) {
            out.append("Object");
        } else if (value.getClass().isArray()) {
            printArraySize(value);
        } else {
            out.appendText(value.toString());
        }
    }

    private void printArraySize(Object array) {
        out.append(array.getClass().getComponentType().getSimpleName())
                .append("[")
                .append(Integer.toString(Array.getLength(array)))
                .append("]");
    }

    private void printObject(Object value, Slot slot) {
        Class<?> type = value.getClass();
        String name = type.getSimpleName();
        if (type.isHidden() || type.isSynthetic() || JdkTypes.isJdk(type) || Holder.of(type) != Holder.NONE) {
            out.append(type.isHidden() || name.isEmpty() ? "Object" : name).append("(…)");
            return;
        }
        int start = out.length();
        int depth = path.size();
        try {
            TypeTree marked = MarkedType.speaksOfArguments(slot.tree()) ? slot.tree() : null;
            printFields(value, name, plans.textPlan(type, marked, slot.leavesOf(type), audience));
        } catch (OutOfMemoryError e) {
            throw e;
        } catch (Throwable e) {
            while (path.size() > depth) {
                path.remove(path.size() - 1);
            }
            out.cutTo(start);
            out.append(name).append("(hidden)");
        }
    }

    private void printFields(Object value, String name, TextPlan plan) {
        ValueContext fields = new FieldContext(value, plan.shape(), plan.indexes());
        out.append(name).append("[");
        for (int i = 0; i < plan.slots().size(); i++) {
            out.append(i == 0 ? "" : ", ").append(plan.names().get(i)).append("=");
            print(plan.shape().read(value, i), plan.slots().get(i), fields);
        }
        out.append("]");
    }

    private void printHeld(Object value, Holder holder, Slot slot, ValueContext context) {
        boolean fits = slot.holder() == holder || (slot.holder().holdsOne() && holder.holdsOne());
        boolean speaks = fits && !slot.arguments().isEmpty();
        Slot element = speaks ? slot.arguments().get(slot.arguments().size() - 1) : held(slot);
        switch (holder) {
            case ARRAY -> printArray(value, element, context);
            case COLLECTION -> printAll((Collection<?>) value, element, context);
            case OPTIONAL -> print(((Optional<?>) value).orElse(null), element, context);
            case REFERENCE -> print(((AtomicReference<?>) value).get(), element, context);
            default -> printMap((Map<?, ?>) value, speaks ? slot.arguments().get(0) : keyOf(slot), element, context);
        }
    }

    /** A treatment speaks of what a holder that turns up at run time holds. */
    private static Slot held(Slot slot) {
        return slot.treatment() == null ? open() : slot;
    }

    private static Slot keyOf(Slot slot) {
        return slot.reach() == Slot.Reach.KEYS_TOO ? held(slot) : open();
    }

    private void printArray(Object array, Slot element, ValueContext context) {
        if (array instanceof Object[] objects) {
            printAll(Arrays.asList(objects), element, context);
        } else {
            printArraySize(array);
        }
    }

    private void printAll(Collection<?> elements, Slot element, ValueContext context) {
        out.append("[");
        int count = 0;
        for (Object each : elements) {
            if (isCut(count++, elements.size())) {
                break;
            }
            print(each, element, context);
        }
        out.append("]");
    }

    private void printMap(Map<?, ?> map, Slot key, Slot value, ValueContext context) {
        out.append("{");
        int count = 0;
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (isCut(count++, map.size())) {
                break;
            }
            print(entry.getKey(), key, context);
            out.append("=");
            print(entry.getValue(), value, context);
        }
        out.append("}");
    }

    private boolean isCut(int count, int size) {
        out.append(count == 0 ? "" : ", ");
        if (count < MAX_ELEMENTS) {
            return false;
        }
        out.append("… ").append(Integer.toString(size - count)).append(" more");
        return true;
    }
}
