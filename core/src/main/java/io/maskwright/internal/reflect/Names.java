package io.maskwright.internal.reflect;

import java.util.Locale;
import java.util.Set;

/** Which field an accessor speaks of, by its name. */
public final class Names {

    private Names() {}

    /**
     * Returns the field that an accessor speaks of.
     *
     * @param method the name of a getter or a setter
     * @param fields the names of the fields
     * @return the name of the field, or an empty text if there is none
     */
    public static String ofAccessor(String method, Set<String> fields) {
        return isSetter(method) && !fields.contains(method) ? ofSetter(method, fields) : ofGetter(method, fields);
    }

    /**
     * Returns the name of the property that an accessor stands for where there is no field.
     *
     * @param method the name of a getter or a setter
     * @return the rest behind its prefix with a lower-case first letter, or the name itself if it has no prefix
     */
    public static String bare(String method) {
        for (String prefix : new String[] {"get", "set", "is", "has"}) {
            if (hasPrefix(method, prefix) && Character.isUpperCase(method.charAt(prefix.length()))) {
                String rest = method.substring(prefix.length());
                return rest.substring(0, 1).toLowerCase(Locale.ROOT) + rest.substring(1);
            }
        }
        return method;
    }

    static boolean isSetter(String method) {
        return hasPrefix(method, "set");
    }

    static String ofGetter(String method, Set<String> fields) {
        if (fields.contains(method)) {
            return method;
        }
        for (String prefix : new String[] {"get", "is", "has"}) {
            if (hasPrefix(method, prefix)) {
                return fieldOf(method.substring(prefix.length()), fields);
            }
        }
        return "";
    }

    static String ofSetter(String method, Set<String> fields) {
        return fieldOf(method.substring("set".length()), fields);
    }

    private static boolean hasPrefix(String method, String prefix) {
        return method.startsWith(prefix) && method.length() > prefix.length();
    }

    /** Finds a field with or without a lower-case first letter, and flags named isX for an accessor of X. */
    private static String fieldOf(String rest, Set<String> fields) {
        String lower = rest.substring(0, 1).toLowerCase(Locale.ROOT) + rest.substring(1);
        if (fields.contains(lower)) {
            return lower;
        }
        if (fields.contains(rest)) {
            return rest;
        }
        return fields.contains("is" + rest) ? "is" + rest : "";
    }
}
