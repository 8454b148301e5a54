package io.maskwright.jackson.cases.fuzz;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Fills a made bean with values: canaries wherever anything says that the value is protected. */
final class Filling {

    private static final long FIRST_CANARY = 13_900_000_000L;
    private static final int CANARIES = 99_999_999;

    private final MadeUnit unit;
    private final Compiled classes;
    private final Random random;
    private final Set<String> canaries = new LinkedHashSet<>();

    Filling(MadeUnit unit, Compiled classes, Random random) {
        this.unit = unit;
        this.classes = classes;
        this.random = random;
    }

    /** The protected values that were used. */
    Set<String> canaries() {
        return canaries;
    }

    Object bean(int number, boolean isProtected) {
        List<Object> values = new ArrayList<>();
        for (MadeBean.Property property : unit.beans().get(number).properties()) {
            values.add(value(property.type(), isProtected || property.mark() != null));
        }
        return classes.instance("Bean" + number, values.toArray());
    }

    private Object value(MadeType type, boolean around) {
        boolean isProtected = around || type.mark() != null;
        return switch (type.kind()) {
            case TEXT -> text(isProtected);
            case NUMBER -> isProtected ? (Object) Long.valueOf(canary()) : (Object) Long.valueOf(random.nextInt(1000));
            case ANYTHING -> random.nextInt(4) > 0 ? text(isProtected) : List.of(text(isProtected));
            case BEAN -> bean(type.bean(), isProtected);
            case LIST -> new ArrayList<>(several(type, isProtected));
            case SET -> new LinkedHashSet<>(several(type, isProtected));
            case OPTIONAL -> Optional.of(held(type, isProtected));
            case REFERENCE -> new AtomicReference<>(held(type, isProtected));
            case ARRAY -> several(type, isProtected).toArray(new String[0]);
            case MAP -> map(type, isProtected);
            case BOX -> classes.instance("Box", held(type, isProtected));
            case MARKED_BOX -> classes.instance("MarkedBox", held(type, true));
        };
    }

    private Object held(MadeType type, boolean isProtected) {
        @Nullable MadeType part = type.part();
        if (part == null) {
            throw new IllegalStateException(type.toString());
        }
        return value(part, isProtected);
    }

    private List<Object> several(MadeType type, boolean isProtected) {
        List<Object> values = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(2); i++) {
            values.add(held(type, isProtected));
        }
        return values;
    }

    private Map<String, Object> map(MadeType type, boolean isProtected) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i <= random.nextInt(2); i++) {
            values.put(type.keyMark() == null ? "key" + i : canary(), held(type, isProtected));
        }
        return values;
    }

    private String text(boolean isProtected) {
        return isProtected ? canary() : "open " + random.nextInt(1000);
    }

    private String canary() {
        String canary = Long.toString(FIRST_CANARY + random.nextInt(CANARIES));
        canaries.add(canary);
        return canary;
    }
}
