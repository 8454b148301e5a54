package io.maskwright.jackson.cases.fuzz;

import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * The type of a property, or of a part of one.
 *
 * @param kind what it is
 * @param part what it holds; null for leaves and beans
 * @param bean the number of the bean; -1 for others
 * @param mark the category that stands at this use of the type; null for none
 * @param keyMark the category that stands at the keys of a map; null for none
 */
record MadeType(Kind kind, @Nullable MadeType part, int bean, @Nullable String mark, @Nullable String keyMark) {

    private static final int MAX_DEPTH = 3;

    enum Kind {
        TEXT("String"),
        NUMBER("Long"),
        ANYTHING("Object"),
        BEAN(""),
        LIST("java.util.List<%s>"),
        SET("java.util.Set<%s>"),
        OPTIONAL("java.util.Optional<%s>"),
        REFERENCE("java.util.concurrent.atomic.AtomicReference<%s>"),
        ARRAY("%s[]"),
        MAP("java.util.Map<%sString, %s>"),
        BOX("Box<%s>"),
        MARKED_BOX("MarkedBox<%s>");

        final String source;

        Kind(String source) {
            this.source = source;
        }
    }

    /** Makes a type that may refer to the beans before a number. */
    static MadeType make(Random random, int beans, int depth) {
        boolean leaf = depth >= MAX_DEPTH || random.nextInt(10) < 4;
        @Nullable String mark = depth > 0 && random.nextInt(4) == 0 ? MadeBean.category(random) : null;
        if (leaf) {
            Kind[] leaves = {Kind.TEXT, Kind.TEXT, Kind.NUMBER, Kind.ANYTHING, Kind.BEAN};
            Kind kind = leaves[random.nextInt(beans > 0 ? leaves.length : leaves.length - 1)];
            return new MadeType(kind, null, kind == Kind.BEAN ? random.nextInt(beans) : -1, mark, null);
        }
        Kind[] holders = {Kind.LIST, Kind.LIST, Kind.SET, Kind.OPTIONAL, Kind.REFERENCE, Kind.ARRAY, Kind.MAP, Kind.MAP
        };
        Kind kind = random.nextInt(12) == 0
                ? (random.nextBoolean() ? Kind.BOX : Kind.MARKED_BOX)
                : holders[random.nextInt(holders.length)];
        @Nullable String keyMark = kind == Kind.MAP && random.nextInt(4) == 0 ? MadeBean.category(random) : null;
        MadeType part = make(random, beans, depth + 1);
        if (kind == Kind.ARRAY) {
            // The array of a generic type cannot be made, and a mark before an array stands for the property.
            part = new MadeType(Kind.TEXT, null, -1, null, null);
        }
        return new MadeType(kind, part, -1, null, keyMark);
    }

    String source() {
        String name = kind == Kind.BEAN ? "Bean" + bean : kind.source;
        MadeType held = part;
        if (held == null) {
            return annotation(mark) + name;
        }
        return kind == Kind.MAP ? name.formatted(annotation(keyMark), held.source()) : name.formatted(held.source());
    }

    static String annotation(@Nullable String mark) {
        return mark == null ? "" : "@io.maskwright.annotation.Sensitive(\"" + mark + "\") ";
    }
}
