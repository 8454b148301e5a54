package io.maskwright.fpe;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/** All that an object of this package can reach, in words: what one use leaves for the next. */
final class Remains {

    private final StringBuilder words = new StringBuilder();
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private Remains() {}

    static String of(Object object) {
        Remains remains = new Remains();
        remains.add(object);
        return remains.words.toString();
    }

    private void add(Object object) {
        if (object == null
                || object instanceof Number
                || object instanceof Character
                || object instanceof String
                || object instanceof Enum) {
            words.append(object).append(' ');
        } else if (seen.add(object)) {
            if (object.getClass().isArray()) {
                for (int i = 0; i < Array.getLength(object); i++) {
                    add(Array.get(object, i));
                }
            } else if (object instanceof Map<?, ?> map) {
                map.forEach((key, value) -> {
                    add(key);
                    add(value);
                });
            } else if (object.getClass().getPackage() == Remains.class.getPackage()) {
                fields(object);
            }
        }
    }

    private void fields(Object object) {
        for (Class<?> type = object.getClass(); type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())) {
                    words.append('\n')
                            .append(type.getSimpleName())
                            .append('.')
                            .append(field.getName())
                            .append(' ');
                    field.setAccessible(true);
                    try {
                        add(field.get(object));
                    } catch (IllegalAccessException e) {
                        throw new IllegalStateException(e);
                    }
                }
            }
        }
    }
}
